package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The density of an image in d > 1 dimensions; see {@link Pushforward#of}. */
final class MapPushforward extends AbstractDensity {

  /** How many points, drawn from the base, the inverse of a map is tried at. */
  private static final int TRIALS = 8;

  private final Density base;
  private final InvertibleMap map;

  private MapPushforward(Density base, InvertibleMap map) {
    this.base = base;
    this.map = map;
  }

  static MapPushforward checked(Density base, InvertibleMap map) {
    var random = new SplittableRandom(TRIALS);
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] u = base.drawPoint(random);
      double[] back = map.invert(map.apply(u));
      for (int i = 0; i < u.length; i++) {
        double slack = MonotonePushforward.INVERSE_TOLERANCE * Math.max(1, Math.abs(u[i]));
        if (!(Math.abs(back[i] - u[i]) <= slack)) {
          throw Require.wrong(
              "invert(apply(" + Arrays.toString(u) + "))",
              Arrays.toString(back),
              "about the same point");
        }
      }
      Require.finite("logAbsDeterminant(" + Arrays.toString(u) + ")", map.logAbsDeterminant(u));
    }
    return new MapPushforward(base, map);
  }

  @Override
  public int dimension() {
    return map.dimension();
  }

  /** A box around the image where the map is affine, else the whole space. */
  @Override
  public Support support() {
    if (!(map instanceof AffineMap affine)) {
      return Support.box(Collections.nCopies(dimension(), Interval.LINE));
    }
    var axes = new ArrayList<Interval>();
    for (int axis = 0; axis < dimension(); axis++) {
      axes.add(affine.axisOfImage(axis, base.support()));
    }
    return Support.box(axes);
  }

  @Override
  public double logDensityAt(double[] point) {
    double[] u = map.invert(requirePoint(point));
    for (double coordinate : u) {
      if (Double.isNaN(coordinate)) {
        return Double.NEGATIVE_INFINITY; // outside the image
      }
    }
    double before = base.logDensityAt(u);
    return before == Double.NEGATIVE_INFINITY ? before : before - map.logAbsDeterminant(u);
  }

  @Override
  public double[] drawPoint(RandomGenerator random) {
    return map.apply(base.drawPoint(Require.notNull("random", random)));
  }

  /** Where the centres of the base's peaks land, as wide as the map makes them there. */
  @Override
  public List<Landmark> landmarks(int axis) {
    requireAxis(axis);
    double[] centre = new double[dimension()];
    double[] width = new double[dimension()];
    for (int i = 0; i < centre.length; i++) {
      for (Landmark feature : base.landmarks(i)) {
        if (feature.scale() >= width[i]) {
          centre[i] = feature.location();
          width[i] = feature.scale();
        }
      }
    }
    var features = new ArrayList<Landmark>();
    double[] image = map.apply(centre);
    double spread = 0;
    for (int i = 0; i < centre.length; i++) {
      for (Landmark feature : base.landmarks(i)) {
        double[] moved = centre.clone();
        moved[i] = feature.location() + feature.scale();
        double there = map.apply(moved)[axis];
        if (Double.isFinite(there)) {
          spread = Math.max(spread, Math.abs(there - image[axis]));
        }
      }
    }
    if (Double.isFinite(image[axis])) {
      features.add(new Landmark(image[axis], spread));
    }
    Interval ends = support().axis(axis);
    for (double end : new double[] {ends.low(), ends.high()}) {
      if (Double.isFinite(end)) {
        features.add(Landmark.kink(end));
      }
    }
    return List.copyOf(features);
  }

  @Override
  double[] means() {
    return affine("mean").apply(Moments.mean(base));
  }

  @Override
  double[][] covariances() {
    return affine("covariance").transformCovariance(Moments.covariance(base));
  }

  /** For an affine map the base's entropy plus log |det A|. */
  @Override
  public double entropy() {
    return base.entropy() + affine("entropy").logAbsDeterminant();
  }

  private AffineMap affine(String quantity) {
    if (map instanceof AffineMap affine) {
      return affine;
    }
    throw new NoClosedFormException(quantity, this, "average over samples");
  }

  @Override
  public String toString() {
    return "Pushforward(" + base + ", " + map + ")";
  }

  @Override
  public String toLatex() {
    return "T_{\\#}\\," + base.toLatex();
  }
}

package io.github.adversaria.plot;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A density as a curve over a faint area, or a mass function as stems.
 *
 * @param shaded whether the area is shaded
 * @param shift how far stems stand to the right of their atoms, in CSS pixels
 */
record DensityLayer(String label, Density density, Pen pen, boolean shaded, double shift)
    implements Layer {

  /** What counts as no density, as a share of the mean density over the window. */
  private static final double NOTHING = 1e-4;

  /** With more densities than that, none has its area shaded. */
  private static final int MOST_SHADED = 3;

  /** From stem to stem where several mass functions share atoms, in CSS pixels. */
  private static final double STEM_SPACING = 7;

  /**
   * A density by itself.
   *
   * @throws IllegalArgumentException if its dimension is not 1
   */
  static DensityLayer of(String label, Density density, Pen pen) {
    Require.notNull("label", label);
    Require.notNull("density", density);
    if (density.dimension() != 1) {
      throw Require.wrong(
          "density", "of dimension " + density.dimension(), "a density on the line");
    }
    return new DensityLayer(label, density, pen, true, 0);
  }

  /**
   * Has the densities of a plot make room: no areas where they would cover a histogram, a shading
   * or too much of each other; the stems of several mass functions side by side.
   */
  static void arrange(List<Layer> layers) {
    boolean covered =
        layers.stream()
            .anyMatch(each -> each instanceof HistogramLayer || each instanceof ShadeLayer);
    long densities = layers.stream().filter(each -> each instanceof DensityLayer).count();
    boolean bare = covered || densities > MOST_SHADED;
    long atomic = layers.stream().filter(DensityLayer::isAtomic).count();
    double shift = -STEM_SPACING * (atomic - 1) / 2;
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof DensityLayer layer) {
        double own = isAtomic(layer) ? shift : 0;
        layers.set(i, new DensityLayer(layer.label, layer.density, layer.pen, !bare, own));
        shift += isAtomic(layer) ? STEM_SPACING : 0;
      }
    }
  }

  private static boolean isAtomic(Layer layer) {
    return layer instanceof DensityLayer density && density.isAtomic();
  }

  private boolean isAtomic() {
    return density.support().isAtomic();
  }

  @Override
  public Swatch swatch() {
    return isAtomic() ? Swatch.STEM : shaded ? Swatch.SHADED_LINE : Swatch.LINE;
  }

  @Override
  public Optional<Interval> extent() {
    return Optional.of(DensityRange.of(density));
  }

  @Override
  public List<Landmark> landmarks() {
    return isAtomic() ? List.of() : density.landmarks();
  }

  @Override
  public List<Mark> marks(Window window) {
    return isAtomic() ? stems(shift * window.pixel()) : curve(window);
  }

  private List<Mark> curve(Window window) {
    Polyline path = Sampler.sample(density::density, window.low(), window.high(), window);
    var marks = new ArrayList<Mark>();
    for (Polyline piece : path.interruptedBelow(NOTHING / window.range().length()).pieces()) {
      if (shaded) {
        marks.add(Mark.area(piece.outlineToZero(), pen, Theme.FAINT_SHADE, false));
      }
      marks.add(Mark.line(piece, pen, false, Mark.Fit.NONE));
    }
    marks.add(Mark.unseen(path, pen));
    return marks;
  }

  private List<Mark> stems(double aside) {
    var marks = new ArrayList<Mark>();
    var heads = new Polyline.Builder();
    for (Interval atom : density.support().intervals()) {
      double mass = density.density(atom.low());
      double x = atom.low() + aside;
      heads.add(x, mass);
      Polyline stem = new Polyline(new double[] {x, x}, new double[] {0, mass});
      marks.add(Mark.line(stem, pen.solid(), false, Mark.Fit.WHOLE));
    }
    marks.add(Mark.dots(heads.build(), pen, Mark.Fit.WHOLE));
    return marks;
  }
}

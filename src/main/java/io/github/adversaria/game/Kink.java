package io.github.adversaria.game;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * Whether a map has the derivative at a point that it claims: one-sided differences along each
 * coordinate and a few oblique directions come close to it as the distance shrinks, unless the map
 * jumps or bends there.
 *
 * @param direction along which it was seen
 * @param jump whether the map jumps; otherwise it bends
 */
record Kink(double[] direction, boolean jump) {

  /** Relative distances; across a bend the difference stays as wrong at the second. */
  private static final double FAR = 1e-3;

  private static final double NEAR = 1e-6;

  /** A difference that errs by less, as a share of the derivative, is right. */
  private static final double RIGHT = 1e-4;

  /** A thousandth of the distance leaves a thousandth of the error of a smooth map. */
  private static final double SHRINKS = 0.3;

  /** A smooth map moves by its derivative times {@link #NEAR}; one that moves by more jumps. */
  private static final double JUMP = 1e-4;

  private static final int OBLIQUE = 4;
  private static final long SEED = 4;

  /**
   * A jump if there is one, else a bend if there is one.
   *
   * @param derivative what the map claims, finite
   */
  static Optional<Kink> of(UnaryOperator<double[]> map, double[][] derivative, double[] z) {
    double[] here = map.apply(z.clone());
    double scale = 1 + size(derivative);
    Optional<Kink> bend = Optional.empty();
    for (double[] direction : directions(z.length)) {
      double far = error(map, derivative, z, here, direction, FAR);
      double near = error(map, derivative, z, here, direction, NEAR);
      // Not a number, where the map has no value beside the point, counts as a jump.
      if (!(near * NEAR <= JUMP * scale)) {
        return Optional.of(new Kink(direction, true));
      }
      if (near > RIGHT * scale && near > SHRINKS * far && bend.isEmpty()) {
        bend = Optional.of(new Kink(direction, false));
      }
    }
    return bend;
  }

  /**
   * For example {@code jumps as the second player moves}.
   *
   * @param first how many coordinates are the first player's
   */
  String text(int first) {
    int moving = (int) Arrays.stream(direction).filter(x -> x != 0).count();
    boolean mine = Arrays.stream(direction).limit(first).anyMatch(x -> x != 0);
    String who =
        moving > 1
            ? "as both move"
            : mine ? "as the first player moves" : "as the second player moves";
    return (jump ? "jumps " : "bends ") + who;
  }

  /** A bound for how far the derivative stretches a vector: its Frobenius norm. */
  static double size(double[][] derivative) {
    return ZeroFinder.norm(Arrays.stream(derivative).mapToDouble(ZeroFinder::norm).toArray());
  }

  private static double error(
      UnaryOperator<double[]> map,
      double[][] derivative,
      double[] z,
      double[] here,
      double[] direction,
      double relative) {
    double distance = relative * (1 + ZeroFinder.norm(z));
    double[] beside = new double[z.length];
    Arrays.setAll(beside, i -> z[i] + distance * direction[i]);
    double[] there = map.apply(beside);
    double[] error = new double[there.length];
    for (int i = 0; i < error.length; i++) {
      double slope = 0;
      for (int j = 0; j < z.length; j++) {
        slope += derivative[i][j] * direction[j];
      }
      error[i] = (there[i] - here[i]) / distance - slope;
    }
    return ZeroFinder.norm(error);
  }

  private static double[][] directions(int dimension) {
    var random = new SplittableRandom(SEED);
    double[][] directions = new double[2 * dimension + OBLIQUE][dimension];
    for (int i = 0; i < dimension; i++) {
      directions[2 * i][i] = 1;
      directions[2 * i + 1][i] = -1;
    }
    for (int i = 2 * dimension; i < directions.length; i++) {
      directions[i] = unit(random, dimension);
    }
    return directions;
  }

  /** A direction drawn evenly from the sphere. */
  static double[] unit(SplittableRandom random, int dimension) {
    double[] direction = new double[dimension];
    Arrays.setAll(direction, i -> random.nextGaussian());
    double length = ZeroFinder.norm(direction);
    return Arrays.stream(direction).map(x -> x / length).toArray();
  }
}

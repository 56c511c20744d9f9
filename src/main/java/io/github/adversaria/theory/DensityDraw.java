package io.github.adversaria.theory;

import static io.github.adversaria.theory.DensityKind.AFFINE;
import static io.github.adversaria.theory.DensityKind.BETA;
import static io.github.adversaria.theory.DensityKind.CATEGORICAL;
import static io.github.adversaria.theory.DensityKind.CAUCHY;
import static io.github.adversaria.theory.DensityKind.EXPONENTIAL;
import static io.github.adversaria.theory.DensityKind.EXPONENTIATED;
import static io.github.adversaria.theory.DensityKind.GAMMA;
import static io.github.adversaria.theory.DensityKind.HISTOGRAM;
import static io.github.adversaria.theory.DensityKind.KERNEL_ESTIMATE;
import static io.github.adversaria.theory.DensityKind.LAPLACE;
import static io.github.adversaria.theory.DensityKind.MIXTURE;
import static io.github.adversaria.theory.DensityKind.NORMAL;
import static io.github.adversaria.theory.DensityKind.PLANE_NORMAL;
import static io.github.adversaria.theory.DensityKind.PRODUCT;
import static io.github.adversaria.theory.DensityKind.STUDENT_T;
import static io.github.adversaria.theory.DensityKind.TRUNCATION;
import static io.github.adversaria.theory.DensityKind.UNIFORM;
import static io.github.adversaria.theory.DensityKind.USER;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random densities of every family, with numbers of two digits. */
final class DensityDraw {

  static final List<DensityKind> ON_LINE =
      Arrays.stream(DensityKind.values())
          .filter(kind -> kind != CATEGORICAL && kind != PLANE_NORMAL && kind != PRODUCT)
          .toList();

  private static final List<DensityKind> SMOOTH = List.of(NORMAL, LAPLACE, CAUCHY, STUDENT_T);
  private static final List<DensityKind> PLAIN =
      List.of(NORMAL, UNIFORM, LAPLACE, EXPONENTIAL, GAMMA);

  private static final int MOST_ATOMS = 5;

  private final RandomGenerator random;

  DensityDraw(RandomGenerator random) {
    this.random = random;
  }

  /** Of any family on the line, all equally often. */
  DensityChoice onLine() {
    return of(any(ON_LINE));
  }

  DensityChoice onAtoms() {
    return of(CATEGORICAL);
  }

  /** A normal density, a product of two of the line, or a mixture of two normal ones. */
  DensityChoice inPlane() {
    return switch (random.nextInt(3)) {
      case 0 -> of(PLANE_NORMAL);
      case 1 -> of(PRODUCT);
      default ->
          DensityChoice.of(MIXTURE, List.of(of(PLANE_NORMAL), of(PLANE_NORMAL)), digit(), digit());
    };
  }

  /** Of a family whose members have a derivative everywhere but at single points. */
  DensityChoice differentiable() {
    return random.nextInt(4) == 0
        ? DensityChoice.of(MIXTURE, List.of(of(NORMAL), of(NORMAL)), digit(), digit())
        : of(any(SMOOTH));
  }

  DensityChoice of(DensityKind kind) {
    return switch (kind) {
      case NORMAL, LAPLACE, CAUCHY -> DensityChoice.of(kind, location(), scale());
      case STUDENT_T -> DensityChoice.of(kind, location(), scale(), between(1, 8));
      case UNIFORM -> DensityChoice.of(kind, interval());
      case EXPONENTIAL -> DensityChoice.of(kind, scale());
      case GAMMA -> DensityChoice.of(kind, between(0.5, 5), scale());
      case BETA -> DensityChoice.of(kind, between(0.5, 5), between(0.5, 5));
      case HISTOGRAM -> histogram();
      case KERNEL_ESTIMATE ->
          DensityChoice.of(kind, location(), location(), location(), location(), between(0.2, 1));
      case MIXTURE -> mixture();
      case TRUNCATION -> DensityChoice.of(kind, List.of(of(any(SMOOTH))), interval());
      case AFFINE ->
          DensityChoice.of(
              kind,
              List.of(of(any(List.of(GAMMA, EXPONENTIAL, BETA, NORMAL)))),
              random.nextBoolean() ? scale() : -scale(),
              location());
      case EXPONENTIATED ->
          DensityChoice.of(
              kind, List.of(DensityChoice.of(NORMAL, between(-1, 1), between(0.3, 1))));
      case USER -> waves();
      case CATEGORICAL -> DensityChoice.of(kind, masses());
      case PLANE_NORMAL ->
          DensityChoice.of(kind, location(), location(), scale(), scale(), between(-0.9, 0.9));
      case PRODUCT -> DensityChoice.of(kind, List.of(of(any(PLAIN)), of(any(PLAIN))));
    };
  }

  private DensityChoice histogram() {
    int bins = random.nextInt(2, 5);
    double[] ends = interval();
    var edges =
        IntStream.rangeClosed(0, bins).mapToDouble(i -> ends[0] + (ends[1] - ends[0]) * i / bins);
    var heights = IntStream.range(0, bins).mapToDouble(i -> digit());
    return DensityChoice.of(HISTOGRAM, DoubleStream.concat(edges, heights).toArray());
  }

  private DensityChoice waves() {
    var coefficients = IntStream.range(0, 4).mapToDouble(i -> between(-1, 1));
    return DensityChoice.of(
        USER, DoubleStream.concat(Arrays.stream(interval()), coefficients).toArray());
  }

  private DensityChoice mixture() {
    int count = random.nextInt(2, 4);
    List<DensityChoice> parts =
        Stream.generate(() -> of(any(List.of(NORMAL, LAPLACE, CAUCHY, UNIFORM, BETA, GAMMA))))
            .limit(count)
            .toList();
    return DensityChoice.of(
        MIXTURE, parts, IntStream.range(0, count).mapToDouble(i -> digit()).toArray());
  }

  /** Of two to five atoms, where a fifth of the masses is 0 but never all. */
  private double[] masses() {
    double[] masses = new double[random.nextInt(2, MOST_ATOMS + 1)];
    for (int i = 0; i < masses.length; i++) {
      masses[i] = random.nextInt(5) == 0 ? 0 : digit();
    }
    int sure = random.nextInt(masses.length);
    masses[sure] = digit();
    return masses;
  }

  /** Half of the bounded supports are [0, 1], so that some are alike. */
  private double[] interval() {
    if (random.nextBoolean()) {
      return new double[] {0, 1};
    }
    double low = location();
    return new double[] {low, Rounded.toDigits(low + scale(), 3)};
  }

  private double location() {
    return between(-3, 3);
  }

  /** From 0.2 to 5, and one in ten from 0.01 to 100. */
  private double scale() {
    double decades = random.nextInt(10) == 0 ? 2 : 0.7;
    return Rounded.toDigits(Math.pow(10, random.nextDouble(-decades, decades)), 2);
  }

  private double digit() {
    return random.nextInt(1, 10);
  }

  private double between(double low, double high) {
    return Rounded.toDigits(random.nextDouble(low, high), 2);
  }

  private DensityKind any(List<DensityKind> kinds) {
    return kinds.get(random.nextInt(kinds.size()));
  }
}

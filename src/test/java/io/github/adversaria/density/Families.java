package io.github.adversaria.density;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The densities that the tests of all families go through. */
final class Families {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private Families() {}

  /** Ordinary and extreme members of every family of the line that has a density by length. */
  static List<Density> onLine() {
    return Stream.of(basic(), composed()).flatMap(List::stream).toList();
  }

  private static List<Density> basic() {
    return List.of(
        Normal.of(0, 1),
        Normal.of(2, 0.5),
        Normal.of(-3, 1e-6),
        Normal.of(1e6, 3),
        Normal.of(0, 1e200),
        Normal.of(1, 1e-200),
        Uniform.of(-1, 4),
        Uniform.of(0, 1e-6),
        Uniform.of(1e6, 1e6 + 1),
        Laplace.of(0, 1),
        Laplace.of(1, 2),
        Laplace.of(-3, 1e-6),
        Cauchy.of(0, 1),
        Cauchy.of(1, 0.25),
        Cauchy.of(-3, 1e-6),
        StudentT.of(0, 1, 3),
        StudentT.of(1, 2, 0.5),
        StudentT.of(0, 1, 1.5),
        StudentT.of(-1, 0.01, 7.3),
        StudentT.of(0, 1, 100),
        StudentT.of(0, 1, 1e6),
        Exponential.of(1),
        Exponential.of(2.5),
        Exponential.of(1e-6),
        Exponential.of(1e6),
        Gamma.of(0.5, 1),
        Gamma.of(1, 2),
        Gamma.of(2.5, 2),
        Gamma.of(30, 0.1),
        Gamma.of(0.01, 1),
        Gamma.of(9.99, 1),
        Gamma.of(1000, 0.002),
        Gamma.of(1e6, 1),
        Gamma.of(10000, 1),
        Beta.of(2, 3),
        Beta.of(0.5, 0.5),
        Beta.of(1, 1),
        Beta.of(5, 1),
        Beta.of(0.1, 4),
        Beta.of(40, 25),
        Beta.of(300, 700),
        Beta.of(1e6, 2e6));
  }

  private static List<Density> composed() {
    Density normal = Normal.of(0, 1);
    return List.of(
        Mixture.of(0.3, Uniform.of(-1, 4), 0.7, Normal.of(2, 0.5)),
        Mixture.of(0.25, Normal.of(-40, 1), 0.5, Laplace.of(0, 1), 0.25, Normal.of(40, 1e-6)),
        Mixture.of(0.5, Mixture.of(0.5, normal, 0.5, Normal.of(5, 1)), 0.5, Cauchy.of(0, 1)),
        Truncation.of(normal, -1, 3),
        Truncation.of(normal, 40, INFINITY),
        Truncation.of(normal, -INFINITY, -500),
        Truncation.of(normal, 40, 40 + 0x1p-20),
        Truncation.of(Gamma.of(2.5, 2), 60, 80),
        Truncation.of(Laplace.of(0, 1), 900, 1000),
        KernelEstimate.of(new double[] {-2, -1.9, 0.3, 1.1, 4, 4.2}, 0.4),
        Pushforward.affine(Gamma.of(2.5, 2), -3, 1),
        Pushforward.affine(normal, 1e-6, 5),
        Pushforward.monotone(normal, Math::exp, Math::log, u -> u),
        Histogram.of(new double[] {-1, 0, 0.5, 2, 7}, new double[] {1, 0, 3, 0.5}));
  }

  /** Atoms, two and three dimensions. */
  private static List<Density> others() {
    return List.of(
        Categorical.of(new double[] {9, -1, 2.5}, new double[] {0.3, 0.5, 0.2}),
        Product.of(Gamma.of(2.5, 2), Normal.of(2, 0.5)),
        MultivariateNormal.of(new double[] {1, 2}, new double[][] {{2, 1}, {1, 3}}),
        MultivariateNormal.of(
            new double[3], new double[][] {{1, 0.9, 0.5}, {0.9, 1, 0.6}, {0.5, 0.6, 1}}));
  }

  static Map<String, Density> byName() {
    return Stream.of(onLine(), others())
        .flatMap(List::stream)
        .collect(toMap(Density::toString, Function.identity()));
  }
}

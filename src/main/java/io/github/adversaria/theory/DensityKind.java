package io.github.adversaria.theory;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Histogram;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.KernelEstimate;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Product;
import io.github.adversaria.density.Pushforward;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Support;
import io.github.adversaria.density.Truncation;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.density.UserDensity;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** The families that trials are made of, each built from numbers and from other densities. */
enum DensityKind {
  NORMAL((n, parts) -> Normal.of(n[0], n[1])),
  UNIFORM((n, parts) -> Uniform.of(n[0], n[1])),
  LAPLACE((n, parts) -> Laplace.of(n[0], n[1])),
  CAUCHY((n, parts) -> Cauchy.of(n[0], n[1])),
  STUDENT_T((n, parts) -> StudentT.of(n[0], n[1], n[2])),
  EXPONENTIAL((n, parts) -> Exponential.of(n[0])),
  GAMMA((n, parts) -> Gamma.of(n[0], n[1])),
  BETA((n, parts) -> Beta.of(n[0], n[1])),
  /** The numbers are the k + 1 edges, then the k heights. */
  HISTOGRAM(
      (n, parts) ->
          Histogram.of(
              Arrays.copyOf(n, n.length / 2 + 1),
              Arrays.copyOfRange(n, n.length / 2 + 1, n.length))),
  /** The numbers are the data, then the bandwidth. */
  KERNEL_ESTIMATE((n, parts) -> KernelEstimate.of(Arrays.copyOf(n, n.length - 1), n[n.length - 1])),
  /** The numbers are weights, which need not have sum 1. */
  MIXTURE((n, parts) -> Mixture.of(shares(n), parts)),
  TRUNCATION((n, parts) -> Truncation.of(parts.get(0), n[0], n[1])),
  AFFINE((n, parts) -> Pushforward.affine(parts.get(0), n[0], n[1])),
  /** The density of exp(u). */
  EXPONENTIATED((n, parts) -> Pushforward.monotone(parts.get(0), Math::exp, Math::log, u -> u)),
  /** The ends of the support, then the coefficients of cos πt, sin πt, cos 2πt and sin 2πt. */
  USER((n, parts) -> waves(n)),
  /** The numbers are weights of the atoms 0, 1, …, which need not have sum 1. */
  CATEGORICAL((n, parts) -> Categorical.of(shares(n))),
  /** Two means, two standard deviations, the correlation. */
  PLANE_NORMAL(
      (n, parts) ->
          MultivariateNormal.of(
              new double[] {n[0], n[1]},
              new double[][] {
                {n[2] * n[2], n[2] * n[3] * n[4]}, {n[2] * n[3] * n[4], n[3] * n[3]}
              })),
  PRODUCT((n, parts) -> Product.of(parts));

  private final BiFunction<double[], List<Density>, Density> maker;

  DensityKind(BiFunction<double[], List<Density>, Density> maker) {
    this.maker = maker;
  }

  /**
   * The member of the family.
   *
   * @throws IllegalArgumentException if there is none
   */
  Density build(double[] numbers, List<Density> parts) {
    return maker.apply(numbers, parts);
  }

  /** As a learner writes one: proportional to the exponential of a trigonometric polynomial. */
  private static Density waves(double... n) {
    Interval interval = new Interval(n[0], n[1]);
    double length = n[1] - n[0];
    return UserDensity.normalized(
        "Waves" + Arrays.toString(n).replace('[', '(').replace(']', ')'),
        x -> {
          double angle = Math.PI * (x - n[0]) / length;
          return n[2] * Math.cos(angle)
              + n[3] * Math.sin(angle)
              + n[4] * Math.cos(2 * angle)
              + n[5] * Math.sin(2 * angle);
        },
        Support.of(interval),
        List.of());
  }

  private static double[] shares(double... weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}

package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every density on the line, over random members of all families. */
class DensityPropertyTest {

  private static final String SEED = "20140610";

  @Property(seed = SEED, tries = 150)
  void integratesToOneWithinItsBound(@ForAll("densities") Density density) {
    Bounded integral = Bounded.of(0, 0);
    for (Interval part : density.support().intervals()) {
      Integrand integrand = Integrand.ofLog(density::logDensity);
      integral =
          integral.plus(
              Quadrature.standard()
                  .integrate(integrand, part.low(), part.high(), density.landmarks()));
    }
    // Weights that were divided by their rounded sum may leave an ulp or two.
    assertThat(Math.abs(integral.value() - 1))
        .as("%s: %s", density, integral)
        .isLessThanOrEqualTo(integral.errorBound() + 4e-16);
    assertThat(integral.errorBound()).as("%s: %s", density, integral).isLessThan(1e-9);
  }

  @Property(seed = SEED, tries = 30)
  void aSingularUpperEndKeepsAnHonestBound(@ForAll("singular") Density density) {
    Bounded integral =
        Quadrature.standard()
            .bestEffort()
            .integrate(Integrand.ofLog(density::logDensity), 0, 1, density.landmarks());
    assertThat(integral.agreesWith(1)).as("%s: %s", density, integral).isTrue();
  }

  @Provide
  Arbitrary<Density> singular() {
    return Combinators.combine(real(0.3, 3), real(0.3, 0.95)).as(Beta::of);
  }

  @Property(seed = SEED, tries = 300)
  void quantileInvertsCdf(@ForAll("densities") Density density, @ForAll("probabilities") double p) {
    double slack = 1e-11 * p;
    double lower = density.quantile(p);
    assertThat(density.cdf(beside(lower, 1))).as("%s at %s", density, p).isGreaterThan(p - slack);
    assertThat(density.cdf(beside(lower, -1))).as("%s at %s", density, p).isLessThan(p + slack);
    double upper = density.upperQuantile(p);
    assertThat(density.survival(beside(upper, 1))).as("%s, %s", density, p).isLessThan(p + slack);
    assertThat(density.survival(beside(upper, -1)))
        .as("%s, %s", density, p)
        .isGreaterThan(p - slack);
    assertThat(density.quantile(0)).isEqualTo(density.support().axis(0).low());
    assertThat(density.quantile(1)).isEqualTo(density.support().axis(0).high());
  }

  /** A few units in the last place to one side. */
  private static double beside(double x, int direction) {
    return x + direction * 8 * Math.ulp(x);
  }

  @Property(seed = SEED, tries = 300)
  void tailsAddUpToOneAndRise(
      @ForAll("densities") Density density,
      @ForAll("places") double x,
      @ForAll("steps") double step) {
    assertThat(density.cdf(x) + density.survival(x)).isBetween(1 - 1e-11, 1 + 1e-11);
    assertThat(density.cdf(x + step)).isGreaterThanOrEqualTo(density.cdf(x) - 1e-12);
    assertThat(Math.exp(density.logCdf(x)))
        .isBetween(density.cdf(x) - 1e-13, density.cdf(x) + 1e-13);
    if (!density.support().contains(x)) {
      assertThat(density.logDensity(x)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
    assertThat(density.logDensityAt(new double[] {x})).isEqualTo(density.logDensity(x));
  }

  @Property(seed = SEED, tries = 150)
  void entropyIsTheIntegralItStandsFor(@ForAll("densities") Density density) {
    double closed;
    try {
      closed = density.entropy();
    } catch (NoClosedFormException e) {
      assertThat(e).hasMessageContaining("entropy of " + density).hasMessageContaining("integrate");
      return;
    }
    double integral = 0;
    for (Interval part : density.support().intervals()) {
      integral +=
          Quadrature.standard()
              .withRelativeTolerance(1e-10)
              .withAbsoluteTolerance(1e-10)
              .integrate(
                  Integrand.of(x -> surprise(density.logDensity(x))),
                  part.low(),
                  part.high(),
                  density.landmarks())
              .value();
    }
    assertThat(integral).as("%s", density).isBetween(closed - 1e-7, closed + 1e-7);
  }

  private static double surprise(double logDensity) {
    return logDensity == Double.NEGATIVE_INFINITY ? 0 : -logDensity * Math.exp(logDensity);
  }

  @Property(seed = SEED, tries = 60)
  void sameStateSameSamplesInsideTheSupport(@ForAll("densities") Density density) {
    double[] first = density.draw(200, new SplittableRandom(5));
    assertThat(first).isEqualTo(density.draw(200, new SplittableRandom(5)));
    assertThat(Arrays.stream(first)).allMatch(density.support()::contains);
  }

  @Provide
  Arbitrary<Double> probabilities() {
    return real(-12, -0.302).map(e -> Math.pow(10, e));
  }

  @Provide
  Arbitrary<Double> places() {
    return real(-50, 50);
  }

  @Provide
  Arbitrary<Double> steps() {
    return real(0, 5);
  }

  /** Without a scale, doubles come with two digits. */
  private static Arbitrary<Double> real(double low, double high) {
    return Arbitraries.doubles().between(low, high).ofScale(15);
  }

  @Provide
  Arbitrary<Density> densities() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, simple()),
        Tuple.of(1, mixtures()),
        Tuple.of(1, truncations()),
        Tuple.of(1, images()),
        Tuple.of(1, fromData()));
  }

  private static Arbitrary<Density> simple() {
    Arbitrary<Double> place = real(-20, 20);
    Arbitrary<Double> scale = real(-3, 2).map(e -> Math.pow(10, e));
    Arbitrary<Double> shape = real(0.3, 60);
    return Arbitraries.oneOf(
        Combinators.combine(place, scale).as(Normal::of),
        Combinators.combine(place, scale).as((a, w) -> Uniform.of(a, a + w)),
        Combinators.combine(place, scale).as(Laplace::of),
        Combinators.combine(place, scale).as(Cauchy::of),
        Combinators.combine(place, scale, shape).as(StudentT::of),
        scale.map(Exponential::of),
        Combinators.combine(shape, scale).as(Gamma::of),
        // An upper end that is singular holds mass nearer to 1 than doubles are; see below.
        Combinators.combine(shape, real(1, 60)).as(Beta::of));
  }

  private static Arbitrary<Density> mixtures() {
    Arbitrary<Double> weight = real(0, 1);
    return Combinators.combine(weight, simple(), simple())
        .as((w, first, second) -> Mixture.of(w, first, 1 - w, second));
  }

  private static Arbitrary<Density> truncations() {
    Arbitrary<Double> share = real(0.01, 0.45);
    return Combinators.combine(simple(), share, share)
        .as((base, a, b) -> Truncation.of(base, base.quantile(a), base.upperQuantile(b)));
  }

  private static Arbitrary<Density> images() {
    Arbitrary<Double> slope = real(-5, 5).filter(a -> Math.abs(a) > 0.01);
    Arbitrary<Double> shift = real(-9, 9);
    Arbitrary<Density> affine = Combinators.combine(simple(), slope, shift).as(Pushforward::affine);
    Arbitrary<Density> exponentials =
        Combinators.combine(real(-2, 2), real(0.1, 1.5))
            .as(
                (mean, deviation) ->
                    Pushforward.monotone(Normal.of(mean, deviation), Math::exp, Math::log, u -> u));
    return Arbitraries.oneOf(affine, exponentials);
  }

  private static Arbitrary<Density> fromData() {
    Arbitrary<double[]> data =
        Arbitraries.integers()
            .between(5, 60)
            .map(n -> Normal.of(1, 2).draw(n, new SplittableRandom(n)));
    return Arbitraries.oneOf(
        data.map(values -> Histogram.ofData(values, 7)),
        data.map(KernelEstimate::of),
        data.map(values -> user(values[0])));
  }

  /** The hyperbolic secant density, as a learner would write it. */
  private static Density user(double location) {
    return UserDensity.of(
        "sech",
        x -> -Math.log(Math.cosh(Math.min(700, Math.abs(x - location)))) - Math.log(Math.PI),
        Support.of(new Interval(location - 600, location + 600)),
        List.of(Landmark.peak(location, 1)));
  }
}

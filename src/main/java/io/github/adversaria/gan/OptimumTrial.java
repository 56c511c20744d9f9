package io.github.adversaria.gan;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.divergence.Generator;
import io.github.adversaria.divergence.PairIntegral;
import io.github.adversaria.divergence.PairIntegrand;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.theory.Check;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Puts the claimed best output into the costs of a loss, and others in its place. */
final class OptimumTrial {

  /** Log density ratios from −6 to 6: beyond, one of the two densities hardly counts. */
  private static final double[] RATIOS =
      IntStream.rangeClosed(-24, 24).mapToDouble(i -> i / 4.0).toArray();

  /** Outputs that are tried whatever is claimed. */
  private static final double[] ANYWHERE =
      IntStream.rangeClosed(-120, 120).mapToDouble(i -> i / 4.0).toArray();

  /** How far from the claimed output others are tried. */
  private static final double[] NEAR = {1e-4, 1e-3, 1e-2, 0.1, 1};

  /** Below this log-density a point counts for nothing where costs overflow. */
  private static final double NOTHING = -600;

  private final Optimum claim;
  private final CostValues real;
  private final CostValues generated;
  private final CostValues generator;

  OptimumTrial(PointwiseLoss loss, Optimum claim) {
    this.claim = claim;
    this.real = new CostValues(loss::realCost);
    this.generated = new CostValues(loss::generatedCost);
    this.generator = new CostValues(loss::generatorCost);
  }

  /** Minus the discriminator's loss at the claimed output against what it is said to measure. */
  Optional<Check> value(Density data, Density other) {
    return claim
        .discriminator()
        .map(
            measured -> {
              Bounded value = integral(data, other).negate();
              String left = "-\\min_D L_D(p_{\\mathrm{data}}, p_g)";
              return Check.of(left, value, measured.toLatex(), measured.between(data, other));
            });
  }

  /** The best that was found, with its wide bound, where a cost overflows in a heavy tail. */
  private Bounded integral(Density data, Density other) {
    try {
      return PairIntegral.of(data, other).overUnion(this::weigh);
    } catch (IntegrationException failure) {
      return failure.best();
    }
  }

  /** p·(cost of real) + q·(cost of generated) at the claimed output. */
  private void weigh(double logP, double logQ, Evaluation result) {
    double larger = Math.max(logP, logQ);
    double output = claim.outputAt(logP - logQ);
    double first = weighted(logP - larger, real, output);
    double second = weighted(logQ - larger, generated, output);
    double value = first + second;
    if (larger < NOTHING && !Double.isFinite(value)) {
      result.set(0);
      return;
    }
    // At a least cost the output's own error counts for nothing to first order.
    double error =
        Math.abs(first) * errorOf(logP)
            + Math.abs(second) * errorOf(logQ)
            + 2 * Evaluation.ASSUMED_ROUNDING * (1 + Math.abs(first) + Math.abs(second));
    result.setScaled(value, Double.isInfinite(value) ? 0 : error, larger);
  }

  private static double errorOf(double log) {
    return Double.isInfinite(log) ? 0 : PairIntegrand.logError(log);
  }

  /** A density that vanishes makes 0 of an infinite cost. */
  private static double weighted(double log, CostValues cost, double output) {
    double weight = Math.exp(log);
    return weight == 0 ? 0 : weight * cost.at(output);
  }

  /** How much less than the claimed output another one costs, at the worst density ratio. */
  double gain() {
    return Arrays.stream(RATIOS).map(this::gainAt).max().orElseThrow();
  }

  private double gainAt(double ratio) {
    double p = 1 / (1 + Math.exp(-ratio));
    double q = 1 / (1 + Math.exp(ratio));
    double output = claim.outputAt(ratio);
    double[] others =
        DoubleStream.concat(
                Arrays.stream(ANYWHERE),
                Arrays.stream(NEAR).flatMap(d -> DoubleStream.of(output - d, output + d)))
            .toArray();
    double ofReal = p * real.at(output);
    double ofGenerated = q * generated.at(output);
    double[] otherReal = real.at(others);
    double[] otherGenerated = generated.at(others);
    double least =
        IntStream.range(0, others.length)
            .mapToDouble(i -> p * otherReal[i] + q * otherGenerated[i])
            .filter(cost -> !Double.isNaN(cost))
            .min()
            .orElseThrow();
    double size = 1 + Math.abs(ofReal) + Math.abs(ofGenerated);
    return (ofReal + ofGenerated - least) / size;
  }

  /**
   * With ℓ the generator's cost at D*, held still, ∇E_g ℓ = ∫ ∇p_g ℓ; and ∇D_f = ∫ ∇p_g (f(r) −
   * r·f′(r)). The two are equal if ℓ and the bracket differ by a constant, for ∫ ∇p_g = 0.
   */
  Optional<Double> spread() {
    return claim
        .generator()
        .flatMap(
            descended ->
                descended.divergence() instanceof FDivergence divergence
                    ? Optional.of(spread(descended.scale(), divergence.generator()))
                    : Optional.empty());
  }

  private double spread(double scale, Generator f) {
    double base = generator.at(claim.outputAt(0)) - scale * bracket(f, 1);
    return Arrays.stream(RATIOS)
        .map(
            a -> {
              double r = Math.exp(a);
              double cost = generator.at(claim.outputAt(a));
              double size =
                  1 + Math.abs(cost) + scale * (Math.abs(f.at(r)) + Math.abs(r * f.derivative(r)));
              return Math.abs(cost - scale * bracket(f, r) - base) / size;
            })
        .max()
        .orElseThrow();
  }

  private static double bracket(Generator f, double r) {
    return f.at(r) - r * f.derivative(r);
  }
}

package io.github.adversaria.learning;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/**
 * The likelihood of a sample under a model with one parameter, and the divergence of the sample's
 * own distribution from it. Over atoms the two are one curve upside down: with p̂ the shares of the
 * values in the sample, (1/m) Σ log p_θ(x_i) = −H(p̂) − KL(p̂‖p_θ), and H(p̂) does not depend on θ;
 * so the most likely θ is the nearest one (Cover and Thomas, Elements of Information Theory,
 * section 11.1). Against a model with a density there is no such divergence: KL(p̂‖p_θ) is infinite
 * for every θ, and what falls as the likelihood rises is the cross-entropy alone.
 *
 * <p>Both sides are computed by themselves: the likelihood point by point, the divergence over the
 * atoms.
 */
public final class MaximumLikelihood {

  /** Of a logarithm, and of a few operations beside it. */
  private static final double ROUNDING = 8 * Math.ulp(1.0);

  private final double[] sample;
  private final DoubleFunction<? extends Density> model;
  private final double low;
  private final double high;
  private final Categorical empirical;

  private MaximumLikelihood(
      double[] sample, DoubleFunction<? extends Density> model, double low, double high) {
    this.sample = sample;
    this.model = model;
    this.low = low;
    this.high = high;
    var counts = new TreeMap<Double, Integer>();
    for (double x : sample) {
      counts.merge(x + 0.0, 1, Integer::sum);
    }
    this.empirical =
        Categorical.of(
            counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
            counts.values().stream().mapToDouble(n -> (double) n / sample.length).toArray());
  }

  /**
   * A sample and a model.
   *
   * @param sample the x_i, finite, at least one; copied
   * @param model p_θ by θ, on the line or over atoms
   * @param low the least θ, finite
   * @param high the greatest θ, finite
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static MaximumLikelihood of(
      double[] sample, DoubleFunction<? extends Density> model, double low, double high) {
    Require.finite("sample", sample);
    Require.notNull("model", model);
    Require.ordered("low", low, "high", high);
    return new MaximumLikelihood(sample.clone(), model, low, high);
  }

  /** p̂, the shares of the values in the sample. */
  public Categorical empirical() {
    return empirical;
  }

  /** (1/m) Σ log p_θ(x_i), −∞ where the model leaves a point no probability. */
  public Bounded logLikelihood(double theta) {
    Density p = model.apply(theta);
    double sum = 0;
    double error = 0;
    for (double x : sample) {
      double log = p.logDensity(x);
      sum += log;
      error += ROUNDING * (1 + Math.abs(log)) + Math.ulp(sum);
    }
    double mean = sum / sample.length;
    return Double.isInfinite(mean) ? Bounded.of(mean, 0) : Bounded.of(mean, error / sample.length);
  }

  /** KL(p̂‖p_θ): infinite for a model that has a density. */
  public Bounded divergence(double theta) {
    return FDivergence.KL.between(empirical, model.apply(theta));
  }

  /** H(p̂). */
  public Bounded entropy() {
    return Bounded.of(empirical.entropy(), ROUNDING * (1 + empirical.entropy()));
  }

  /**
   * What is left of log-likelihood + entropy + divergence: 0 within its bound over atoms.
   *
   * @throws IllegalArgumentException if the model has a density, or leaves a point no probability:
   *     nothing is left of infinities
   */
  public Bounded residual(double theta) {
    Density p = model.apply(theta);
    Bounded divergence = divergence(theta);
    if (p.measure() != BaseMeasure.COUNTING || Double.isInfinite(divergence.value())) {
      throw Require.wrong(
          "theta", theta, "a parameter whose model " + p + " is over atoms, all of the sample's");
    }
    return logLikelihood(theta).plus(entropy()).plus(divergence);
  }

  /** The most likely θ, for a likelihood with one peak. */
  public double mostLikely() {
    return LineSearch.maximum(theta -> logLikelihood(theta).value(), low, high);
  }

  /** The θ whose model is nearest, for a divergence with one valley. */
  public double nearest() {
    return LineSearch.maximum(theta -> -divergence(theta).value(), low, high);
  }

  /** Log-likelihood and divergence over θ, with the θ that is most likely. */
  public Plot plot() {
    double best = mostLikely();
    double inside = (high - low) * 1e-3;
    return Plot.titled("The log-likelihood of a sample, and the divergence of its shares")
        .curve("log-likelihood", t -> logLikelihood(t).value(), low + inside, high - inside)
        .curve("KL", t -> divergence(t).value(), low + inside, high - inside)
        .verticalLine("most likely", best)
        .labels("θ", "nats");
  }

  @Override
  public String toString() {
    return "likelihood of " + sample.length + " points, " + Arrays.toString(empirical.atoms());
  }
}

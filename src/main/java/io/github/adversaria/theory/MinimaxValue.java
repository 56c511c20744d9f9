package io.github.adversaria.theory;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.Expectation;
import io.github.adversaria.divergence.PairIntegral;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.MonteCarlo;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * The value function V(G, D) = E_data log D + E_g log(1 − D) for a given p_data and p_g (Goodfellow
 * et al. 2014, equation 1), in nats. D moves first or last as the caller says: {@link #at} takes
 * any D, {@link #atOptimum} the best one, which gives C(G).
 *
 * <p>With weights a and b it is a·E_data log D + b·E_g log(1 − D), the value for classes that are
 * not balanced; D* then has the odds a/b.
 */
public final class MinimaxValue implements Showable {

  private final Density data;
  private final Density generated;
  private final double dataWeight;
  private final double generatedWeight;

  private MinimaxValue(Density data, Density generated, double dataWeight, double generatedWeight) {
    this.data = data;
    this.generated = generated;
    this.dataWeight = dataWeight;
    this.generatedWeight = generatedWeight;
  }

  /**
   * The value function of a pair.
   *
   * @param data p_data
   * @param generated p_g, of the same dimension and with respect to the same base measure
   * @throws IllegalArgumentException if the two are not comparable
   */
  public static MinimaxValue of(Density data, Density generated) {
    OptimalDiscriminator.requireComparable(data, generated);
    return new MinimaxValue(data, generated, 1, 1);
  }

  /**
   * The same densities with weights on the two terms.
   *
   * @param onData a, finite and > 0
   * @param onGenerated b, finite and > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public MinimaxValue withWeights(double onData, double onGenerated) {
    Require.positive("onData", onData);
    Require.positive("onGenerated", onGenerated);
    return new MinimaxValue(data, generated, onData, onGenerated);
  }

  /** The D that maximises this value. */
  public OptimalDiscriminator optimalDiscriminator() {
    return OptimalDiscriminator.of(data, generated).withOdds(dataWeight / generatedWeight);
  }

  /**
   * V(G, D) on the line or over atoms: the sum of {@link #dataTerm} and {@link #generatedTerm}.
   *
   * @param d any discriminator
   * @param landmarks where D has kinks, jumps and steep places; those of the densities are known
   */
  public Bounded at(Discriminator d, Landmark... landmarks) {
    return dataTerm(d, landmarks).plus(generatedTerm(d, landmarks));
  }

  /** V(G, D) for D as a plain function; see {@link Discriminator#of}. */
  public Bounded at(DoubleUnaryOperator d, Landmark... landmarks) {
    return at(Discriminator.of(d), landmarks);
  }

  /** a·E_data log D: −∞ where D vanishes on an interval that holds data. */
  public Bounded dataTerm(Discriminator d, Landmark... landmarks) {
    Require.notNull("d", d);
    return Expectation.under(data).of(d::logValue, marks(landmarks)).times(dataWeight);
  }

  /** b·E_g log(1 − D): −∞ where D is 1 on an interval that holds generated points. */
  public Bounded generatedTerm(Discriminator d, Landmark... landmarks) {
    Require.notNull("d", d);
    return Expectation.under(generated)
        .of(d::logComplement, marks(landmarks))
        .times(generatedWeight);
  }

  /**
   * C(G) = max_D V(G, D), by an integral of its own over both terms at once, so that its equality
   * with −log 4 + 2·JS is a comparison of two computations. At least −log 4, at most 0. On the
   * line, in the plane, and as a sum over atoms.
   *
   * @throws io.github.adversaria.density.NoClosedFormException in three and more dimensions; see
   *     {@link #estimate}
   */
  public Bounded atOptimum() {
    return PairIntegral.of(data, generated)
        .overUnion(new OptimumIntegrand(dataWeight, generatedWeight));
  }

  /**
   * V(G, D) from samples, in any dimension: the mean over n pairs of a real and a generated point.
   *
   * @param d any discriminator for points of this dimension
   * @param n how many pairs, at least 2
   * @param random the source of randomness; the same state gives the same estimate
   */
  public Sampled estimate(Discriminator d, long n, RandomGenerator random) {
    Require.notNull("d", d);
    Require.notNull("random", random);
    return MonteCarlo.mean(
        n,
        random,
        source ->
            dataWeight * Logit.logSigmoid(d.logitAt(data.drawPoint(source)))
                + generatedWeight * Logit.logSigmoid(-d.logitAt(generated.drawPoint(source))));
  }

  private Landmark[] marks(Landmark... more) {
    var marks = new ArrayList<Landmark>(data.landmarks());
    marks.addAll(generated.landmarks());
    marks.addAll(List.of(Require.notNull("landmarks", more)));
    return marks.toArray(Landmark[]::new);
  }

  @Override
  public MimeBundle show() {
    String latex =
        "V(G,D) = "
            + weight(dataWeight)
            + "\\mathbb{E}_{x\\sim p_{\\mathrm{data}}}\\left[\\log D(x)\\right] + "
            + weight(generatedWeight)
            + "\\mathbb{E}_{x\\sim p_g}\\left[\\log\\left(1-D(x)\\right)\\right],"
            + "\\qquad p_{\\mathrm{data}} = "
            + data.toLatex()
            + ",\\quad p_g = "
            + generated.toLatex();
    return MimeBundle.text(toString()).withLatex(latex);
  }

  private static String weight(double weight) {
    return weight == 1 ? "" : weight + "\\,";
  }

  /** For example {@code V(G, D) for data Normal(0, 1) and generated Normal(1, 0.7)}. */
  @Override
  public String toString() {
    String weights =
        dataWeight == 1 && generatedWeight == 1
            ? ""
            : ", weights " + dataWeight + " and " + generatedWeight;
    return "V(G, D) for data " + data + " and generated " + generated + weights;
  }
}

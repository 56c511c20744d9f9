package io.github.adversaria.theory;

import io.github.adversaria.density.Density;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The discriminator that maximises V(G, D) for a fixed generator: D* = p_data/(p_data + p_g)
 * (Goodfellow et al. 2014, proposition 1), or, when real samples are shown {@code odds} times as
 * often as generated ones, odds·p_data/(odds·p_data + p_g).
 *
 * <p>Its logit is log odds + log p_data − log p_g: the classifier knows the density ratio. Where
 * only one density vanishes D* is exactly 0 or 1. Where both vanish V does not depend on D and any
 * value is optimal; here the density ratio counts as 1 there, so that D* is ½ at odds 1. The same
 * holds at a point where both are infinite.
 */
public final class OptimalDiscriminator implements Discriminator, Showable {

  private final Density data;
  private final Density generated;
  private final double odds;
  private final double logOdds;

  private OptimalDiscriminator(Density data, Density generated, double odds) {
    this.data = data;
    this.generated = generated;
    this.odds = odds;
    this.logOdds = Math.log(odds);
  }

  /**
   * The optimal discriminator for balanced classes.
   *
   * @param data p_data
   * @param generated p_g, of the same dimension and with respect to the same base measure
   * @throws IllegalArgumentException if the two are not comparable
   */
  public static OptimalDiscriminator of(Density data, Density generated) {
    requireComparable(data, generated);
    return new OptimalDiscriminator(data, generated, 1);
  }

  static void requireComparable(Density data, Density generated) {
    Require.notNull("data", data);
    Require.notNull("generated", generated);
    if (data.dimension() != generated.dimension()) {
      throw Require.wrong(
          "generated",
          generated + " of dimension " + generated.dimension(),
          "dimension " + data.dimension() + ", as " + data + " has");
    }
    if (data.measure() != generated.measure()) {
      throw Require.wrong(
          "generated",
          generated + " with respect to " + generated.measure(),
          "a density with respect to " + data.measure() + ", as " + data + " is",
          "Atoms and a continuous density are told apart perfectly: V = 0.");
    }
  }

  /**
   * The same densities with other class odds.
   *
   * @param newOdds how many real samples D sees for one generated, finite and > 0
   * @throws IllegalArgumentException if that does not hold
   */
  public OptimalDiscriminator withOdds(double newOdds) {
    return new OptimalDiscriminator(data, generated, Require.positive("odds", newOdds));
  }

  /** How many real samples D sees for one generated. */
  public double odds() {
    return odds;
  }

  /** log p_data − log p_g at a point of the line; 0 where both vanish. */
  public double logDensityRatio(double x) {
    return difference(data.logDensity(x), generated.logDensity(x));
  }

  @Override
  public double logit(double x) {
    return logOdds + logDensityRatio(x);
  }

  @Override
  public double logitAt(double[] point) {
    return logOdds + difference(data.logDensityAt(point), generated.logDensityAt(point));
  }

  @Override
  public INDArray logits(INDArray points) {
    double[] ofData = data.logDensity(points).toDoubleVector();
    double[] ofGenerated = generated.logDensity(points).toDoubleVector();
    double[] logits = new double[ofData.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = logOdds + difference(ofData[i], ofGenerated[i]);
    }
    return Nd4j.createFromArray(logits);
  }

  private static double difference(double logData, double logGenerated) {
    // Equal infinities have no difference: the ratio counts as 1.
    return logData == logGenerated ? 0 : logData - logGenerated;
  }

  @Override
  public MimeBundle show() {
    String p = data.toLatex();
    String q = generated.toLatex();
    String weighted = odds == 1 ? "p_{\\mathrm{data}}" : odds + "\\,p_{\\mathrm{data}}";
    return MimeBundle.text(toString())
        .withLatex(
            String.format(
                Locale.ROOT,
                "D^*(x) = \\frac{%1$s(x)}{%1$s(x) + p_g(x)},\\qquad p_{\\mathrm{data}} = %2$s,"
                    + "\\quad p_g = %3$s",
                weighted,
                p,
                q));
  }

  /** For example {@code D* of Normal(0, 1) against Normal(1, 0.7)}. */
  @Override
  public String toString() {
    return "D* of " + data + " against " + generated + (odds == 1 ? "" : " at odds " + odds);
  }
}

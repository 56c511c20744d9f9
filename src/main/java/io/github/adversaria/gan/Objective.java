package io.github.adversaria.gan;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.Divergence;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * A divergence of the data from what is generated, times a constant, plus a constant: such as 2·JS
 * − log 4.
 *
 * @param scale positive
 * @param divergence p_data comes first
 * @param offset finite
 */
public record Objective(double scale, Divergence divergence, double offset) implements Showable {

  private static final int DIGITS = 6;

  public Objective {
    Require.positive("scale", scale);
    Require.notNull("divergence", divergence);
    Require.finite("offset", offset);
  }

  /** A divergence as it is. */
  public static Objective of(Divergence divergence) {
    return new Objective(1, divergence, 0);
  }

  /** Its value for a pair of densities. */
  public Bounded between(Density data, Density generated) {
    return divergence.between(data, generated).times(scale).plus(offset);
  }

  /** In LaTeX, without dollar signs. */
  public String toLatex() {
    String factor = scale == 1 ? "" : Decimal.latex(scale, DIGITS) + "\\,";
    return factor + "\\text{" + divergence.name() + "}" + added("- ", Decimal::latex);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withLatex(toLatex());
  }

  /** For example {@code 2·Jensen–Shannon divergence − 1.38629}. */
  @Override
  public String toString() {
    String factor = scale == 1 ? "" : Decimal.text(scale, DIGITS) + "·";
    return factor + divergence.name() + added("− ", Decimal::text);
  }

  private String added(String minus, Notation notation) {
    if (offset == 0) {
      return "";
    }
    return (offset < 0 ? " " + minus : " + ") + notation.write(Math.abs(offset), DIGITS);
  }

  private interface Notation {
    String write(double value, int digits);
  }
}

package io.github.adversaria.gan;

import io.github.adversaria.density.Density;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import io.github.adversaria.theory.Check;
import io.github.adversaria.theory.Verdict;
import java.util.Optional;

/**
 * What became of a test of {@link GanLoss#optimum} on a pair of densities. The loss that is tested
 * is the code that trains: its costs are evaluated as tensors, and none of its formulas is known
 * here.
 *
 * @param value minus the discriminator's loss at the claimed optimum, integrated, against the
 *     claimed divergence; empty if none is claimed
 * @param gain by how much some other output was found to beat the claimed one, relative to the
 *     costs; a number that is not above {@link #TOLERANCE} is rounding
 * @param spread how far the generator's cost at the optimum is from c·(f(r) − r·f′(r)) plus a
 *     constant, which is what makes the frozen gradient that of c·D_f, relative to the numbers;
 *     empty if none is claimed
 */
public record LossCheck(Optional<Check> value, double gain, Optional<Double> spread)
    implements Showable {

  /** What rounding may make of a gain or a spread, relative to the numbers. */
  public static final double TOLERANCE = 1e-11;

  public LossCheck {
    Require.notNull("value", value);
    Require.notNaN("gain", gain);
    Require.notNull("spread", spread);
  }

  /**
   * Tests a loss; see {@link PointwiseLoss#check}.
   *
   * @throws IllegalArgumentException if the densities have different dimensions
   * @throws IllegalStateException if the optimum is not known as a function of the density ratio
   */
  public static LossCheck of(PointwiseLoss loss, Density data, Density generated) {
    Require.notNull("loss", loss);
    Require.notNull("data", data);
    Require.notNull("generated", generated);
    return of(loss, loss.optimum(), data, generated);
  }

  /**
   * Tests a claim about a loss, be it the loss's own or another.
   *
   * @param claim with an output
   */
  public static LossCheck of(PointwiseLoss loss, Optimum claim, Density data, Density generated) {
    Require.notNull("loss", loss);
    Require.notNull("claim", claim);
    Require.notNull("data", data);
    Require.notNull("generated", generated);
    if (claim.output().isEmpty()) {
      throw new IllegalStateException(loss + " has no optimum to check. " + claim.statement());
    }
    var trial = new OptimumTrial(loss, claim);
    return new LossCheck(trial.value(data, generated), trial.gain(), trial.spread());
  }

  /** Whether all of it holds. */
  public Verdict verdict() {
    Verdict optimal = gain <= TOLERANCE ? Verdict.HOLDS : Verdict.FAILS;
    Verdict step = spread.orElse(0.0) <= TOLERANCE ? Verdict.HOLDS : Verdict.FAILS;
    return value.map(Check::verdict).orElse(Verdict.HOLDS).and(optimal).and(step);
  }

  @Override
  public MimeBundle show() {
    MimeBundle text = MimeBundle.text(toString());
    return value
        .flatMap(it -> it.show().html())
        .map(html -> text.withHtml(html + "<p>" + trials() + "</p>"))
        .orElse(text);
  }

  private String trials() {
    String step =
        spread.map(it -> "; the generator's step within " + Decimal.text(it, 2)).orElse("");
    return "most that another output gains: "
        + Decimal.text(gain, 2)
        + step
        + " "
        + verdict().sign();
  }

  @Override
  public String toString() {
    return value.map(it -> it + "\n").orElse("") + trials();
  }
}

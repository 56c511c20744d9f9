package io.github.adversaria.learning;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * What one step of the generator against a frozen discriminator does.
 *
 * @param size the step size
 * @param before the parameter before
 * @param after the parameter after
 * @param valueBefore V(G0, D0*)
 * @param valueAfter V(G1, D0*): what the generator sees
 * @param divergenceBefore JS(p_data, G0)
 * @param divergenceAfter JS(p_data, G1): what it wants
 */
public record GeneratorStep(
    double size,
    double before,
    double after,
    Bounded valueBefore,
    Bounded valueAfter,
    Bounded divergenceBefore,
    Bounded divergenceAfter)
    implements Showable {

  private static final int DIGITS = 5;

  public GeneratorStep {
    Require.positive("size", size);
    Require.finite("before", before);
    Require.finite("after", after);
    Require.notNull("valueBefore", valueBefore);
    Require.notNull("valueAfter", valueAfter);
    Require.notNull("divergenceBefore", divergenceBefore);
    Require.notNull("divergenceAfter", divergenceAfter);
  }

  /** Whether JS rose, by more than the two bounds can explain. */
  public boolean divergenceRises() {
    Bounded change = divergenceAfter.minus(divergenceBefore);
    return change.value() > change.errorBound();
  }

  /** Whether V(·, D0*) fell, by more than the two bounds can explain. */
  public boolean valueFalls() {
    Bounded change = valueBefore.minus(valueAfter);
    return change.value() > change.errorBound();
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  @Override
  public String toString() {
    return "step "
        + number(size)
        + ": parameter "
        + number(before)
        + " → "
        + number(after)
        + ", V at frozen D "
        + number(valueBefore.value())
        + " → "
        + number(valueAfter.value())
        + ", JS "
        + number(divergenceBefore.value())
        + " → "
        + number(divergenceAfter.value())
        + (divergenceRises() ? " (rises)" : "");
  }

  private static String number(double value) {
    return Decimal.text(value, DIGITS);
  }
}

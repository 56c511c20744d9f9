package io.github.adversaria.integrate;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.Locale;
import org.hipparchus.special.Erf;

/**
 * A mean over independent samples. Its standard error is no bound: a check against it holds only at
 * a stated level, and says nothing where the variance is infinite.
 *
 * @param mean the sample mean
 * @param standardError the sample standard deviation over √n, >= 0
 * @param n how many samples, at least 2
 */
public record Sampled(double mean, double standardError, long n) implements Showable {

  public Sampled {
    Require.notNaN("mean", mean);
    if (!(standardError >= 0)) {
      throw Require.wrong("standardError", standardError, "a number >= 0");
    }
    Require.atLeast("n", n, 2);
  }

  /**
   * The mean of independent values.
   *
   * @param values finite, at least 2
   * @throws IllegalArgumentException if that does not hold
   */
  public static Sampled of(double... values) {
    Require.finite("values", values);
    Require.atLeast("the number of values", values.length, 2);
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    return new Sampled(
        mean, Math.sqrt(squares / (values.length - 1) / values.length), values.length);
  }

  /**
   * Whether {@code value} passes the two-sided normal test: false happens by chance in a share
   * {@code level} of all runs when {@code value} is the true mean.
   *
   * @param level in (0, 1), for example 1e-6
   */
  public boolean agreesWith(double value, double level) {
    Require.strictlyBetween("level", level, 0, 1);
    return value == mean || Math.abs(value - mean) <= halfWidth(level);
  }

  /** Half the width of the normal interval that misses the true mean in a share {@code level}. */
  public double halfWidth(double level) {
    Require.strictlyBetween("level", level, 0, 1);
    return Math.sqrt(2) * Erf.erfcInv(level) * standardError;
  }

  /** The text of {@link #toString}, and the same as LaTeX. */
  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString())
        .withLatex(
            "%s \\quad (\\text{standard error } %s,\\ n = %d)"
                .formatted(Decimal.latex(mean, 6), Decimal.latex(standardError, 2), n));
  }

  /** For example {@code 0.1612 (standard error 4.1e-04, n = 100000)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.6g (standard error %.1e, n = %d)", mean, standardError, n);
  }
}

package io.github.adversaria.theory;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Locale;
import java.util.Optional;

/**
 * A gradient from samples. The normal interval around it is valid for many samples where the
 * variance of one is finite, by the central limit theorem, and only there: the standard error of
 * the samples is a number in any case, and says nothing where the variance is infinite.
 *
 * @param sampled the mean over the samples
 * @param variance the variance of one sample, by integration; absent where it could not be told
 */
public record GradientEstimate(Sampled sampled, Optional<Bounded> variance) implements Showable {

  public GradientEstimate {
    Require.notNull("sampled", sampled);
    Require.notNull("variance", variance);
  }

  /** The mean over the samples. */
  public double mean() {
    return sampled.mean();
  }

  /** √(variance/n) where the variance is known to be finite. */
  public Optional<Double> standardError() {
    return variance
        .filter(known -> Double.isFinite(known.value() + known.errorBound()))
        .map(known -> Math.sqrt((known.value() + known.errorBound()) / sampled.n()));
  }

  /**
   * The normal interval that misses the gradient in a share {@code level} of all estimates; none
   * where the variance is infinite or unknown.
   *
   * @param level in (0, 1), for example 1e-3
   */
  public Optional<Interval> confidenceInterval(double level) {
    Require.strictlyBetween("level", level, 0, 1);
    return standardError()
        .map(error -> new Sampled(mean(), error, sampled.n()).halfWidth(level))
        .map(half -> new Interval(mean() - half, mean() + half));
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** For example {@code 0.5312 (standard error 4.1e-04, n = 100000)}. */
  @Override
  public String toString() {
    return standardError()
        .map(error -> new Sampled(mean(), error, sampled.n()).toString())
        .orElseGet(this::withoutError);
  }

  private String withoutError() {
    String why = variance.isPresent() ? "is infinite" : "could not be told";
    return String.format(
        Locale.ROOT,
        "%.6g (n = %d; the variance %s, so there is no interval)",
        mean(),
        sampled.n(),
        why);
  }
}

package io.github.adversaria.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of seconds, whole or with a decimal point. */
final class Seconds implements ITypeConverter<Duration> {

  /** A year: more is a mistake, and would overflow further on. */
  private static final double MOST = 365.0 * 24 * 3600;

  private static final double LEAST = 1e-3;

  @Override
  public Duration convert(String text) {
    double seconds;
    try {
      seconds = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      seconds = Double.NaN;
    }
    if (!(seconds >= LEAST && seconds <= MOST)) {
      throw new TypeConversionException(
          "'" + text + "' was given; allowed: seconds, at least 0.001, for example 60 or 2.5");
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}

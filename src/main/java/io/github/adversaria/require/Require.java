package io.github.adversaria.require;

import java.util.Collection;
import java.util.Objects;

/**
 * Checks of arguments. Each method returns the value it was given, or throws an {@link
 * IllegalArgumentException} that says which argument was wrong, what was given and what is allowed.
 * The name of an argument comes first, then its value, then any limits.
 */
public final class Require {

  /**
   * How far the sum of given weights may be from 1, as rounding of hand-written weights makes it.
   */
  public static final double WEIGHT_TOLERANCE = 1e-9;

  private Require() {}

  /** A number that is neither NaN nor infinite. */
  public static double finite(String argument, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw wrong(argument, value, "a finite number");
    }
    return value;
  }

  /** A number that is not NaN; infinities are allowed. */
  public static double notNaN(String argument, double value) {
    if (Double.isNaN(value)) {
      throw wrong(argument, value, "a number (NaN is none)");
    }
    return value;
  }

  /** A finite number greater than zero. */
  public static double positive(String argument, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw wrong(argument, value, "a finite number > 0");
    }
    return value;
  }

  /** A finite number that is zero or greater. */
  public static double nonNegative(String argument, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw wrong(argument, value, "a finite number >= 0");
    }
    return value;
  }

  /** A number in the closed interval {@code [low, high]}. */
  public static double between(String argument, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw wrong(argument, value, "a number in [" + low + ", " + high + "]");
    }
    return value;
  }

  /** A number in the open interval {@code (low, high)}. */
  public static double strictlyBetween(String argument, double value, double low, double high) {
    if (!(value > low && value < high)) {
      throw wrong(argument, value, "a number in (" + low + ", " + high + ")");
    }
    return value;
  }

  /** A whole number of at least {@code least}. */
  public static int atLeast(String argument, int value, int least) {
    return (int) atLeast(argument, (long) value, least);
  }

  /** A whole number of at least {@code least}. */
  public static long atLeast(String argument, long value, long least) {
    if (value < least) {
      throw wrong(argument, value, "a whole number >= " + least);
    }
    return value;
  }

  /** Two finite numbers in strictly rising order. */
  public static void ordered(String lowArgument, double low, String highArgument, double high) {
    finite(lowArgument, low);
    finite(highArgument, high);
    if (!(low < high)) {
      throw wrong(highArgument, high, "a number > " + lowArgument + " = " + low);
    }
  }

  /**
   * Weights of a mixture: at least one, each finite and >= 0, with sum 1 up to {@link
   * #WEIGHT_TOLERANCE}.
   */
  public static double[] weights(String argument, double... weights) {
    notEmpty(argument, weights);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      nonNegative(argument + "[" + i + "]", weights[i]);
      sum += weights[i];
    }
    if (Math.abs(sum - 1) > WEIGHT_TOLERANCE) {
      throw wrong(argument, "a sum of " + sum, "numbers >= 0 whose sum is 1");
    }
    return weights;
  }

  /** An array of at least one finite number. */
  public static double[] finite(String argument, double... values) {
    notEmpty(argument, values);
    for (int i = 0; i < values.length; i++) {
      finite(argument + "[" + i + "]", values[i]);
    }
    return values;
  }

  /** A collection with at least one element, none of them null. */
  public static <T extends Collection<?>> T notEmpty(String argument, T values) {
    notNull(argument, values);
    if (values.isEmpty()) {
      throw wrong(argument, "none", "at least one element");
    }
    for (Object value : values) {
      notNull("an element of " + argument, value);
    }
    return values;
  }

  /** Anything but null. */
  public static <T> T notNull(String argument, T value) {
    if (value == null) {
      throw wrong(argument, "null", "a value");
    }
    return value;
  }

  /** An exception for a check that this class has no method for. */
  public static IllegalArgumentException wrong(String argument, Object given, String allowed) {
    return new IllegalArgumentException(
        argument + " was " + Objects.toString(given) + "; allowed: " + allowed);
  }

  /** The same, with a hint how to mend it. */
  public static IllegalArgumentException wrong(
      String argument, Object given, String allowed, String hint) {
    return new IllegalArgumentException(
        argument + " was " + Objects.toString(given) + "; allowed: " + allowed + ". " + hint);
  }

  private static void notEmpty(String argument, double[] values) {
    if (values == null || values.length == 0) {
      throw wrong(argument, values == null ? "null" : "empty", "at least one number");
    }
  }
}

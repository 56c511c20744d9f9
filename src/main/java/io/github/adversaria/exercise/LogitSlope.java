package io.github.adversaria.exercise;

import io.github.adversaria.show.Decimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The slope of a loss in the logit a of the discriminator, D = σ(a). */
final class LogitSlope {

  private static final double FARTHEST = 6;
  private static final double APART = 0.25;

  /** Half of the way over which differences are taken; their error is its square. */
  private static final double HALF = 1e-4;

  private static final double TOLERANCE = 1e-5;

  private LogitSlope() {}

  /** Accepts a loss whose slope in the logit is −1 everywhere. */
  static Ruling isMinusOne(DoubleUnaryOperator loss) {
    double bad = firstDifference(loss, a -> -1);
    if (Double.isNaN(bad)) {
      return Ruling.right("Its slope is −1 at logits from −6 to 6.");
    }
    var mistakes = new LinkedHashMap<String, DoubleUnaryOperator>();
    mistakes.put("It has the slope of log(1 − D), which dies where D is near 0. ", a -> -sigma(a));
    mistakes.put("It has the slope of −log D, which dies where D is near 1. ", a -> -sigma(-a));
    mistakes.put(
        "Its slope is −1 in D; in the logit there is the factor dD/da = D(1 − D). ",
        a -> -sigma(a) * sigma(-a));
    mistakes.put("The sign is the wrong way round. ", a -> 1);
    mistakes.put("It is half of what it should be. ", a -> -0.5);
    mistakes.put("It is twice what it should be. ", a -> -2);
    mistakes.put("Logarithms are natural here; this one is to base 2. ", a -> -1 / Math.log(2));
    mistakes.put("Logarithms are natural here; this one is to base 10. ", a -> -1 / Math.log(10));
    String name =
        mistakes.entrySet().stream()
            .filter(mistake -> Double.isNaN(firstDifference(loss, mistake.getValue())))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    return Ruling.wrong(
        name
            + "At D = "
            + Decimal.text(sigma(bad), 4)
            + " the slope in the logit is "
            + Decimal.text(slope(loss, bad), 6)
            + ".");
  }

  /** The first logit at which the slope is not the wanted one; NaN if there is none. */
  private static double firstDifference(DoubleUnaryOperator loss, DoubleUnaryOperator wanted) {
    for (double a = -FARTHEST; a <= FARTHEST; a += APART) {
      if (!(Math.abs(slope(loss, a) - wanted.applyAsDouble(a)) <= TOLERANCE)) {
        return a;
      }
    }
    return Double.NaN;
  }

  private static double slope(DoubleUnaryOperator loss, double a) {
    double above = loss.applyAsDouble(sigma(a + HALF));
    double below = loss.applyAsDouble(sigma(a - HALF));
    return (above - below) / (2 * HALF);
  }

  private static double sigma(double a) {
    return 1 / (1 + Math.exp(-a));
  }
}

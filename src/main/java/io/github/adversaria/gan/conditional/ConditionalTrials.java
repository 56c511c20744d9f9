package io.github.adversaria.gan.conditional;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The conditional GAN on digits and on rings, with three scores and with two. */
public final class ConditionalTrials {

  private ConditionalTrials() {}

  /** All of them, those with three scores first. Unmodifiable. */
  public static List<SystemTrial> all() {
    return List.of(
        new DigitTrial(true),
        new RingTrial(true),
        new OverlapTrial(true),
        new DigitTrial(false),
        new RingTrial(false),
        new OverlapTrial(false));
  }

  /** What a table calls the system. */
  static String name(boolean third) {
    return "conditional GAN, " + (third ? "three" : "two") + " scores";
  }

  /** A builder told whether to have the third score. */
  static ConditionalGanBuilder with(boolean third, ConditionalGanBuilder builder) {
    return third ? builder : builder.withoutMismatched();
  }

  /** What was measured, or NaN for each where there is nothing to measure. */
  static double[] unlessDiverged(
      NetworkRun run, List<String> measures, Supplier<double[]> measured) {
    if (run.ending() == Ending.DIVERGED) {
      double[] nothing = new double[measures.size()];
      Arrays.fill(nothing, Double.NaN);
      return nothing;
    }
    return measured.get();
  }
}

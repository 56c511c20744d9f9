package io.github.adversaria.plot;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along an axis that no library draws: multiples of 1, 2 or 5 times a power of 10.
 */
record Ticks(List<Tick> all) {

  /**
   * @param share of the way along the axis
   * @param text the number, in the units of the axis' {@link Scale}
   */
  record Tick(double share, String text) {}

  private static final double[] STEPS = {1, 2, 5, 10};

  /** As many as fit, at most {@code most}. */
  static Ticks of(Scale scale, int most) {
    double low = scale.lowUnit();
    double length = scale.highUnit() - low;
    double power = Math.pow(10, Math.floor(Math.log10(length / most)));
    double step = 10 * power;
    for (double factor : STEPS) {
      if (length / (factor * power) <= most) {
        step = factor * power;
        break;
      }
    }
    var format =
        new DecimalFormat(scale.tickPattern(), DecimalFormatSymbols.getInstance(Locale.ROOT));
    var ticks = new ArrayList<Tick>();
    double rounding = 1e-9 * length;
    for (long k = (long) Math.ceil((low - rounding) / step);
        k * step <= scale.highUnit() + rounding;
        k++) {
      ticks.add(new Tick((k * step - low) / length, format.format(k * step)));
    }
    return new Ticks(List.copyOf(ticks));
  }
}

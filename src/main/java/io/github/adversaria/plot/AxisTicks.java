package io.github.adversaria.plot;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Round numbers along an axis that no library draws. */
record AxisTicks(List<Tick> all) {

  /**
   * @param share of the way along the axis
   * @param text the number, in the units of the axis' {@link Scale}
   */
  record Tick(double share, String text) {}

  /** As many as fit, at most {@code most}. */
  static AxisTicks of(Scale scale, int most) {
    double low = scale.lowUnit();
    double length = scale.highUnit() - low;
    var format =
        new DecimalFormat(scale.tickPattern(), DecimalFormatSymbols.getInstance(Locale.ROOT));
    return new AxisTicks(
        Ticks.of(low, scale.highUnit(), most).stream()
            .map(tick -> new Tick((tick - low) / length, format.format(tick)))
            .toList());
  }
}

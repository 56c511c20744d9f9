package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what a plot shows, where its author has not. */
final class AltText {

  private AltText() {}

  static String of(String title, Figure figure, List<Layer> layers) {
    var text = new StringBuilder();
    if (!title.isBlank()) {
      text.append(Label.of(title).plain()).append(". ");
    }
    var parts = new ArrayList<String>();
    for (Layer layer : layers) {
      parts.add(kind(layer) + name(layer));
    }
    text.append(parts.isEmpty() ? "Empty axes" : "Shown: " + String.join("; ", parts));
    text.append(String.format(". Horizontal axis %s", range(figure.xRange())));
    Interval y = figure.yRange();
    text.append(
        figure.logarithmic()
            ? String.format(
                ", vertical axis logarithmic from %s to %s.", power(y.low()), power(y.high()))
            : String.format(", vertical axis %s.", range(y)));
    return text.toString();
  }

  private static String name(Layer layer) {
    return layer.label().isBlank() ? "" : " " + Label.of(layer.label()).plain();
  }

  private static String kind(Layer layer) {
    if (layer instanceof DensityLayer) {
      return layer.swatch() == Layer.Swatch.STEM ? "probability mass" : "density";
    } else if (layer instanceof HistogramLayer) {
      return "histogram";
    } else if (layer instanceof ShadeLayer) {
      return "shaded area";
    } else if (layer instanceof PlaneLayer plane) {
      return plane.kind();
    } else if (layer instanceof RuleLayer rule) {
      return rule.vertical() ? "vertical line" : "horizontal line";
    } else if (layer instanceof DataLayer data && !data.joined()) {
      return "points";
    }
    return layer.right() ? "on the right axis, curve" : "curve";
  }

  private static String range(Interval interval) {
    // A bottom just below zero is room for a line, no news.
    double grain = 2 * VerticalRange.LINE_ROOM * interval.length();
    return "from " + number(interval.low(), grain) + " to " + number(interval.high(), grain);
  }

  private static String power(double exponent) {
    return number(Math.pow(10, exponent), 0);
  }

  private static String number(double value, double grain) {
    return Math.abs(value) < grain ? "0" : String.format(Locale.ROOT, "%.3g", value);
  }
}

package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.List;
import java.util.function.Function;

/** What the axes show where the author of a plot does not say. */
final class Ranges {

  /** Room beside the data as a share of their width. */
  static final double ROOM = 0.03;

  private Ranges() {}

  /** Where the layers are; functions of two variables leave no room beside them. */
  static Interval horizontal(List<Layer> layers) {
    List<Region> regions = regions(layers);
    if (!regions.isEmpty()) {
      return union(regions, Region::x);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Layer layer : layers) {
      if (layer.extent().isPresent()) {
        low = Math.min(low, layer.extent().get().low());
        high = Math.max(high, layer.extent().get().high());
      }
    }
    if (low > high) {
      return new Interval(0, 1);
    }
    double farthest = Math.max(Math.abs(low), Math.abs(high));
    double width = high - low > Plot.FINEST * farthest ? high - low : low == 0 ? 2 : farthest;
    return new Interval(low - ROOM * width, high + ROOM * width);
  }

  /**
   * What the marks that are read off the left axis ask for, unless there are functions of two
   * variables: the picture is theirs. With a logarithmic axis, decimal logarithms.
   */
  static Interval vertical(
      List<Layer> layers, List<Mark> leftMarks, Window window, boolean logarithmic) {
    List<Region> regions = regions(layers);
    if (!regions.isEmpty()) {
      Interval all = union(regions, Region::y);
      return logarithmic ? logarithms(all) : all;
    }
    boolean plane = layers.stream().anyMatch(PlaneLayer.class::isInstance);
    return plane || logarithmic
        ? VerticalRange.afloat(leftMarks, window)
        : VerticalRange.of(leftMarks, window);
  }

  static Interval logarithms(Interval positive) {
    return new Interval(Math.log10(positive.low()), Math.log10(positive.high()));
  }

  private static List<Region> regions(List<Layer> layers) {
    return layers.stream()
        .filter(PlaneLayer.class::isInstance)
        .flatMap(layer -> ((PlaneLayer) layer).region().stream())
        .toList();
  }

  private static Interval union(List<Region> regions, Function<Region, Interval> side) {
    return new Interval(
        regions.stream().map(side).mapToDouble(Interval::low).min().orElseThrow(),
        regions.stream().map(side).mapToDouble(Interval::high).max().orElseThrow());
  }
}

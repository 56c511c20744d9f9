package io.github.adversaria.data;

import io.github.adversaria.plot.ImageGrid;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a dataset shows itself. */
final class DatasetView {

  /** Pictures that are shown, in rows of ten. */
  static final int MOST_PICTURES = 40;

  /** Points that are shown. */
  static final int MOST_POINTS = 1000;

  /** Of the picture of points, in CSS pixels. */
  private static final int SIDE = 440;

  /** Classes that get a colour of their own, as many as the theme has. */
  private static final int MOST_COLOURS = 6;

  /** Classes that are counted one by one. */
  private static final int MOST_COUNTS = 20;

  private DatasetView() {}

  static MimeBundle of(Dataset data) {
    var text = MimeBundle.text(data + counts(data));
    if (data.shape().isPresent()) {
      return text.withPng(pictures(data, data.shape().get()));
    }
    return data.dimension() == 2 ? text.withPng(points(data)) : text;
  }

  private static String counts(Dataset data) {
    return data.classes() == 1 || data.classes() > MOST_COUNTS
        ? ""
        : IntStream.range(0, data.classes())
            .mapToObj(k -> data.classNames().get(k) + ": " + data.count(k))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static Png pictures(Dataset data, ImageShape shape) {
    int shown = Math.min(MOST_PICTURES, data.size());
    float[][] images = IntStream.range(0, shown).mapToObj(data::example).toArray(float[][]::new);
    ImageGrid grid = ImageGrid.of(images, shape.height(), shape.width());
    String title = escaped(data.name()) + (shown < data.size() ? ", the first " + shown : "");
    return grid.titled(title).png();
  }

  private static Png points(Dataset data) {
    int shown = Math.min(MOST_POINTS, data.size());
    int[] labels = data.labels();
    Plot plot =
        Plot.titled(escaped(data.name()))
            .labels(escaped(data.columns().get(0)), escaped(data.columns().get(1)))
            .equalAxes()
            .size(SIDE, SIDE);
    boolean apart = data.classes() > 1 && data.classes() <= MOST_COLOURS;
    for (int k = 0; k < (apart ? data.classes() : 1); k++) {
      int label = k;
      int[] chosen = IntStream.range(0, shown).filter(i -> !apart || labels[i] == label).toArray();
      if (chosen.length > 0) {
        double[] xs = Arrays.stream(chosen).mapToDouble(i -> data.example(i)[0]).toArray();
        double[] ys = Arrays.stream(chosen).mapToDouble(i -> data.example(i)[1]).toArray();
        plot = plot.points(apart ? escaped(data.classNames().get(k)) : "", xs, ys);
      }
    }
    return plot.png();
  }

  /** Names are no markup: a {@code _} in one lowers nothing. */
  private static String escaped(String name) {
    return name.replaceAll("([\\\\_^*])", "\\\\$1");
  }
}

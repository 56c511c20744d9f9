package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.List;
import java.util.stream.Collectors;

/** The names of the three axes, in the markup of {@link Label}. */
record SurfaceLabels(String x, String y, String height) {

  static final SurfaceLabels DEFAULT = new SurfaceLabels("x", "y", "");

  static SurfaceLabels of(String x, String y, String height) {
    return new SurfaceLabels(
        Require.notNull("x", x), Require.notNull("y", y), Require.notNull("height", height));
  }

  /** What a surface shows, where its author has not said it. */
  String words(String title, SurfaceGraph graph, SurfaceGrid grid, List<DataLayer> marks) {
    var text = new StringBuilder();
    if (!title.isBlank()) {
      text.append(Label.of(title).plain()).append(". ");
    }
    text.append("Surface").append(height.isBlank() ? "" : " of " + plain(height, ""));
    text.append(" over ").append(plain(x, "x")).append(range(graph.x()));
    text.append(" and ").append(plain(y, "y")).append(range(graph.y()));
    text.append(grid.isEmpty() ? "; it has no finite height" : ", heights" + range(grid.heights()));
    if (!marks.isEmpty()) {
      text.append(". On it: ");
      text.append(marks.stream().map(SurfaceLabels::words).collect(Collectors.joining("; ")));
    }
    return text.append('.').toString();
  }

  private static String words(DataLayer mark) {
    String kind = mark.joined() ? "path" : "point";
    return mark.label().isBlank() ? kind : kind + " " + Label.of(mark.label()).plain();
  }

  private static String plain(String markup, String otherwise) {
    return markup.isBlank() ? otherwise : Label.of(markup).plain();
  }

  private static String range(Interval interval) {
    return " from " + Decimal.text(interval.low(), 3) + " to " + Decimal.text(interval.high(), 3);
  }
}

package io.github.adversaria.theory;

import java.util.ArrayList;
import java.util.List;

/** How a counterexample is told: the pair, both values, and their difference. */
final class CounterexampleText {

  private static final List<Boolean> SIDES = List.of(true, false);

  private final Counterexample example;

  CounterexampleText(Counterexample example) {
    this.example = example;
  }

  String text() {
    return "line "
        + example.line()
        + " does not follow from line "
        + (example.line() - 1)
        + ", as the simplest pair found shows: "
        + example.pairText()
        + "\n"
        + Columns.aligned(rows());
  }

  private List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    for (boolean above : SIDES) {
      Reading side = example.side(above);
      String value = side.value().map(Line::text).orElseGet(() -> undefined(side));
      rows.add(List.of("  " + example.sideText(above), value));
    }
    if (isDifferenceKnown()) {
      rows.add(List.of("  difference", example.differenceText()));
    }
    return rows;
  }

  private static String undefined(Reading side) {
    return "undefined: " + side.trouble();
  }

  private boolean isDifferenceKnown() {
    return !Double.isNaN(example.difference());
  }

  String html() {
    return "<p>Line "
        + example.line()
        + " does not follow from line "
        + (example.line() - 1)
        + ", as the simplest pair found shows: "
        + Html.maths(example.pairLatex())
        + ".</p><table class=\"adversaria-lines\"><tbody>"
        + row(true)
        + row(false)
        + (isDifferenceKnown() ? row("difference", Html.maths(example.differenceLatex())) : "")
        + "</tbody></table>";
  }

  private String row(boolean above) {
    Reading side = example.side(above);
    return row(
        example.sideText(above),
        side.value().map(Line::html).orElseGet(() -> Html.escape(undefined(side))));
  }

  private static String row(String name, String value) {
    return "<tr>" + Html.cell(Html.escape(name)) + Html.number(value) + "</tr>";
  }
}

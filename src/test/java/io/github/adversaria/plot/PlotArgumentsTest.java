package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Product;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public method of a plot says which argument is wrong, what was given and what is allowed.
 */
class PlotArgumentsTest {

  private static final Plot PLOT = Plot.of();
  private static final double[] TWO = {1, 2};
  private static final double[] NONE = {};
  private static final DoubleBinaryOperator F = (x, y) -> x * y;

  static Stream<Arguments> wrong() {
    return Stream.of(
        row("no title", () -> Plot.titled(null), "title", "null"),
        row("no label", () -> PLOT.curve(null, x -> x), "label", "null"),
        row("no function", () -> PLOT.curve("f", null), "function", "null"),
        row("range the wrong way", () -> PLOT.curve("f", x -> x, 1, 0), "to", "0.0", "> from"),
        row("empty range", () -> PLOT.curve("f", x -> x, 1, 1), "to", "1.0", "> from"),
        row("endless range", () -> PLOT.curve("f", x -> x, 0, 1d / 0), "to", "Infinity", "finite"),
        row("range from NaN", () -> PLOT.curve("f", x -> x, 0d / 0, 1), "from", "NaN", "finite"),
        row("no points", () -> PLOT.curve("f", new double[0], TWO), "xs", "empty", "at least one"),
        row("points null", () -> PLOT.curve("f", null, TWO), "xs", "null"),
        row("abscissa NaN", () -> PLOT.curve("f", new double[] {0, 0d / 0}, TWO), "xs[1]", "NaN"),
        row("ordinates null", () -> PLOT.curve("f", TWO, null), "ys", "null", "2 numbers"),
        row("too few ordinates", () -> PLOT.curve("f", TWO, new double[1]), "ys", "1 numbers"),
        row("dots too few", () -> PLOT.points("f", TWO, new double[3]), "ys", "3 numbers"),
        row("dots unnamed", () -> PLOT.points(null, TWO, TWO), "label", "null"),
        row("no probability", () -> PLOT.probability("D*", null), "function", "null"),
        row("no density", () -> PLOT.density("p", null), "density", "null"),
        row("density unnamed", () -> PLOT.density(null, Normal.of(0, 1)), "label", "null"),
        row("density in the plane", () -> PLOT.density("p", plane()), "dimension 2", "on the line"),
        row("no data", () -> PLOT.histogram("h", new double[0]), "data", "empty"),
        row("data null", () -> PLOT.histogram("h", null, 3), "data", "null"),
        row("data NaN", () -> PLOT.histogram("h", new double[] {0d / 0}, 3), "data[0]", "NaN"),
        row("no bins", () -> PLOT.histogram("h", TWO, 0), "bins", "0", "from 1"),
        row("histogram unnamed", () -> PLOT.histogram(null, TWO, 1), "label", "null"),
        row("shade nothing", () -> PLOT.shaded("s", null, 0, 1), "first", "null"),
        row("shade backwards", () -> PLOT.shaded("s", x -> x, 1, 0), "to", "0.0"),
        row(
            "shade to nothing",
            () -> PLOT.shadedBetween("s", x -> x, null, 0, 1),
            "second",
            "null"),
        row("line at NaN", () -> PLOT.verticalLine("l", 0d / 0), "x", "NaN", "1.0E300"),
        row("line at infinity", () -> PLOT.horizontalLine("l", 1d / 0), "y", "Infinity", "1.0E300"),
        row("line unnamed", () -> PLOT.horizontalLine(null, 1), "label", "null"),
        row("label of x", () -> PLOT.labels(null, "y"), "x", "null"),
        row("label of y", () -> PLOT.labels("x", null), "y", "null"),
        row("label on the right", () -> PLOT.rightLabel(null), "label", "null"),
        row("view backwards", () -> PLOT.range(2, 1), "high", "1.0", "> low"),
        row("view upside down", () -> PLOT.verticalRange(2, 1), "high", "1.0", "> low"),
        row("too narrow", () -> PLOT.size(239, 400), "width", "239", "240"),
        row("too low", () -> PLOT.size(400, 159), "height", "159", "160"),
        row("too wide", () -> PLOT.size(2001, 400), "width", "2001", "2000"),
        row("bins without end", () -> PLOT.histogram("h", TWO, 10_001), "bins", "10001", "10000"),
        row("too far", () -> PLOT.verticalLine("l", 1e301), "x", "1.0E301", "1.0E300"),
        row("too fine", () -> PLOT.range(1, 1 + 1e-15), "high", "1.000000000000001", "above low"),
        row(
            "too far out",
            () -> PLOT.points("f", new double[] {2e300, 0}, TWO),
            "xs[0]",
            "2.0E300"),
        row("heat unnamed", () -> PLOT.heatMap(null, F, 0, 1, 0, 1), "label", "null"),
        row("heat of nothing", () -> PLOT.heatMap("h", null, 0, 1, 0, 1), "f", "null"),
        row("heat backwards", () -> PLOT.heatMap("h", F, 1, 0, 0, 1), "xHigh", "0.0", "> xLow"),
        row("heat upside down", () -> PLOT.heatMap("h", F, 0, 1, 1, 1), "yHigh", "1.0", "> yLow"),
        row("heat to NaN", () -> PLOT.heatMap("h", F, 0, 0d / 0, 0, 1), "xHigh", "NaN", "finite"),
        row("heat far out", () -> PLOT.heatMap("h", F, 0, 1, 0, 1e301), "yHigh", "1.0E301"),
        row("lines unnamed", () -> PLOT.contours(null, F, 0, 1, 0, 1), "label", "null"),
        row("lines of nothing", () -> PLOT.contours("c", null, 0, 1, 0, 1), "f", "null"),
        row("lines nowhere", () -> PLOT.contours("c", F, 2, 1, 0, 1), "xHigh", "1.0"),
        row("no levels", () -> PLOT.contours("c", F, 0, 1, 0, 1, NONE), "levels", "empty"),
        row("levels null", () -> PLOT.contours("c", F, 0, 1, 0, 1, null), "levels", "null"),
        row("level NaN", () -> PLOT.contours("c", F, 0, 1, 0, 1, 0d / 0), "levels[0]", "NaN"),
        row("level far out", () -> PLOT.contours("c", F, 0, 1, 0, 1, 1, 2e300), "levels[1]"),
        row("field unnamed", () -> PLOT.arrows(null, F, F, 0, 1, 0, 1), "label", "null"),
        row("field without dx", () -> PLOT.arrows("a", null, F, 0, 1, 0, 1), "dx", "null"),
        row("field without dy", () -> PLOT.arrows("a", F, null, 0, 1, 0, 1), "dy", "null"),
        row("field nowhere", () -> PLOT.arrows("a", F, F, 0, 1, 1, 0), "yHigh", "0.0"),
        row("path unnamed", () -> PLOT.path(null, TWO, TWO), "label", "null"),
        row("path without xs", () -> PLOT.path("p", null, TWO), "xs", "null"),
        row("path without points", () -> PLOT.path("p", NONE, NONE), "xs", "empty"),
        row("path without ys", () -> PLOT.path("p", TWO, null), "ys", "null", "2 numbers"),
        row("path of two lengths", () -> PLOT.path("p", TWO, NONE), "ys", "0 numbers"),
        row(
            "path all infinite",
            () -> PLOT.path("p", TWO, new double[] {1d / 0, 0d / 0}),
            "xs and ys",
            "without one point"),
        row("circle unnamed", () -> PLOT.circle(null, 0, 0, 1), "label", "null"),
        row("circle at NaN", () -> PLOT.circle("c", 0d / 0, 0, 1), "x", "NaN"),
        row("circle too high", () -> PLOT.circle("c", 0, 1e301, 1), "y", "1.0E301"),
        row("circle of radius 0", () -> PLOT.circle("c", 0, 0, 0), "radius", "0.0", "> 0"),
        row("circle without end", () -> PLOT.circle("c", 0, 0, 1d / 0), "radius", "Infinity"),
        row("point unnamed", () -> PLOT.point(null, 0, 0), "label", "null"),
        row("point at infinity", () -> PLOT.point("p", 1d / 0, 0), "x", "Infinity"),
        row("point at NaN", () -> PLOT.point("p", 0, 0d / 0), "y", "NaN"),
        row(
            "logarithm of 0",
            () -> PLOT.verticalRange(0, 1).logarithmicVertical(),
            "low",
            "0.0",
            "logarithmic"),
        row("0 on logarithms", () -> PLOT.logarithmicVertical().verticalRange(-1, 1), "low"),
        row(
            "plane of logarithms",
            () -> PLOT.heatMap("h", F, 0, 1, 0, 1).logarithmicVertical(),
            "yLow",
            "logarithmic"),
        row(
            "plane on logarithms",
            () -> PLOT.logarithmicVertical().contours("c", F, 0, 1, -1, 1),
            "yLow",
            "-1.0"),
        row(
            "equal logarithms",
            () -> PLOT.equalAxes().logarithmicVertical(),
            "equalAxes",
            "Leave out one"),
        row("blank alt", () -> PLOT.alt(" "), "text", "blank"),
        row("null alt", () -> PLOT.alt(null), "text", "null"),
        row("no file", () -> PLOT.save(null), "file", "null"));
  }

  private static Arguments row(String name, ThrowingCallable call, String... fragments) {
    return arguments(name, call, List.of(fragments));
  }

  private static Product plane() {
    return Product.of(Normal.of(0, 1), Normal.of(0, 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void complains(String name, ThrowingCallable call, List<String> fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> fragments.forEach(part -> assertThat(e).hasMessageContaining(part)));
  }
}

package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Product;
import java.util.List;
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

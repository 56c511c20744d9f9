package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public method of surfaces and animations says which argument is wrong, and how. */
class PlayedPicturesArgumentsTest {

  private static final DoubleBinaryOperator XY = (x, y) -> x * y;
  private static final Surface SURFACE = Surface.of(XY, -1, 1, -1, 1);
  private static final Plot SMALL = Plot.of().size(240, 160);
  private static final Animation ANIMATION = Animation.of(List.of(SMALL, SMALL));
  private static final Showable TEXT = () -> MimeBundle.text("no picture");
  private static final double[] TWO = {0, 1};
  private static final double NAN = Double.NaN;

  static Stream<Arguments> wrong() {
    return Stream.of(
        row("no function", () -> Surface.of(null, 0, 1, 0, 1), "function", "null"),
        row("no title", () -> Surface.titled(null, XY, 0, 1, 0, 1), "title", "null"),
        row("x backwards", () -> Surface.of(XY, 1, 0, 0, 1), "xHigh", "0.0", "> xLow"),
        row("x endless", () -> Surface.of(XY, 0, 1d / 0, 0, 1), "xHigh", "Infinity"),
        row("y empty", () -> Surface.of(XY, 0, 1, 2, 2), "yHigh", "2.0", "> yLow"),
        row("y NaN", () -> Surface.titled("t", XY, 0, 1, NAN, 2), "yLow", "NaN", "finite"),
        row("y too far", () -> Surface.of(XY, 0, 1, 0, 1e301), "yHigh", "1.0E301", "1.0E300"),
        row("x too fine", () -> Surface.of(XY, 1, 1 + 1e-15, 0, 1), "xHigh", "above xLow"),
        row("no name of x", () -> SURFACE.labels(null, "y", "V"), "x", "null"),
        row("no name of y", () -> SURFACE.labels("x", null, "V"), "y", "null"),
        row("no name of heights", () -> SURFACE.labels("x", "y", null), "height", "null"),
        row("azimuth NaN", () -> SURFACE.view(NAN, 30), "azimuth", "NaN", "finite"),
        row("seen from the floor", () -> SURFACE.view(0, 4), "elevation", "4.0", "[10.0, 80.0]"),
        row("seen from above", () -> SURFACE.view(0, 90), "elevation", "90.0", "[10.0, 80.0]"),
        row("heights upside down", () -> SURFACE.verticalRange(1, 0), "high", "0.0", "> low"),
        row("path unnamed", () -> SURFACE.path(null, TWO, TWO), "label", "null"),
        row("path of nothing", () -> SURFACE.path("p", new double[0], TWO), "xs", "empty"),
        row("path cut short", () -> SURFACE.path("p", TWO, new double[1]), "ys", "2 numbers"),
        row("path NaN", () -> SURFACE.path("p", new double[] {0, NAN}, TWO), "xs[1]", "NaN"),
        row("point unnamed", () -> SURFACE.point(null, 0, 0), "label", "null"),
        row("point at NaN", () -> SURFACE.point("p", NAN, 0), "x", "NaN"),
        row("point too far", () -> SURFACE.point("p", 0, 1d / 0), "y", "Infinity"),
        row("surface too low", () -> SURFACE.size(400, 1), "height", "1", "160"),
        row("surface, blank alt", () -> SURFACE.alt(""), "text", "blank"),
        row("surface, no file", () -> SURFACE.save(null), "file", "null"),
        row("no frames", () -> Animation.of(List.of()), "frames", "none", "at least one"),
        row("frames null", () -> Animation.of(null), "frames", "null"),
        row("a frame null", () -> Animation.of(Arrays.asList(SMALL, null)), "element of frames"),
        row("zero frames", () -> Animation.of(0, k -> SMALL), "frames", "0", "from 1 to 1000"),
        row("too many frames", () -> Animation.of(1001, k -> SMALL), "frames", "1001"),
        row("nothing to draw", () -> Animation.of(2, null), "frame", "null"),
        row("no listener", () -> Animation.of(2, k -> SMALL, null), "listener", "null"),
        row("drawn null", () -> Animation.of(2, k -> k == 1 ? null : SMALL), "frame 1", "null"),
        row("no picture", () -> Animation.of(List.of(TEXT)), "frame 0", "shows itself as a pic"),
        row(
            "two sizes",
            () -> Animation.of(2, k -> SMALL.size(240 + k, 160)),
            "frame 1",
            "241 × 160",
            "240 × 160"),
        row("stands still", () -> ANIMATION.framesPerSecond(0), "number", "0.0", "[0.1, 60.0]"),
        row("too fast", () -> ANIMATION.framesPerSecond(61), "number", "61.0"),
        row("no captions", () -> ANIMATION.caption(null), "text", "null"),
        row("a caption null", () -> ANIMATION.caption(k -> null), "caption of frame 0", "null"),
        row("a long one", () -> ANIMATION.caption(k -> "x".repeat(201)), "201 characters", "200"),
        row("still too late", () -> ANIMATION.still(2), "frame", "2", "from 0 to 1"),
        row("still too early", () -> ANIMATION.still(-1), "frame", "-1"),
        row("animation, blank alt", () -> ANIMATION.alt(" "), "text", "blank"),
        row("animation, no file", () -> ANIMATION.save(null), "file", "null"));
  }

  private static Arguments row(String name, ThrowingCallable call, String... fragments) {
    return arguments(name, call, List.of(fragments));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void complains(String name, ThrowingCallable call, List<String> fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> fragments.forEach(part -> assertThat(e).hasMessageContaining(part)));
  }
}

package io.github.adversaria.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MimeBundleTest {

  private static final MimeBundle TEXT = MimeBundle.text("one half");
  private static final byte[] BYTES = {1, 2, 3};

  @Test
  void holdsAValueInEveryFormThatItWasGiven() {
    Png png = Png.of(BYTES, 640, 360, "a line");

    MimeBundle bundle =
        TEXT.withHtml("<b>½</b>").withLatex("\\frac12").withPng(png).with("text/markdown", "½");

    assertThat(bundle.text()).isEqualTo("one half").isEqualTo(bundle.toString());
    assertThat(bundle.html()).contains("<b>½</b>");
    assertThat(bundle.latex()).contains("$$\\frac12$$");
    assertThat(bundle.png()).containsSame(png);
    assertThat(bundle.forms())
        .containsOnlyKeys("text/plain", "text/html", "text/latex", "text/markdown");
  }

  @Test
  void keepsTheFirstBundleAsItWas() {
    TEXT.withHtml("<b>½</b>").withPng(Png.of(BYTES, 1, 1, "a dot"));

    assertThat(TEXT.html()).isEmpty();
    assertThat(TEXT.latex()).isEmpty();
    assertThat(TEXT.png()).isEmpty();
    assertThatThrownBy(() -> TEXT.forms().put("a/b", "c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void keepsAPictureFromItsMaker() {
    byte[] mine = BYTES.clone();
    Png png = Png.of(mine, 640, 360, "a line");
    mine[0] = 9;
    png.bytes()[1] = 9;

    assertThat(png.bytes()).containsExactly(BYTES);
    assertThat(png.width()).isEqualTo(640);
    assertThat(png.height()).isEqualTo(360);
    assertThat(png.alt()).isEqualTo("a line");
  }

  static Stream<Arguments> badInput() {
    return Stream.of(
        row(() -> MimeBundle.text(null), "text was null"),
        row(() -> TEXT.withHtml(null), "content was null"),
        row(() -> TEXT.withLatex(null), "latex was null"),
        row(() -> TEXT.withPng(null), "picture was null"),
        row(() -> TEXT.with(null, "x"), "mimeType was null"),
        row(() -> TEXT.with("a/b", null), "content was null"),
        row(() -> Png.of(null, 1, 1, "x"), "bytes was null; allowed: an encoded PNG"),
        row(() -> Png.of(new byte[0], 1, 1, "x"), "bytes was empty; allowed: an encoded PNG"),
        row(() -> Png.of(BYTES, 0, 1, "x"), "width was 0; allowed: a whole number >= 1"),
        row(() -> Png.of(BYTES, 1, -1, "x"), "height was -1; allowed: a whole number >= 1"),
        row(() -> Png.of(BYTES, 1, 1, null), "alt was null; allowed: a text"),
        row(() -> Png.of(BYTES, 1, 1, " "), "alt was blank; allowed: a text"));
  }

  private static Arguments row(ThrowingCallable call, String message) {
    return arguments(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInput")
  void isRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}

package io.github.adversaria.notebook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NotebookBadInputTest {

  static Stream<Arguments> cases() {
    return Stream.of(
        row(() -> JupyterData.of(null), "bundle was null"),
        row(() -> JupyterData.live(null), "bundle was null"),
        row(() -> new JupyterData(null, Map.of()), "data was null"),
        row(() -> new JupyterData(Map.of(), null), "metadata was null"),
        row(() -> CurrentFrontEnd.bind(null), "frontEnd was null"),
        row(() -> LiveView.open(null, 1), "kernel was null"),
        row(() -> LiveProgress.on(null), "kernel was null"),
        row(() -> LivePicture.on(null), "kernel was null"),
        row(() -> Session.start(null, 1), "kernel was null"),
        row(() -> new Session(null, 1, "k"), "versions was null"),
        row(() -> new Session(new Versions("1", "2"), 1, null), "kernel was null"),
        row(() -> new Versions(null, "2"), "adversaria was null"),
        row(() -> new Versions("1", null), "nd4j was null"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("cases")
  void isRefusedByName(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("allowed");
  }

  private static Arguments row(ThrowingCallable call, String message) {
    return arguments(call, message);
  }
}

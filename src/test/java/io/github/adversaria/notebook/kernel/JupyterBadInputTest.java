package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JupyterBadInputTest {

  private static final KernelSpec SPEC = new KernelSpec(List.of("java"));

  static Stream<Arguments> cases() {
    Path missing = Path.of("no-such-place");
    return Stream.of(
        row(() -> new KernelSpec(null), "command was null"),
        row(() -> new KernelSpec(List.of()), "command was none"),
        row(() -> KernelSpec.ofJar(null), "jar was null"),
        row(() -> KernelSpec.ofJar(missing), "jar was no-such-place"),
        row(() -> SPEC.installUnder(null), "prefix was null"),
        row(() -> SPEC.writeTo(null), "kernels was null"),
        row(() -> JupyterLauncher.find(null, SPEC), "searchPath was null"),
        row(() -> JupyterLauncher.find("", null), "kernel was null"),
        row(() -> JupyterKernel.start(null), "connection file was null"),
        row(() -> JupyterKernel.start(missing), "connection file no-such-place"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("cases")
  void isRefusedByName(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("allowed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json|Exception",
        "{}|without ports",
        "{\"shell_port\":1,\"iopub_port\":2,\"transport\":\"ipc\"}|transport ipc",
        "{\"shell_port\":1,\"iopub_port\":2,\"ip\":\"0.0.0.0\",\"key\":\"\"}|without a key",
        "{\"shell_port\":1,\"iopub_port\":2,\"ip\":\"127.0.0.1\"}|without a key"
      })
  void aConnectionFileMustBeOne(String content, String complaint, @TempDir Path directory)
      throws IOException {
    Path file = Files.writeString(directory.resolve("kernel.json"), content);
    assertThatThrownBy(() -> JupyterKernel.start(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint)
        .hasMessageContaining("allowed");
  }

  private static Arguments row(ThrowingCallable call, String message) {
    return arguments(call, message);
  }
}

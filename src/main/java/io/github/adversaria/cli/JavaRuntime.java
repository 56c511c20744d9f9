package io.github.adversaria.cli;

import io.github.adversaria.require.Require;

/** The Java that runs this program. */
final class JavaRuntime {

  private JavaRuntime() {}

  /**
   * Cells are compiled as they run, and only a JDK can do that.
   *
   * @throws IllegalArgumentException if this is a mere runtime
   */
  static void requireCompiler() {
    if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      throw Require.wrong(
          "Java",
          System.getProperty("java.home") + ", a runtime without the module jdk.jshell",
          "a JDK, 17 or newer",
          "Cells are compiled as they run: start this program with the java of a JDK, not a JRE.");
    }
  }
}

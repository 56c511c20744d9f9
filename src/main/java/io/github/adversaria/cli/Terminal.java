package io.github.adversaria.cli;

import java.io.Console;

/** Whether a person sits in front of this program. */
final class Terminal {

  private Terminal() {}

  /** Whether input and output are a terminal. */
  static boolean isInteractive() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 on there is a console also where there is no terminal, and a way to ask.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}

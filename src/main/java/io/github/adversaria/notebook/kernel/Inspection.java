package io.github.adversaria.notebook.kernel;

import io.github.adversaria.require.Require;

/**
 * What is known about the name at the cursor: its signatures and, where sources are at hand, its
 * documentation.
 *
 * @param text for a terminal
 * @param html for a browser: no script, no style sheet, all text escaped
 */
public record Inspection(String text, String html) {

  /**
   * @throws IllegalArgumentException if one of these is null
   */
  public Inspection {
    Require.notNull("text", text);
    Require.notNull("html", html);
  }
}

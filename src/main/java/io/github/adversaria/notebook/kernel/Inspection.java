package io.github.adversaria.notebook.kernel;

/**
 * What is known about the name at the cursor: its signatures and, where sources are at hand, its
 * documentation.
 *
 * @param text for a terminal
 * @param html for a browser: no script, no style sheet, all text escaped
 */
public record Inspection(String text, String html) {}

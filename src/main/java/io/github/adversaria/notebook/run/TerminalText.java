package io.github.adversaria.notebook.run;

/**
 * What a terminal would show of a stream of text: a carriage return goes back to the start of the
 * line and a backspace one place, and what follows overwrites. So a progress bar leaves its last
 * state only.
 */
final class TerminalText {

  /** A cell that prints in an endless loop must not fill the memory and the file. */
  static final int MAX_CHARACTERS = 1_000_000;

  private final StringBuilder text = new StringBuilder();
  private int lineStart;
  private int cursor;
  private boolean cut;

  void append(String more) {
    for (int i = 0; i < more.length() && !cut; i++) {
      put(more.charAt(i));
    }
  }

  private void put(char c) {
    switch (c) {
      case '\n' -> {
        text.append(c);
        lineStart = text.length();
        cursor = lineStart;
      }
      case '\r' -> cursor = lineStart;
      case '\b' -> cursor = Math.max(lineStart, cursor - 1);
      default -> {
        if (cursor < text.length()) {
          text.setCharAt(cursor, c);
        } else {
          text.append(c);
        }
        cursor++;
      }
    }
    if (text.length() >= MAX_CHARACTERS) {
      text.append("\n[output cut after ").append(MAX_CHARACTERS).append(" characters]\n");
      cut = true;
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

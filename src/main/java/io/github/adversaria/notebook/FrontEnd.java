package io.github.adversaria.notebook;

import io.github.adversaria.show.MimeBundle;

/**
 * Where the output of a running cell goes: a Jupyter client, a notebook file that is being filled,
 * or a terminal. Calls come from the thread that runs the cell and from threads that it started.
 */
public interface FrontEnd {

  /** Text that the cell printed on standard output, as it came. */
  void stdout(String text);

  /** Text that the cell printed on standard error, as it came. */
  void stderr(String text);

  /**
   * Shows a value now, before the cell ends.
   *
   * @param displayId names the display, so that {@link #update} can replace what it shows
   */
  void display(MimeBundle bundle, String displayId);

  /** Replaces what an earlier display shows. */
  void update(MimeBundle bundle, String displayId);

  /** Removes the cell's output so far; with {@code wait} not before the next output comes. */
  void clear(boolean wait);

  /**
   * Asks the reader for a line.
   *
   * @throws IllegalStateException if nobody can answer (a headless run)
   */
  String readLine(String prompt, boolean password);
}

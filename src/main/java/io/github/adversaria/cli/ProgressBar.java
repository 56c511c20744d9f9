package io.github.adversaria.cli;

import io.github.adversaria.show.ProgressListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line at the bottom of a terminal that tells how far the work has come, how fast it goes and
 * how long it will still take.
 */
final class ProgressBar implements ProgressListener {

  private static final int BAR = 20;
  private static final int WIDTH = 79;
  private static final double NANOS = 1e9;

  private final PrintWriter terminal;
  private final String unit;
  private final LongSupplier clock;
  private final long start;

  /**
   * @param terminal where the bar goes
   * @param unit what is counted, in the plural
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  ProgressBar(PrintWriter terminal, String unit, LongSupplier clock) {
    this.terminal = terminal;
    this.unit = unit;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  @Override
  public void progress(long done, long total, String label) {
    int filled = (int) (BAR * done / total);
    String line =
        "["
            + "#".repeat(filled)
            + ".".repeat(BAR - filled)
            + "] "
            + done
            + "/"
            + total
            + " "
            + unit
            + pace(done, total)
            + "  "
            + label;
    terminal.print("\r" + fit(line));
    terminal.flush();
  }

  /** Takes the bar away, so that a line of text can be printed in its place. */
  void clear() {
    terminal.print("\r" + fit("") + "\r");
    terminal.flush();
  }

  private String pace(long done, long total) {
    double seconds = (clock.getAsLong() - start) / NANOS;
    if (done == 0 || seconds <= 0) {
      return "";
    }
    long left = Math.round(seconds / done * (total - done));
    return String.format(
        Locale.ROOT, "  %.1f/s  %d:%02d left", done / seconds, left / 60, left % 60);
  }

  private static String fit(String line) {
    return line.length() > WIDTH
        ? line.substring(0, WIDTH)
        : line + " ".repeat(WIDTH - line.length());
  }
}

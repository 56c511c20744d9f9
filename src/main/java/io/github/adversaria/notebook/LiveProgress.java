package io.github.adversaria.notebook;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.ProgressListener;
import io.github.adversaria.show.Showable;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A bar in a cell's output that tells how far a piece of long work is, how much of it is done a
 * second, and how long it will still take. When the work has ended one line stays that says how
 * much was done and holds no time, so that a notebook which is run again gets the same output. A
 * second piece of work takes the place of the first. Outside of notebooks only that line is
 * printed. Threads may share one.
 */
public final class LiveProgress implements ProgressListener {

  /** How long a drawn bar stays before the next: a fifth of a second. */
  public static final Duration PAUSE = Duration.ofMillis(200);

  private static final double NANOS = 1e9;

  private final HostKernel kernel;
  private final LongSupplier clock;
  private LiveView view;
  private boolean atWork;
  private long begun;
  private long begunAt;
  private long drawnAt;

  /**
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  LiveProgress(HostKernel kernel, LongSupplier clock) {
    this.kernel = kernel;
    this.clock = clock;
  }

  /**
   * A bar that appears with the first report.
   *
   * @throws IllegalArgumentException if {@code kernel} is null
   */
  public static LiveProgress on(HostKernel kernel) {
    return new LiveProgress(Require.notNull("kernel", kernel), System::nanoTime);
  }

  @Override
  public synchronized void progress(long done, long total, String label) {
    long now = clock.getAsLong();
    boolean ends = done >= total;
    if (!atWork) {
      begun = done;
      begunAt = now;
    } else if (!ends && now - drawnAt < PAUSE.toNanos()) {
      return;
    }
    atWork = !ends;
    drawnAt = now;
    if (ends) {
      draw(new Done(String.format(Locale.ROOT, "%,d of %,d · %s", done, total, label)));
    } else if (kernel.replaces()) {
      draw(new Bar(done, total, label, rate(now, done)));
    }
  }

  private void draw(Showable shown) {
    if (view == null) {
      view = LiveView.open(kernel, shown);
    } else {
      view.update(shown);
    }
  }

  /** Units a second so far; NaN or infinite before there is a pace. */
  private double rate(long now, long done) {
    return (done - begun) * NANOS / (now - begunAt);
  }

  private record Done(String text) implements Showable {

    @Override
    public MimeBundle show() {
      return MimeBundle.text(text);
    }
  }

  private record Bar(long done, long total, String label, double rate) implements Showable {

    private static final int CELLS = 20;

    /** Paces from here on are whole numbers. */
    private static final double ROUNDED = 100;

    @Override
    public MimeBundle show() {
      double share = (double) done / total;
      String words = (int) (100 * share) + " %" + time() + " · " + label;
      int filled = (int) (CELLS * share);
      String text = "[" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "] " + words;
      return MimeBundle.text(text)
          .withHtml(
              "<div><progress value=\"%d\" max=\"%d\" style=\"width:16em\"></progress> %s</div>"
                  .formatted(done, total, HtmlTable.escape(words)));
    }

    private String time() {
      double left = (total - done) / rate;
      if (!(left < Long.MAX_VALUE && rate < Long.MAX_VALUE)) {
        return "";
      }
      String pace =
          rate < ROUNDED ? Decimal.text(rate, 2) : String.format(Locale.ROOT, "%,.0f", rate);
      long seconds = (long) Math.ceil(left);
      String time =
          seconds < 60
              ? seconds + " s left"
              : String.format(Locale.ROOT, "%d:%02d min left", seconds / 60, seconds % 60);
      return ", " + pace + "/s, " + time;
    }
  }
}

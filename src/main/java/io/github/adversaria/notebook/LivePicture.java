package io.github.adversaria.notebook;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.LiveListener;
import io.github.adversaria.show.Showable;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A picture in a cell's output that shows how long work goes on. It is drawn at most four times a
 * second, and so seldom that drawing takes about one part in {@value #SHARE} of the time; the last
 * one stays, and holds nothing that depends on the clock. Where the kernel cannot replace what was
 * shown, or outside of notebooks, there is only the last one. A second piece of work takes the
 * place of the first. Threads may share one.
 */
public final class LivePicture implements LiveListener {

  /** How long a picture stays at least before the next: a quarter of a second. */
  public static final Duration PAUSE = Duration.ofMillis(250);

  /**
   * From picture to picture pass so many times what drawing one takes: with the first picture,
   * which is drawn at once, all of them take less than a twentieth of a work of half a minute.
   */
  public static final int SHARE = 25;

  private final HostKernel kernel;
  private final LongSupplier clock;
  private LiveView view;
  private boolean began;
  private long next;
  private long lastTook;

  /**
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  LivePicture(HostKernel kernel, LongSupplier clock) {
    this.kernel = kernel;
    this.clock = clock;
  }

  /**
   * A picture that appears with the first offer.
   *
   * @throws IllegalArgumentException if {@code kernel} is null
   */
  public static LivePicture on(HostKernel kernel) {
    return new LivePicture(Require.notNull("kernel", kernel), System::nanoTime);
  }

  @Override
  public synchronized void offer(Supplier<? extends Showable> picture) {
    long now = clock.getAsLong();
    if (began && now - next < 0 || !kernel.replaces()) {
      return;
    }
    draw(Require.notNull("picture", picture).get());
    long end = clock.getAsLong();
    long took = end - now;
    // The first takes long, as Java loads then what draws, and foretells nothing; nor does one
    // that something else held up.
    long expected = Math.min(took, lastTook);
    began = true;
    lastTook = took;
    next = end + Math.max(PAUSE.toNanos(), SHARE * expected);
  }

  @Override
  public synchronized void finish(Showable picture) {
    draw(Require.notNull("picture", picture));
    began = false;
  }

  private void draw(Showable shown) {
    if (view == null) {
      view = LiveView.open(kernel, shown);
    } else {
      view.update(shown);
    }
  }
}

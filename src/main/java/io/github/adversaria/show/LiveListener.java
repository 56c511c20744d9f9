package io.github.adversaria.show;

import java.util.function.Supplier;

/**
 * Looks at long work while it goes on: pictures that replace each other. Called from the thread
 * that works, which waits for each picture; so a listener draws seldom enough that the work does
 * not become slower by more than a few per cent.
 */
public interface LiveListener {

  /**
   * Offers a picture of how things are. To be called often: most offers are declined at once.
   *
   * @param picture makes it, now or never
   */
  void offer(Supplier<? extends Showable> picture);

  /** Shows the last picture of this work; it stays. */
  void finish(Showable picture);

  /** A listener that looks at nothing. */
  static LiveListener silent() {
    return SilentLiveListener.INSTANCE;
  }
}

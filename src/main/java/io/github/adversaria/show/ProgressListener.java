package io.github.adversaria.show;

/** Hears how far a piece of long work has come. Called from the thread that works; return fast. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Tells how far the work is. Its end is {@code done == total}; work that ends early may say so by
   * a total of what it came to.
   *
   * @param done units finished so far, from 0 to {@code total}
   * @param total all units of this work, at least 1
   * @param label what is being done now, short
   */
  void progress(long done, long total, String label);

  /** A listener that does nothing. */
  static ProgressListener silent() {
    return (done, total, label) -> {};
  }
}

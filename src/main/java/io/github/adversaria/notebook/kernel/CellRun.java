package io.github.adversaria.notebook.kernel;

import java.time.Duration;
import java.util.Optional;

/** One evaluation of a cell: its time limit and whether it was told to stop. */
final class CellRun {

  private final long start = System.nanoTime();
  private final Optional<Duration> limit;
  private final Runnable stopCode;
  private Thread thread;
  private CellResult.Status stop;
  private long stopTime;

  /**
   * @param stopCode makes the code of the cell throw {@link CellStopped} wherever it is
   */
  CellRun(Optional<Duration> limit, Runnable stopCode) {
    this.limit = limit;
    this.stopCode = stopCode;
  }

  Optional<Duration> limit() {
    return limit;
  }

  /** Why the cell was told to stop; empty if it was not. */
  synchronized Optional<CellResult.Status> reason() {
    return Optional.ofNullable(stop);
  }

  synchronized boolean stopped() {
    return stop != null;
  }

  /** Tells the cell to stop; the first reason counts. */
  synchronized void stop(CellResult.Status reason) {
    if (stop != null) {
      return;
    }
    stop = reason;
    stopTime = System.nanoTime();
    stopCode.run();
    if (thread != null) {
      thread.interrupt();
    }
    notifyAll();
  }

  synchronized void enter(Thread runner) {
    thread = runner;
  }

  synchronized void leave() {
    thread = null;
  }

  /** Gives the calling thread the interrupt that is meant for this cell, and no other. */
  synchronized void takeInterrupt() {
    Thread.interrupted();
    if (stop != null) {
      Thread.currentThread().interrupt();
    }
  }

  /** Time until the next decision: the limit of the cell, or the end of its grace once stopped. */
  synchronized long nanosToWait(Duration grace) {
    long now = System.nanoTime();
    if (stop != null) {
      return grace.toNanos() - (now - stopTime);
    }
    return limit.map(allowed -> allowed.toNanos() - (now - start)).orElse(Long.MAX_VALUE);
  }
}

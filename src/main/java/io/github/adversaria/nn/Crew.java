package io.github.adversaria.nn;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Threads that do the same small piece of work again and again, thousands of times a second.
 * Between two pieces they wait for a moment without sleeping, because waking up takes as long as a
 * piece; then they sleep, so that a crew left alone takes no time. For one caller at a time.
 */
final class Crew implements AutoCloseable {

  /**
   * About as long as a step of a small network: afterwards the caller is busy with other things.
   */
  private static final int PATIENCE = 5_000;

  private final Thread[] helpers;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger unfinished = new AtomicInteger();
  private volatile long round;
  private volatile boolean closed;
  private IntConsumer work;
  private int pieces;
  private Throwable[] failures;

  /**
   * @param threads that work, the caller among them
   */
  Crew(int threads) {
    helpers = new Thread[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Thread(this::help, "adversaria-crew-" + (i + 1));
      helpers[i].setDaemon(true);
      helpers[i].start();
    }
  }

  /**
   * Does pieces 0 to {@code count − 1}, each once, and returns when all are done. What a piece
   * throws is thrown here; of several, that of the first piece.
   */
  void run(int count, IntConsumer piece) {
    if (closed) {
      throw new IllegalStateException("This was closed and computes no more");
    }
    if (helpers.length == 0 || count == 1) {
      for (int i = 0; i < count; i++) {
        piece.accept(i);
      }
      return;
    }
    work = piece;
    pieces = count;
    failures = new Throwable[count];
    next.set(0);
    unfinished.set(helpers.length);
    round++;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
    takePieces();
    for (int waited = 0; unfinished.get() > 0; waited++) {
      // Where there are more threads than processors a helper may be waiting for this one.
      if (waited < PATIENCE) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    for (Throwable failure : failures) {
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      if (failure instanceof Error error) {
        throw error;
      }
    }
  }

  private void help() {
    long seen = 0;
    while (true) {
      int waited = 0;
      while (round == seen && !closed) {
        if (++waited < PATIENCE) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      if (closed) {
        return;
      }
      seen = round;
      takePieces();
      unfinished.decrementAndGet();
    }
  }

  private void takePieces() {
    for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
      try {
        work.accept(i);
      } catch (RuntimeException | Error failure) {
        failures[i] = failure;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }
}

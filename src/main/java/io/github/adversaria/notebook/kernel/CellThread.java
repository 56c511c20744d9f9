package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.CurrentFrontEnd;
import io.github.adversaria.notebook.FrontEnd;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.SynchronousQueue;

/**
 * The thread on which the snippets of cells run, one after the other, so that what a library keeps
 * for each thread outlives a cell. A snippet that does not end although it was told to is left
 * behind, and the next one gets a new thread.
 */
final class CellThread {

  /** How long a snippet that was told to stop may take before it is left behind. */
  static final Duration GRACE = Duration.ofSeconds(3);

  /** How a snippet ended: with a value, with something thrown, or not at all. */
  record Outcome(Object value, Throwable thrown, boolean leftBehind) {}

  private final ClassLoader contextClassLoader;
  private final InheritableThreadLocal<CellRun> runOfThread;
  private final FrontEnd frontEnd;
  private volatile Worker worker;

  CellThread(
      ClassLoader contextClassLoader,
      InheritableThreadLocal<CellRun> runOfThread,
      FrontEnd frontEnd) {
    this.contextClassLoader = contextClassLoader;
    this.frontEnd = frontEnd;
    this.runOfThread = runOfThread;
  }

  /** Runs a snippet of the given cell and waits for it as long as the cell may run. */
  Outcome run(CellRun cell, Callable<Object> snippet) {
    if (worker == null) {
      worker = new Worker();
      worker.start();
    }
    Job job = new Job(cell, snippet);
    boolean interrupted = false;
    cell.enter(worker);
    try {
      interrupted = worker.give(job);
      while (true) {
        try {
          if (job.await(cell)) {
            return job.outcome;
          }
          break;
        } catch (InterruptedException e) {
          interrupted = true;
          cell.stop(CellResult.Status.INTERRUPTED);
        }
      }
    } finally {
      cell.leave();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    worker = null;
    return new Outcome(null, null, true);
  }

  /** Lets the thread end once it has nothing to do. */
  void close() {
    if (worker != null) {
      worker.interrupt();
      worker = null;
    }
  }

  private static final class Job {

    final CellRun cell;
    final Callable<Object> snippet;
    private Outcome outcome;

    Job(CellRun cell, Callable<Object> snippet) {
      this.cell = cell;
      this.snippet = snippet;
    }

    void run() {
      Outcome ended;
      try {
        ended = new Outcome(snippet.call(), null, false);
      } catch (Throwable thrown) { // whatever a cell throws is a result, errors too
        ended = new Outcome(null, thrown, false);
      }
      synchronized (cell) {
        outcome = ended;
        cell.notifyAll();
      }
    }

    /** True when the snippet has ended, false when it must be left behind. */
    boolean await(CellRun cell) throws InterruptedException {
      synchronized (cell) {
        while (outcome == null) {
          long nanos = cell.nanosToWait(GRACE);
          if (nanos <= 0) {
            if (cell.stopped()) {
              return false;
            }
            cell.stop(CellResult.Status.TIMED_OUT);
          } else if (nanos == Long.MAX_VALUE) {
            cell.wait();
          } else {
            cell.wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
          }
        }
        return true;
      }
    }
  }

  private final class Worker extends Thread {

    private final SynchronousQueue<Job> jobs = new SynchronousQueue<>();

    Worker() {
      super("cells");
      setDaemon(true);
      setContextClassLoader(contextClassLoader);
    }

    /** Hands over a job; true if the calling thread was interrupted meanwhile. */
    boolean give(Job job) {
      boolean interrupted = false;
      while (true) {
        try {
          jobs.put(job);
          return interrupted;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }

    @Override
    public void run() {
      CurrentFrontEnd.bind(frontEnd);
      while (worker == this) {
        try {
          Job job = jobs.take();
          runOfThread.set(job.cell);
          job.cell.takeInterrupt();
          job.run();
        } catch (InterruptedException e) {
          // Closed, or an interrupt that came after the snippet it was meant for had ended.
        }
      }
    }
  }
}

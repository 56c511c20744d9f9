package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trials of systems for some seeds, whose numbers are kept in one table: rows are written as soon
 * as a seed is done, and what has rows of the same settings is not trained again.
 *
 * <pre>{@code
 * SystemTrials.of(trials).reportingTo(progress()).run(Path.of("notebooks/results.csv"), 1, 5);
 * }</pre>
 *
 * <p>Immutable: each method returns a new one.
 */
public final class SystemTrials {

  private static final double NANOS = 1e9;

  private final List<SystemTrial> trials;
  private final int threads;
  private final String machine;
  private final ProgressListener listener;

  private SystemTrials(
      List<SystemTrial> trials, int threads, String machine, ProgressListener listener) {
    this.trials = trials;
    this.threads = threads;
    this.machine = machine;
    this.listener = listener;
  }

  /** These trials with one thread. */
  public static SystemTrials of(List<SystemTrial> trials) {
    return new SystemTrials(
        List.copyOf(Require.notEmpty("trials", Require.notNull("trials", trials))),
        1,
        "Java " + Runtime.version(),
        ProgressListener.silent());
  }

  /** How many threads compute, at least 1; times depend on it, other numbers do not. */
  public SystemTrials threads(int count) {
    Require.atLeast("count", count, 1);
    return new SystemTrials(trials, count, machine, listener);
  }

  /** What is said of the machine beside the times. */
  public SystemTrials machine(String words) {
    return new SystemTrials(trials, threads, Require.notNull("words", words), listener);
  }

  /** With somebody to hear how far each seed is. */
  public SystemTrials reportingTo(ProgressListener newListener) {
    return new SystemTrials(trials, threads, machine, Require.notNull("newListener", newListener));
  }

  /**
   * Trains the seeds that have no rows yet. Rows of a trial with other settings are taken out. An
   * interrupt of the thread ends it with the seeds that are done, and is then forgotten.
   *
   * @param file is made if it is not there
   * @param first seed
   * @param last seed, at least {@code first}
   * @return all that the file has then
   * @throws IllegalArgumentException if the file is none of these
   * @throws java.io.UncheckedIOException if it cannot be read or written
   */
  public SystemResults run(Path file, long first, long last) {
    Require.atLeast("last", last, first);
    SystemResults results = SystemResults.orEmpty(Require.notNull("file", file));
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try {
      for (SystemTrial trial : trials) {
        results = results.withoutOtherSettings(trial);
        for (long seed = first; seed <= last; seed++) {
          if (!results.has(trial, seed)) {
            results = results.with(trial, seed, train(trial, seed, worker), machine);
            results.write(file);
          }
        }
      }
    } catch (InterruptedException e) {
      // What was half trained is not measured; the rows of the seeds before it are in the file.
      return results;
    } finally {
      worker.shutdownNow();
    }
    return results;
  }

  /**
   * The numbers of one seed, and last the CPU seconds that it took. The trial has a thread of its
   * own: a training that is interrupted forgets it and hands back what it has, which must not be
   * taken for its end, so it is this thread that waits for the interrupt.
   */
  private double[] train(SystemTrial trial, long seed, ExecutorService worker)
      throws InterruptedException {
    // A trial that ends before it is waited for would let an interrupt by.
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    String label = trial.system() + ", " + trial.data() + ", seed " + seed;
    long start = cpu();
    Future<double[]> running =
        worker.submit(
            () ->
                trial.run(
                    seed,
                    threads,
                    (done, total, ignored) -> listener.progress(done, total, label)));
    double[] numbers;
    try {
      numbers = running.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(label + " failed", e.getCause());
    }
    double[] all = Arrays.copyOf(numbers, numbers.length + 1);
    all[numbers.length] = (cpu() - start) / NANOS;
    return all;
  }

  /** Of all threads, those among them that have ended. */
  static long cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}

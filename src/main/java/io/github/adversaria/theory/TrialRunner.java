package io.github.adversaria.theory;

import io.github.adversaria.show.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on many trials, on two threads; the results are in the order of the trials. */
final class TrialRunner {

  private static final int THREADS = 2;

  private TrialRunner() {}

  /**
   * @throws CancellationException if the calling thread is interrupted
   */
  static <T> List<T> map(
      List<Trial> trials, Function<Trial, T> work, String label, ProgressListener listener) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, TrialRunner::thread);
    try {
      List<Future<T>> futures = new ArrayList<>();
      trials.forEach(trial -> futures.add(threads.submit(() -> work.apply(trial))));
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
        listener.progress(results.size(), trials.size(), label);
      }
      return results;
    } catch (InterruptedException e) {
      throw new CancellationException("interrupted while a derivation was verified");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw (Error) e.getCause();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "verification");
    thread.setDaemon(true);
    return thread;
  }
}

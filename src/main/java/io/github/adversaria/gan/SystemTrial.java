package io.github.adversaria.gan;

import io.github.adversaria.show.ProgressListener;
import java.util.List;

/**
 * A system that is trained from a seed, and measured: what a row of the table of all systems rests
 * on. The same seed gives the same numbers, whatever the number of threads.
 */
public interface SystemTrial {

  /** As the table has it, {@code CycleGAN} say. */
  String system();

  /** What it is trained on, {@code digits to slanted digits} say; with the system's name unique. */
  String data();

  /** What the numbers depend on besides the seed, in one line. */
  String settings();

  /** What the numbers of {@link #run} are called. */
  List<String> measures();

  /**
   * Trains and measures.
   *
   * @param threads at least 1
   * @return as many numbers as {@link #measures} has names; NaN where the training diverged
   */
  double[] run(long seed, int threads, ProgressListener listener);
}

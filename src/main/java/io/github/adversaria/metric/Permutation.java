package io.github.adversaria.metric;

import java.util.random.RandomGenerator;

/** Random orders, each equally likely (Fisher and Yates). */
final class Permutation {

  private Permutation() {}

  static void shuffle(boolean[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      boolean swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }

  /** The numbers from 0 to {@code n - 1} in random order. */
  static int[] of(int n, RandomGenerator random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}

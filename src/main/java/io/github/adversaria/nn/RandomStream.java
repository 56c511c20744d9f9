package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;

/**
 * A source of randomness whose whole state is one number, so that a checkpoint can hold it and a
 * resumed run draws what the first would have drawn: SplitMix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", 2014, section 4). For one thread at a time.
 */
public final class RandomStream implements RandomGenerator {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /** A stream that depends on nothing but the seed; any seed will do. */
  public static RandomStream of(long seed) {
    return new RandomStream(mix(seed));
  }

  /**
   * A stream of its own for one part of the work, told by its numbers: for instance a step and a
   * shard. The same numbers always give the same stream, and this one draws nothing for it.
   */
  public RandomStream part(long... numbers) {
    long hash = mix(state);
    for (long number : Require.notNull("numbers", numbers)) {
      hash = mix(hash + GOLDEN * (number + 1));
    }
    return new RandomStream(hash);
  }

  /** All that there is to save. */
  public long state() {
    return state;
  }

  /** Goes on from a state that {@link #state} gave. */
  public void restore(long saved) {
    state = saved;
  }

  @Override
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Stafford's variant 13, as the paper has it. */
  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}

package io.github.adversaria.game;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million simultaneous steps with all that a {@link Simulation} does beside them; {@code
 * src/jmh/python/game_numpy.py} takes the same steps in NumPy, and does nothing else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PlayBenchmark {

  private static final int STEPS = 1_000_000;
  private static final Profile START = Profile.of(1, 1);

  /** Where NumPy ends. */
  private static final Profile BILINEAR_END = Profile.of(-0.43532390884160321, 2.2906448945721847);

  private static final Profile DIRAC_END = Profile.of(0.72381815586219345, 1.3973523494943678);

  /** How much the two may differ: the logistic function is rounded in another place. */
  private static final double CLOSE = 1e-9;

  /** Each step recorded, or the last alone. */
  @Param({"1", "1000000"})
  int every;

  /** Fails the benchmark rather than time a play that goes elsewhere. */
  @Setup
  public void check() {
    check(bilinear(), BILINEAR_END);
    check(diracGan(), DIRAC_END);
  }

  private static void check(Trajectory play, Profile end) {
    if (play.steps() != STEPS || !(play.last().distanceTo(end) <= CLOSE)) {
      throw new IllegalStateException("not where NumPy ends, " + end + ": " + play);
    }
  }

  /** V = xy. */
  @Benchmark
  public Trajectory bilinear() {
    return play(Game.bilinear());
  }

  /** V = f(xy) + f(0) with the logistic f. */
  @Benchmark
  public Trajectory diracGan() {
    return play(DiracGan.minimax());
  }

  private Trajectory play(Game game) {
    return Simulation.of(game, UpdateRule.simultaneous(0.001))
        .from(START)
        .recordingEvery(every)
        .run(STEPS);
  }
}

package io.github.adversaria.gan.conditional;

import io.github.adversaria.data.AngledRing;
import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Normal;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.learning.ConditionalValue;
import io.github.adversaria.learning.Discretization;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.show.ProgressListener;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Three angles that were measured badly: the points of each condition lie where those of its
 * neighbours lie too. With the third score the outer conditions are to move away from the middle
 * one, which is to shrink.
 */
record OverlapTrial(boolean third) implements SystemTrial {

  private static final int STEPS = 4000;
  private static final int POINTS = 5000;

  /** As the middle one is at 60°, all that matters is within 180° of it. */
  private static final AngledRing RING = AngledRing.of(2, 0.1, 30, 0, 60, 120);

  private static final Discretization CIRCLE = new Discretization(-120, 240, 720);
  private static final int FIRST = 0;
  private static final int MIDDLE = 1;
  private static final int LAST = 2;

  @Override
  public String system() {
    return ConditionalTrials.name(third);
  }

  @Override
  public String data() {
    return "ring by a rough angle";
  }

  @Override
  public String settings() {
    return builder() + ", " + STEPS + " steps";
  }

  private ConditionalGanBuilder builder() {
    return ConditionalTrials.with(third, ConditionalGan.of(RING).latent(8).batch(128).r1(0.1));
  }

  @Override
  public List<String> measures() {
    return List.of(
        "outer shift",
        "outer shift predicted",
        "middle spread",
        "middle spread predicted",
        "outer spread",
        "outer spread predicted");
  }

  @Override
  public double[] run(long seed, int threads, ProgressListener listener) {
    ConditionalGan gan = builder().seed(seed);
    NetworkRun run = gan.training().threads(threads).reportingTo(listener).run(STEPS);
    return ConditionalTrials.unlessDiverged(run, measures(), () -> measured(gan, run, seed));
  }

  /** Degrees; the outer conditions mirror each other, so they are averaged. */
  private double[] measured(ConditionalGan gan, NetworkRun run, long seed) {
    RandomStream random = RandomStream.of(seed);
    double[] means = new double[RING.conditions()];
    double[] spreads = new double[means.length];
    for (int k = 0; k < means.length; k++) {
      int[] asked = new int[POINTS];
      Arrays.fill(asked, k);
      double[] degrees = RING.degreesFrom(k, gan.generated(run, random, asked));
      double mean = Arrays.stream(degrees).average().orElseThrow();
      means[k] = mean;
      spreads[k] =
          Math.sqrt(Arrays.stream(degrees).map(d -> (d - mean) * (d - mean)).sum() / (POINTS - 1));
    }
    Categorical outer = predicted(LAST);
    return new double[] {
      (means[LAST] - means[FIRST]) / 2,
      outer.mean() - RING.degrees(LAST),
      spreads[MIDDLE],
      Math.sqrt(predicted(MIDDLE).variance()),
      (spreads[FIRST] + spreads[LAST]) / 2,
      Math.sqrt(outer.variance())
    };
  }

  /** The best generator for a condition, as far as its angle goes. */
  private Categorical predicted(int condition) {
    List<Categorical> laws =
        IntStream.range(0, RING.conditions())
            .mapToObj(k -> CIRCLE.of(Normal.of(RING.degrees(k), RING.spread())))
            .toList();
    double[] shares = new double[laws.size()];
    Arrays.fill(shares, 1.0 / shares.length);
    return third
        ? ConditionalValue.drawnFromAll(condition, shares, laws).bestGenerator()
        : laws.get(condition);
  }
}

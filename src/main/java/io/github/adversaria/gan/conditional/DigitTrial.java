package io.github.adversaria.gan.conditional;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.data.OneHotRows;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.show.ProgressListener;
import java.util.List;

/** Digits by their class. */
record DigitTrial(boolean third) implements SystemTrial {

  /** How the digits are divided: the same for every seed. */
  private static final long SPLIT = 0;

  @Override
  public String system() {
    return ConditionalTrials.name(third);
  }

  @Override
  public String data() {
    return "digits by class";
  }

  @Override
  public String settings() {
    return builder(Digits.trainingAndHeldOut(SPLIT).first())
        + ", "
        + ConditionalGan.STEPS
        + " steps";
  }

  private ConditionalGanBuilder builder(Dataset digits) {
    return ConditionalTrials.with(third, ConditionalGan.of(OneHotRows.of(digits)).bounded());
  }

  @Override
  public List<String> measures() {
    return ClassScores.NAMES;
  }

  @Override
  public double[] run(long seed, int threads, ProgressListener listener) {
    Dataset.Split parts = Digits.trainingAndHeldOut(SPLIT);
    ConditionalGan gan = builder(parts.first()).seed(seed);
    NetworkRun run =
        gan.training().threads(threads).reportingTo(listener).run(ConditionalGan.STEPS);
    return ConditionalTrials.unlessDiverged(
        run, measures(), () -> ClassScores.of(gan, run, parts.first(), parts.second(), seed));
  }
}

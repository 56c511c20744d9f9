package io.github.adversaria.gan.translation;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.show.ProgressListener;
import java.util.Arrays;
import java.util.List;

/**
 * A cycle through coarse digits, which cannot hold what the cycle asks back.
 *
 * @param noise on the coarse digits in training
 */
record SteganographyTrial(String system, RestyledDigits task, double noise) implements SystemTrial {

  /** Little beside the ink, much beside what is hidden. */
  private static final double DISTURBANCE = 0.2;

  /** On the coarse digits in training: more than what is hidden without it. */
  static final double CURE = 0.3;

  /** γ: so smooth a discriminator does not see small amplitudes. */
  private static final double SMOOTH = 1;

  private CycleGan.Builder builder() {
    return task.cycleGan().penalty(SMOOTH).noise(noise);
  }

  @Override
  public String data() {
    return task.toString();
  }

  @Override
  public String settings() {
    return builder() + ", " + task.steps() + " steps";
  }

  @Override
  public List<String> measures() {
    return List.of(
        "restoration error",
        "restoration error from pairs",
        "restoration error of the visible part",
        "restoration error under noise " + DISTURBANCE,
        "hidden amplitude",
        "distance to the truth",
        "class accuracy");
  }

  @Override
  public double[] run(long seed, int threads, ProgressListener listener) {
    CycleGan gan = builder().seed(seed);
    NetworkRun run = gan.training().threads(threads).reportingTo(listener).run(task.steps());
    if (run.ending() != Ending.COMPLETE) {
      double[] none = new double[measures().size()];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    PairedReturn paired = PairedReturn.of(task.source(), task::truth, seed);
    NetworkRun regression = paired.training().threads(threads).run(PairedReturn.STEPS);
    var x = task.heldOut().examples();
    Steganography hidden = Steganography.of(gan, run, x, task::truth);
    return new double[] {
      hidden.restorationError(),
      task.restorationError(paired.restored(regression, task.truth(x))),
      hidden.restorationErrorOfVisible(),
      hidden.restorationError(DISTURBANCE, seed),
      hidden.amplitude(),
      task.distanceToTruth(hidden.translated()),
      task.classAccuracy(hidden.translated()).mean()
    };
  }
}

package io.github.adversaria.exercise;

import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.GanRun;
import io.github.adversaria.gan.GanTraining;
import io.github.adversaria.metric.ModeCoverage;
import io.github.adversaria.metric.ModeReport;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Accepts a training, or what came of one, that has all modes of a ring. */
final class CollapseCheck implements AnswerCheck {

  private static final GaussianModes RING = GaussianModes.ring(8, 2, 0.1);
  private static final ModeCoverage COVERAGE = ModeCoverage.of(RING.centres(), RING.sigma());

  private static final int STEPS = 1500;
  private static final int SAMPLES = 2500;
  private static final double HIGH_QUALITY = 0.6;

  /** So many steps later a generator that runs ahead of its discriminator is somewhere else. */
  private static final int LATER = 100;

  /** A discriminator that is so sure of both sides, as a probability, has won. */
  private static final double SURE = 0.85;

  /** A mode that is nearest to fewer of the samples is not even approached. */
  private static final int APPROACHED = SAMPLES / 50;

  @Override
  public String wanted() {
    return "a GanTraining, or a GanRun";
  }

  @Override
  public Ruling judge(Object answer) {
    if (answer instanceof GanTraining training) {
      GanRun run = training.run(STEPS);
      return judge(run, true);
    }
    return answer instanceof GanRun run
        ? judge(run, false)
        : Ruling.wrong(
            "An answer is " + wanted() + "; this is a " + answer.getClass().getSimpleName() + ".");
  }

  private static Ruling judge(GanRun run, boolean ours) {
    if (run.ending() == Ending.DIVERGED) {
      return Ruling.wrong("The training diverged: " + run.reason());
    }
    INDArray samples = run.samples(SAMPLES, 1);
    if (samples.size(1) != 2) {
      return Ruling.wrong(
          "The generator makes examples of " + samples.size(1) + " numbers; the ring has 2.");
    }
    ModeReport report = COVERAGE.measure(samples);
    String found =
        report.covered()
            + " of 8 modes, and "
            + Decimal.text(100 * report.highQuality().mean(), 3)
            + " % of the points within $3\\sigma$ of one, after "
            + run.steps()
            + " steps.";
    if (report.covered() == 8 && report.highQuality().mean() >= HIGH_QUALITY) {
      return Ruling.right(found);
    }
    return Ruling.wrong(
        "It has " + found + missing(report) + "\n\n" + cause(run, samples, report, ours));
  }

  private static String missing(ModeReport report) {
    double least = SAMPLES * COVERAGE.minimumShare();
    return report.covered() == report.modes()
        ? ""
        : " Missing: " + places(i -> report.counts()[i] < least);
  }

  private static String places(IntPredicate wanted) {
    return IntStream.range(0, RING.centres().length)
        .filter(wanted)
        .mapToObj(CollapseCheck::place)
        .collect(Collectors.joining(", "));
  }

  private static String place(int mode) {
    double[] centre = RING.centres()[mode];
    return Arrays.stream(centre)
        .mapToObj(x -> Decimal.text(Math.rint(100 * x) / 100, 3))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String cause(GanRun run, INDArray samples, ModeReport report, boolean ours) {
    double onGenerated = belief(run, samples);
    double onReal = belief(run, RING.sample(SAMPLES, new SplittableRandom(1)));
    if (onReal > SURE && onGenerated < 1 - SURE) {
      return "Saturation: D has won. It says "
          + Decimal.text(onReal, 2)
          + " of real points and "
          + Decimal.text(onGenerated, 2)
          + " of generated ones, and where $D$ is near 0 the slope of $\\log(1-D)$ is, too. Another"
          + " loss, a slower $D$ or a penalty on its slope lets the generator hear something.";
    }
    if (Arrays.stream(report.nearestCounts()).allMatch(n -> n >= APPROACHED)) {
      return "There are points about every mode, so this is no collapse; but they have not settled."
          + " Rates that fall, an average of the weights, or more steps would do that.";
    }
    String now = gathered(report);
    String later =
        ours ? gathered(COVERAGE.measure(run.continued(LATER).samples(SAMPLES, 1))) : now;
    return "Collapse: the points gather about "
        + now
        + (now.equals(later) ? "." : ", and wander: " + LATER + " steps later about " + later + ".")
        + " The generator outruns D: it goes where D was last wrong, and D's answer comes too late."
        + " More steps or a higher rate for D, a lower one for G, a penalty on the slope of D.";
  }

  private static String gathered(ModeReport report) {
    return places(i -> report.nearestCounts()[i] >= APPROACHED);
  }

  private static double belief(GanRun run, INDArray points) {
    double[] logits = run.discriminated(points).ravel().toDoubleVector();
    return Arrays.stream(logits).map(a -> 1 / (1 + Math.exp(-a))).average().orElseThrow();
  }
}

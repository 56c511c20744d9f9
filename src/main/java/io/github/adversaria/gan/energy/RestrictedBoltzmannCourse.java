package io.github.adversaria.gan.energy;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.nn.RandomStream;
import java.util.List;

/** A training on its way: the machine so far, the chains, and what was measured. */
final class RestrictedBoltzmannCourse {

  /** The weights at the beginning; Hinton 2010, section 8. */
  private static final double INITIAL_DEVIATION = 0.01;

  /** A pixel that is the same in all data counts as if it were not, in a row or so of them. */
  private static final double PSEUDO_ROWS = 1;

  static final List<String> COLUMNS =
      List.of("log-likelihood", "held-out log-likelihood", "reconstruction error");

  private final RestrictedBoltzmannTraining training;
  private final int steps;
  private final RandomStream random;
  private final Rows rows = new Rows("step", COLUMNS);
  private RestrictedBoltzmannMachine machine;
  private BinaryData chains;

  RestrictedBoltzmannCourse(RestrictedBoltzmannTraining training, int steps) {
    this.training = training;
    this.steps = steps;
    random = RandomStream.of(training.seed);
    machine = start();
    chains = training.data.draw(training.batch, random);
  }

  private RestrictedBoltzmannMachine start() {
    double[] means = training.data.means();
    double[][] weights = new double[means.length][training.hidden];
    double[] biases = new double[means.length];
    double size = training.data.size();
    for (int i = 0; i < biases.length; i++) {
      double share = (size * means[i] + PSEUDO_ROWS / 2) / (size + PSEUDO_ROWS);
      biases[i] = Math.log(share / (1 - share));
      for (int j = 0; j < training.hidden; j++) {
        weights[i][j] = INITIAL_DEVIATION * random.nextGaussian();
      }
    }
    return RestrictedBoltzmannMachine.of(weights, biases, new double[training.hidden]);
  }

  RestrictedBoltzmannRun run() {
    int every =
        training.every > 0
            ? training.every
            : (steps - 1) / RestrictedBoltzmannTraining.DEFAULT_ROWS + 1;
    Ending ending =
        new StepLoop(training.toString(), training.listener)
            .run(
                steps,
                step -> {
                  if (step == 1) {
                    measure(0);
                  }
                  Ending after = take(step);
                  if (after == Ending.COMPLETE && (step % every == 0 || step == steps)) {
                    measure(step);
                  }
                  return after;
                });
    return new RestrictedBoltzmannRun(training.toString(), machine, chains, rows, ending);
  }

  private Ending take(int step) {
    BinaryData batch = training.data.draw(training.batch, random);
    chains = machine.gibbs(training.persistent ? chains : batch, training.gibbsSteps, random);
    BoltzmannMoments ascent = machine.moments(batch).minus(machine.moments(chains));
    double rate = training.rate * training.schedule.factor(step - 1, steps);
    RestrictedBoltzmannMachine next = machine.moved(ascent, rate);
    if (!Double.isFinite(next.units().rounding())) {
      return Ending.DIVERGED;
    }
    machine = next;
    return Ending.COMPLETE;
  }

  private void measure(int step) {
    boolean counted =
        Math.min(training.hidden, training.data.units())
            <= RestrictedBoltzmannMachine.MOST_ENUMERATED;
    double logPartition = counted ? machine.logPartition().value() : Double.NaN;
    rows.add(
        step,
        machine.units().meanLogWeight(training.data) - logPartition,
        machine.units().meanLogWeight(training.heldOut) - logPartition,
        machine.units().reconstructionError(training.data));
  }
}

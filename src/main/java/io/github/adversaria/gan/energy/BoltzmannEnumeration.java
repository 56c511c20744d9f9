package io.github.adversaria.gan.energy;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import java.util.concurrent.CancellationException;

/** Sums over every state of the smaller layer; those of the larger are summed in closed form. */
final class BoltzmannEnumeration {

  private final BoltzmannUnits machine;

  /** The machine, turned so that the smaller layer is the visible one. */
  private final BoltzmannUnits upright;

  private final boolean turned;
  private final int units;
  private final int states;

  BoltzmannEnumeration(BoltzmannUnits machine) {
    this.machine = machine;
    turned = machine.hidden() < machine.visible();
    upright = turned ? machine.transposed() : machine;
    units = upright.visible();
    if (units > RestrictedBoltzmannMachine.MOST_ENUMERATED) {
      throw Require.wrong(
          "the smaller layer",
          units + " units",
          "at most " + RestrictedBoltzmannMachine.MOST_ENUMERATED + ", whose states can be counted",
          "Take fewer hidden units.");
    }
    states = 1 << units;
  }

  Bounded logPartition() {
    double log = LogSpace.sum(logWeights(), states);
    // Of each term, and of adding so many.
    return Bounded.of(log, machine.rounding() + states * Math.ulp(1.0) + Math.ulp(log));
  }

  private double[] logWeights() {
    double[] logs = new double[states];
    boolean[] state = new boolean[units];
    for (int s = 0; s < states; s++) {
      requireGoingOn();
      set(state, s);
      logs[s] = upright.logWeight(state);
    }
    return logs;
  }

  BoltzmannMoments moments() {
    double[] logs = logWeights();
    double total = LogSpace.sum(logs, states);
    var sum = new MomentSum(units, upright.hidden());
    boolean[] state = new boolean[units];
    for (int s = 0; s < states; s++) {
      requireGoingOn();
      set(state, s);
      sum.add(Math.exp(logs[s] - total), state, upright.hiddenProbabilities(state));
    }
    BoltzmannMoments moments = sum.moments();
    return turned
        ? new BoltzmannMoments(
            machine.visible(),
            machine.hidden(),
            MomentSum.transposed(units, upright.hidden(), moments.values()))
        : moments;
  }

  private static void requireGoingOn() {
    if (Thread.interrupted()) {
      throw new CancellationException("The enumeration was interrupted.");
    }
  }

  /** Makes a state of its number. */
  static void set(boolean[] state, int number) {
    for (int i = 0; i < state.length; i++) {
      state[i] = (number >> i & 1) == 1;
    }
  }
}

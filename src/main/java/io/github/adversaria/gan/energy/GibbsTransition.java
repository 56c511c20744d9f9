package io.github.adversaria.gan.energy;

import io.github.adversaria.require.Require;

/** What Gibbs sampling does to probabilities of visible states, all of them at once. */
final class GibbsTransition {

  private final BoltzmannUnits machine;
  private final int visible;
  private final int hidden;

  GibbsTransition(BoltzmannUnits machine) {
    this.machine = machine;
    visible = machine.visible();
    hidden = machine.hidden();
    if (visible + hidden > RestrictedBoltzmannMachine.MOST_ENUMERATED) {
      throw Require.wrong(
          "the machine",
          visible + " and " + hidden + " units",
          "at most "
              + RestrictedBoltzmannMachine.MOST_ENUMERATED
              + " in all, whose states can be counted");
    }
  }

  /** The moments after some steps from a row of the data, on average. */
  BoltzmannMoments moments(BinaryData data, int steps) {
    Require.atLeast("steps", steps, 1);
    double[] shares = new double[1 << visible];
    for (int n = 0; n < data.size(); n++) {
      shares[number(data.row(n))] += 1.0 / data.size();
    }
    for (int step = 0; step < steps; step++) {
      shares = next(shares);
    }
    var sum = new MomentSum(visible, hidden);
    boolean[] v = new boolean[visible];
    for (int s = 0; s < shares.length; s++) {
      BoltzmannEnumeration.set(v, s);
      sum.add(shares[s], v, machine.hiddenProbabilities(v));
    }
    return sum.moments();
  }

  private double[] next(double... shares) {
    double[] ofHidden = new double[1 << hidden];
    boolean[] v = new boolean[visible];
    for (int s = 0; s < shares.length; s++) {
      BoltzmannEnumeration.set(v, s);
      spread(shares[s], machine.hiddenProbabilities(v), ofHidden);
    }
    double[] next = new double[shares.length];
    boolean[] h = new boolean[hidden];
    for (int s = 0; s < ofHidden.length; s++) {
      BoltzmannEnumeration.set(h, s);
      spread(ofHidden[s], machine.visibleProbabilities(h), next);
    }
    return next;
  }

  /** Adds a share to all states of a layer by their probabilities. */
  private static void spread(double share, double[] probabilities, double[] into) {
    for (int s = 0; s < into.length; s++) {
      double part = share;
      for (int k = 0; k < probabilities.length; k++) {
        part *= (s >> k & 1) == 1 ? probabilities[k] : 1 - probabilities[k];
      }
      into[s] += part;
    }
  }

  private static int number(boolean... state) {
    int number = 0;
    for (int i = 0; i < state.length; i++) {
      number |= state[i] ? 1 << i : 0;
    }
    return number;
  }
}

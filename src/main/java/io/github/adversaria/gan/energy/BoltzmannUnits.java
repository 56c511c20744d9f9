package io.github.adversaria.gan.energy;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Two layers of binary units, and the law of each given the other. */
final class BoltzmannUnits {

  private final int visible;
  private final int hidden;

  /** As {@link BoltzmannMoments} has them: W row by row, b, c. */
  private final double[] parameters;

  /** The array becomes its own. */
  BoltzmannUnits(int visible, int hidden, double... parameters) {
    this.visible = visible;
    this.hidden = hidden;
    this.parameters = parameters;
  }

  int visible() {
    return visible;
  }

  int hidden() {
    return hidden;
  }

  /** Not to be changed. */
  double[] parameters() {
    return parameters;
  }

  /** log Σ exp(vᵀWh + b·v + c·h) over the hidden states: minus the free energy of v. */
  double logWeight(boolean... v) {
    double fixed = 0;
    for (int i = 0; i < visible; i++) {
      fixed += v[i] ? parameters[visible * hidden + i] : 0;
    }
    return fixed + LogSpace.softplus(hiddenInputs(v));
  }

  /** What a {@link #logWeight} of either layer may be off by. */
  double rounding() {
    double greatest = visible + hidden;
    for (double parameter : parameters) {
      greatest += Math.abs(parameter);
    }
    return (visible + hidden + 8) * Math.ulp(greatest);
  }

  double[] hiddenProbabilities(boolean... v) {
    return sigmoids(hiddenInputs(v));
  }

  double[] visibleProbabilities(boolean... h) {
    double[] states = new double[hidden];
    Arrays.setAll(states, j -> h[j] ? 1 : 0);
    return visibleMeans(states);
  }

  /** The same where each hidden unit sends its mean. */
  double[] visibleMeans(double... h) {
    double[] inputs = Arrays.copyOfRange(parameters, visible * hidden, visible * hidden + visible);
    for (int i = 0; i < visible; i++) {
      for (int j = 0; j < hidden; j++) {
        inputs[i] += h[j] * parameters[i * hidden + j];
      }
    }
    return sigmoids(inputs);
  }

  private double[] hiddenInputs(boolean... v) {
    double[] inputs = Arrays.copyOfRange(parameters, visible * hidden + visible, parameters.length);
    for (int i = 0; i < visible; i++) {
      if (v[i]) {
        for (int j = 0; j < hidden; j++) {
          inputs[j] += parameters[i * hidden + j];
        }
      }
    }
    return inputs;
  }

  private static double[] sigmoids(double... inputs) {
    for (int k = 0; k < inputs.length; k++) {
      inputs[k] = LogSpace.sigmoid(inputs[k]);
    }
    return inputs;
  }

  /** The moments of v that is a row of the data, and of h given it. */
  BoltzmannMoments moments(BinaryData data) {
    var sum = new MomentSum(visible, hidden);
    for (int n = 0; n < data.size(); n++) {
      sum.add(1.0 / data.size(), data.row(n), hiddenProbabilities(data.row(n)));
    }
    return sum.moments();
  }

  /** (1/n) Σ log p(v) + log Z. */
  double meanLogWeight(BinaryData data) {
    double sum = 0;
    for (int n = 0; n < data.size(); n++) {
      sum += logWeight(data.row(n));
    }
    return sum / data.size();
  }

  /** The mean of ‖v − v̂‖² where v̂ is what the means of the hidden units make of v. */
  double reconstructionError(BinaryData data) {
    double sum = 0;
    for (int n = 0; n < data.size(); n++) {
      double[] made = visibleMeans(hiddenProbabilities(data.row(n)));
      for (int i = 0; i < made.length; i++) {
        double error = (data.row(n)[i] ? 1 : 0) - made[i];
        sum += error * error;
      }
    }
    return sum / data.size();
  }

  /** Where a chain is after some steps. */
  boolean[] gibbs(boolean[] start, int steps, RandomGenerator random) {
    boolean[] v = start;
    for (int step = 0; step < steps; step++) {
      v = drawn(visibleProbabilities(drawn(hiddenProbabilities(v), random)), random);
    }
    return v;
  }

  private static boolean[] drawn(double[] probabilities, RandomGenerator random) {
    boolean[] states = new boolean[probabilities.length];
    for (int k = 0; k < states.length; k++) {
      states[k] = random.nextDouble() < probabilities[k];
    }
    return states;
  }

  /** The same law with the names of the layers exchanged. */
  BoltzmannUnits transposed() {
    return new BoltzmannUnits(hidden, visible, MomentSum.transposed(visible, hidden, parameters));
  }
}

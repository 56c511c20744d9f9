package io.github.adversaria.gan.energy;

import io.github.adversaria.require.Require;
import java.util.Locale;

/**
 * A number for each weight and each bias of a restricted Boltzmann machine: the means E[vᵢhⱼ],
 * E[vᵢ] and E[hⱼ] under some law of its units, or a difference of two such, which is how the
 * log-likelihood changes with weights and biases. An immutable value.
 */
public final class BoltzmannMoments {

  private final int visible;
  private final int hidden;
  private final double[] values;

  /** First E[vᵢhⱼ] row by row, then E[vᵢ], then E[hⱼ]; the array becomes its own. */
  BoltzmannMoments(int visible, int hidden, double... values) {
    this.visible = visible;
    this.hidden = hidden;
    this.values = values;
  }

  /** E[vᵢhⱼ]. */
  public double pair(int i, int j) {
    return values[requireVisible(i) * hidden + requireHidden(j)];
  }

  /** E[vᵢ]. */
  public double visible(int i) {
    return values[visible * hidden + requireVisible(i)];
  }

  /** E[hⱼ]. */
  public double hidden(int j) {
    return values[visible * hidden + visible + requireHidden(j)];
  }

  private int requireVisible(int i) {
    if (i < 0 || i >= visible) {
      throw Require.wrong("i", i, "from 0 to " + (visible - 1) + ", a visible unit");
    }
    return i;
  }

  private int requireHidden(int j) {
    if (j < 0 || j >= hidden) {
      throw Require.wrong("j", j, "from 0 to " + (hidden - 1) + ", a hidden unit");
    }
    return j;
  }

  /** All of them: E[vᵢhⱼ] row by row, E[vᵢ], E[hⱼ]; a copy. */
  public double[] values() {
    return values.clone();
  }

  /**
   * These less others.
   *
   * @throws IllegalArgumentException if the others belong to a machine of other sizes
   */
  public BoltzmannMoments minus(BoltzmannMoments others) {
    Require.notNull("others", others);
    if (others.visible != visible || others.hidden != hidden) {
      throw Require.wrong("others", others, "moments of " + sizes());
    }
    double[] difference = values.clone();
    for (int k = 0; k < difference.length; k++) {
      difference[k] -= others.values[k];
    }
    return new BoltzmannMoments(visible, hidden, difference);
  }

  /** The root of the sum of all squares. */
  public double norm() {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  private String sizes() {
    return visible + " visible and " + hidden + " hidden units";
  }

  /** Of what sizes, and how long as a vector. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "moments of %s, norm %.4g", sizes(), norm());
  }
}

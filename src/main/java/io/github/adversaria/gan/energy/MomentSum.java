package io.github.adversaria.gan.energy;

/** Adds up weighted moments, laid out as {@link BoltzmannMoments} wants them. */
final class MomentSum {

  private final int visible;
  private final int hidden;
  private final double[] values;

  MomentSum(int visible, int hidden) {
    this.visible = visible;
    this.hidden = hidden;
    values = new double[visible * hidden + visible + hidden];
  }

  /** Adds a state v and the probabilities of the hidden units given it. */
  void add(double weight, boolean[] v, double[] hiddenProbabilities) {
    for (int i = 0; i < visible; i++) {
      if (v[i]) {
        values[visible * hidden + i] += weight;
        for (int j = 0; j < hidden; j++) {
          values[i * hidden + j] += weight * hiddenProbabilities[j];
        }
      }
    }
    for (int j = 0; j < hidden; j++) {
      values[visible * hidden + visible + j] += weight * hiddenProbabilities[j];
    }
  }

  BoltzmannMoments moments() {
    return new BoltzmannMoments(visible, hidden, values);
  }

  /** The same moments, or parameters, with the names of the layers exchanged. */
  static double[] transposed(int visible, int hidden, double... values) {
    double[] turned = new double[values.length];
    for (int i = 0; i < visible; i++) {
      for (int j = 0; j < hidden; j++) {
        turned[j * visible + i] = values[i * hidden + j];
      }
    }
    System.arraycopy(values, visible * hidden, turned, visible * hidden + hidden, visible);
    System.arraycopy(values, visible * hidden + visible, turned, visible * hidden, hidden);
    return turned;
  }
}

package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Parameter;

/** Whether all weights of a network are finite numbers. */
final class FiniteWeights {

  private FiniteWeights() {}

  /** Which weights of a network are not, in words; empty if all are. */
  static String defect(String network, Layer layer) {
    for (Parameter parameter : layer.parameters()) {
      // One NaN makes the sum NaN; and what is so large that it overflows is of no use either.
      if (!Double.isFinite(parameter.array().sumNumber().doubleValue())) {
        return parameter + " of the " + network + " is no finite number any more";
      }
    }
    return "";
  }
}

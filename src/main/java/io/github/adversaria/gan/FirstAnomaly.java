package io.github.adversaria.gan;

import io.github.adversaria.nn.Anomaly;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Shard;
import io.github.adversaria.nn.ShardedGradient;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.nn.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sees that an update is made of finite numbers only; and where it is not, computes it again to
 * find the operation that made the first that is not.
 */
final class FirstAnomaly {

  private FirstAnomaly() {}

  /**
   * Why an update must not be made; empty if it may. Of the gradients only those of the first layer
   * are looked at, the last to be computed: what is NaN behind it makes them NaN.
   *
   * @param loss what it is called
   * @param random in the state in which the gradients were computed
   * @param objective as the gradients were computed of it
   */
  static Optional<String> of(
      String loss,
      ShardedGradient.Result result,
      int batch,
      int shardRows,
      List<Parameter> parameters,
      RandomStream random,
      Function<Shard, Tensor> objective) {
    boolean sound = Double.isFinite(result.loss());
    if (sound && finite(result.gradients())) {
      return Optional.empty();
    }
    String what = sound ? "a gradient of the " + loss : "the " + loss;
    Precision precision = parameters.get(0).value().precision();
    int shards = (batch + shardRows - 1) / shardRows;
    for (int s = 0; s < shards; s++) {
      int first = (int) ((long) batch * s / shards);
      int rows = (int) ((long) batch * (s + 1) / shards) - first;
      Shard shard = new Shard(Workspace.of(precision), first, rows, random.part(s));
      Optional<Anomaly> found = Anomaly.findInGradient(objective.apply(shard), parameters);
      if (found.isPresent()) {
        return Optional.of(what + " is no finite number: " + found.get());
      }
    }
    return Optional.of(what + " is no finite number: a sum over the batch overflows");
  }

  /** One NaN or infinity makes a sum NaN or infinite. */
  private static boolean finite(List<Tensor> gradients) {
    Tensor gradient = gradients.get(0);
    if (gradients.size() > 1 && gradients.get(1).size() < gradient.size()) {
      gradient = gradients.get(1);
    }
    return Double.isFinite(gradient.sum().item());
  }

  /** Which weights of a network are no finite numbers, in words; empty if all are. */
  static String inWeights(String network, Layer layer) {
    for (Parameter parameter : layer.parameters()) {
      if (!Double.isFinite(parameter.value().sum().item())) {
        return "parameter " + parameter + " of the " + network + " is no finite number any more";
      }
    }
    return "";
  }
}

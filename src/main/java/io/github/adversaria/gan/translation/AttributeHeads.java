package io.github.adversaria.gan.translation;

import io.github.adversaria.data.Attributes;
import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.NetworkBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Heads on a trunk, one for each attribute, that read its value off an example.
 *
 * @param trunk what they share: features of an example
 * @param heads logits of the values, out of the features
 */
record AttributeHeads(Attributes attributes, Network trunk, List<Network> heads) {

  /**
   * New heads.
   *
   * @param network begins a network of so many inputs
   * @param features that the trunk makes
   */
  static AttributeHeads on(
      Network trunk,
      int features,
      Attributes attributes,
      IntFunction<NetworkBuilder> network,
      long seed) {
    List<Network> heads = new ArrayList<>();
    for (int i = 0; i < attributes.count(); i++) {
      heads.add(network.apply(features).dense(attributes.values(i).size()).seed(seed + i));
    }
    return new AttributeHeads(attributes, trunk, List.copyOf(heads));
  }

  /**
   * The cross-entropy of each attribute: a term of its name.
   *
   * @param symbol of trunk and head in one; the attribute's name becomes its index
   * @param code of the class that the example has or is to have
   */
  List<LossTerm> classification(
      double weight, String symbol, TensorFormula example, TensorFormula code) {
    TensorFormula features = example.under("T", trunk);
    List<LossTerm> terms = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      String name = attributes.names().get(i);
      String index = "_{\\text{" + name + "}}";
      int values = attributes.values(i).size();
      TensorFormula meant = code.columns(code.toLatex() + index, attributes.offset(i), values);
      TensorFormula read = features.under(symbol + index, heads.get(i));
      terms.add(new LossTerm(name, weight, read.crossEntropy(meant)));
    }
    return terms;
  }

  /** All heads as one, for their parameters; not to be applied. */
  Network asOne() {
    return Network.of(heads.toArray(Layer[]::new));
  }

  /** Trunk and head of an attribute as one. */
  Network reading(int attribute) {
    return Network.of(trunk, heads.get(attribute));
  }
}

package io.github.adversaria.gan.translation;

import io.github.adversaria.data.Attributes;
import io.github.adversaria.data.LabelledSource;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reads attributes off examples: a network with a head for each attribute, trained on real examples
 * alone, so that it can judge translated ones. It is no part of the system that it judges.
 */
public final class AttributeClassifier {

  /** Of its hidden layer. */
  public static final int WIDTH = 128;

  /** Steps of its training. */
  public static final int STEPS = 1500;

  private final AttributeHeads heads;
  private final NetworkRun run;

  private AttributeClassifier(AttributeHeads heads, NetworkRun run) {
    this.heads = heads;
    this.run = run;
  }

  /**
   * Trains one, on one thread, in a second or two.
   *
   * @param source real examples
   * @param attributes what its classes mean
   * @param seed of its weights and of the examples that it sees
   * @throws IllegalArgumentException if the source has another number of classes
   */
  public static AttributeClassifier trained(
      LabelledSource source, Attributes attributes, long seed) {
    Require.notNull("source", source);
    Require.notNull("attributes", attributes);
    int d = source.dimension();
    Network trunk = Network.from(d).dense(WIDTH).relu().seed(seed);
    AttributeHeads heads = AttributeHeads.on(trunk, WIDTH, attributes, Network::from, seed + 1);
    TensorFormula example = TensorFormula.input("example");
    TensorFormula x = example.columns("x", 0, d);
    TensorFormula c = example.columns("c", d, attributes.length());
    NetworkRun run =
        NetworkTraining.named("classifier of attributes")
            .input("example", attributes.beside(source))
            .players(
                NetworkPlayer.of("classifier", trunk, heads.asOne())
                    .minimizing(heads.classification(1, "C", x, c)))
            .schedule(LearningRateSchedule.linear())
            .seed(seed)
            .run(STEPS);
    return new AttributeClassifier(heads, run);
  }

  /**
   * What it takes each example for.
   *
   * @param examples shape {@code [n, numbers of an example]}
   * @return for each example the value of each attribute, {@code [n][attributes]}
   * @throws IllegalArgumentException if the shape is wrong
   */
  public int[][] values(INDArray examples) {
    Require.notNull("examples", examples);
    int[][] values = new int[(int) examples.size(0)][heads.attributes().count()];
    for (int a = 0; a < heads.attributes().count(); a++) {
      float[][] logits = run.apply(heads.reading(a), examples).toFloatMatrix();
      for (int i = 0; i < values.length; i++) {
        values[i][a] = greatest(logits[i]);
      }
    }
    return values;
  }

  private static int greatest(float... numbers) {
    int best = 0;
    for (int k = 1; k < numbers.length; k++) {
      best = numbers[k] > numbers[best] ? k : best;
    }
    return best;
  }
}

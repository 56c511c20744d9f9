package io.github.adversaria.gan.translation;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;

/**
 * What the domain transfer network is given beforehand: a function f that says of an example of the
 * first domain what matters. Here, as in section 5.1 of arXiv 1611.02200, the hidden layers of a
 * classifier of that domain: the labels of the first domain are used, of the second none are known.
 */
public final class SourceEncoder {

  /** Numbers that an example becomes. */
  public static final int FEATURES = 64;

  /** Steps of the classifier; 700 digits are known by heart before that. */
  public static final int STEPS = 600;

  private static final int WIDTH = 128;
  private static final double RATE = 2e-3;

  private SourceEncoder() {}

  /**
   * Trains the classifier, in a second or two, and returns it without its last layer.
   *
   * @param labelled examples of the first domain with at least two classes
   * @param seed of the weights and of the training
   * @return takes {@code [n, d]}, gives {@code [n, FEATURES]} between −1 and 1
   */
  public static Network of(Dataset labelled, long seed) {
    Require.notNull("labelled", labelled);
    if (labelled.classes() < 2) {
      throw Require.wrong("labelled", labelled, "data with two classes or more");
    }
    int pixels = labelled.dimension();
    int classes = labelled.classes();
    Network encoder =
        Network.from(pixels)
            .dense(WIDTH)
            .leakyRelu(TranslationBuilder.SLOPE)
            .dense(FEATURES)
            .tanh()
            .seed(seed);
    Network last = Network.from(FEATURES).dense(classes).seed(seed + 1);
    TensorFormula x = TensorFormula.of("x", batch -> batch.get("labelled").slice(1, 0, pixels));
    TensorFormula label =
        TensorFormula.of("c", batch -> batch.get("labelled").slice(1, pixels, classes));
    NetworkTraining.named("classifier of the first domain")
        .input("labelled", withClasses(labelled))
        .players(
            NetworkPlayer.of("classifier", encoder, last)
                .minimizing(
                    "classes", 1, x.under("f", encoder).under("h", last).crossEntropy(label))
                .optimizer(Adam.of(RATE)))
        .schedule(LearningRateSchedule.linear())
        .seed(seed)
        .run(STEPS);
    return encoder;
  }

  /** Each example and then its class, one-hot. */
  private static Dataset withClasses(Dataset labelled) {
    int[] labels = labelled.labels();
    double[][] rows = new double[labelled.size()][labelled.dimension() + labelled.classes()];
    for (int i = 0; i < rows.length; i++) {
      float[] example = labelled.example(i);
      for (int j = 0; j < example.length; j++) {
        rows[i][j] = example[j];
      }
      rows[i][example.length + labels[i]] = 1;
    }
    return Dataset.of(rows);
  }
}

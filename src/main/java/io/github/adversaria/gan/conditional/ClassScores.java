package io.github.adversaria.gan.conditional;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.metric.InClassSpread;
import io.github.adversaria.metric.TrainSyntheticTestReal;
import io.github.adversaria.nn.RandomStream;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What conditions that do not overlap are judged by: is it the class, and all of the class? */
final class ClassScores {

  /** What is measured: names for {@link #of}. */
  static final List<String> NAMES =
      List.of("class accuracy", "class accuracy of real", "TSTR", "TRTR", "in-class spread");

  private ClassScores() {}

  /**
   * Numbers in the order of {@link #NAMES}; as many generated examples of each class as real ones.
   *
   * @param training what it was trained on, class k being condition k
   * @param heldOut real ones that it never saw
   */
  static double[] of(
      ConditionalGan gan, NetworkState state, Dataset training, Dataset heldOut, long seed) {
    RandomStream random = RandomStream.of(seed);
    int[] labels = training.labels();
    int[] fewer = heldOut.labels();
    INDArray made = gan.generated(state, random, labels);
    INDArray alsoMade = gan.generated(state, random, fewer);
    INDArray real = training.examples();
    INDArray unseen = heldOut.examples();
    double realAccuracy = accuracy(real, labels, unseen, fewer);
    return new double[] {
      accuracy(real, labels, alsoMade, fewer),
      realAccuracy,
      accuracy(made, labels, unseen, fewer),
      realAccuracy,
      InClassSpread.of(made, labels, real, labels).ratio().mean()
    };
  }

  private static double accuracy(INDArray known, int[] labels, INDArray asked, int... right) {
    return TrainSyntheticTestReal.of(known, labels, asked, right).accuracy().mean();
  }
}

package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class InClassSpreadTest {

  @Test
  void countsWhatCanBeCounted() {
    INDArray real = Nd4j.createFromArray(new double[][] {{0}, {2}, {10}, {12}});
    INDArray made = Nd4j.createFromArray(new double[][] {{5}, {6}, {0}, {1}});
    int[] labels = {0, 0, 1, 1};
    var spread = InClassSpread.of(made, labels, real, labels);
    assertThat(spread.real().mean()).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(spread.generated().mean()).isCloseTo(Math.sqrt(0.5), within(1e-12));
    assertThat(spread.ratio().mean()).isCloseTo(0.5, within(1e-12));
    assertThat(spread).asString().contains("ratio", "0.5");
  }

  @Test
  void onePictureAClassHasNoSpread() {
    INDArray real = Nd4j.createFromArray(new double[][] {{0}, {2}, {10}, {12}});
    INDArray made = Nd4j.createFromArray(new double[][] {{1}, {1}, {11}, {11}});
    int[] labels = {0, 0, 1, 1};
    assertThat(InClassSpread.of(made, labels, real, labels).ratio().mean()).isZero();
  }

  @Test
  void errorCoversTheTruth() {
    var random = new Random(4);
    int[] labels = new int[500];
    int within = 0;
    for (int repeat = 0; repeat < 100; repeat++) {
      double[][] made = new double[500][2];
      double[][] real = new double[500][2];
      for (int i = 0; i < 500; i++) {
        labels[i] = i % 5;
        for (int j = 0; j < 2; j++) {
          made[i][j] = labels[i] + 0.3 * random.nextGaussian();
          real[i][j] = labels[i] + 0.5 * random.nextGaussian();
        }
      }
      var ratio =
          InClassSpread.of(Nd4j.createFromArray(made), labels, Nd4j.createFromArray(real), labels)
              .ratio();
      within += Math.abs(ratio.mean() - 0.6) < 2 * ratio.standardError() ? 1 : 0;
    }
    assertThat(within).isBetween(88, 100);
  }
}

package io.github.adversaria.gan.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.Attributes;
import io.github.adversaria.data.ColouredShapes;
import io.github.adversaria.data.Dataset;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The judge on real pictures, and the measures on translations whose numbers are known. */
class AttributeTransferTest {

  private static final Attributes ATTRIBUTES = ColouredShapes.ATTRIBUTES;
  private static final double MIDDLE = ColouredShapes.SIDE / 2.0;

  private static AttributeClassifier judge;

  @BeforeAll
  static void trainJudge() {
    judge = AttributeClassifier.trained(ColouredShapes.source(), ATTRIBUTES, 1);
  }

  private static AttributeTransfer measured(BiFunction<INDArray, int[], INDArray> translation) {
    return AttributeTransfer.of(translation, judge::values, 400, 3);
  }

  /** The picture of the wanted class whose place is that of the given one, or mirrored. */
  private static INDArray drawn(INDArray pictures, boolean mirrored, int... labels) {
    float[][] made = new float[labels.length][];
    INDArray places = ColouredShapes.places(pictures);
    for (int i = 0; i < made.length; i++) {
      double right = places.getDouble(i, 1);
      made[i] =
          ColouredShapes.picture(
              labels[i],
              inside(places.getDouble(i, 0)),
              inside(mirrored ? ColouredShapes.SIDE - right : right));
    }
    return Nd4j.createFromArray(made);
  }

  private static double inside(double place) {
    return Math.max(ColouredShapes.LEAST, Math.min(ColouredShapes.MOST, place));
  }

  @Test
  void judgeReadsRealPictures() {
    Dataset real = ColouredShapes.dataset(1000, 2);
    int[][] read = judge.values(real.examples());
    int[] labels = real.labels();
    for (int a = 0; a < ATTRIBUTES.count(); a++) {
      int right = 0;
      for (int i = 0; i < labels.length; i++) {
        right += read[i][a] == ATTRIBUTES.value(labels[i], a) ? 1 : 0;
      }
      assertThat(right).as(ATTRIBUTES.names().get(a)).isGreaterThan(960);
    }
  }

  @Test
  void whoChangesNothingKeepsAllAndGetsNothingRight() {
    AttributeTransfer same = measured((x, labels) -> x);
    assertThat(same.accuracy("colour").mean()).isZero();
    assertThat(same.accuracy().mean()).isZero();
    assertThat(same.reconstruction()).isZero();
    assertThat(same.identity()).isZero();
    assertThat(same.error()).isGreaterThan(0.1);
    assertThat(same.placeDown()).isCloseTo(1, within(1e-6));
    assertThat(same.placeRight()).isCloseTo(1, within(1e-6));
  }

  @Test
  void truthIsRightInEveryRespect() {
    AttributeTransfer truth = measured((x, labels) -> drawn(x, false, labels));
    assertThat(truth.accuracy().mean()).isGreaterThan(0.96);
    assertThat(truth.error()).isLessThan(0.02);
    assertThat(truth.placeRight()).isGreaterThan(0.99);
    assertThat(truth.toString()).contains("of 400 pictures", "form right", "place, right");
  }

  @Test
  void mirrorIsSeenByThePlaceAndByNoJudge() {
    AttributeTransfer mirror = measured((x, labels) -> drawn(x, true, labels));
    assertThat(mirror.accuracy().mean()).isGreaterThan(0.96);
    assertThat(mirror.reconstruction()).isLessThan(0.02);
    assertThat(mirror.placeDown()).isGreaterThan(0.99);
    assertThat(mirror.placeRight()).isLessThan(-0.99);
    assertThat(mirror.error()).isGreaterThan(0.05);
  }

  @Test
  void whoPutsEverythingInTheMiddleHasNoPlace() {
    AttributeTransfer middle =
        measured(
            (x, labels) -> {
              float[][] made = new float[labels.length][];
              for (int i = 0; i < made.length; i++) {
                made[i] = ColouredShapes.picture(0, MIDDLE, MIDDLE);
              }
              return Nd4j.createFromArray(made);
            });
    assertThat(middle.placeDown()).isNaN();
  }
}

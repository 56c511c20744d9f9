package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImageMapTest {

  private static final ImageShape SHAPE = ImageShape.grey(3, 4);

  /** An upright stroke in the second column. */
  private static final float[] STROKE = {
    -1, 1, -1, -1, //
    -1, 1, -1, -1, //
    -1, 1, -1, -1
  };

  private static float[] image(ImageMap map, float... from) {
    // Somewhere in the middle of longer arrays.
    float[] longer = new float[from.length + 5];
    System.arraycopy(from, 0, longer, 5, from.length);
    float[] into = new float[from.length + 3];
    map.map(longer, 5, into, 3);
    return Arrays.copyOfRange(into, 3, into.length);
  }

  @Test
  void aWholeSlantMovesRowsByWholePixels() {
    assertThat(image(ImageMap.slanted(SHAPE, 1), STROKE))
        .containsExactly(
            -1, -1, 1, -1, //
            -1, 1, -1, -1, //
            1, -1, -1, -1);
  }

  @Test
  void aHalfSlantSharesBetweenPixelsAndLosesWhatLeaves() {
    assertThat(image(ImageMap.slanted(SHAPE, 0.5), STROKE))
        .containsExactly(
            -1, 0, 0, -1, //
            -1, 1, -1, -1, //
            0, 0, -1, -1);
    assertThat(image(ImageMap.slanted(SHAPE, -9), STROKE))
        .containsExactly(
            -1, -1, -1, -1, //
            -1, 1, -1, -1, //
            -1, -1, -1, -1);
    assertThat(image(ImageMap.slanted(SHAPE, 0), STROKE)).containsExactly(STROKE);
  }

  @Test
  void theOutlineIsAroundTheStroke() {
    assertThat(image(ImageMap.outlined(SHAPE), STROKE))
        .containsExactly(
            1, -1, 1, -1, //
            1, -1, 1, -1, //
            1, -1, 1, -1);
    float[] dot = new float[12];
    Arrays.fill(dot, -1);
    dot[5] = 0;
    assertThat(image(ImageMap.outlined(SHAPE), dot))
        .containsExactly(
            0, 0, 0, -1, //
            0, -1, 0, -1, //
            0, 0, 0, -1);
  }

  @Test
  void invertedTwiceIsThePicture() {
    ImageMap inverted = ImageMap.inverted(SHAPE);
    assertThat(image(inverted, STROKE)[1]).isEqualTo(-1);
    assertThat(image(inverted, image(inverted, STROKE))).containsExactly(STROKE);
  }

  @Test
  void digitsStayWithinPaperAndInk() {
    Dataset digits = Digits.load();
    ImageShape shape = digits.shape().orElseThrow();
    for (ImageMap map :
        new ImageMap[] {
          ImageMap.slanted(shape, ImageMap.SLANT),
          ImageMap.inverted(shape),
          ImageMap.outlined(shape)
        }) {
      var image = map.apply(digits);
      assertThat(image.examples().minNumber().floatValue()).isCloseTo(-1, within(1e-6f));
      assertThat(image.examples().maxNumber().floatValue()).isCloseTo(1, within(1e-6f));
      assertThat(image.labels()).isEqualTo(digits.labels());
      assertThat(image.shape()).contains(shape);
      assertThat(image.name()).isEqualTo(map + " of digits");
    }
  }
}

package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ColouredShapesTest {

  private static final Attributes ATTRIBUTES = ColouredShapes.ATTRIBUTES;
  private static final int PLANE = ColouredShapes.SIDE * ColouredShapes.SIDE;
  private static final double MIDDLE = ColouredShapes.SIDE / 2.0;

  /** The mean mass of pictures at many places, in pixels of full brightness: the form's area. */
  private static double area(int label) {
    int places = 400;
    var random = new SplittableRandom(1);
    double mass = 0;
    for (int i = 0; i < places; i++) {
      double down = random.nextDouble(3.5, 4.5);
      double right = random.nextDouble(3.5, 4.5);
      mass += mass(ColouredShapes.picture(label, down, right));
    }
    int square = ATTRIBUTES.label(ATTRIBUTES.value(label, 0), 1, 0);
    float[] large = ColouredShapes.picture(square, MIDDLE, MIDDLE);
    double brightest = 0;
    for (int i = 0; i < PLANE; i++) {
      brightest = Math.max(brightest, large[i] + large[PLANE + i] + large[2 * PLANE + i] + 3);
    }
    return mass / places / brightest;
  }

  private static double mass(float... picture) {
    double mass = 0;
    for (float number : picture) {
      mass += number + 1;
    }
    return mass;
  }

  @Test
  void formsHaveTheAreasOfGeometry() {
    double radius = 2.3;
    double square = Math.pow(2 * 0.85 * radius, 2);
    double arm = 1.14 * radius;
    double cross = 2 * arm * (2 * arm / 3) * 2 - Math.pow(2 * arm / 3, 2);
    double base = 2 * Math.sqrt(3) * 0.6 * radius;
    double triangle = base * base * Math.sqrt(3) / 4;
    assertThat(area(ATTRIBUTES.label(0, 1, 0))).isCloseTo(square, within(0.03 * square));
    assertThat(area(ATTRIBUTES.label(1, 1, 1))).isCloseTo(cross, within(0.03 * cross));
    assertThat(area(ATTRIBUTES.label(2, 1, 2))).isCloseTo(triangle, within(0.03 * triangle));
    assertThat(area(ATTRIBUTES.label(2, 0, 2))).isLessThan(0.7 * triangle);
  }

  @Test
  void middleOfMassIsThePlace() {
    double[] places = {ColouredShapes.LEAST, 3.4, ColouredShapes.MOST};
    for (int label = 0; label < ATTRIBUTES.combinations(); label++) {
      for (double down : places) {
        for (double right : places) {
          INDArray picture =
              Nd4j.createFromArray(new float[][] {ColouredShapes.picture(label, down, right)});
          INDArray place = ColouredShapes.places(picture);
          // The edges are made of points a quarter of a pixel apart.
          assertThat(place.getDouble(0, 0)).isCloseTo(down, within(0.13));
          assertThat(place.getDouble(0, 1)).isCloseTo(right, within(0.13));
        }
      }
    }
  }

  @Test
  void colourIsThatOfTheBrightestPixel() {
    int middle = PLANE / 2 + ColouredShapes.SIDE / 2;
    int[] strongest = {0, 1, 2};
    for (int colour = 0; colour < strongest.length; colour++) {
      float[] picture = ColouredShapes.picture(ATTRIBUTES.label(colour, 1, 0), MIDDLE, MIDDLE);
      float most = picture[strongest[colour] * PLANE + middle];
      for (int channel = 0; channel < 3; channel++) {
        assertThat(picture[channel * PLANE + middle]).isBetween(-1f, most);
      }
      assertThat(picture[0]).isEqualTo(-1f);
    }
  }

  @Test
  void datasetHasItsClassesAndIsPictures() {
    Dataset data = ColouredShapes.dataset(3600, 4);
    assertThat(data.shape()).contains(ImageShape.colour(8, 8));
    assertThat(data.classNames()).hasSize(18).contains("orange small square");
    for (int label = 0; label < 18; label++) {
      // Five standard deviations of a count around 200.
      assertThat(data.count(label)).isBetween(131, 269);
    }
    assertThat(data.examples()).isEqualTo(ColouredShapes.dataset(3600, 4).examples());
    assertThat(data.show().png()).isPresent();
  }

  @Test
  void blackHasItsPlaceInTheMiddle() {
    INDArray black = Nd4j.ones(1, 192).neg();
    assertThat(ColouredShapes.places(black).toDoubleVector()).containsExactly(MIDDLE, MIDDLE);
  }
}

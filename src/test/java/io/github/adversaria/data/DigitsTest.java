package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The digits against numbers that another program counted in the file. */
class DigitsTest {

  private static Dataset digits;

  @BeforeAll
  static void load() {
    digits = Digits.load();
  }

  private static int[] pixels(int index) {
    float[] example = digits.example(index);
    return IntStream.range(0, 64).map(j -> Math.round((example[j] + 1) * 8)).toArray();
  }

  @Test
  void thereAre1797InTenClasses() {
    assertThat(digits).hasToString("digits: 1797 examples of 8 × 8 numbers in 10 classes");
    assertThat(digits.shape()).contains(ImageShape.grey(8, 8));
    assertThat(IntStream.range(0, 10).map(digits::count))
        .containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    assertThat(digits.classNames())
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void theFirstAndTheLastAreAsInTheFile() {
    assertThat(digits.labels()[0]).isZero();
    assertThat(pixels(0))
        .containsExactly(
            0, 0, 5, 13, 9, 1, 0, 0, //
            0, 0, 13, 15, 10, 15, 5, 0, //
            0, 3, 15, 2, 0, 11, 8, 0, //
            0, 4, 12, 0, 0, 8, 8, 0, //
            0, 5, 8, 0, 0, 9, 8, 0, //
            0, 4, 11, 0, 1, 12, 7, 0, //
            0, 2, 14, 5, 10, 12, 0, 0, //
            0, 0, 6, 13, 10, 0, 0, 0);
    assertThat(digits.labels()[1796]).isEqualTo(8);
    assertThat(Arrays.stream(pixels(1796)).sum()).isEqualTo(392);
  }

  @Test
  void theyHaveTheSumsOfTheFile() {
    long sum = 0;
    long one = 0;
    long oneSquared = 0;
    for (int i = 0; i < 1797; i++) {
      int[] pixels = pixels(i);
      sum += Arrays.stream(pixels).sum();
      one += pixels[36];
      oneSquared += (long) pixels[36] * pixels[36];
    }
    assertThat(sum).isEqualTo(561_718);
    assertThat(one).isEqualTo(18_512);
    assertThat(oneSquared).isEqualTo(253_934);
    assertThat(Standardisation.of(digits).means()[36])
        .isCloseTo(18_512 / 1797.0 / 8 - 1, within(1e-12));
  }

  @Test
  void paperIsMinusOneAndInkOne() {
    assertThat(digits.examples().minNumber().floatValue()).isEqualTo(-1);
    assertThat(digits.examples().maxNumber().floatValue()).isEqualTo(1);
    assertThat(digits.example(0)[2]).isEqualTo(5 / 8f - 1);
  }

  @Test
  void aFifthIsHeldOut() {
    Dataset.Split parts = Digits.trainingAndHeldOut(1);
    assertThat(parts.first().size()).isEqualTo(1438);
    assertThat(parts.second().size()).isEqualTo(359);
    assertThat(parts.second().shape()).contains(ImageShape.grey(8, 8));
    assertThat(IntStream.range(0, 10)).allMatch(k -> parts.second().count(k) > 15);
    assertThat(Digits.trainingAndHeldOut(1).first().examples()).isEqualTo(parts.first().examples());
  }

  @Test
  void theirAuthorsAreNamedBesideThem() throws IOException {
    try (var in = Digits.class.getResourceAsStream("digits-attribution.txt")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("E. Alpaydin", "C. Kaynak", "CC BY 4.0");
    }
  }
}

package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class AttributesTest {

  private static final Attributes TWO =
      Attributes.of("colour", "red", "green", "blue").and("form", "disc", "square");

  @Test
  void classesAreCombinationsWithTheLastAttributeRunningFastest() {
    assertThat(TWO.classNames())
        .containsExactly(
            "red disc", "red square", "green disc", "green square", "blue disc", "blue square");
    for (int label = 0; label < TWO.combinations(); label++) {
      assertThat(TWO.label(TWO.value(label, 0), TWO.value(label, 1))).isEqualTo(label);
    }
    assertThat(TWO.names()).containsExactly("colour", "form");
    assertThat(TWO).hasToString("colour (red, green, blue) × form (disc, square)");
  }

  @Test
  void codeHasAOneForEachValue() {
    assertThat(TWO.length()).isEqualTo(5);
    assertThat(TWO.offset(1)).isEqualTo(3);
    assertThat(TWO.codes(TWO.label(2, 0), TWO.label(0, 1)).toFloatMatrix())
        .isDeepEqualTo(new float[][] {{0, 0, 1, 1, 0}, {1, 0, 0, 0, 1}});
  }

  @Test
  void examplesComeWithTheCodesOfTheirClasses() {
    Dataset data =
        Dataset.of(new double[][] {{0}, {1}, {2}, {3}, {4}, {5}})
            .labelled(new int[] {0, 1, 2, 3, 4, 5}, TWO.classNames().toArray(String[]::new));
    INDArray rows = TWO.beside(data).sample(50, new SplittableRandom(1));
    assertThat(rows.shape()).containsExactly(50, 6);
    for (float[] row : rows.toFloatMatrix()) {
      float[] code = TWO.codes((int) row[0]).toFloatVector();
      assertThat(Arrays.copyOfRange(row, 1, 6)).isEqualTo(code);
    }
  }

  @Test
  void targetsAreUniform() {
    int n = 60_000;
    INDArray means = TWO.codes().sample(n, new SplittableRandom(2)).mean(0);
    double[] expected = {1 / 3.0, 1 / 3.0, 1 / 3.0, 0.5, 0.5};
    for (int i = 0; i < expected.length; i++) {
      // Five standard errors of a share of one half.
      assertThat(means.getDouble(i)).isBetween(expected[i] - 0.0103, expected[i] + 0.0103);
    }
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        bad(() -> Attributes.of("colour", "red"), "values was [red]", "at least two"),
        bad(() -> Attributes.of("colour", "red", "red"), "values was [red, red]", "no two alike"),
        bad(() -> TWO.and("form", "a", "b"), "name was \"form\"", "no other attribute"),
        bad(() -> TWO.and("many", new String[200_000]), "a value was null"),
        bad(
            () ->
                TWO.and(
                    "many",
                    IntStream.range(0, 20_000).mapToObj(i -> "v" + i).toArray(String[]::new)),
            "the number of combinations was 120000"),
        bad(() -> TWO.label(1), "values was 1 numbers", "one for each of colour, form"),
        bad(() -> TWO.label(3, 0), "colour was 3", "from 0 to 2"),
        bad(() -> TWO.value(6, 0), "label was 6", "from 0 to 5"),
        bad(() -> TWO.value(0, 2), "attribute was 2", "from 0 to 1"),
        bad(() -> TWO.values(-1), "attribute was -1"),
        bad(() -> TWO.codes(new int[0]), "the number of labels was 0"),
        bad(() -> TWO.codes(0, 9), "label was 9"),
        bad(() -> TWO.beside(Moons.standard()), "source was with 2 classes", "6 classes"),
        bad(() -> ColouredShapes.dataset(0, 1), "n was 0"),
        bad(() -> ColouredShapes.picture(18, 4, 4), "label was 18", "from 0 to 17"),
        bad(() -> ColouredShapes.picture(0, 1, 4), "down was 1.0"),
        bad(() -> ColouredShapes.picture(0, 4, 7), "right was 7.0"),
        bad(
            () -> ColouredShapes.places(TWO.codes(1)),
            "pictures was an array of shape [1, 5]",
            "[n, 192]"));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void isRefusedWithItsNameItsValueAndWhatIsAllowed(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}

package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.nn.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Costs against the formulas of the papers at 50 digits; losses.py made the table. */
final class LossOracleTest {

  private static final Map<String, List<double[]>> TABLE = table();

  static List<PointwiseLoss> known() {
    return Losses.all().filter(loss -> TABLE.containsKey(loss.toString())).toList();
  }

  @Test
  void everyRowOfTheTableIsUsed() {
    Set<String> names = known().stream().map(Object::toString).collect(Collectors.toSet());
    assertThat(names).isEqualTo(TABLE.keySet()).hasSize(20);
  }

  @ParameterizedTest
  @MethodSource("known")
  void costsAreThoseOfThePaper(PointwiseLoss loss) {
    for (double[] row : TABLE.get(loss.toString())) {
      Tensor t = Tensor.of(row[0]);
      near(loss.realCost(t), row[1]);
      near(loss.generatedCost(t), row[2]);
      near(loss.generatorCost(t), row[3]);
    }
  }

  @ParameterizedTest
  @MethodSource("known")
  void lossesAreMeansOfCosts(PointwiseLoss loss) {
    List<double[]> rows = TABLE.get(loss.toString());
    double[][] column = rows.stream().map(row -> new double[] {row[0]}).toArray(double[][]::new);
    double[] mean = new double[4];
    rows.forEach(
        row -> {
          for (int i = 0; i < mean.length; i++) {
            mean[i] += row[i] / rows.size();
          }
        });
    Tensor outputs = Tensor.of(column);
    near(loss.discriminator(outputs, outputs), mean[1] + mean[2]);
    near(loss.generator(outputs), mean[3]);
  }

  private static void near(Tensor cost, double expected) {
    assertThat(cost.item()).isCloseTo(expected, within(4e-15 * (1 + Math.abs(expected))));
  }

  private static Map<String, List<double[]>> table() {
    var stream = Objects.requireNonNull(LossOracleTest.class.getResourceAsStream("losses.csv"));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split(" \\| ", -1))
          .collect(
              Collectors.groupingBy(
                  cells -> cells[0],
                  Collectors.mapping(LossOracleTest::numbers, Collectors.toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(String... cells) {
    double[] numbers = new double[cells.length - 1];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(cells[i + 1]);
    }
    return numbers;
  }
}

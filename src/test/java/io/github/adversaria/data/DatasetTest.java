package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.show.MimeBundle;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DatasetTest {

  private static final Dataset SMALL =
      Dataset.of(new double[][] {{1, 10}, {2, 20}, {3, 30}, {4, 40}})
          .labelled(new int[] {0, 1, 1, 0}, "even", "odd")
          .named("small");

  @Test
  void itKeepsACopyOfItsOwn() {
    INDArray given = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Dataset data = Dataset.of(given);
    given.putScalar(0, 0, 99);
    data.examples().putScalar(0, 0, 98);
    data.example(0)[0] = 97;
    assertThat(data.examples().toFloatMatrix()).isDeepEqualTo(new float[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(data.examples().dataType()).isEqualTo(DataType.FLOAT);
    assertThat(data.size()).isEqualTo(2);
    assertThat(data.dimension()).isEqualTo(3);
  }

  @Test
  void viewsAndOtherOrdersAreReadAsTheyLook() {
    INDArray whole = Nd4j.arange(12).reshape(3, 4);
    assertThat(Dataset.of(whole.transpose()).example(1)).containsExactly(1, 5, 9);
    INDArray column = whole.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 3));
    assertThat(Dataset.of(column).example(2)).containsExactly(9, 10);
    assertThat(Dataset.of(Nd4j.createFromArray(new int[][] {{7}, {8}})).example(1))
        .containsExactly(8);
  }

  @Test
  void classesGoWithTheirExamples() {
    assertThat(SMALL.classNames()).containsExactly("even", "odd");
    assertThat(SMALL.labels()).containsExactly(0, 1, 1, 0);
    assertThat(SMALL.count(1)).isEqualTo(2);
    assertThat(SMALL.ofClass(1).examples().toFloatMatrix())
        .isDeepEqualTo(new float[][] {{2, 20}, {3, 30}});
    assertThat(SMALL.ofClass(1).labels()).containsExactly(1, 1);
    assertThat(SMALL.select(3, 0, 3).examples().toFloatMatrix())
        .isDeepEqualTo(new float[][] {{4, 40}, {1, 10}, {4, 40}});
    assertThat(SMALL.ofClass(0))
        .hasToString("small, class even: 2 examples of 2 numbers in 2 classes");
    float[] rows = new float[200];
    int[] labels = new int[100];
    SMALL.draw(rows, labels, 100, new SplittableRandom(1));
    for (int i = 0; i < 100; i++) {
      assertThat(rows[2 * i + 1]).isEqualTo(10 * rows[2 * i]);
      assertThat(labels[i]).isEqualTo(rows[2 * i] == 2 || rows[2 * i] == 3 ? 1 : 0);
    }
  }

  @Test
  void dataThatNobodyLabelledHaveOneClass() {
    Dataset data = Dataset.of(new double[][] {{1}, {2}});
    assertThat(data.classNames()).containsExactly(Dataset.ONE_CLASS);
    assertThat(data.ofClass(0).size()).isEqualTo(2);
    assertThat(data).hasToString("data: 2 examples of 1 number");
  }

  @Test
  void everyExampleIsAsLikely() {
    int n = 100_000;
    Dataset data = Dataset.of(Nd4j.arange(50).reshape(50, 1));
    float[] rows = new float[n];
    data.draw(rows, n, new SplittableRandom(2));
    double chi = 0;
    for (int k = 0; k < 50; k++) {
      int count = 0;
      for (float value : rows) {
        count += value == k ? 1 : 0;
      }
      chi += Math.pow(count - n / 50.0, 2) / (n / 50.0);
    }
    assertThat(chi).isLessThan(new ChiSquaredDistribution(49).inverseCumulativeProbability(0.9999));
  }

  @Test
  void aSplitLosesAndDoublesNothing() {
    Dataset data = Dataset.of(Nd4j.arange(101).reshape(101, 1));
    Dataset.Split parts = data.split(0.3, 5);
    assertThat(parts.first().size()).isEqualTo(30);
    assertThat(parts.second().size()).isEqualTo(71);
    double[] both =
        Stream.of(parts.first(), parts.second())
            .flatMap(part -> IntStream.range(0, part.size()).mapToObj(part::example))
            .mapToDouble(example -> example[0])
            .sorted()
            .toArray();
    assertThat(both).isEqualTo(IntStream.range(0, 101).asDoubleStream().toArray());
    assertThat(data.split(0.3, 5).first().examples()).isEqualTo(parts.first().examples());
    assertThat(data.split(0.3, 6).first().examples()).isNotEqualTo(parts.first().examples());
  }

  @Test
  void everyExampleIsAsLikelyToComeInTheFirstPart() {
    Dataset data = Dataset.of(Nd4j.arange(10).reshape(10, 1));
    int[] counts = new int[10];
    int tries = 20_000;
    for (int seed = 0; seed < tries; seed++) {
      Dataset first = data.split(0.3, seed).first();
      for (int i = 0; i < first.size(); i++) {
        counts[(int) first.example(i)[0]]++;
      }
    }
    double error = Math.sqrt(0.3 * 0.7 / tries);
    assertThat(Arrays.stream(counts))
        .allSatisfy(
            count -> assertThat(count / (double) tries).isCloseTo(0.3, within(4.5 * error)));
  }

  @Test
  void aTableComesInAndGoesOut() {
    Table table =
        Table.create(
            "people",
            DoubleColumn.create("height", 1.5, 1.75),
            StringColumn.create("name", "a", "b"),
            IntColumn.create("age", 30, 40));
    Dataset data = Dataset.of(table);
    assertThat(data).hasToString("people: 2 examples of 2 numbers");
    assertThat(data.columns()).containsExactly("height", "age");
    assertThat(data.example(1)).containsExactly(1.75f, 40);
    assertThat(Dataset.of(table, "age", "height").example(0)).containsExactly(30, 1.5f);
    Table back = data.labelled(new int[] {1, 0}, "old", "young").table();
    assertThat(back.name()).isEqualTo("people");
    assertThat(back.columnNames()).containsExactly("height", "age", "class");
    assertThat(back.stringColumn("class").asList()).containsExactly("young", "old");
    assertThat(back.floatColumn("age").asList()).containsExactly(30f, 40f);
    assertThat(Dataset.of(back).examples()).isEqualTo(data.examples());
    assertThat(SMALL.table().columnNames()).containsExactly("x0", "x1", "class");
    assertThat(data.table().columnCount()).isEqualTo(2);
  }

  @Test
  void aColumnCalledClassKeepsItsName() {
    Table table = Table.create("t", DoubleColumn.create("Class", 1, 2));
    Dataset data = Dataset.of(table).labelled(new int[] {0, 1}, "a", "b");
    assertThat(data.table().columnNames()).containsExactly("Class", "class'");
  }

  @Test
  void standardisedDataHaveMeanZeroAndDeviationOne() {
    Dataset data = Dataset.of(new double[][] {{1, 5, 1e6}, {2, 5, 1e6 + 1}, {6, 5, 1e6 + 2}});
    Standardisation units = Standardisation.of(data);
    assertThat(units.means()).containsExactly(3, 5, 1e6 + 1);
    // (4 + 1 + 9) / 3; a column of one number is only moved.
    assertThat(units.deviations())
        .containsExactly(new double[] {Math.sqrt(14.0 / 3), 1, Math.sqrt(2.0 / 3)}, within(1e-12));
    Dataset standard = data.standardised();
    assertThat(standard).hasToString("standardisation of data: 3 examples of 3 numbers");
    assertThat(standard.example(2)[0]).isCloseTo((float) (3 / Math.sqrt(14.0 / 3)), within(1e-6f));
    for (int j = 0; j < 3; j++) {
      int column = j;
      double[] values =
          IntStream.range(0, 3).mapToDouble(i -> standard.example(i)[column]).toArray();
      assertThat(Arrays.stream(values).sum()).isCloseTo(0, within(1e-6));
      assertThat(Arrays.stream(values).map(v -> v * v).sum() / 3)
          .isCloseTo(j == 1 ? 0 : 1, within(1e-6));
    }
    assertThat(units.inverse().apply(standard).examples().toFloatMatrix())
        .isDeepEqualTo(data.examples().toFloatMatrix());
    assertThat(units.inverse().apply(standard).columns()).isEqualTo(data.columns());
    assertThat(units.inverse()).hasToString("inverse standardisation");
    assertThat(units.inverse().outputs()).isEqualTo(3);
  }

  @Test
  void whatIsHeldOutIsStandardisedByTheSameMap() {
    Standardisation units = Standardisation.of(SMALL);
    Dataset other = units.apply(Dataset.of(new double[][] {{2.5, 36.18034}}));
    assertThat(other.example(0)[0]).isZero();
    assertThat(other.example(0)[1]).isCloseTo(1, within(1e-6f));
    assertThat(units.apply(SMALL).labels()).isEqualTo(SMALL.labels());
  }

  @Test
  void itShowsPicturesAndPointsWhereItHasThem() {
    MimeBundle points = SMALL.show();
    assertThat(points.text())
        .isEqualTo("small: 4 examples of 2 numbers in 2 classes (even: 2, odd: 2)");
    assertThat(points.png().orElseThrow().alt()).contains("points even", "points odd");
    Dataset wide = Dataset.of(new double[][] {{1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6}});
    assertThat(wide.show().png()).isEmpty();
    Dataset pictures = wide.asImages(ImageShape.grey(2, 3));
    assertThat(pictures).hasToString("data: 2 examples of 2 × 3 numbers");
    assertThat(pictures.show().png().orElseThrow().alt()).contains("2 pictures of 2 × 3 pixels");
    assertThat(Dataset.of(new double[1][12]).asImages(ImageShape.colour(2, 2)).show().png())
        .isPresent();
    assertThat(Digits.load().show().png().orElseThrow().alt())
        .startsWith("digits, the first 40. 40 pictures of 8 × 8 pixels, 10 a row.");
  }
}

package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Density;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Sources, datasets and maps against arguments that they must refuse. */
class DataBadInputTest {

  private static final double NAN = Double.NaN;
  private static final double[][] TWO = {{0, 0}, {1, 1}};
  private static final GaussianModes RING = GaussianModes.ring();
  private static final Dataset DATA = Dataset.of(TWO);
  private static final ImageShape GREY = ImageShape.grey(1, 2);
  private static final SplittableRandom RANDOM = new SplittableRandom(1);

  static Stream<Case> sources() {
    return Stream.of(
        bad(() -> GaussianModes.ring(0, 2, 0.1), "modes was 0", ">= 1"),
        bad(() -> GaussianModes.ring(100_001, 2, 0.1), "modes was 100001", "to 100000"),
        bad(() -> GaussianModes.ring(8, -1, 0.1), "radius was -1.0"),
        bad(() -> GaussianModes.ring(8, 1 / 0.0, 0.1), "radius was Infinity"),
        bad(() -> GaussianModes.ring(8, 2, 0), "sigma was 0.0"),
        bad(() -> GaussianModes.ring(8, 2, 1), "the distance of modes", "1.53073 sigma", "fewer"),
        bad(() -> GaussianModes.grid(0, 2, 0.1), "side was 0"),
        bad(() -> GaussianModes.grid(1000, 2, 0.1), "side was 1000", "at most 100000 modes"),
        bad(() -> GaussianModes.grid(5, NAN, 0.1), "spacing was NaN"),
        bad(() -> GaussianModes.grid(5, 2, NAN), "sigma was NaN"),
        bad(() -> GaussianModes.of(null, 1), "centres was null"),
        bad(() -> GaussianModes.of(new double[0][], 1), "centres was none"),
        bad(() -> GaussianModes.of(new double[][] {{}}, 1), "centres[0] was empty"),
        bad(() -> GaussianModes.of(new double[][] {{0}, null}, 1), "centres[1] was null"),
        bad(() -> GaussianModes.of(new double[][] {{0}, {NAN}}, 1), "centres[1][0] was NaN"),
        bad(() -> GaussianModes.of(new double[][] {{0}, {9, 9}}, 1), "centres[1] was 2 numbers"),
        bad(() -> GaussianModes.of(TWO, -1), "sigma was -1.0"),
        bad(() -> Moons.of(-0.1), "noise was -0.1", ">= 0"),
        bad(() -> Spiral.of(0, 1, 1, 0), "arms was 0"),
        bad(() -> Spiral.of(2, 0, 1, 0), "turns was 0.0"),
        bad(() -> Spiral.of(2, 1, NAN, 0), "radius was NaN"),
        bad(() -> Spiral.of(2, 1, 1, -1), "noise was -1.0"),
        bad(() -> Pinwheel.of(0, 1, 1, 0), "arms was 0"),
        bad(() -> Pinwheel.of(2, 0, 1, 0), "radial was 0.0"),
        bad(() -> Pinwheel.of(2, 1, 0, 0), "tangential was 0.0"),
        bad(() -> Pinwheel.of(2, 1, 1, NAN), "rate was NaN"),
        bad(() -> DensitySource.of((Density) null), "density was null"),
        bad(() -> OneHotRows.of(null), "source was null"),
        bad(() -> OneHotRows.of(RING).condition(8), "index was 8", "0 to 7"),
        bad(() -> OneHotRows.of(RING).conditionRows(), "number of indices was 0"),
        bad(() -> OneHotRows.of(RING).conditionRows((int[]) null), "indices was null"),
        bad(() -> OneHotRows.of(RING).draw(new float[9], 1, RANDOM), "into was", "length 9"),
        bad(() -> AngledRing.of(0, 1, 1, 0), "radius was 0.0"),
        bad(() -> AngledRing.of(1, NAN, 1, 0), "sigma was NaN"),
        bad(() -> AngledRing.of(1, 1, -1, 0), "spread was -1.0", ">= 0"),
        bad(() -> AngledRing.of(1, 1, 1), "degrees was empty"),
        bad(() -> AngledRing.of(1, 1, 1, NAN), "degrees[0] was NaN"),
        bad(() -> AngledRing.of(1, 1, 1, (double[]) null), "degrees was null"),
        bad(() -> AngledRing.ofModes().condition(-1), "index was -1", "0 to 7"),
        bad(() -> AngledRing.ofModes().degrees(8), "index was 8"),
        bad(() -> AngledRing.ofModes().degreesFrom(0, null), "points was null"),
        bad(() -> AngledRing.ofModes().degreesFrom(0, Nd4j.zeros(2, 3)), "points", "[n, 2]"),
        bad(() -> RING.draw(null, 1, RANDOM), "into was null"),
        bad(() -> RING.draw(new float[2], 1, null), "random was null"),
        bad(() -> RING.draw(new float[2], 0, RANDOM), "n was 0"),
        bad(() -> RING.draw(new float[5], 3, RANDOM), "into was an array of length 5", "n = 3"),
        bad(() -> DATA.draw(new float[5], 3, RANDOM), "into was an array of length 5"),
        bad(() -> RING.draw(new float[6], null, 3, RANDOM), "labels was null"),
        bad(
            () -> RING.draw(new float[6], new int[2], 3, RANDOM),
            "labels was an array of length 2"),
        bad(
            () -> DATA.draw(new float[6], new int[2], 3, RANDOM),
            "labels was an array of length 2"),
        bad(() -> RING.sample(0, RANDOM), "n was 0"),
        bad(() -> RING.sample(1, null), "random was null"),
        bad(() -> RING.sample(Integer.MAX_VALUE, RANDOM), "n was 2147483647 examples of 2"));
  }

  static Stream<Case> datasets() {
    return Stream.of(
        bad(() -> Dataset.of((INDArray) null), "examples was null"),
        bad(() -> Dataset.of(Nd4j.arange(3)), "examples was an array of shape [3]", "[n, d]"),
        bad(() -> Dataset.of(Nd4j.createFromArray(1, NAN, 3, 4).reshape(2, 2)), "row 0, column 1"),
        bad(() -> Dataset.of((double[][]) null), "examples was null"),
        bad(() -> Dataset.of(new double[0][]), "examples was none"),
        bad(() -> Dataset.of(new double[1][0]), "length of examples[0] was 0"),
        bad(() -> Dataset.of(new double[][] {{1}, null}), "examples[1] was null"),
        bad(() -> Dataset.of(new double[][] {{1}, {1, 2}}), "examples[1] was 2 numbers"),
        bad(
            () -> Dataset.of(new double[][] {{1, 2}, {1 / 0.0, 2}}),
            "row 1, column 0 was Infinity"),
        bad(() -> Dataset.of(new double[][] {{1e39}}), "row 0, column 0", "single precision"),
        bad(() -> Dataset.of((Table) null), "table was null"),
        bad(() -> Dataset.of(table(1, 2), (String[]) null), "columns was null"),
        bad(() -> Dataset.of(table(1, 2), (String) null), "element of columns was null"),
        bad(() -> Dataset.of(table(1, 2), "c"), "column's name was c", "[a, b]"),
        bad(() -> Dataset.of(table(1, 2), "b"), "column b was of type STRING"),
        bad(() -> Dataset.of(table(1, NAN)), "column a, row 1 was missing", "dropRowsWithMissing"),
        bad(() -> Dataset.of(table(1 / 0.0, 1)), "column a, row 0 was Infinity"),
        bad(() -> Dataset.of(table().dropWhere(table().numberColumn("a").isMissing())), "rows"),
        bad(() -> Dataset.of(Table.create(StringColumn.create("b"))), "at least one numeric"),
        bad(() -> DATA.named(null), "newName was null"),
        bad(() -> DATA.labelled(null, "a"), "newLabels was null"),
        bad(() -> DATA.labelled(new int[2]), "names was none"),
        bad(() -> DATA.labelled(new int[2], (String[]) null), "names was null"),
        bad(() -> DATA.labelled(new int[2], "a", null), "element of names was null"),
        bad(() -> DATA.labelled(new int[3], "a"), "newLabels was 3 labels", "2 examples"),
        bad(() -> DATA.labelled(new int[] {0, 2}, "a", "b"), "newLabels[1] was 2", "0 to 1"),
        bad(() -> DATA.asImages(null), "newShape was null"),
        bad(() -> DATA.asImages(ImageShape.grey(2, 2)), "newShape was 2 × 2 = 4 numbers"),
        bad(() -> DATA.ofClass(1), "label was 1", "from 0 to 0"),
        bad(() -> DATA.labelled(new int[2], "a", "b").ofClass(1), "label was 1 (b)"),
        bad(() -> DATA.count(-1), "label was -1"),
        bad(() -> DATA.example(2), "index was 2"),
        bad(() -> DATA.select(), "number of indices was 0"),
        bad(() -> DATA.select(0, 5), "index was 5"),
        bad(() -> DATA.select((int[]) null), "indices was null"),
        bad(() -> DATA.split(1, 0), "share was 1.0"),
        bad(() -> DATA.split(0.1, 0), "share was 0.1", "2 examples"),
        bad(() -> new Dataset.Split(null, DATA), "first was null"),
        bad(() -> new Dataset.Split(DATA, null), "second was null"),
        bad(() -> Standardisation.of(null), "data was null"),
        bad(() -> Standardisation.of(DATA).apply(Nd4j.zeros(2, 3)), "x was", "[n, 2]"),
        bad(() -> Standardisation.of(DATA).apply((Dataset) null), "data was null"));
  }

  static Stream<Case> picturesAndPairs() {
    Path absent = Path.of("absent");
    return Stream.of(
        bad(() -> new ImageShape(0, 1, 1), "height was 0"),
        bad(() -> new ImageShape(1, 5000, 1), "width was 5000", "4096"),
        bad(() -> new ImageShape(1, 1, 2), "channels was 2"),
        bad(() -> ImageShape.grey(1, 0), "width was 0"),
        bad(() -> ImageShape.colour(-1, 1), "height was -1"),
        bad(() -> ImageMap.inverted(null), "shape was null"),
        bad(() -> ImageMap.inverted(ImageShape.colour(1, 2)), "shape was 1 × 2 × 3", "grey"),
        bad(() -> ImageMap.outlined(ImageShape.colour(1, 2)), "shape was", "grey"),
        bad(() -> ImageMap.slanted(ImageShape.colour(1, 2), 1), "shape was", "grey"),
        bad(() -> ImageMap.slanted(GREY, NAN), "slant was NaN"),
        bad(() -> ImageMap.inverted(GREY).apply(Digits.load()), "source was digits", "2, which"),
        bad(() -> IdxFile.images(absent), "images was absent, where there is no file"),
        bad(() -> IdxFile.images(null, absent), "images was null"),
        bad(() -> IdxFile.images(absent, absent), "labels was absent"),
        bad(() -> ImageFolder.grey(absent, 8, 8), "folder was absent, where there is no folder"),
        bad(() -> ImageFolder.colour(null, 8, 8), "folder was null"),
        bad(() -> ImageFolder.grey(absent, 0, 8), "height was 0"),
        bad(() -> DomainPair.of(null, RING), "x was null"),
        bad(() -> DomainPair.of(RING, (DataSource) null), "y was null"),
        bad(() -> DomainPair.of(RING, (ExampleMap) null), "truth was null"),
        bad(() -> DomainPair.unpaired(null, ImageMap.inverted(GREY), 1), "data was null"),
        bad(() -> DomainPair.unpaired(DATA.select(0), ImageMap.inverted(GREY), 1), "share was"),
        bad(
            () -> DomainPair.unpaired(DATA, ImageMap.inverted(ImageShape.grey(3, 3)), 1),
            "source was data",
            "dimension 9, which inverted takes"),
        bad(() -> DomainPair.rotated(null, 1), "x was null"),
        bad(() -> DomainPair.rotated(RING, NAN), "degrees was NaN"),
        bad(() -> DomainPair.rotated(Digits.load(), 1), "dimension 64", "dimension 2"),
        bad(() -> DomainPair.affine(RING, null, new double[1]), "matrix was null"),
        bad(() -> DomainPair.affine(RING, TWO, null), "shift was null"),
        bad(() -> DomainPair.affine(RING, TWO, new double[1]), "matrix was 2 rows"),
        bad(() -> DomainPair.affine(RING, TWO, new double[] {1, NAN}), "shift[1] was NaN"),
        bad(
            () -> DomainPair.affine(RING, new double[][] {{1, 1}, {1}}, new double[2]),
            "matrix[1] was 1 numbers"),
        bad(
            () -> DomainPair.affine(RING, new double[][] {{1, 1}, null}, new double[2]),
            "matrix[1] was null"),
        bad(
            () -> DomainPair.affine(RING, new double[][] {{1}, {1}}, new double[2]),
            "dimension 2; allowed: dimension 1"),
        bad(() -> DomainPair.rotated(RING, 1).truth(null), "x was null"),
        bad(() -> DomainPair.rotated(RING, 1).truth(Nd4j.zeros(1, 3)), "[1, 3]", "[n, 2]"));
  }

  private static Table table(double... values) {
    String[] words = new String[values.length];
    Arrays.fill(words, "w");
    return Table.create("t", DoubleColumn.create("a", values), StringColumn.create("b", words));
  }

  private record Case(ThrowingCallable call, String... fragments) {}

  private static Case bad(ThrowingCallable call, String... fragments) {
    return new Case(call, fragments);
  }

  @ParameterizedTest
  @MethodSource({"sources", "datasets", "picturesAndPairs"})
  void isRefusedInWords(Case row) {
    assertThatThrownBy(row.call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(row.fragments);
  }
}

package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

/** What all sources have in common, and where the points of the bent ones lie. */
class ToySourcesTest {

  private static final int N = 50_000;

  static Stream<DataSource> sources() {
    return Stream.of(
        GaussianModes.ring(),
        GaussianModes.grid(),
        Moons.standard(),
        Spiral.standard(),
        Pinwheel.standard(),
        OneHotRows.of(Moons.standard()),
        AngledRing.ofModes(),
        DensitySource.of(Normal.of(1, 2)),
        DensitySource.of(MultivariateNormal.standard(3)),
        Digits.load(),
        ColouredShapes.source(),
        DomainPair.rotated(Moons.standard(), 30).y(),
        DomainPair.affine(GaussianModes.ring(), new double[][] {{1, 2}}, new double[] {3}).y());
  }

  static Stream<LabelledSource> labelled() {
    return sources().filter(LabelledSource.class::isInstance).map(LabelledSource.class::cast);
  }

  private static float[] draw(DataSource source, int n, long seed) {
    float[] rows = new float[n * source.dimension()];
    source.draw(rows, n, new SplittableRandom(seed));
    return rows;
  }

  @ParameterizedTest
  @MethodSource("sources")
  void theSameStateGivesTheSameExamples(DataSource source) {
    float[] rows = draw(source, 100, 7);
    assertThat(rows).isEqualTo(draw(source, 100, 7)).isNotEqualTo(draw(source, 100, 8));
    var sample = source.sample(100, new SplittableRandom(7));
    assertThat(sample.shape()).containsExactly(100, source.dimension());
    assertThat(sample.dataType()).isEqualTo(DataType.FLOAT);
    assertThat(sample.data().asFloat()).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void twoBatchesAreTheHalvesOfOne(DataSource source) {
    var random = new SplittableRandom(9);
    float[] first = new float[60 * source.dimension()];
    float[] second = first.clone();
    source.draw(first, 60, random);
    source.draw(second, 60, random);
    float[] both = draw(source, 120, 9);
    assertThat(first).isEqualTo(Arrays.copyOf(both, first.length));
    assertThat(second).isEqualTo(Arrays.copyOfRange(both, first.length, both.length));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aLongerArrayKeepsItsTail(DataSource source) {
    float[] rows = new float[5 * source.dimension()];
    Arrays.fill(rows, 99);
    source.draw(rows, 4, new SplittableRandom(1));
    for (int i = 0; i < rows.length; i++) {
      assertThat(rows[i] == 99).isEqualTo(i >= 4 * source.dimension());
    }
  }

  @ParameterizedTest
  @MethodSource("labelled")
  void classesDoNotChangeTheExamples(LabelledSource source) {
    float[] rows = new float[200 * source.dimension()];
    int[] labels = new int[201];
    labels[200] = -5;
    source.draw(rows, labels, 200, new SplittableRandom(3));
    assertThat(rows).isEqualTo(draw(source, 200, 3));
    assertThat(Arrays.stream(labels).limit(200))
        .allMatch(label -> label >= 0 && label < source.classes());
    assertThat(labels[200]).isEqualTo(-5);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void threadsDoNotDisturbOneAnother(DataSource source)
      throws InterruptedException, ExecutionException {
    List<float[]> alone = IntStream.range(0, 6).mapToObj(seed -> draw(source, 500, seed)).toList();
    var pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<float[]>> shared =
          IntStream.range(0, 6)
              .mapToObj(seed -> pool.submit(() -> draw(source, 500, seed)))
              .toList();
      for (int seed = 0; seed < 6; seed++) {
        assertThat(shared.get(seed).get()).isEqualTo(alone.get(seed));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void moonsAreHalfCircles() {
    Moons still = Moons.of(0);
    float[] rows = new float[2 * N];
    int[] labels = new int[N];
    still.draw(rows, labels, N, new SplittableRandom(4));
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < N; i++) {
      double x = labels[i] == 0 ? rows[2 * i] : 1 - rows[2 * i];
      double y = labels[i] == 0 ? rows[2 * i + 1] : 0.5 - rows[2 * i + 1];
      assertThat(Math.hypot(x, y)).isCloseTo(1, within(1e-6));
      assertThat(y).isGreaterThan(-1e-6);
      sumX += x;
      sumY += y;
    }
    // Over the upper half circle, E x = 0, Var x = 1/2, E y = 2/π, Var y = 1/2 − 4/π².
    assertThat(sumX / N).isCloseTo(0, within(4.5 * Math.sqrt(0.5 / N)));
    assertThat(sumY / N).isCloseTo(2 / Math.PI, within(4.5 * Math.sqrt(0.0947 / N)));
    assertThat(Arrays.stream(labels).sum() / (double) N)
        .isCloseTo(0.5, within(4.5 * Math.sqrt(0.25 / N)));
  }

  @Test
  void theNoiseOfMoonsIsAsSaid() {
    double[] variances = variances(draw(Moons.of(0.3), N, 5));
    // Both moons about their common middle (1/2, 1/4): half a circle's variance and the shift's.
    double still = 0.5 + 0.25;
    assertThat(variances[0]).isCloseTo(still + 0.09, within(0.02));
    // E y² of a half circle is 1/2; y − 1/4 has the mean square 1/2 − 1/π + 1/16.
    assertThat(variances[1]).isCloseTo(0.5 - 1 / Math.PI + 1 / 16.0 + 0.09, within(0.01));
  }

  private static double[] variances(float... rows) {
    double[] variances = new double[2];
    for (int j = 0; j < 2; j++) {
      int column = j;
      double[] values =
          IntStream.range(0, rows.length / 2).mapToDouble(i -> rows[2 * i + column]).toArray();
      double mean = Arrays.stream(values).average().orElseThrow();
      variances[j] =
          Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    }
    return variances;
  }

  @Test
  void aPointOfASpiralHasTheAngleOfItsRadius() {
    Spiral still = Spiral.of(3, 2, 5, 0);
    float[] rows = new float[2 * N];
    int[] labels = new int[N];
    still.draw(rows, labels, N, new SplittableRandom(6));
    double squares = 0;
    for (int i = 0; i < N; i++) {
      double share = Math.hypot(rows[2 * i], rows[2 * i + 1]) / 5;
      double angle = 2 * Math.PI * (2 * share + labels[i] / 3.0);
      assertThat(rows[2 * i]).isCloseTo((float) (5 * share * Math.cos(angle)), within(2e-5f));
      assertThat(rows[2 * i + 1]).isCloseTo((float) (5 * share * Math.sin(angle)), within(2e-5f));
      squares += share * share;
    }
    // Their square is even on [0, 1].
    assertThat(squares / N).isCloseTo(0.5, within(4.5 * Math.sqrt(1.0 / 12 / N)));
  }

  @Test
  void aVaneOfThePinwheelUnbentIsANormal() {
    Pinwheel bent = Pinwheel.of(4, 0.3, 0.05, -0.5);
    float[] rows = new float[2 * N];
    int[] labels = new int[N];
    bent.draw(rows, labels, N, new SplittableRandom(7));
    double[] sums = new double[4];
    for (int i = 0; i < N; i++) {
      // Turning back needs the first coordinate itself, near the radius: two steps of a fixed
      // point.
      double radius = Math.hypot(rows[2 * i], rows[2 * i + 1]);
      double along = radius;
      double across = 0;
      for (int pass = 0; pass < 40; pass++) {
        double angle = Math.PI / 2 * labels[i] - 0.5 * Math.exp(along);
        across = Math.sin(angle) * rows[2 * i] + Math.cos(angle) * rows[2 * i + 1];
        along = Math.sqrt(Math.max(0, radius * radius - across * across));
      }
      sums[0] += (along - 1) / 0.3;
      sums[1] += Math.pow((along - 1) / 0.3, 2);
      sums[2] += across / 0.05;
      sums[3] += Math.pow(across / 0.05, 2);
    }
    assertThat(sums[0] / N).isCloseTo(0, within(0.03));
    assertThat(sums[1] / N).isCloseTo(1, within(0.05));
    assertThat(sums[2] / N).isCloseTo(0, within(0.03));
    assertThat(sums[3] / N).isCloseTo(1, within(0.05));
  }

  @Test
  void aDensityIsDrawnFromAsItsOwnSamplesAre() {
    Normal p = Normal.of(1, 2);
    double[] expected = p.draw(5, new SplittableRandom(8));
    float[] drawn = draw(DensitySource.of(p), 5, 8);
    for (int i = 0; i < 5; i++) {
      assertThat(drawn[i]).isEqualTo((float) expected[i]);
    }
    assertThat(DensitySource.of(p).density()).isSameAs(p);
  }

  @Test
  void theySayTheirParameters() {
    assertThat(sources().map(Object::toString))
        .contains(
            "moons(noise 0.05)",
            "spiral(arms 2, turns 1.5, radius 3, noise 0.1)",
            "pinwheel(vanes 5, radial 0.3, tangential 0.05, rate 0.25)",
            "examples of Normal(1, 2)",
            "turned by 30° of moons(noise 0.05)");
    assertThat(Moons.of(0.2).noise()).isEqualTo(0.2);
  }
}

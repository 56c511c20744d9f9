package io.github.adversaria.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Uniform;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class OptimalDiscriminatorTest {

  private static final List<Density> DENSITIES =
      List.of(
          Normal.of(0, 1),
          Normal.of(1, 0.7),
          Laplace.of(-1, 2),
          Cauchy.of(0.5, 0.3),
          Uniform.of(-1, 4),
          Exponential.of(1.5),
          StudentT.of(0, 1, 3),
          Mixture.of(0.3, Uniform.of(-1, 4), 0.7, Normal.of(2, 0.5)));

  @Property(seed = "5")
  void isTheShareOfTheData(
      @ForAll @IntRange(max = 7) int i,
      @ForAll @IntRange(max = 7) int j,
      @ForAll @DoubleRange(min = -6, max = 6) double x,
      @ForAll @DoubleRange(min = 0.1, max = 10) double odds) {
    double p = DENSITIES.get(i).density(x);
    double q = DENSITIES.get(j).density(x);
    var d = OptimalDiscriminator.of(DENSITIES.get(i), DENSITIES.get(j)).withOdds(odds);
    double expected = p == 0 && q == 0 ? odds / (odds + 1) : odds * p / (odds * p + q);
    assertThat(d.value(x)).isCloseTo(expected, within(1e-13));
    assertThat(Math.exp(d.logValue(x))).isCloseTo(expected, within(1e-13));
    assertThat(Math.exp(d.logComplement(x))).isCloseTo(1 - expected, within(1e-13));
    if (i == j) {
      assertThat(d.withOdds(1).value(x)).isEqualTo(0.5);
    }
  }

  @Property(seed = "6", tries = 200)
  void maximisesThePointwiseValue(
      @ForAll @IntRange(max = 7) int i,
      @ForAll @IntRange(max = 7) int j,
      @ForAll @DoubleRange(min = -6, max = 6) double x) {
    var f = new PointwiseValue(DENSITIES.get(i).density(x), DENSITIES.get(j).density(x));
    double d = OptimalDiscriminator.of(DENSITIES.get(i), DENSITIES.get(j)).value(x);
    assertThat(d).isCloseTo(f.maximizer(), within(1e-13));
  }

  @Test
  void isExactWhereADensityVanishes() {
    var d = OptimalDiscriminator.of(Uniform.of(0, 2), Uniform.of(1, 3));
    assertThat(d.value(0.5)).isEqualTo(1);
    assertThat(d.logValue(0.5)).isEqualTo(0.0);
    assertThat(d.logComplement(0.5)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(d.value(1.5)).isEqualTo(0.5);
    assertThat(d.value(2.5)).isEqualTo(0);
    assertThat(d.logValue(2.5)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(d.logComplement(2.5)).isEqualTo(0.0);
    assertThat(d.value(-1)).isEqualTo(0.5);
    assertThat(d.withOdds(3).value(7)).isCloseTo(0.75, within(1e-16));
    assertThat(d.logDensityRatio(7)).isEqualTo(0.0);
  }

  @Test
  void keepsItsLogarithmsWhereTheValueRounds() {
    var d = OptimalDiscriminator.of(Normal.of(0, 1), Normal.of(1, 1));
    // log ratio = ½ − x, so at x = −999.5 the complement is e^−1000.
    assertThat(d.logit(-999.5)).isCloseTo(1000, within(1e-9));
    assertThat(d.value(-999.5)).isEqualTo(1);
    assertThat(d.logComplement(-999.5)).isCloseTo(-1000, within(1e-9));
    assertThat(d.logValue(1000.5)).isCloseTo(-1000, within(1e-9));
    assertThat(d.logValue(-30)).isCloseTo(-Math.exp(-30.5), within(1e-26));
  }

  @Test
  void arraysAgreeWithPrimitives() {
    var random = new SplittableRandom(7);
    double[] xs = random.doubles(50, -5, 5).toArray();
    INDArray points = Nd4j.createFromArray(xs);
    for (Density data : DENSITIES) {
      for (Density generated : DENSITIES) {
        var d = OptimalDiscriminator.of(data, generated).withOdds(2);
        INDArray column = points.reshape(50, 1);
        double[] values = d.values(column).toDoubleVector();
        double[] logValues = d.logValues(points).toDoubleVector();
        double[] logComplements = d.logComplements(points).toDoubleVector();
        double[] logits = d.logits(points).toDoubleVector();
        for (int i = 0; i < xs.length; i++) {
          assertThat(values[i]).isCloseTo(d.value(xs[i]), within(1e-14));
          assertSame(logits[i], d.logit(xs[i]));
          assertSame(logValues[i], d.logValue(xs[i]));
          assertSame(logComplements[i], d.logComplement(xs[i]));
          assertSame(d.logitAt(new double[] {xs[i]}), d.logit(xs[i]));
        }
      }
    }
  }

  private static void assertSame(double actual, double expected) {
    if (Double.isInfinite(expected)) {
      assertThat(actual).isEqualTo(expected);
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
    }
  }

  @Test
  void givenDiscriminatorsTellTheSameAsTheirLogit() {
    Discriminator d = Discriminator.of(x -> 1 / (1 + Math.exp(-x)));
    Discriminator byLogit = Discriminator.ofLogit(x -> x);
    Discriminator byPoint = Discriminator.ofPointLogit(point -> point[0]);
    for (double x : new double[] {-20, -1, 0, 0.3, 20}) {
      assertThat(d.logit(x)).isCloseTo(x, within(1e-7));
      assertThat(byLogit.value(x)).isCloseTo(d.value(x), within(1e-15));
      assertThat(byPoint.logValue(x)).isEqualTo(byLogit.logValue(x));
      assertThat(byLogit.logComplement(x)).isEqualTo(byLogit.logValue(-x));
    }
    assertThat(Discriminator.constant(0.5).logValue(3)).isEqualTo(-Math.log(2));
    assertThat(Discriminator.constant(0).logValue(3)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Discriminator.constant(1).logValue(3)).isEqualTo(0.0);
    INDArray plane = Nd4j.createFromArray(new double[][] {{0.25, 3}, {0.5, 4}});
    assertThat(Discriminator.ofPoint(point -> point[0]).values(plane).toDoubleVector())
        .containsExactly(new double[] {0.25, 0.5}, within(1e-15));
  }

  @Test
  void showsItsFormula() {
    var d = OptimalDiscriminator.of(Normal.of(0, 1), Uniform.of(-1, 4));
    assertThat(d.toString()).startsWith("D* of Normal(0, 1) against Uniform(");
    assertThat(d.show().latex().orElseThrow())
        .contains("\\frac{p_{\\mathrm{data}}(x)}{p_{\\mathrm{data}}(x) + p_g(x)}")
        .contains("\\mathcal{N}");
    assertThat(d.withOdds(3).show().latex().orElseThrow()).contains("3.0\\,p_{\\mathrm{data}}(x)");
  }
}

package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Product;
import io.github.adversaria.density.Pushforward;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Sampled;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class WassersteinTest {

  private static final List<Density> DENSITIES =
      List.of(
          Normal.of(0, 1),
          Normal.of(1, 0.3),
          Uniform.of(-1, 2),
          Exponential.of(0.8),
          StudentT.of(0, 1, 3),
          Mixture.of(0.3, Uniform.of(-1, 4), 0.7, Normal.of(2, 0.5)),
          Categorical.of(new double[] {-1, 0.5, 3}, new double[] {0.2, 0.5, 0.3}));

  @ParameterizedTest
  @CsvFileSource(resources = "wasserstein.csv", delimiter = ';')
  void honoursItsBoundAgainstTheOracle(String first, String second, double w1, double w2) {
    Density p = DensityNotation.parse(first);
    Density q = DensityNotation.parse(second);
    check(Wasserstein.W1.between(p, q), w1);
    if (!Double.isNaN(w2)) {
      check(Wasserstein.W2.between(p, q), w2);
    }
  }

  private static void check(Bounded distance, double expected) {
    assertThat(distance.agreesWith(expected)).as("%s against %s", distance, expected).isTrue();
    assertThat(distance.errorBound()).isLessThan(1e-10);
  }

  @Property(seed = "31", tries = 40)
  void isSymmetricAndATriangle(
      @ForAll @IntRange(max = 6) int i,
      @ForAll @IntRange(max = 6) int j,
      @ForAll @IntRange(max = 6) int k,
      @ForAll boolean second) {
    Wasserstein distance = second ? Wasserstein.W2 : Wasserstein.W1;
    Bounded ij = distance.between(DENSITIES.get(i), DENSITIES.get(j));
    Bounded jk = distance.between(DENSITIES.get(j), DENSITIES.get(k));
    Bounded ik = distance.between(DENSITIES.get(i), DENSITIES.get(k));
    assertThat(distance.between(DENSITIES.get(j), DENSITIES.get(i)).agreesWith(ij)).isTrue();
    double slack = ij.errorBound() + jk.errorBound() + ik.errorBound();
    assertThat(ik.value()).isLessThanOrEqualTo(ij.value() + jk.value() + slack);
    assertThat(ij.value()).isGreaterThanOrEqualTo(0);
    if (i == j) {
      assertThat(ij.value()).isZero();
    } else {
      assertThat(ij.value()).isPositive();
    }
    Bounded w1 = Wasserstein.W1.between(DENSITIES.get(i), DENSITIES.get(j));
    Bounded w2 = Wasserstein.W2.between(DENSITIES.get(i), DENSITIES.get(j));
    assertThat(w1.value()).isLessThanOrEqualTo(w2.value() + w1.errorBound() + w2.errorBound());
  }

  @Property(seed = "32", tries = 60)
  void aShiftCostsItsLength(
      @ForAll @IntRange(max = 5) int i, @ForAll @DoubleRange(min = -20, max = 20) double shift) {
    Density p = DENSITIES.get(i);
    Density shifted = Pushforward.affine(p, 1, shift);
    assertAgrees(Wasserstein.W1.between(p, shifted), Math.abs(shift));
    assertAgrees(Wasserstein.W2.between(p, shifted), Math.abs(shift));
  }

  private static void assertAgrees(Bounded distance, double expected) {
    assertThat(distance.agreesWith(expected)).as("%s against %s", distance, expected).isTrue();
    assertThat(distance.errorBound()).isLessThan(1e-6);
  }

  @ParameterizedTest
  @CsvSource({
    // p, q, W1 infinite, W2 infinite
    "cauchy:0:1, normal:0:1, true, true",
    "cauchy:0:1, cauchy:0:2, true, true",
    "cauchy:0:1, cauchy:5:1, false, false",
    "studentt:0:1:1, studentt:0:1:0.5, true, true",
    "studentt:0:1:1.5, normal:0:1, false, true",
    "studentt:0:1:1.5, studentt:0:2:1.5, false, true",
    "studentt:0:1:1.5, studentt:3:1:1.5, false, false",
    "studentt:0:1:1.5, studentt:0:1:1.8, false, true",
    "0.5*cauchy:0:1+0.5*normal:0:1, 0.5*cauchy:0:2+0.5*normal:0:1, true, true",
    "0.5*cauchy:0:1+0.5*normal:0:1, 0.5*cauchy:0:1+0.5*normal:3:1, false, false",
    "0.5*cauchy:0:1+0.5*normal:0:1, uniform:0:1, true, true",
    "atoms:0:1, cauchy:0:1, true, true",
  })
  void isInfiniteWhereTheTailsDemandIt(
      String first, String second, boolean infinite1, boolean infinite2) {
    Density p = DensityNotation.parse(first);
    Density q = DensityNotation.parse(second);
    Bounded w1 = Wasserstein.W1.between(p, q);
    assertThat(Double.isInfinite(w1.value())).as("%s", w1).isEqualTo(infinite1);
    if (infinite2) {
      assertThat(Wasserstein.W2.between(p, q).value()).isEqualTo(Double.POSITIVE_INFINITY);
    } else {
      assertThat(Wasserstein.W2.between(p, q).value()).isFinite();
    }
    assertThat(w1.errorBound()).isLessThan(1e-9);
  }

  @Test
  void oneFamilyHasClosedForms() {
    assertThat(Wasserstein.W1.between(Cauchy.of(0, 1), Cauchy.of(-7, 1)).value()).isEqualTo(7);
    Bounded w2 = Wasserstein.W2.between(Normal.of(0, 1), Normal.of(3, 5));
    assertThat(w2.value()).isEqualTo(5);
    assertThat(w2.evaluations()).isZero();
    // The same numbers by the integrals.
    Density p = Normal.of(0, 1);
    Density q = Normal.of(3, 5);
    assertThat(new QuantileDistance(p, q).squared().agreesWith(25)).isTrue();
    assertThat(new CdfDistance(p, q).area().agreesWith(Wasserstein.W1.between(p, q))).isTrue();
  }

  @Test
  void atomsAreCoupledInOrder() {
    Density p = Categorical.of(new double[] {0, 1}, new double[] {0.5, 0.5});
    Density q = Categorical.of(new double[] {0, 1, 5}, new double[] {0.25, 0.5, 0.25});
    // A quarter moves from 0 to 1, a quarter from 1 to 5.
    assertThat(Wasserstein.W1.between(p, q).value()).isEqualTo(1.25);
    assertThat(Wasserstein.W2.cost(p, q).value()).isEqualTo(4.25);
    assertThat(Wasserstein.W1.between(p, q).errorBound()).isBetween(1e-16, 1e-13);
  }

  @Test
  void atomsAndLengthMeet() {
    Density point = Categorical.of(new double[] {2}, new double[] {1});
    // To a point everything moves: W1 is the mean distance, W2² the second moment about it.
    Bounded w1 = Wasserstein.W1.between(Uniform.of(0, 1), point);
    assertThat(w1.agreesWith(1.5)).isTrue();
    Bounded w2 = Wasserstein.W2.cost(Normal.of(0, 1), point);
    assertThat(w2.agreesWith(5)).isTrue();
    assertThat(w2.errorBound()).isLessThan(1e-10);
  }

  @Test
  void normalsInSpaceHaveBuresDistance() {
    var p = MultivariateNormal.of(new double[] {0, 0}, new double[][] {{4, 0}, {0, 9}});
    var q = MultivariateNormal.of(new double[] {3, 4}, new double[][] {{1, 0}, {0, 25}});
    // Commuting covariances: 25 + (2 − 1)² + (3 − 5)².
    assertThat(Wasserstein.W2.cost(p, q).agreesWith(30)).isTrue();
    var rotated =
        MultivariateNormal.of(new double[] {0, 0}, new double[][] {{2.5, 1.5}, {1.5, 2.5}});
    var identity = MultivariateNormal.standard(2);
    // Eigenvalues 4 and 1 against 1 and 1, whatever the axes: (2 − 1)².
    assertThat(Wasserstein.W2.between(rotated, identity).agreesWith(1)).isTrue();
    assertThat(Wasserstein.W2.between(p, p).value()).isZero();
    assertThat(Wasserstein.W2.cost(p, rotated).agreesWith(Wasserstein.W2.cost(rotated, p)))
        .isTrue();
  }

  @Test
  void productsAddTheSquares() {
    Density p = Product.of(Normal.of(0, 1), Uniform.of(0, 1));
    Density q = Product.of(Normal.of(3, 1), Uniform.of(4, 5));
    assertThat(Wasserstein.W2.between(p, q).agreesWith(5)).isTrue();
    assertThatThrownBy(() -> Wasserstein.W1.between(p, q))
        .isInstanceOf(NoClosedFormException.class)
        .hasMessageContaining("betweenSamples");
  }

  @Test
  void samplesOfAnySizeAreComparedOnTheLine() {
    double[] x = {3, 0, 1};
    double[] y = {5, 6, 8};
    assertThat(Wasserstein.W1.betweenSamples(x, y)).isCloseTo(5, within(1e-14));
    assertThat(Wasserstein.W1.betweenSamples(new double[] {0, 1}, new double[] {0, 0, 1, 1}))
        .isZero();
    // 0 → {0, 0.5}, half each: half a unit moves half way.
    assertThat(Wasserstein.W1.betweenSamples(new double[] {0}, new double[] {0, 0.5}))
        .isEqualTo(0.25);
    assertThat(Wasserstein.W2.betweenSamples(x, y)).isCloseTo(5, within(1e-14));
  }

  @Test
  void couplingInSpaceMatchesTheLine() {
    var random = new SplittableRandom(5);
    INDArray x = Normal.of(0, 1).sample(60, random);
    INDArray y = Uniform.of(1, 3).sample(60, random);
    INDArray zero = Nd4j.zeros(x.dataType(), 60, 1);
    for (Wasserstein w : List.of(Wasserstein.W1, Wasserstein.W2)) {
      SampleCoupling line = w.betweenSamples(x, y);
      SampleCoupling plane = w.betweenSamples(Nd4j.hstack(x, zero), Nd4j.hstack(y, zero));
      assertThat(plane.distance()).isCloseTo(line.distance(), within(1e-12));
      assertThat(w.betweenSamples(x.toDoubleVector(), y.toDoubleVector()))
          .isCloseTo(line.distance(), within(1e-12));
      assertThat(plane.order()).isEqualTo(w.order());
      assertThat(plane.dimension()).isEqualTo(2);
    }
  }

  @Test
  void theSampleDistanceIsBiasedUpwardAndShrinks() {
    var random = new SplittableRandom(6);
    var p = MultivariateNormal.standard(3);
    double small =
        Wasserstein.W1.betweenSamples(p.sample(30, random), p.sample(30, random)).distance();
    double large =
        Wasserstein.W1.betweenSamples(p.sample(600, random), p.sample(600, random)).distance();
    assertThat(small).isGreaterThan(large).isGreaterThan(0.3);
    assertThat(large).isGreaterThan(0.1);
    assertThat(Wasserstein.W2.betweenSamples(p.sample(5, random), p.sample(5, random)).toString())
        .contains("5 points in 3 dimensions", "biased upward");
  }

  @Test
  void aShiftedSampleIsPairedWithItself() {
    INDArray x = MultivariateNormal.standard(2).sample(200, new SplittableRandom(7));
    SampleCoupling coupling =
        Wasserstein.W2.betweenSamples(x, x.add(Nd4j.createFromArray(new double[] {3, 4})));
    assertThat(coupling.distance()).isCloseTo(5, within(1e-12));
    for (int i = 0; i < coupling.size(); i++) {
      assertThat(coupling.partnerOf(i)).isEqualTo(i);
    }
  }

  @Test
  void slicesOfAShiftAverageItsSquare() {
    var random = new SplittableRandom(8);
    INDArray x = MultivariateNormal.standard(2).sample(100, random);
    INDArray y = x.add(Nd4j.createFromArray(new double[] {3, 4}));
    // Along a random direction the shift of length 5 has mean square 25/2.
    Sampled sliced = Wasserstein.W2.sliced(x, y, 400, random);
    assertThat(sliced.agreesWith(12.5, 1e-6)).as("%s", sliced).isTrue();
    assertThat(sliced.standardError()).isLessThan(0.6);
    assertThat(sliced.n()).isEqualTo(400);
  }

  @Test
  void namesItself() {
    assertThat(Wasserstein.W1.name()).isEqualTo("Wasserstein-1 distance");
    assertThat(Wasserstein.W2.toLatex()).contains("\\inf").contains("^{1/2}");
    assertThat(Wasserstein.W2 + "").isEqualTo("W2");
  }
}

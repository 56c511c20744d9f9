package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.UserDensity;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.integrate.Quadrature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrialsTest {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol D = function("D").into(0, 1);
  private static final ScalarSymbol W = scalar("w");
  private static final Set<Symbol> ALL = new LinkedHashSet<>(List.of(P, Q, D, W));

  private static List<Trial> random(Trials trials) {
    return new TrialSource(ALL, Set.of(Q)).random(trials, trial -> true, new ArrayList<>());
  }

  private static Stream<DensityKind> kinds(Trial trial) {
    return trial.choices().values().stream()
        .filter(DensityChoice.class::isInstance)
        .map(choice -> ((DensityChoice) choice).kind());
  }

  @Test
  void everyFamilyOccursInTheStandardTrials() {
    List<Trial> drawn = random(Trials.standard());
    assertThat(drawn).hasSize(Trials.STANDARD_LINE + Trials.STANDARD_ATOMS);
    EnumSet<DensityKind> expected = EnumSet.allOf(DensityKind.class);
    expected.removeAll(Set.of(DensityKind.PLANE_NORMAL, DensityKind.PRODUCT));
    assertThat(drawn.stream().flatMap(TrialsTest::kinds)).containsAll(expected);
    for (DensityKind kind : DensityDraw.ON_LINE) {
      long trials = drawn.stream().filter(t -> kinds(t).anyMatch(kind::equals)).count();
      assertThat(trials).as("%s", kind).isGreaterThanOrEqualTo(8);
    }
  }

  @Test
  void aDensityAsALearnerWritesItIsNormalisedWithinItsInterval() {
    List<DensityChoice> drawn =
        random(Trials.standard()).stream()
            .flatMap(trial -> trial.choices().values().stream())
            .filter(DensityChoice.class::isInstance)
            .map(DensityChoice.class::cast)
            .filter(choice -> choice.kind() == DensityKind.USER)
            .toList();
    assertThat(drawn).hasSizeGreaterThanOrEqualTo(8);
    for (DensityChoice choice : drawn) {
      double low = choice.numbers().get(0);
      double high = choice.numbers().get(1);
      var density = (UserDensity) choice.density();
      double mass =
          Quadrature.standard().integrate(x -> Math.exp(density.logDensity(x)), low, high).value();
      assertThat(mass).as("%s", density).isCloseTo(1, within());
      assertThat(density.support().contains(high + 1e-3)).isFalse();
    }
  }

  @Test
  void theFirstPairsAreTheSameHoweverManyThereAre() {
    assertThat(random(Trials.line(40)).subList(0, 10)).isEqualTo(random(Trials.line(10)));
    assertThat(random(Trials.line(10).withSeed(2))).isNotEqualTo(random(Trials.line(10)));
  }

  @Test
  void aPairBindsEverySymbolWithinItsRange() {
    for (Trial trial : random(Trials.line(50))) {
      Binding binding = trial.binding();
      assertThat(ALL).allMatch(binding::isBound);
      var discriminator = (SmoothFunction) trial.choices().get(D);
      for (double x = -20; x <= 20; x += 0.5) {
        assertThat(discriminator.at(x, new double[0])).isBetween(0.0, 1.0);
      }
      assertThat(trial.alternate(Q).density(Q)).isPresent();
    }
  }

  @Test
  void whatIsNotAllowedIsDrawnAgainAndKeptAside() {
    var aside = new ArrayList<Trial>();
    List<Trial> drawn =
        new TrialSource(ALL, Set.of())
            .random(Trials.line(30), trial -> trial.binding().number(W).orElseThrow() > 0, aside);
    assertThat(drawn).hasSize(30).allMatch(t -> t.binding().number(W).orElseThrow() > 0);
    assertThat(aside).isNotEmpty().allMatch(t -> t.binding().number(W).orElseThrow() <= 0);
  }

  @Test
  void theHardPairsAreTriedInBothOrders() {
    List<Trial> hard = new TrialSource(ALL, Set.of()).hard(Trials.standard());
    assertThat(hard).hasSize(2 * (HardPairs.ON_LINE.size() + HardPairs.ON_ATOMS.size()));
    String all = hard.toString();
    assertThat(all).contains("1E-6", "-100", "Cauchy", "Categorical");
    assertThat(new TrialSource(ALL, Set.of()).hard(Trials.standard().withoutHardPairs())).isEmpty();
  }

  @Test
  void simpleTrialsBeginWithTwoDifferentNormalDensities() {
    Trial first = new TrialSource(ALL, Set.of()).simple(Space.LINE).get(0);
    assertThat(first.choices().get(P)).hasToString("Normal(0, 1)");
    assertThat(first.choices().get(Q)).hasToString("Normal(1, 1)");
  }

  @Test
  void tellsWhatItIs() {
    assertThat(Trials.standard())
        .hasToString("random pairs: 200 on the line, 40 over atoms, and hard pairs, seed 20140610");
    Trials trials = Trials.plane(3).and(Trials.line(2)).withSeed(5).withoutHardPairs();
    assertThat(trials).hasToString("random pairs: 2 on the line, 3 in the plane, seed 5");
    assertThat(trials.random()).isEqualTo(5);
    assertThat(trials.seed()).isEqualTo(5);
    assertThat(trials.hardPairs()).isFalse();
  }

  @Test
  void derivativesOfRandomFunctionsAreThoseOfTheirValues() {
    for (FunctionSymbol symbol :
        List.of(
            function("f"),
            D,
            function("g").into(0, Double.POSITIVE_INFINITY),
            function("h").into(Double.NEGATIVE_INFINITY, 2),
            function("k", W))) {
      double[] parameters = symbol.parameters().isEmpty() ? new double[0] : new double[] {0.3};
      SmoothFunction f = SmoothFunction.draw(symbol, new java.util.SplittableRandom(3));
      double h = 1e-4;
      for (double x : new double[] {-1.3, 0.2, 2}) {
        double difference = (f.at(x + h, parameters) - f.at(x - h, parameters)) / (2 * h);
        assertThat(f.slope(1, x, parameters)).isCloseTo(difference, within());
        double second = (f.slope(1, x + h, parameters) - f.slope(1, x - h, parameters)) / (2 * h);
        assertThat(f.slope(2, x, parameters)).isCloseTo(second, within());
        assertThat(f.atPoint(new double[] {x}, parameters)).isEqualTo(f.at(x, parameters));
        if (parameters.length > 0) {
          double ahead = f.at(x, new double[] {0.3 + h});
          double behind = f.at(x, new double[] {0.3 - h});
          assertThat(f.parameterSlope(0, x, parameters))
              .isCloseTo((ahead - behind) / (2 * h), within());
        }
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-6);
  }
}

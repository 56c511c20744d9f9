package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Normal;
import io.github.adversaria.theory.Discriminator;
import java.util.List;
import java.util.function.DoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who chooses first: tables, and three candidate generators. */
class GamesTest {

  private static final MatrixGame TWO_AGAINST_ONE =
      MatrixGame.of(new double[][] {{2, 0, 1}, {0, 2, 1}, {1, 0, 3}});

  private static final DoubleFunction<Discriminator> SLOPES =
      d -> Discriminator.ofLogit(x -> d * x);

  @Test
  void minMaxIsNotMaxMin() {
    assertThat(TWO_AGAINST_ONE.minMax().value()).isEqualTo(2);
    assertThat(TWO_AGAINST_ONE.maxMin().value()).isEqualTo(1);
    assertThat(TWO_AGAINST_ONE.maxMin().column()).isEqualTo(2);
    assertThat(TWO_AGAINST_ONE.saddle()).isEmpty();
    assertThat(TWO_AGAINST_ONE.toString()).contains("min max = 2, max min = 1, no saddle");
    assertThat(TWO_AGAINST_ONE.show().html().orElseThrow()).contains("<b>2</b>", "<b>1</b>");
  }

  @Test
  void aSaddleIsFound() {
    MatrixGame game = MatrixGame.of(new double[][] {{3, 1}, {2, 1.5}});
    assertThat(game.saddle()).contains(new MatrixGame.Choice(1, 0, 2));
    assertThat(game.minMax()).isEqualTo(game.maxMin());
  }

  @Property(tries = 200, seed = "6")
  void maxMinIsNeverAboveAndASaddleIsWhereTheyMeet(
      @ForAll @Size(3) List<@Size(3) List<@DoubleRange(min = -3, max = 3) Double>> rows) {
    MatrixGame game =
        MatrixGame.of(
            rows.stream()
                .map(row -> row.stream().mapToDouble(Math::rint).toArray())
                .toArray(double[][]::new));
    assertThat(game.maxMin().value()).isLessThanOrEqualTo(game.minMax().value());
    assertThat(game.saddle().isPresent()).isEqualTo(game.maxMin().value() == game.minMax().value());
  }

  @Test
  void theGeneratorTakesTheCurveWhoseTopIsLowest() {
    CandidateGame game =
        CandidateGame.of(
            Normal.of(1, 1),
            List.of(Normal.of(-1.5, 1), Normal.of(-0.5, 1), Normal.of(0.5, 1)),
            SLOPES,
            -1,
            3);
    CandidateGame.Move chosen = game.minMax();
    assertThat(chosen.generator()).isEqualTo(2);
    for (int i = 0; i < 3; i++) {
      CandidateGame.Move best = game.bestResponse(i);
      assertThat(best.value().value()).isGreaterThanOrEqualTo(chosen.value().value());
      for (double shift : new double[] {-0.01, 0.01}) {
        assertThat(game.value(i, best.d() + shift).value()).isLessThan(best.value().value());
      }
    }
    assertThat(game.maxMin().value().value()).isLessThanOrEqualTo(chosen.value().value());
    assertThat(game.plot().png().alt()).contains("max over D");
  }

  /** Over two atoms V = −log(1 + e^−d) − log(1 + e^d) + … has its maximum in closed form. */
  @Test
  void bestDiscriminatorOverAtomsIsTheOneInClosedForm() {
    var data = Categorical.of(new double[] {-1, 1}, new double[] {0.25, 0.75});
    var generated = Categorical.of(new double[] {-1, 1}, new double[] {0.75, 0.25});
    CandidateGame game = CandidateGame.of(data, List.of(generated), SLOPES, -2, 4);
    CandidateGame.Move best = game.bestResponse(0);
    // D* has the logit log 3 at 1 and −log 3 at −1: the member d = log 3.
    assertThat(best.d()).isCloseTo(Math.log(3), within(1e-7));
    double top = 2 * (0.25 * Math.log(0.25) + 0.75 * Math.log(0.75));
    assertThat(best.value().value()).isCloseTo(top, within(best.value().errorBound()));
  }
}

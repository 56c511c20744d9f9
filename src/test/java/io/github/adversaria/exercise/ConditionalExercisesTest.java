package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.learning.ConditionalValue;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** The exercises of notebook 21. */
final class ConditionalExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return ConditionalExercises.sheet();
  }

  /** The best generator is that of the room of learning, which knows nothing of the formula. */
  @Test
  void coinIsTheBestGenerator() {
    var answer =
        (DoubleBinaryOperator)
            (h, c) ->
                ConditionalValue.of(Categorical.of(1 - h, h), Categorical.of(0.5, 0.5))
                    .withWeights(1, 1, c)
                    .bestGenerator()
                    .density(1);
    assertThat(Exercises.of("21.1").check(answer).isCorrect()).isTrue();
  }

  @Override
  void wrongAnswers() {
    wrong(
        "21.1", "DoubleBinaryOperator answer = (h, c) -> h + c * (h - 0.5);", "does not exceed 1");
    wrong("21.1", "DoubleBinaryOperator answer = (h, c) -> h;", "would");
    wrong("21.1", "DoubleBinaryOperator answer = (h, c) -> (h + c / 2) / (1 + c);", "away");
    wrong("21.1", "DoubleBinaryOperator answer = (h, c) -> Math.min(1, 2 * h - 0.5);", "weight");

    wrong("21.2", "Categorical answer = Categorical.of(0.5, 0.5, 0);", "makes less of");
    wrong("21.2", "Categorical answer = Categorical.of(0.5, 0.3, 0.2);", "unbiased");
    wrong("21.2", "Categorical answer = Categorical.of(0.35, 0.3, 0.35);", "best generator");
    wrong("21.2", "Categorical answer = Categorical.of(0.2, 0.1, 0.2, 0.5);", "only the kinds");

    wrong(
        "21.3",
        """
        Derivation answer = Derivation.of("too short").line(sup(D, V), "given")
            .line(JS(p, mean(g, q)).times(2).minus(log(4)), "as asked");
        """,
        "put in");
    wrong(
        "21.3",
        """
        Derivation answer = Derivation.of("one false law, and no more").line(sup(D, V), "given")
            .line(sup(D, E(p, log(D)).plus(E(mean(g, q), log(one().minus(D))))), "linear")
            .line(JS(p, mean(g, q)).times(2).minus(log(4)), "as asked");
        """,
        "put in");
    wrong(
        "21.3",
        """
        Derivation answer = Derivation.of("three kinds, so a third each").line(sup(D, V), "given")
            .line(E(p, log(p.over(p.plus(g).plus(q))))
                .plus(E(mean(g, q), log(g.plus(q).over(p.plus(g).plus(q))))), "D* = p/(p + p_g + q)")
            .line(JS(p, mean(g, q)).times(2).minus(log(4)), "as asked");
        """,
        "does not follow");
    wrong(
        "21.3",
        """
        var m = mean(g, q);
        Derivation answer = Derivation.of("2 JS without the constant").line(sup(D, V), "given")
            .line(E(p, log(p.over(p.plus(m)))).plus(E(m, log(m.over(p.plus(m))))), "D* put in")
            .line(JS(p, m).times(2), "the divergence");
        """,
        "does not follow");
  }
}

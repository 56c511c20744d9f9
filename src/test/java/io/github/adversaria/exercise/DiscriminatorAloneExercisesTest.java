package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Normal;
import io.github.adversaria.theory.OptimalDiscriminator;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** The exercises of notebook 18. */
final class DiscriminatorAloneExercisesTest extends SheetTest {

  private static final String PASS =
      """
      BiFunction<List<double[]>, double[][], Double> answer = (scores, a) -> {
          double[] sums = scores.get(0).clone();
          for (int t = 1; t < scores.size(); t++) {
              double[] next = new double[sums.length];
              for (int l = 0; l < sums.length; l++) {
                  double sum = START;
                  for (int j = 0; j < sums.length; j++) {
                      sum = STEP;
                  }
                  next[l] = scores.get(t)[l] + END;
              }
              sums = next;
          }
          double[] last = sums;
          return LAST;
      };
      """;

  @Override
  ExerciseSheet sheet() {
    return DiscriminatorAloneExercises.sheet();
  }

  private static String pass(String start, String step, String end, String last) {
    return PASS.replace("START", start)
        .replace("STEP", step)
        .replace("END", end)
        .replace("LAST", last);
  }

  /** The top of the best discriminator's logit, by thirds. */
  @Test
  void pointMassIsTheTopOfTheLogit() {
    var answer =
        (DoubleBinaryOperator)
            (mu, s) -> top(OptimalDiscriminator.of(Normal.of(0, 1), Normal.of(mu, s)));
    assertThat(Exercises.of("18.1").check(answer).isCorrect()).isTrue();
  }

  private static double top(OptimalDiscriminator best) {
    double low = -10;
    double high = 10;
    while (high - low > 1e-6) {
      double third = (high - low) / 3;
      if (best.logit(low + third) < best.logit(high - third)) {
        low += third;
      } else {
        high -= third;
      }
    }
    // Halfway between two points of equal height a parabola has its top.
    double middle = (low + high) / 2;
    double left = best.logit(middle - 1);
    double right = best.logit(middle + 1);
    return middle + (right - left) / (2 * (2 * best.logit(middle) - left - right));
  }

  @Override
  void wrongAnswers() {
    wrong("18.1", "DoubleBinaryOperator answer = (mu, s) -> 0;", "densest");
    wrong("18.1", "DoubleBinaryOperator answer = (mu, s) -> mu;", "were");
    wrong("18.1", "DoubleBinaryOperator answer = (mu, s) -> mu / (s * s - 1);", "sign");
    wrong("18.1", "DoubleBinaryOperator answer = (mu, s) -> mu / (1 + s * s);", "product");

    wrong("18.2", "DoubleBinaryOperator answer = (v, T) -> 1 + T;", "not yet");
    wrong("18.2", "DoubleBinaryOperator answer = (v, T) -> T / (1 - 1 / v);", "one round");
    wrong(
        "18.2", "DoubleBinaryOperator answer = (v, T) -> (T - 1 + 1 / v) / (T * T);", "precision");

    wrong(
        "18.3",
        """
        var Z = E(p, exp(D));
        Derivation answer = Derivation.of("too short")
            .line(gradient(log(Z), theta), "given")
            .line(E(p, exp(D).over(Z).times(D.derivative(theta))), "as asked");
        """,
        "under the integral");
    wrong(
        "18.3",
        """
        var Z = E(p, exp(D));
        Derivation answer = Derivation.of("without the weights")
            .line(gradient(log(Z), theta), "given")
            .line(E(p, D.derivative(theta)), "log and exp cancel")
            .line(E(p, exp(D).over(Z).times(D.derivative(theta))), "as asked");
        """,
        "does not follow");
    wrong(
        "18.3",
        """
        var Z = E(p, exp(D));
        Derivation answer = Derivation.of("chain rule forgotten")
            .line(gradient(log(Z), theta), "given")
            .line(E(p, exp(D).times(D.derivative(theta))), "under the integral")
            .line(E(p, exp(D).over(Z).times(D.derivative(theta))), "normalised");
        """,
        "does not follow");

    wrong(
        "18.4",
        pass(
            "Double.NEGATIVE_INFINITY",
            "Math.max(sum, sums[j] + a[j][l])",
            "sum",
            "Arrays.stream(last).max().getAsDouble()"),
        "Viterbi");
    wrong(
        "18.4",
        pass(
            "0",
            "sum + Math.exp(sums[j] + a[j][l])",
            "Math.log(sum)",
            "Math.log(Arrays.stream(last).map(Math::exp).sum())"),
        "too large");
    wrong(
        "18.4",
        pass(
            "0",
            "sum + Math.exp(sums[j] + a[l][j])",
            "Math.log(sum)",
            "Math.log(Arrays.stream(last).map(Math::exp).sum())"),
        "wrong way round");
    wrong(
        "18.4",
        pass(
            "0",
            "sum + Math.exp(sums[j] + a[j][l])",
            "Math.log(sum)",
            "Arrays.stream(last).map(Math::exp).sum()"),
        "not its logarithm");
    wrong(
        "18.4",
        """
        BiFunction<List<double[]>, double[][], Double> answer = (scores, a) -> {
            int k = a.length;
            double sum = 0;
            for (long y = 0; y < Math.pow(k, scores.size()); y++) {
                double score = 0;
                long rest = y;
                for (int t = 0, before = 0; t < scores.size(); t++) {
                    int label = (int) (rest % k);
                    rest /= k;
                    score += scores.get(t)[label] + (t > 0 ? a[before][label] : 0);
                    before = label;
                }
                sum += Math.exp(score);
            }
            return Math.log(sum);
        };
        """,
        "one by one");
  }
}

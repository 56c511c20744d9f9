package io.github.adversaria.exercise;

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

  @Override
  void wrongAnswers() {
    wrong("18.1", "DoubleBinaryOperator answer = (mu, s) -> 0;", "densest");
    wrong("18.1", "DoubleBinaryOperator answer = (mu, s) -> mu;", "were");
    wrong("18.1", "DoubleBinaryOperator answer = (mu, s) -> mu / (s * s - 1);", "sign");
    wrong("18.1", "DoubleBinaryOperator answer = (mu, s) -> mu / (1 + s * s);", "product");

    wrong("18.2", "DoubleBinaryOperator answer = (v, T) -> 1 + T;", "not yet");
    wrong("18.2", "DoubleBinaryOperator answer = (v, T) -> T / (1 - 1 / v);", "one round");
    wrong("18.2", "DoubleBinaryOperator answer = (v, T) -> (T - 1 + 1 / v) / (T * T);", "precision");

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
            double top = 0;
            for (double[] row : scores) {
                top += Arrays.stream(row).max().getAsDouble();
            }
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
        "");
  }
}

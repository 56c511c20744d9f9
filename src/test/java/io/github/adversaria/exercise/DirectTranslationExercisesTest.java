package io.github.adversaria.exercise;

/** The exercises of notebook 22. */
final class DirectTranslationExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return DirectTranslationExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    wrong(
        "22.1",
        """
        ToLongBiFunction<double[], double[]> answer = (x, y) -> {
            long all = 1;
            for (int i = 2; i <= x.length; i++) {
                all *= i;
            }
            return all;
        };
        """,
        "all bijections");
    wrong("22.1", "ToLongBiFunction<double[], double[]> answer = (x, y) -> 1;", "");
    wrong(
        "22.1",
        """
        ToLongBiFunction<double[], double[]> answer = (x, y) -> {
            double[] a = x.clone();
            double[] b = y.clone();
            Arrays.sort(a);
            Arrays.sort(b);
            return Arrays.equals(a, b) ? 1 : 0;
        };
        """,
        "may be exchanged");
    wrong(
        "22.1",
        "ToLongBiFunction<double[], double[]> answer = (x, y) -> Arrays.equals(x, y) ? 1 : 0;",
        "should be");

    wrong("22.2", "Function<Density, DoubleUnaryOperator> answer = p -> x -> x;", "identity");
    wrong("22.2", "Function<Density, DoubleUnaryOperator> answer = p -> x -> -x;", "mirror");
    wrong(
        "22.2",
        "Function<Density, DoubleUnaryOperator> answer = p -> x -> 2 * p.mean() - x;",
        "Exponential");
    wrong(
        "22.2",
        """
        Function<Density, DoubleUnaryOperator> answer = p -> x ->
            p.quantile(Math.abs(2 * p.cdf(x) - 1));
        """,
        "not invertible");
    wrong(
        "22.2",
        "Function<Density, DoubleUnaryOperator> answer = p -> x -> x + 1;",
        "does not preserve");
  }
}

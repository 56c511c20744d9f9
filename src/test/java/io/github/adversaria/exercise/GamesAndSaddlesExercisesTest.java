package io.github.adversaria.exercise;

/** The exercises of notebook 14. */
final class GamesAndSaddlesExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return GamesAndSaddlesExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    wrong("14.1", orbit("x0 * c - y0 * s", "y0 * c + x0 * s", 1), "equally fast");
    wrong("14.1", orbit("x0 * c + y0 / 2 * s", "y0 * c - 2 * x0 * s", 2), "wrong way round");
    wrong("14.1", orbit("x0 * c - 2 * y0 * s", "y0 * c + x0 / 2 * s", 2), "first player");
    wrong("14.1", orbit("x0 * c - y0 * s", "y0 * c + x0 * s", 4), "both are in a hurry");
    wrong("14.1", orbit("x0 * c - y0 * s", "y0 * c + x0 * s", 2), "no circle");
    wrong("14.1", orbit("x0 * c", "2 * x0 * s", 2), "the players are at");
    String eta = "DoubleUnaryOperator answer = eta -> ";
    wrong("14.2", eta + "Math.hypot(1, eta);", "at once");
    wrong("14.2", eta + "1;", "complex");
    wrong(
        "14.2",
        eta + "eta <= 2 ? 1 : (eta * eta - 2 - eta * Math.sqrt(eta * eta - 4)) / 2;",
        "smaller one");
    wrong("14.2", eta + "Math.max(1, eta * eta - 2);", "should be");
    wrong("14.3", "Expr answer = x.power(2).plus(y.power(2));", "at first");
    wrong(
        "14.3", "Expr answer = x.power(2).plus(y.power(2)).minus(eta.times(x).times(y));", "once");
    wrong("14.3", "Expr answer = x.power(2).times(3).plus(y.power(2));", "continuous time");
    wrong(
        "14.3",
        "Expr answer = x.power(2).times(3).plus(y.power(2)).plus(eta.times(3).times(x).times(y));",
        "second player begins");
    wrong(
        "14.3",
        "Expr answer = x.power(2).plus(y.power(2).times(3)).minus(eta.times(3).times(x).times(y));",
        "first player who moves three times");
    wrong("14.3", "Expr answer = eta.times(3);", "says nothing");
    wrong("14.4", "Expr answer = x.times(y);", "is an equilibrium");
    wrong("14.4", "Expr answer = x.power(2).minus(y.power(2));", "and attracts");
    wrong("14.4", "Expr answer = y.power(2).minus(x.power(2));", "does not attract");
    wrong(
        "14.4",
        "Expr answer = x.times(y).minus(x.power(2)).minus(y.power(2));",
        "does not attract");
    wrong("14.4", "Expr answer = x.plus(y);", "does not vanish");
    wrong("14.4", "Expr answer = x.power(2).negate();", "have a say");
    String rule = "BiFunction<UnaryOperator<double[]>, double[], double[]> answer = (v, z) -> ";
    wrong(
        "14.5",
        rule
            + "{ var g = v.apply(z); return new double[] {z[0] - 0.01 * g[0], z[1] - 0.01 * g[1]}; };",
        "goes away");
    wrong(
        "14.5",
        rule
            + "{ var g = v.apply(z); return new double[] {z[0] - 0.1 * g[0], z[1] - 0.1 * g[1]}; };",
        "goes away");
    wrong(
        "14.5",
        rule
            + "{ double x = z[0] - 0.2 * v.apply(z)[0];"
            + " return new double[] {x, z[1] - 0.2 * v.apply(new double[] {x, z[1]})[1]}; };",
        "turns about");
    wrong("14.5", rule + "new double[] {0.9 * z[0], 0.9 * z[1]};", "built into it");
    wrong("14.5", rule + "new double[] {0};", "two numbers");
    wrong("14.5", "UpdateRule answer = UpdateRule.simultaneous(0.05);", "goes away");
    wrong("14.5", "UpdateRule answer = UpdateRule.alternating(0.05);", "turns about");
  }

  private static String orbit(String x, String y, int speed) {
    return "BiFunction<Profile, Double, Profile> answer = (start, t) -> {"
        + " double x0 = start.first()[0], y0 = start.second()[0];"
        + (" double c = Math.cos(" + speed + " * t), s = Math.sin(" + speed + " * t);")
        + (" return Profile.of(" + x + ", " + y + "); };");
  }
}

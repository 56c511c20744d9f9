package io.github.adversaria.exercise;

/** The exercises of notebook 19. */
final class FirstGanExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return FirstGanExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    wrong("19.1", "DoubleUnaryOperator answer = eps -> eps / (1 - eps);", "other way round");
    wrong("19.1", "DoubleUnaryOperator answer = eps -> 1 / eps;", "not in the logit");
    wrong(
        "19.1", "DoubleUnaryOperator answer = eps -> Math.log(eps) / Math.log(1 - eps);", "values");

    wrong(
        "19.2",
        """
        var V = E(p, log(sigmoid(a))).plus(E(q, log(one().minus(sigmoid(a)))));
        Derivation answer = Derivation.of("too short")
            .line(gradient(V, phi), "given")
            .line(E(p, one().minus(sigmoid(a)).times(a.derivative(phi)))
                .minus(E(q, sigmoid(a).times(a.derivative(phi)))), "as asked");
        """,
        "under the expectations");
    wrong(
        "19.2",
        """
        var V = E(p, log(sigmoid(a))).plus(E(q, log(one().minus(sigmoid(a)))));
        Derivation answer = Derivation.of("the slope of the sigmoid left out")
            .line(gradient(V, phi), "given")
            .line(E(p, a.derivative(phi).over(sigmoid(a)))
                .minus(E(q, a.derivative(phi).over(one().minus(sigmoid(a))))), "log'")
            .line(E(p, one().minus(sigmoid(a)).times(a.derivative(phi)))
                .minus(E(q, sigmoid(a).times(a.derivative(phi)))), "as asked");
        """,
        "does not follow");
    wrong(
        "19.2",
        """
        var V = E(p, log(sigmoid(a))).plus(E(q, log(one().minus(sigmoid(a)))));
        Derivation answer = Derivation.of("a sign")
            .line(gradient(V, phi), "given")
            .line(E(p, log(sigmoid(a)).derivative(phi))
                .plus(E(q, log(one().minus(sigmoid(a))).derivative(phi))), "inside")
            .line(E(p, one().minus(sigmoid(a)).times(a.derivative(phi)))
                .plus(E(q, sigmoid(a).times(a.derivative(phi)))), "cancelled");
        """,
        "does not follow");

    wrong("19.3", "GanLoss answer = GanLoss.minimax();", "Jensen");
    wrong("19.3", "GanLoss answer = GanLoss.nonSaturating();", "forgives");
    wrong("19.3", "GanLoss answer = GanLoss.fGan(FDivergence.REVERSE_KL);", "wrong way round");
    wrong("19.3", "GanLoss answer = GanLoss.fGan(FDivergence.KL);", "infinite");
    wrong("19.3", "GanLoss answer = GanLoss.hinge();", "hinge");
    wrong("19.3", "GanLoss answer = GanLoss.leastSquares();", "no divergence");

    wrong("19.4", "String answer = \"more steps\";", "a GanTraining");
    wrong("19.4", "GanTraining answer = collapsing.get();", "outruns");
    wrong(
        "19.4",
        """
        GanRun answer = collapsing.get()
            .optimizers(Adam.of(1e-5).betas(0.5, 0.9), Adam.of(3e-3).betas(0.5, 0.9)).run(100);
        """,
        "Saturation");
    wrong(
        "19.4",
        """
        GanRun answer = collapsing.get().loss(GanLoss.nonSaturating())
            .optimizers(Adam.of(1e-3).betas(0.5, 0.9), Adam.of(1e-3).betas(0.5, 0.9)).run(350);
        """,
        "not settled");
    wrong(
        "19.4",
        """
        GanRun answer = GanTraining.of(Network.from(2).dense(1).seed(1),
            Network.from(1).dense(1).seed(2), DensitySource.of(Normal.of(0, 1))).run(5);
        """,
        "numbers; the ring");
  }
}

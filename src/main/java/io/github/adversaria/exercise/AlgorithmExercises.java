package io.github.adversaria.exercise;

/** D4: what minibatches and k steps of the discriminator do to the gradient that is followed. */
final class AlgorithmExercises {

  /** At most this many steps of the discriminator are looked at. */
  private static final int STEPS = 100;

  private AlgorithmExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("08-the-algorithm", "The algorithm")
        .given(
            """
            var p = density("p");
            var q = density("q");
            var D = function("D").into(0, 1);
            var noise = density("p_z").over("z");
            var theta = scalar("\\\\theta");
            var a = scalar("a");
            var b = scalar("b");
            """)
        .with(batchSize(), swings())
        .with(OpenQuestionExercises.all())
        .with(MinibatchMaximumExercise.exercise());
  }

  private static Exercise batchSize() {
    return ExerciseBuilder.of("08.1", "How many points a step needs")
        .on("D4", ExerciseKind.COMPUTE)
        .statement(
            """
            Data $\\mathcal N(0,1)$, generator $G(z)=\\theta+sz$ with $z\\sim\\mathcal N(0,1)$. The generator minimises
            $\\mathbb E_{p_g}\\log\\frac{1-D}{D}$ with $D$ held still where it is best. How large has the minibatch to be, for
            the standard deviation of its gradient in $\\theta$ to be a tenth of the gradient? (A real number, not rounded.)
            """)
        .cell("DoubleBinaryOperator answer = null;    // (theta, s) -> ...")
        .check(
            FormulaCheck.of(v -> 100 * square(v[1] - 1 / v[1]) / square(v[0]))
                .in("\\theta", 0.2, 3)
                .in("s", 0.3, 3)
                .mistake(
                    v -> 10 * Math.abs(v[1] - 1 / v[1]) / v[0],
                    "It is the variance that falls as $1/m$; the standard deviation falls as"
                        + " $1/\\sqrt m$.")
                .mistake(
                    v -> square(v[1] - 1 / v[1]) / square(v[0]),
                    "With so many points the standard deviation is as large as the gradient.")
                .mistake(
                    v -> 100 * square(1 - 1 / square(v[1])) / square(v[0]),
                    "The slope is linear in $x$, and $x$ scatters by $s$, not by 1.")
                .mistake(
                    v -> 100 / square(v[1] * v[0]),
                    "That leaves out what the data contribute to the slope of $\\log\\frac{p_g}{p}$."))
        .hint("At $D^*$ the loss at a point is $\\log\\frac{p_g(x)}{p(x)}$, a polynomial in $x$.")
        .hint(
            "$\\theta$ acts through the point, $x=\\theta+sz$. So differentiate for $x$; $D$ stands still.")
        .hint("One point gives $\\theta+(s-\\frac1s)z$. What are its mean and its variance?")
        .solution(
            "DoubleBinaryOperator answer = (theta, s) -> 100 * Math.pow((s - 1 / s) / theta, 2);",
            """
            $\\log\\frac{p_g}{p}=\\frac{x^2}2-\\frac{(x-\\theta)^2}{2s^2}-\\log s$ has the slope $x-\\frac{x-\\theta}{s^2}$, which at
            $x=\\theta+sz$ is $\\theta+(s-\\frac1s)z$. Its mean $\\theta$ is to be ten times $|s-\\frac1s|/\\sqrt m$. The nearer
            the generator comes, the larger the minibatch it needs, as $1/\\theta^2$; but where the widths agree a single
            point is enough, since then all points are pushed alike.
            """)
        .next(
            "The same for the score-function estimator $\\mathbb E[\\ell\\,\\partial_\\theta\\log p_g]$. Is $s=1$ still free?")
        .build();
  }

  private static Exercise swings() {
    return ExerciseBuilder.of("08.2", "Steps enough to end the swinging")
        .on("D4", ExerciseKind.COMPUTE)
        .statement(
            """
            Near the equilibrium of $\\mathcal N(\\theta,1)$ against $\\mathcal N(0,1)$, with $D(x)=\\sigma(ax+b)$, the value is
            $V\\approx-\\log4-\\frac12a\\theta-\\frac14a^2$ (terms in $b$ stand apart). A round of the algorithm takes $k$ steps up
            in $a$ and then one step down in $\\theta$, all of size $\\eta$, $0<\\eta<2$. For small $k$ it runs around the
            equilibrium in a spiral. Which is the smallest $k$ with which it does not?
            """)
        .cell("DoubleUnaryOperator answer = null;    // eta -> the smallest k")
        .check(
            FormulaCheck.of(v -> smallestWithoutSpiral(v[0]))
                .in("\\eta", 0.1, 1.9)
                .mistake(v -> 4, "That is right for small steps only.")
                .mistake(v -> 3, "That is right for large steps only.")
                .mistake(v -> 1, "It does converge with $k=1$, but in a spiral.")
                .mistake(
                    v -> smallestWithoutSpiral(v[0]) - 1,
                    "With this $k$ it is a spiral still: one more.")
                .mistake(
                    v -> smallestIfSimultaneous(v[0]),
                    "The generator answers the discriminator *after* its steps, not before."))
        .hint(
            "One step up takes $a$ to $(1-\\frac\\eta2)a-\\frac\\eta2\\theta$. What do $k$ of them?")
        .hint(
            "With $r=1-\\frac\\eta2$ they give $r^ka-(1-r^k)\\theta$; the step down then adds $\\frac\\eta2$ of that to $\\theta$.")
        .hint(
            "A linear map of the plane turns, if its eigenvalues are complex: trace² < 4 determinant.")
        .solution(
            """
            DoubleUnaryOperator answer = eta -> {
                int k = 1;
                while (true) {
                    double left = Math.pow(1 - eta / 2, k);
                    double trace = 1 + left - eta / 2 * (1 - left);
                    if (trace * trace >= 4 * left) {
                        return k;
                    }
                    k++;
                }
            };
            """,
            """
            With $s=r^k$ a round is $a\\to sa-(1-s)\\theta$, $\\theta\\to\\frac\\eta2sa+(1-\\frac\\eta2(1-s))\\theta$: its determinant
            is $s$, its trace $1+s-\\frac\\eta2(1-s)$. There is no spiral once
            $\\sqrt s\\le\\frac{1-\\eta/2}{1+\\eta/2}$, that is $k\\ge2-2\\frac{\\log(1+\\eta/2)}{\\log(1-\\eta/2)}$: four steps, for
            every small $\\eta$, and three once $\\frac\\eta2$ exceeds $\\frac{\\sqrt5-1}2$. This is the $k=5$ of the notebook
            that "goes straight there".
            """)
        .next(
            "Let the discriminator have a rate of its own. Which ratio of the rates replaces four steps?")
        .build();
  }

  private static int smallestWithoutSpiral(double eta) {
    for (int k = 1; k <= STEPS; k++) {
      double left = Math.pow(1 - eta / 2, k);
      double trace = 1 + left - eta / 2 * (1 - left);
      if (trace * trace >= 4 * left) {
        return k;
      }
    }
    throw new IllegalStateException("a spiral with all k up to " + STEPS + ", eta = " + eta);
  }

  /** As it would be if both players moved at the same time; NaN where it always is a spiral. */
  private static double smallestIfSimultaneous(double eta) {
    for (int k = 1; k <= STEPS; k++) {
      double left = Math.pow(1 - eta / 2, k);
      if (1 - left >= 2 * eta) {
        return k;
      }
    }
    return Double.NaN;
  }

  private static double square(double x) {
    return x * x;
  }
}

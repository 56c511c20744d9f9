package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.theory.Trials;

/** D4, D9 and D18: what a step of training follows, and where it leads. */
final class FirstGanExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("p_g");
  private static final ScalarSymbol PHI = scalar("\\varphi");
  private static final FunctionSymbol LOGIT = function("a", PHI);

  private FirstGanExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("19-first-gan", "The first GAN")
        .given(
            """
            var p = density("p");
            var q = density("p_g");
            var phi = scalar("\\\\varphi");
            var a = function("a", phi);
            var ring = GaussianModes.ring(8, 2, 0.1);
            Supplier<GanTraining> collapsing = () -> GanTraining.of(
                    Network.from(2).initializer(Initializer.he())
                        .dense(48).relu().dense(48).relu().dense(48).relu().dense(2).seed(2),
                    Network.from(2).initializer(Initializer.he())
                        .dense(48).relu().dense(48).relu().dense(48).relu().dense(1).seed(52),
                    ring)
                .loss(GanLoss.minimax())
                .optimizers(Adam.of(1e-3).betas(0.5, 0.9), Adam.of(1e-4).betas(0.5, 0.9))
                .batch(128)
                .seed(2);
            """)
        .with(steady(), minibatch(), choice(), collapse());
  }

  private static Exercise steady() {
    return ExerciseBuilder.of("19.1", "A discriminator that is nearly sure")
        .on("D18", ExerciseKind.COMPUTE)
        .statement(
            """
            $D$ knows real points from generated ones for certain, and says so with caution: $1-\\varepsilon$ on
            every real point and $\\varepsilon$ on every generated one. By what factor is the slope of the
            generator's loss in the *logit* of $D$ greater with $-\\log D$ than with $\\log(1-D)$?
            """)
        .cell("DoubleUnaryOperator answer = null;    // eps -> ...")
        .check(
            FormulaCheck.of(v -> (1 - v[0]) / v[0])
                .in("eps", 0.02, 0.5)
                .mistake(
                    v -> v[0] / (1 - v[0]),
                    "That is the other way round: how much *smaller* the slope of $\\log(1-D)$ is.")
                .mistake(
                    v -> (1 - v[0]) * (1 - v[0]) / (v[0] * v[0]),
                    "The slopes of the two losses differ by one such factor; this is its square.")
                .mistake(
                    v -> Math.log(v[0]) / Math.log(1 - v[0]),
                    "Those are the values of the losses; their slopes are asked for.")
                .mistake(
                    v -> 1 / v[0], "That is the slope of $-\\log D$ in $D$, not in the logit."))
        .hint("With $D=\\sigma(a)$ the slope of $D$ in the logit is $D(1-D)$.")
        .hint("So $\\log(1-D)$ has the slope $-D$, and $-\\log D$ has $-(1-D)$.")
        .solution(
            "DoubleUnaryOperator answer = eps -> (1 - eps) / eps;",
            """
            $-D=-\\varepsilon$ against $-(1-D)=-(1-\\varepsilon)$. As $D$ becomes perfect, $V\\to0$ and the first slope
            dies with $\\varepsilon$: the better the discriminator, the less the minimax generator hears of it. At
            $\\varepsilon=\\tfrac12$, the equilibrium, the two are equal.
            """)
        .next(
            "Where is the slope of least squares, $\\tfrac12(D-1)^2$ with $D$ itself for the logit?")
        .build();
  }

  private static Exercise minibatch() {
    Expr d = sigmoid(LOGIT);
    Expr slope = LOGIT.derivative(PHI);
    Expr value = E(P, log(d)).plus(E(Q, log(one().minus(d))));
    Expr errors = E(P, one().minus(d).times(slope)).minus(E(Q, d.times(slope)));
    return ExerciseBuilder.of("19.2", "What a minibatch averages")
        .on("D4", ExerciseKind.PROVE)
        .statement(
            """
            Let $D=\\sigma(a_\\varphi)$. Prove that the discriminator's gradient is an expectation over points, so that the
            mean over a minibatch estimates it without bias, and that each point pulls by how wrong $D$ is there:

            $$\\nabla_\\varphi\\big(\\mathbb E_p\\log\\sigma(a_\\varphi)+\\mathbb E_{p_g}\\log(1-\\sigma(a_\\varphi))\\big)
            =\\mathbb E_p\\big[(1-\\sigma(a_\\varphi))\\,\\nabla_\\varphi a_\\varphi\\big]-\\mathbb E_{p_g}\\big[\\sigma(a_\\varphi)\\,\\nabla_\\varphi a_\\varphi\\big].$$

            Begin with `gradient(V, phi)`, `V` being `E(p, log(sigmoid(a))).plus(E(q, log(one().minus(sigmoid(a)))))`;
            `a.derivative(phi)` is $\\nabla_\\varphi a_\\varphi$.
            """)
        .cell(
            """
            Derivation answer = null;
            // var V = E(p, log(sigmoid(a))).plus(E(q, log(one().minus(sigmoid(a)))));
            // Derivation.of("a minibatch").line(gradient(V, phi), "...").line(..., "why") ...""")
        .check(
            ProofCheck.equal(gradient(value, PHI), errors)
                .on(Trials.line(20).and(Trials.atoms(20)).withoutHardPairs())
                .through(
                    new Waypoint(
                        "the derivative has gone under the expectations",
                        line -> Parts.any(line, slope::equals) && !hasGradient(line, value))))
        .hint("The densities do not depend on $\\varphi$: differentiate inside each expectation.")
        .hint("$(\\log\\sigma)'=\\sigma'/\\sigma$ and $\\sigma'=\\sigma(1-\\sigma)$.")
        .solution(
            """
            var V = E(p, log(sigmoid(a))).plus(E(q, log(one().minus(sigmoid(a)))));
            var rise = sigmoid(a).times(one().minus(sigmoid(a))).times(a.derivative(phi));
            Derivation answer = Derivation.of("a minibatch")
                .line(gradient(V, phi), "the discriminator's gradient")
                .line(E(p, rise.over(sigmoid(a))).minus(E(q, rise.over(one().minus(sigmoid(a))))),
                    "under the expectations; σ' = σ(1 − σ)")
                .line(E(p, one().minus(sigmoid(a)).times(a.derivative(phi)))
                    .minus(E(q, sigmoid(a).times(a.derivative(phi)))), "cancelled");
            """,
            """
            A real point counts $1-D$, a generated one $-D$: where $D$ is right already there is next to
            nothing to learn. The mean over a minibatch has this expectation whatever its size. What has
            *not* is a function of it that bends, like the step of an optimiser that divides by its own size.
            """)
        .next("Do the same for the generator: which derivative of $D$ does its minibatch need?")
        .build();
  }

  private static boolean hasGradient(Expr line, Expr value) {
    return Parts.any(line, gradient(value, PHI)::equals);
  }

  private static Exercise choice() {
    return ExerciseBuilder.of("19.3", "A loss for the task")
        .on("D9", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Choose a loss such that

            1. with the best discriminator held still the generator's step descends
               $\\mathrm{KL}(p_{data}\\,\\|\\,p_g)$, so that no part of the data is left out for good;
            2. what the best discriminator is worth stays finite even if data and generated points never meet.

            You may write a `PointwiseLoss` of your own, or find one in the library.
            """)
        .cell("GanLoss answer = null;")
        .check(
            ConstructionCheck.of(GanLoss.class, "a GanLoss")
                .with(LossChoice::descends)
                .with(LossChoice::isBounded))
        .hint(
            "Discriminator and generator need not minimise the same quantity with opposite signs.")
        .hint(
            "`loss.optimum()` says what each comes down to. Which losses are worth $2\\,\\mathrm{JS}-\\log4$ to $D$?")
        .hint(
            "Goodfellow's tutorial, exercise 8.3: one function of the logit makes $-\\mathbb E_gf$ maximum likelihood.")
        .solution(
            "GanLoss answer = GanLoss.maximumLikelihood();",
            """
            The discriminator is trained as ever and is worth $2\\,\\mathrm{JS}-\\log4\\le0$; the generator minimises
            $-\\mathbb E_g e^{a}$, in which $e^{a}=p_{data}/p_g$ is held still, and so steps down
            $\\mathrm{KL}(p_{data}\\|p_g)$. The f-GAN of the Kullback–Leibler divergence takes the same step, but its
            discriminator estimates the divergence itself, which is infinite as soon as supports part.
            """)
        .next(
            "Estimate the variance of both steps on 100 points where $p_g$ is narrow. What is the price?")
        .build();
  }

  private static Exercise collapse() {
    return ExerciseBuilder.of("19.4", "Make this GAN stop collapsing")
        .on("D4", ExerciseKind.TRAIN)
        .statement(
            """
            `collapsing.get()` is a training on a ring of eight modes; `.run(1500)` takes a few seconds and
            ends with all points in one place, another one after every hundred steps. Change whatever you like:
            the loss, a penalty, the optimisers, the number of steps of $D$, the schedule, the networks.
            Wanted are all eight modes, and at least 60 % of the points within $3\\sigma$ of one.

            Give a `GanTraining`, which is then run for 1500 steps; or a `GanRun` of your own.
            """)
        .cell(
            """
            GanTraining answer = null;
            // collapsing.get() .loss(...) .regularizer(...) .optimizers(...) .discriminatorSteps(...) ...""")
        .check(new CollapseCheck())
        .hint(
            "Look at the rates: which player learns faster? What does the slower one not have time for?")
        .hint("`.discriminatorSteps(2)`, or a faster $D$; and a loss whose slope does not vanish.")
        .hint(
            "`Regularizer.r1(0.1)` lets $D$ come to rest at the data; `LearningRateSchedule.linear()` and `.averaging(0.99)` let the points settle.")
        .solution(
            """
            GanTraining answer = collapsing.get()
                .loss(GanLoss.nonSaturating())
                .regularizer(Regularizer.r1(0.1))
                .optimizers(Adam.of(1e-3).betas(0.5, 0.9), Adam.of(1e-3).betas(0.5, 0.9))
                .schedule(LearningRateSchedule.linear())
                .averaging(0.99);
            """,
            """
            The generator's rate was ten times the discriminator's: against a $D$ that nearly stands still the
            best generator is a point (D16), and as soon as $D$ has answered, the point moves on. Equal
            rates, or two steps of $D$ for one of $G$, let $D$ be close to its best, which is what the theory
            asks for; the penalty keeps it from growing steep where the data are matched; falling rates and an
            average end the swinging.
            """)
        .next(
            "Take the changes back one at a time. Which of them was needed, and which only helps?")
        .build();
  }
}

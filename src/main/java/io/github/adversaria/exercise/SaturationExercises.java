package io.github.adversaria.exercise;

import static io.github.adversaria.exercise.SameValue.isIn;
import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Trials;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/** D8: two losses for one generator, in the logit. */
final class SaturationExercises {

  private SaturationExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("10-saturation-and-label-flip", "Saturation, and the flipped label")
        .given(
            """
            var theta = scalar("\\\\theta");
            var sigma = scalar("\\\\sigma");
            var w = scalar("w");
            var p = density("p");
            var g = density("p_\\\\theta", theta);
            """)
        .with(otherPull(), evenPull(), twoWays(), together());
  }

  private static Exercise otherPull() {
    return ExerciseBuilder.of("10.1", "One pull from the other")
        .on("D8", ExerciseKind.COMPUTE)
        .statement(
            """
            Data $\\mathcal N(0,\\sigma^2)$, generator $\\mathcal N(\\theta,\\sigma^2)$, and $D=D^*$ held still. The gradient of
            $\\mathbb E_{p_g}\\log(1-D)$ in $\\theta$ has been measured: it is $w$. Which is the gradient of
            $\\mathbb E_{p_g}[-\\log D]$? No integral is needed.
            """)
        .cell("Expr answer = null;    // in theta, sigma and w")
        .check(
            FormulaCheck.of(v -> v[0] / (v[1] * v[1]) - v[2])
                .in("\\theta", -4, 4)
                .in("\\sigma", 0.3, 3)
                .in("w", -2, 2)
                .mistake(
                    v -> 1 - v[2],
                    "The slopes $\\sigma(a)$ and $\\sigma(-a)$ add up to 1 in the logit; but it is"
                        + " $\\theta$ that moves, and the logit with it.")
                .mistake(
                    v -> -v[2],
                    "The slopes are mirror images in $a$, which is not the same as minus.")
                .mistake(v -> v[0] - v[2], "That is right for $\\sigma=1$ only.")
                .mistake(
                    v -> v[0] / v[1] - v[2],
                    "The logit is a quotient by $\\sigma^2$, not $\\sigma$.")
                .mistake(
                    v -> -v[0] / (v[1] * v[1]) - v[2],
                    "The sign: both losses pull $\\theta$ towards 0, so both gradients have its sign."))
        .hint("Add the two losses at a point. What is $\\log\\frac{1-D}{D}$ in terms of the logit?")
        .hint("Which is the logit of $D^*$ here, as a function of $x$? What is its slope in $x$?")
        .hint(
            "The generator's points move with $\\theta$, all alike: the two gradients add up to minus that slope.")
        .solution(
            "Expr answer = theta.over(sigma.power(2)).minus(w);",
            """
            $\\log(1-D)-\\log D=-a$, and $a=\\frac{\\theta^2-2\\theta x}{2\\sigma^2}$ falls by $\\theta/\\sigma^2$ per unit of $x$. Held
            still, it gives $-\\mathbb E\\,a'(x)=\\theta/\\sigma^2$ for the two gradients together, whatever each of them is. As
            $\\theta$ grows, $w$ dies away and the whole of it is left to $-\\log D$; the sum is the slope of
            $\\mathrm{KL}(p_g\\|p_{\\mathrm{data}})$, see 10.4.
            """)
        .next(
            "At $\\theta\\to0$ each has one half. Where in the picture of notebook 10 do the curves separate?")
        .build();
  }

  private static Exercise evenPull() {
    return ExerciseBuilder.of("10.2", "A loss that never lets go")
        .on("D8", ExerciseKind.CONSTRUCT)
        .statement(
            """
            The slope of $\\log(1-D)$ in the logit dies where $D$ is near $0$, that of $-\\log D$ where $D$ is near $1$. Construct
            a loss $\\ell(D)$ whose slope in the logit is $-1$ at every $D$ strictly between $0$ and $1$.
            """)
        .cell("DoubleUnaryOperator answer = null;    // D -> loss")
        .check(
            ConstructionCheck.of(DoubleUnaryOperator.class, "a lambda: D -> loss")
                .with(LogitSlope::isMinusOne))
        .hint("$D=\\sigma(a)$. Which function of $a$ has the slope $-1$?")
        .hint("Solve $D=\\sigma(a)$ for $a$; or add up two losses that you know.")
        .solution(
            "DoubleUnaryOperator answer = d -> Math.log((1 - d) / d);",
            """
            $\\ell=-a=\\log(1-D)-\\log D$, and any constant more. What one of the two losses loses the other gains:
            $-\\sigma(a)-\\sigma(-a)=-1$. A network whose last layer gives the logit has it for nothing: minimise $-a$, as a
            Wasserstein generator does with its critic.
            """)
        .next(
            "It has no lower bound. What does the generator do with a discriminator that is held still for long?")
        .build();
  }

  private static Exercise twoWays() {
    return ExerciseBuilder.of("10.3", "Two losses, two directions")
        .on("D8", ExerciseKind.CONSTRUCT)
        .statement(
            """
            The generator is $\\mathcal N(\\theta,1)$ at $\\theta=0$, the discriminator $\\sigma(a(x))$ is held still. Construct a
            logit $a(x)$ for which one of $\\mathbb E_{p_g}\\log(1-D)$ and $\\mathbb E_{p_g}[-\\log D]$ sends $\\theta$ to the right
            and the other one to the left: gradients in $\\theta$ of opposite signs, both at least $0.1$ in size.
            """)
        .cell("DoubleUnaryOperator answer = null;    // x -> logit")
        .check(
            ConstructionCheck.of(DoubleUnaryOperator.class, "a lambda: x -> logit")
                .with(OppositePulls::areOpposite))
        .hint(
            "As functions of $a$ the losses are $-\\log(1+e^a)$ and $\\log(1+e^{-a})$: each is nearly flat on one side.")
        .hint(
            "The one is glad of points where $D$ is near 1, and does not mind those where it is near 0. And the other?")
        .hint("Let $a$ be calm on the left, and on the right very high and very low by turns.")
        .solution(
            "DoubleUnaryOperator answer = x -> x < 0 ? 0 : 6 * Math.sin(9 * x);",
            """
            $-\\log(1+e^a)$ is concave in $a$ and goes to $-\\infty$ with $a\\to+\\infty$: minimising it seeks risk. $\\log(1+e^{-a})$
            is convex and goes to $+\\infty$ with $a\\to-\\infty$: minimising it shuns risk. On the right there is much of both, so
            the first goes there and the second leaves. A logit that only rises, or only falls, gives both the same
            direction. "Equivalent" is true at a single point, and there only.
            """)
        .next("Which of the two would you rather train a robot with?")
        .build();
  }

  private static Exercise together() {
    ScalarSymbol theta = scalar("\\theta");
    DensitySymbol p = density("p");
    DensitySymbol g = density("p_\\theta", theta);
    Expr best = p.over(p.plus(g));
    Expr loss = log(one().minus(best)).minus(log(best));
    Expr score = log(g).derivative(theta);
    return ExerciseBuilder.of("10.4", "Both losses together")
        .on("D8", ExerciseKind.PROVE)
        .statement(
            """
            A generator minimises the sum of both losses, $\\ell=\\log(1-D)-\\log D$, with $D=D^*=p/(p+p_\\theta)$ held still. Its
            gradient is $\\mathbb E_{p_\\theta}[\\ell\\,\\partial_\\theta\\log p_\\theta]$. Prove that this is the gradient of
            $\\mathrm{KL}(p_\\theta\\|p)$. You may assume, by `.assuming(…)`, that $p$ and $p_\\theta$ have the same support and
            that $\\mathrm{KL}(p_\\theta\\|p)$ is finite.
            """)
        .cell(
            """
            var best = p.over(p.plus(g));
            var loss = log(one().minus(best)).minus(log(best));
            var score = log(g).derivative(theta);
            Derivation answer = null;    // from E(g, loss.times(score)) to gradient(KL(g, p), theta)
            """)
        .check(
            ProofCheck.equal(E(g, loss.times(score)), gradient(KL(g, p), theta))
                .allowing(Assumption.sameSupport(p, g))
                .allowing(Assumption.sameSupport(g, p))
                .allowing(Assumption.finite(KL(g, p)))
                .on(Trials.line(12).and(Trials.atoms(12)))
                .through(
                    new Waypoint(
                        "the loss has become the logarithm of one quotient of densities",
                        line -> isOneLogarithm(line, p, g)))
                .through(
                    new Waypoint(
                        "the derivative of the logarithm in KL, whose mean vanishes, is written",
                        line -> hasVanishingMean(line, p, g))))
        .hint("$\\frac{1-D^*}{D^*}$ is a quotient of the two densities.")
        .hint(
            "Differentiate $\\int p_\\theta\\log\\frac{p_\\theta}p$: the product rule gives two terms. Which is missing?")
        .hint(
            "$\\mathbb E_{p_\\theta}[\\partial_\\theta\\log p_\\theta]=\\int\\partial_\\theta p_\\theta=0$: add it.")
        .solution(
            """
            var best = p.over(p.plus(g));
            var loss = log(one().minus(best)).minus(log(best));
            var score = log(g).derivative(theta);
            Derivation answer = Derivation.of("both losses together")
                .line(E(g, loss.times(score)), "the gradient with D held still")
                .line(E(g, log(g.over(p)).times(score)), "(1 − D*)/D* = g/p")
                .line(E(g, log(g.over(p)).times(score)).plus(E(g, score)), "the mean of the score is 0")
                .line(gradient(KL(g, p), theta), "the product rule")
                .assuming(Assumption.sameSupport(p, g), Assumption.finite(KL(g, p)));
            """,
            """
            What the frozen discriminator leaves out, $\\partial_\\theta\\log p_\\theta$ inside the logarithm, has mean zero; so nothing
            is lost. The saturating loss alone descends on $2\\,\\mathrm{JS}$, the other one alone on
            $\\mathrm{KL}(p_\\theta\\|p)-2\\,\\mathrm{JS}$ (notebook 11), and the two add up.
            """)
        .next(
            "Which $\\ell(D)$ gives $\\mathrm{KL}(p\\|p_\\theta)$, the other way round? (Notebook 16.)")
        .build();
  }

  private static boolean isOneLogarithm(Expr line, DensitySymbol p, DensitySymbol g) {
    Predicate<Expr> isLogarithm =
        part -> part.operands().size() == 1 && part.toString().startsWith("log");
    return isIn(line, log(g.over(p)), isLogarithm)
        || isIn(line, log(p.over(g)), isLogarithm)
        || isIn(line, log(g), isLogarithm) && isIn(line, log(p), isLogarithm);
  }

  /** A mean of the score by itself, or one in which it is beside the logarithm. */
  private static boolean hasVanishingMean(Expr line, DensitySymbol p, DensitySymbol g) {
    Expr score = log(g).derivative(g.parameters().get(0));
    return isIn(line, E(g, score), part -> part.symbols().contains(g))
        || isIn(line, log(g.over(p)).plus(1));
  }
}

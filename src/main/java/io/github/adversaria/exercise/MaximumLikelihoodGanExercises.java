package io.github.adversaria.exercise;

import static io.github.adversaria.exercise.FrozenGradientCheck.DATA;
import static io.github.adversaria.exercise.FrozenGradientCheck.MADE;
import static io.github.adversaria.exercise.FrozenGradientCheck.THETA;
import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.sqrt;
import static io.github.adversaria.expression.Terms.squaredHellinger;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Trials;

/** D13: which loss of generated points follows which divergence, and with how much noise. */
final class MaximumLikelihoodGanExercises {

  private static final Expr RATIO = DATA.over(MADE);

  private MaximumLikelihoodGanExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("16-maximum-likelihood-gan", "Maximum likelihood with a GAN")
        .given(
            FrozenGradientCheck.GIVEN
                + """
                var score = log(g).derivative(theta);
                var f = function("f");
                var c = scalar("c");
                """)
        .with(likelihood(), hellinger(), weights(), constant(), GradientVariance.exercise());
  }

  private static Exercise likelihood() {
    return ExerciseBuilder.of("16.1", "The loss of maximum likelihood")
        .on("D13", ExerciseKind.COMPUTE)
        .origin("Goodfellow 2016 (arXiv 1701.00160), exercise 8.3")
        .statement(
            """
            A generator descends on $\\mathbb E_{p_g}f$, where $f$ is a function of the point that is frozen for the step:
            $\\theta$ acts through the points alone. For which $f$ does it follow the gradient of maximum likelihood,
            $$\\nabla_\\theta\\,\\mathbb E_{p_g}f=\\nabla_\\theta\\,\\mathrm{KL}(p_{\\mathrm{data}}\\,\\|\\,p_g)\\,?$$
            Write it in $p$ (the data) and $g$ (the generator), in the best discriminator $D$, or in its logit $a$. Any $f$ that
            works will do.
            """)
        .cell("Expr answer = null;    // in p and g, or in D, or in a")
        .check(
            FrozenGradientCheck.of(KL(DATA, MADE))
                .mistake(
                    RATIO,
                    "The sign is the wrong way round: the generator would climb the divergence, away from"
                        + " where data are.")
                .mistake(
                    RATIO.power(-1).negate(),
                    "That is $-e^{-a}=-p_g/p_{\\mathrm{data}}$, the ratio upside down: it rewards points where"
                        + " data are *rare*.")
                .mistake(
                    RATIO.power(-1),
                    "That is $e^{-a}=p_g/p_{\\mathrm{data}}$, the ratio upside down. It pushes away from where data"
                        + " are rare (Neyman's divergence has that gradient, but for a factor 2); likelihood pulls to"
                        + " where they are.")
                .mistake(
                    log(RATIO).negate(),
                    "That is $-a$, KL the wrong way round: it follows $\\mathrm{KL}(p_g\\,\\|\\,p_{\\mathrm{data}})$.")
                .mistake(
                    log(MADE).negate(),
                    "The mean of $\\log p_g$ is taken under the generator here; likelihood takes it under the data.")
                .mistake(
                    log(MADE.over(DATA.plus(MADE))),
                    "That is $\\log(1-D)$, the loss of the minimax game: it follows $2\\,\\mathrm{JS}$.")
                .mistake(
                    log(DATA.over(DATA.plus(MADE))).negate(),
                    "That is $-\\log D$, the non-saturating loss.")
                .mistake(
                    DATA.over(DATA.plus(MADE)).negate(),
                    "That is $-D$: the discriminator's probability, where its *odds* $D/(1-D)$ are wanted."))
        .hint(
            "$\\nabla_\\theta\\mathbb E_{p_g}f=\\mathbb E_{p_g}[f\\,s]$ with the score $s=\\nabla_\\theta\\log p_g$.")
        .hint(
            "$\\nabla_\\theta\\mathrm{KL}(p_{\\mathrm{data}}\\,\\|\\,p_g)=-\\mathbb E_{p_{\\mathrm{data}}}s$. Write that as a mean under $p_g$.")
        .hint("$\\mathbb E_{p_{\\mathrm{data}}}s=\\mathbb E_{p_g}[w\\,s]$: which weight $w$?")
        .solution(
            "Expr answer = exp(a).negate();",
            """
            Only $-\\mathbb E_{p_{\\mathrm{data}}}\\log p_g$ depends on $\\theta$, so the gradient is
            $-\\mathbb E_{p_{\\mathrm{data}}}s=-\\mathbb E_{p_g}\\bigl[\\frac{p_{\\mathrm{data}}}{p_g}s\\bigr]$: so $f=-p_{\\mathrm{data}}/p_g=-D/(1-D)=-e^a$. The score
            has mean 0, so any constant may be added.
            """)
        .next("What if $f$ is *not* frozen? Find $\\mathbb E_{p_g}f$ itself.")
        .build();
  }

  private static Exercise hellinger() {
    return ExerciseBuilder.of("16.2", "Another divergence, another loss")
        .on("D13", ExerciseKind.COMPUTE)
        .statement(
            """
            The same question for the squared Hellinger distance $H^2=\\tfrac12\\int(\\sqrt{p_{\\mathrm{data}}}-\\sqrt{p_g})^2$: which $f$,
            frozen, gives
            $$\\nabla_\\theta\\,\\mathbb E_{p_g}f=\\nabla_\\theta\\,H^2(p_{\\mathrm{data}},p_g)\\,?$$
            """)
        .cell("Expr answer = null;    // in p and g, or in D, or in a")
        .check(
            FrozenGradientCheck.of(squaredHellinger(DATA, MADE))
                .mistake(
                    sqrt(RATIO).negate(),
                    "Twice too much. $H^2$ is the mean of $1-\\sqrt{p_{\\mathrm{data}}/p_g}$, but there $p_g$ occurs"
                        + " twice: as the density and in the ratio. With the ratio frozen only one of them moves.")
                .mistake(RATIO.negate(), "That is the loss of maximum likelihood, exercise 16.1.")
                .mistake(
                    sqrt(RATIO).over(2),
                    "The sign is the wrong way round: the generator climbs the divergence.")
                .mistake(sqrt(RATIO.power(-1)).negate().over(2), "The ratio is upside down."))
        .hint("Write $H^2=1-\\int\\sqrt{p_{\\mathrm{data}}\\,p_g}$.")
        .hint(
            "$\\nabla_\\theta\\sqrt{p_g}=\\tfrac12\\sqrt{p_g}\\,s$; divide by $p_g$ to make it a mean under $p_g$.")
        .hint(
            "For any divergence $\\int\\phi(p_{\\mathrm{data}},p_g)$ the frozen $f$ is $\\partial\\phi/\\partial p_g$.")
        .solution(
            "Expr answer = sqrt(p.over(g)).over(-2);",
            """
            $\\nabla H^2=-\\int\\sqrt{p_{\\mathrm{data}}}\\,\\tfrac12\\sqrt{p_g}\\,s=\\mathbb E_{p_g}\\bigl[-\\tfrac12\\sqrt{p_{\\mathrm{data}}/p_g}\\;s\\bigr]$, so
            $f=-\\tfrac12e^{a/2}$. Its second moment is $\\tfrac14$ always: the weights of this loss never have infinite variance,
            those of maximum likelihood may.
            """)
        .next("Which divergence belongs to $f=-e^{ka}$? What happens as $k\\to0$?")
        .build();
  }

  private static Exercise weights() {
    return ExerciseBuilder.of("16.3", "When the weights explode")
        .on("D13", ExerciseKind.COMPUTE)
        .statement(
            """
            Data $\\mathcal N(0,1)$, generated points $\\mathcal N(\\mu,\\sigma^2)$. The weights $w=p_{\\mathrm{data}}/p_g$ have mean 1 under
            $p_g$. Give their second moment $\\mathbb E_{p_g}w^2$ for *every* $\\mu$ and $\\sigma>0$; where it is infinite, say
            `Double.POSITIVE_INFINITY`.
            """)
        .cell("DoubleBinaryOperator answer = null;    // (mu, sigma) -> ...")
        .check(
            FormulaCheck.of(v -> secondMoment(v[0], v[1]))
                .in("\\mu", -1.5, 1.5)
                .in("\\sigma", 0.3, 2.5)
                .mistake(
                    v -> secondMoment(v[0], v[1]) - 1,
                    "That is the variance; the second moment is asked for.")
                .mistake(
                    v -> finitePart(v[0], v[1]),
                    "Where $2\\sigma^2\\le1$ the integral is infinite.")
                .mistake(
                    v -> finitePart(v[0], v[1]) * Math.exp(-v[0] * v[0] / (2 * v[1] * v[1] - 1)),
                    "That is the case $\\mu=0$.")
                .mistake(
                    v -> {
                      double s = v[1] * v[1];
                      return s >= 2
                          ? Double.POSITIVE_INFINITY
                          : Math.exp(v[0] * v[0] / (2 - s)) / (v[1] * Math.sqrt(2 - s));
                    },
                    "That is with the two densities exchanged, $\\mathbb E_{p_{\\mathrm{data}}}(p_g/p_{\\mathrm{data}})^2$."))
        .hint(
            "$\\mathbb E_{p_g}w^2=\\int p_{\\mathrm{data}}^2/p_g$. Put the densities in and collect the exponent.")
        .hint(
            "The exponent is $-x^2+\\frac{(x-\\mu)^2}{2\\sigma^2}$. When does it fall on both sides?")
        .hint(
            "Complete the square. With $A=1-\\frac1{2\\sigma^2}$ it is $-A\\bigl(x+\\frac\\mu{2\\sigma^2A}\\bigr)^2+\\dots$")
        .solution(
            """
            DoubleBinaryOperator answer = (mu, sigma) -> {
                double k = 2 * sigma * sigma - 1;
                return k > 0
                    ? sigma * sigma / Math.sqrt(k) * Math.exp(mu * mu / k)
                    : Double.POSITIVE_INFINITY;
            };
            """,
            """
            $\\frac{p_{\\mathrm{data}}^2}{p_g}=\\frac\\sigma{\\sqrt{2\\pi}}\\exp\\bigl(-x^2+\\frac{(x-\\mu)^2}{2\\sigma^2}\\bigr)$, which is integrable for $\\sigma^2>\\tfrac12$
            only. There the integral is $\\frac{\\sigma^2}{\\sqrt{2\\sigma^2-1}}\\exp\\frac{\\mu^2}{2\\sigma^2-1}$. A generator narrower than
            $1/\\sqrt2$ of the data makes points whose weights have no variance.
            """)
        .next(
            "It grows like $e^{\\mu^2}$ at $\\sigma=1$. How many samples does a generator need that is 3 away?")
        .build();
  }

  private static double secondMoment(double mu, double sigma) {
    return 2 * sigma * sigma > 1 ? finitePart(mu, sigma) : Double.POSITIVE_INFINITY;
  }

  private static double finitePart(double mu, double sigma) {
    double k = 2 * sigma * sigma - 1;
    return sigma * sigma / Math.sqrt(k) * Math.exp(mu * mu / k);
  }

  private static Exercise constant() {
    Expr score = log(MADE).derivative(THETA);
    Expr square = score.power(2);
    Expr best = E(DATA, square).over(E(MADE, square));
    return ExerciseBuilder.of("16.4", "The constant that is good for most")
        .on("D13", ExerciseKind.COMPUTE)
        .statement(
            """
            With $f=-p_{\\mathrm{data}}/p_g$ and the score $s=\\nabla_\\theta\\log p_g$ each generated point gives the estimate
            $(f+c)\\,s$ of the gradient. The mean does not depend on the constant $c$. Which $c$ makes the variance least, for any
            data and any family of generators of the same support?
            """)
        .cell(
            "Expr answer = null;    // in p and g; the sheet's score is the derivative of log(g) in theta")
        .check(
            ExpressionCheck.of(best)
                .on(Trials.line(12).withoutHardPairs())
                .assuming(
                    Assumption.sameSupport(DATA, MADE),
                    Assumption.finite(E(DATA, square)),
                    Assumption.finite(E(MADE, square)))
                .mistake(
                    E(DATA, square).over(E(DATA, square)),
                    "That makes the mean of $f+c$ vanish. Least variance weighs by the squared score.")
                .mistake(
                    E(DATA, square),
                    "Divide by the mean of $s^2$ under the generator: what is that, if $f$ is a constant?")
                .mistake(
                    E(DATA, score).power(2).over(E(MADE, square)),
                    "The square belongs under the mean: $\\mathbb E\\,s^2$, not $(\\mathbb E s)^2$.")
                .mistake(
                    E(DATA, score).over(E(MADE, square)),
                    "Weights of $c$ in the variance are $s^2$, not $s$.")
                .mistake(E(MADE, square).over(E(DATA, square)), "The quotient is upside down."))
        .hint("As the mean is fixed, it is $\\mathbb E_{p_g}[(f+c)^2s^2]$ that has to be least.")
        .hint("That is a quadratic in $c$. Set its derivative to 0.")
        .hint(
            "$c=-\\mathbb E_{p_g}[fs^2]/\\mathbb E_{p_g}[s^2]$; now put $f$ in, and see under which density the first mean is.")
        .solution(
            "Expr answer = E(p, score.power(2)).over(E(g, score.power(2)));",
            """
            $\\mathbb E_{p_g}[(f+c)^2s^2]$ has its minimum at $c=-\\mathbb E_{p_g}[fs^2]/\\mathbb E_{p_g}[s^2]$, and
            $-\\mathbb E_{p_g}[fs^2]=\\mathbb E_{p_{\\mathrm{data}}}[s^2]$. Where generator and data agree it is 1; a generator that is too narrow
            gives the data large scores, and wants a larger constant.
            """)
        .next(
            "Which $c$ is best for a normal generator $\\mathcal N(\\theta,\\sigma^2)$ against $\\mathcal N(0,1)$? Plot the variance beside it.")
        .build();
  }
}

package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Trials;
import java.util.List;
import java.util.SplittableRandom;

/** D1: the discriminator that is best against one generator. */
final class OptimalDiscriminatorExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol D = function("D").into(0, 1);
  private static final Expr VALUE = E(P, log(D)).plus(E(Q, log(one().minus(D))));
  private static final int POINTS = 2000;
  private static final long SEED = 1406;

  private OptimalDiscriminatorExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("03-optimal-discriminator", "The optimal discriminator")
        .given(
            """
            var p = density("p");
            var q = density("q");
            var D = function("D").into(0, 1);
            var V = E(p, log(D)).plus(E(q, log(one().minus(D))));
            """)
        .with(weighted(), logitLine(), readBack(), nothingBeatsIt());
  }

  private static Exercise logitLine() {
    return ExerciseBuilder.of("03.2", "A logit that is a straight line")
        .on("D1", ExerciseKind.COMPUTE)
        .statement(
            """
            Data follow $\\mathcal N(0,1)$, generated points $\\mathcal N(\\mu,1)$. Give the logit of the best
            discriminator at $x$.
            """)
        .cell("DoubleBinaryOperator answer = null;    // (mu, x) -> ...")
        .check(
            FormulaCheck.of(v -> v[0] * v[0] / 2 - v[0] * v[1])
                .in("\\mu", -3, 3)
                .in("x", -3, 3)
                .mistake(
                    v -> 1 / (1 + Math.exp(v[0] * v[1] - v[0] * v[0] / 2)),
                    "That is $D^*$ itself; its logit is asked for."))
        .hint("The logit is $\\log\\frac{D}{1-D}$.")
        .hint("$\\frac{D^*}{1-D^*}$ is a ratio of two densities. Take its logarithm.")
        .solution(
            "DoubleBinaryOperator answer = (mu, x) -> mu * mu / 2 - mu * x;",
            "$D^*/(1-D^*)=p/q$, so the logit is $-x^2/2+(x-\\mu)^2/2=\\mu^2/2-\\mu x$.")
        .next("What is it when the variances differ? Ask notebook 03.")
        .build();
  }

  private static Exercise weighted() {
    return ExerciseBuilder.of("03.1", "Three real points for each generated one")
        .on("D1", ExerciseKind.COMPUTE)
        .statement(
            """
            A discriminator sees three real points for each generated one and maximises
            $3\\,\\mathbb E_p\\log D+\\mathbb E_q\\log(1-D)$. Which $D$ is best?
            """)
        .cell("Expr answer = null;    // in p and q")
        .check(
            ExpressionCheck.of(P.times(3).over(P.times(3).plus(Q)))
                .mistake(P.over(P.plus(Q)), "The three is left out.")
                .mistake(P.over(P.plus(Q.times(3))), "The weight is on the wrong density."))
        .hint("Fix a point $x$; which $y$ makes $a\\log y+b\\log(1-y)$ largest?")
        .hint("Here $a=3p(x)$ and $b=q(x)$.")
        .solution(
            "Expr answer = p.times(3).over(p.times(3).plus(q));",
            "At a fixed $x$ the integrand is $a\\log y+b\\log(1-y)$ with $a=3p$, $b=q$, and $a/(a+b)$ is its top.")
        .next("What if it sees $n$ real points for each generated one, and $n\\to\\infty$?")
        .build();
  }

  private static Exercise readBack() {
    return ExerciseBuilder.of("03.3", "Two densities from one strategy")
        .on("D1", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Of a discriminator that is best against its generator this much is known: on $(0,1)$ it has to be $1$, on
            $(3,4)$ it has to be $\\frac14$, and at all other points (the four ends apart) it may take any value
            whatever without losing anything. Construct densities $p_{\\mathrm{data}}$ and $p_g$ for which this is so.
            """)
        .cell("List<Density> answer = null;    // List.of(pData, pG)")
        .check(
            DensitiesCheck.of("pData", "pG")
                .with(OptimalDiscriminatorExercises::nothingElsewhere)
                .with(OptimalDiscriminatorExercises::asKnown))
        .hint(
            "Where is every value of $D(x)$ as good as any other? Look at the integrand of $V$ there.")
        .hint("On $(3,4)$ the value says how many generated points there are for each real one.")
        .hint("All generated points lie in $(3,4)$. So how much of the data does?")
        .solution(
            """
            List<Density> answer = List.of(
                Mixture.of(2.0 / 3, Uniform.of(0, 1), 1.0 / 3, Uniform.of(3, 4)),
                Uniform.of(3, 4));
            """,
            """
            A value is free where the integrand $p\\log y+q\\log(1-y)$ vanishes for all $y$: where $p=q=0$. It has to be
            $1$ where $q=0<p$. So all of $p_g$ lies in $(3,4)$, and there $p/(p+q)=\\frac14$, which is $q=3p$; its integral
            gives the data a third of their mass there. The shape within each interval is yours.
            """)
        .next("Can the value on $(3,4)$ be $\\frac34$ instead?")
        .build();
  }

  private static Ruling nothingElsewhere(List<Density> pair) {
    for (Density density : pair) {
      if (density.measure() != BaseMeasure.LEBESGUE) {
        return Ruling.wrong(density + " has atoms; on the line between them nothing is known.");
      }
      for (double x : density.draw(POINTS, new SplittableRandom(SEED))) {
        if (!(x >= 0 && x <= 1) && !(x >= 3 && x <= 4)) {
          return Ruling.wrong(
              density
                  + " puts points near x = "
                  + Decimal.text(x, 3)
                  + ". There a value of D is not free: one is best.");
        }
      }
    }
    return Ruling.right("");
  }

  private static Ruling asKnown(List<Density> pair) {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < POINTS; i++) {
      boolean left = i % 2 == 0;
      double x = left ? random.nextDouble(0.001, 0.999) : random.nextDouble(3.001, 3.999);
      double wanted = left ? 1 : 0.25;
      double p = pair.get(0).density(x);
      double q = pair.get(1).density(x);
      String at = " at x = " + Decimal.text(x, 3);
      if (p == 0 && q == 0) {
        return Ruling.wrong("Both densities vanish" + at + ", so D is free there.");
      }
      double best = p / (p + q);
      if (Math.abs(best - wanted) > 1e-9) {
        String name =
            Math.abs(best - (1 - wanted)) < 1e-9 ? "The two densities are exchanged. " : "";
        name = Math.abs(3 * p - q * 0.75) < 1e-9 && !left ? "That is p/q = 1/4, not D. " : name;
        return Ruling.wrong(
            name + "The best D is " + Decimal.text(best, 6) + at + ", not " + wanted + ".");
      }
    }
    return Ruling.right("D* was compared at " + POINTS + " points.");
  }

  private static Exercise nothingBeatsIt() {
    Expr best = P.over(P.plus(Q));
    return ExerciseBuilder.of("03.4", "Nothing beats it")
        .on("D1", ExerciseKind.PROVE)
        .origin("Goodfellow 2016, exercise 8.1")
        .statement(
            """
            The exercise 8.1 of Goodfellow's tutorial asks for the discriminator's best strategy $D^*$ where the value at
            each point may be chosen by itself, and for what has to be assumed. A derivative that vanishes makes $D^*$
            stationary. Prove more, that no $D$ beats it: derive $V(D^*)-V(D)\\ge0$ for $V(D)=\\mathbb E_p\\log
            D+\\mathbb E_q\\log(1-D)$, with $\\log t\\le t-1$ as the only inequality. You may assume, with
            `.assuming(…)`, that $p$ and $q$ are positive everywhere.
            """)
        .cell(
            "Derivation answer = null;    // from V.with(D, your strategy).minus(V), by .line and"
                + " .atLeast, to number(0)")
        .check(
            ProofCheck.atLeast(VALUE.with(D, best).minus(VALUE), number(0))
                .allowing(Assumption.positive(P))
                .allowing(Assumption.positive(Q))
                .allowing(Assumption.sameSupport(P, Q))
                .on(Trials.line(20).and(Trials.atoms(20)))
                .through(
                    new Waypoint(
                        "the logarithms are estimated away, but D is still there",
                        line -> line.symbols().contains(D) && !line.toLatex().contains("\\log"))))
        .hint("Write the difference as two expectations of logarithms of quotients.")
        .hint("$\\log\\frac{D^*}{D}=-\\log\\frac{D}{D^*}\\ge1-\\frac{D}{D^*}$; the same for $1-D$.")
        .hint("Put both expectations under one integral. What is $p/D^*$, and what $q/(1-D^*)$?")
        .solution(
            """
            var best = p.over(p.plus(q));
            var rest = one().minus(best);
            Derivation answer = Derivation.of("nothing beats it")
                .line(V.with(D, best).minus(V), "the gap")
                .line(E(p, log(best.over(D))).plus(E(q, log(rest.over(one().minus(D))))), "logarithm of a quotient")
                .atLeast(E(p, one().minus(D.over(best))).plus(E(q, one().minus(one().minus(D).over(rest)))),
                    "−log t ≥ 1 − t, twice")
                .atLeast(number(0), "both add up to 2 − ∫ (p + q)(D + 1 − D) = 0, where p and q are positive");
            """,
            """
            With $p/D^*=q/(1-D^*)=p+q$ the third line is $\\int\\bigl(p+q-(p+q)D-(p+q)(1-D)\\bigr)=0$. Each $D$ is compared
            with $D^*$, not only those nearby; that is more than a second derivative says. The assumption of the tutorial,
            densities that are positive everywhere, makes $D^*$ the only best one: $\\log t=t-1$ at $t=1$ alone. Without it
            the third line is an integral over where $p$, or $q$, is positive, which is at least 0 all the same (so the
            solution assumes nothing), and off both supports $D$ is free.
            """)
        .next("For which $D$ is the gap infinite? Can training run into one?")
        .build();
  }
}

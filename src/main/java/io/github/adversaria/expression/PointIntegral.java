package io.github.adversaria.expression;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.divergence.JointIntegral;
import io.github.adversaria.divergence.JointIntegrand;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** The integral of a pointwise expression over the space of its densities. */
final class PointIntegral {

  /** A value this many times its error is no noise. */
  private static final double CLEAR = 64;

  /** No integrand that is known at all leaves a bound as wide as this. */
  private static final double MEANINGLESS = 1e50;

  private final Scope scope;
  private final Expr integrand;
  private final List<Density> carriers = new ArrayList<>();
  private final List<Landmark> landmarks = new ArrayList<>();
  private final int bases;

  /**
   * @param home the densities that say where the integral lives
   */
  private PointIntegral(Scope scope, Set<Symbol> home, Expr weight, Expr body) {
    this.scope = scope;
    this.integrand = Algebra.product(weight, body);
    home.forEach(symbol -> carry(scope.density((DensitySymbol) symbol)));
    this.bases = carriers.size();
    var symbols = new LinkedHashSet<Symbol>();
    body.collectAtPoint(symbols);
    boolean atoms = carriers.get(0).measure() == BaseMeasure.COUNTING;
    boolean masses = symbols.stream().anyMatch(s -> s instanceof DensitySymbol d && isMass(d));
    for (Symbol symbol : symbols) {
      if (symbol instanceof FunctionSymbol function) {
        Mapping mapping = scope.mapping(function);
        landmarks.addAll(mapping.landmarks(scope.scalars(function.parameters())));
      } else if (symbol instanceof DensitySymbol named) {
        Density density = scope.density(named);
        // A density by length can be averaged over atoms, but has no ratio to their masses.
        if (!atoms || masses || density.dimension() != 1) {
          requireAlike(named, density);
          carry(density);
          carry(scope.frozen().density(named));
        }
      }
    }
  }

  private boolean isMass(DensitySymbol symbol) {
    return scope.density(symbol).measure() == BaseMeasure.COUNTING;
  }

  /** E over a distribution. */
  static Bounded expectation(Scope scope, Distribution distribution, Expr density, Expr body) {
    var home = new LinkedHashSet<Symbol>();
    distribution.parts().forEach(part -> home.add(part.density()));
    Signs signs = Signs.under(distribution);
    Expr simple = Simplifier.simplify(Frozen.read(body, scope), signs);
    boolean cancels =
        simple instanceof Sum
            ? simple.operands().stream().anyMatch(term -> isOver(density, term))
            : isOver(density, simple);
    return cancels
        ? new PointIntegral(scope, home, Constant.ONE, weighted(density, simple, signs)).value()
        : new PointIntegral(scope, home, density, simple).value();
  }

  /** Whether a density divides a term, as in importance weights: q · p/q is p where q > 0. */
  private static boolean isOver(Expr density, Expr term) {
    if (term instanceof Product) {
      return term.operands().stream().anyMatch(factor -> isOver(density, factor));
    }
    if (!(density instanceof DensitySymbol && term instanceof Quotient)) {
      return false;
    }
    Expr divisor = term.operands().get(1);
    return divisor.equals(density)
        || divisor instanceof Product && divisor.operands().contains(density);
  }

  /** The density times the body, term by term, without what cancels. */
  private static Expr weighted(Expr density, Expr body, Signs signs) {
    if (body instanceof Sum) {
      return Algebra.sum(
          body.operands().stream().map(term -> weighted(density, term, signs)).toList());
    }
    Expr product = density.times(body);
    return isOver(density, body) ? Simplifier.simplify(product, signs) : product;
  }

  /** The integral over the union of the supports of all densities in the body. */
  static Bounded overAll(Scope scope, Expr body) {
    Expr read = Frozen.read(body, scope);
    var home = new LinkedHashSet<Symbol>();
    read.collectAtPoint(home);
    home.removeIf(symbol -> !(symbol instanceof DensitySymbol));
    if (home.isEmpty()) {
      throw Require.wrong(
          "the body of the integral",
          body,
          "an expression with a density at the point, whose support is the range",
          "Multiply by one, or take E(p, ...)");
    }
    Expr simple = Simplifier.simplify(read, Signs.underIntegral(read));
    return new PointIntegral(scope, home, Constant.ONE, simple).value();
  }

  private void carry(Density density) {
    if (!carriers.contains(density)) {
      carriers.add(density);
    }
  }

  private void requireAlike(DensitySymbol symbol, Density density) {
    Density first = carriers.get(0);
    if (density.dimension() != first.dimension() || density.measure() != first.measure()) {
      throw Require.wrong(
          symbol.name(),
          density + " (dimension " + density.dimension() + ", " + density.measure() + ")",
          "a density of dimension "
              + first.dimension()
              + " with respect to "
              + first.measure()
              + ", as "
              + first
              + " in the same integral");
    }
  }

  private Bounded value() {
    if (carriers.get(0).measure() == BaseMeasure.LEBESGUE && carriers.get(0).dimension() == 1) {
      markKinks(integrand);
    }
    Program program = Compiler.compile(integrand, scope, carriers, carriers.get(0).dimension());
    Registers registers = program.registers();
    int result = program.result();
    JointIntegrand joint =
        (point, logs, value) -> {
          program.run(point, logs);
          if (!registers.write(result, value)) {
            throw unknown("at " + Arrays.toString(point));
          }
        };
    try {
      Bounded integral = JointIntegral.of(carriers).near(landmarks).over(this::isHome, joint);
      if (integral.errorBound() > MEANINGLESS * Math.max(1, Math.abs(integral.value()))) {
        throw unknown("in places");
      }
      return integral;
    } catch (IntegrationException failure) {
      Bounded best = failure.best();
      boolean stopped = best.evaluations() > Quadrature.MAX_EVALUATIONS / 2;
      double useful = FDivergence.USEFUL * Math.max(1, Math.abs(best.value()));
      if (!stopped && best.errorBound() <= useful) {
        return best;
      }
      throw failure;
    }
  }

  private IntegrationException unknown(String where) {
    return new IntegrationException(
        "Of the integrand "
            + integrand
            + " rounding leaves nothing "
            + where
            + ", as of log D and log(1 − D) where D rounds to 0 or 1. Give D by its logit,"
            + " sigmoid(a), or as indicator(...) where it is 0 or 1 exactly.",
        new Bounded(0, Double.POSITIVE_INFINITY, 0));
  }

  /** Marks where a maximum changes sides, or an indicator jumps. */
  private void markKinks(Expr expr) {
    if (!expr.isPointwise()) {
      return;
    }
    if (expr instanceof Composition) {
      markKinks(expr.operands().get(1));
      return;
    }
    expr.operands().forEach(this::markKinks);
    if (expr instanceof Maximum) {
      markZeros(expr.operands().get(0).minus(expr.operands().get(1)));
    } else if (expr instanceof Indicator) {
      markZeros(expr.operands().get(0));
    }
  }

  private void markZeros(Expr expr) {
    Program program = Compiler.compile(expr, scope);
    Registers registers = program.registers();
    DoubleUnaryOperator value =
        x -> {
          program.run(new double[] {x});
          double own = registers.value(program.result());
          return Math.abs(own) > CLEAR * registers.valueError(program.result()) ? own : 0;
        };
    DoubleUnaryOperator sign =
        x -> {
          program.run(new double[] {x});
          return registers.factor[program.result()];
        };
    landmarks.addAll(SignChanges.marks(sign, value, carriers));
  }

  private boolean isHome(boolean[] there) {
    for (int i = 0; i < bases; i++) {
      if (there[i]) {
        return true;
      }
    }
    return false;
  }
}

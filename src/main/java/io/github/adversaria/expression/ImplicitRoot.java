package io.github.adversaria.expression;

import io.github.adversaria.density.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The value of an unknown at each point where a slope falls through zero, for which there is no
 * formula: found by a {@link FallingRoot} when it is evaluated.
 */
final class ImplicitRoot extends Expr {

  private final FunctionSymbol unknown;
  private final Expr slope;

  private ImplicitRoot(FunctionSymbol unknown, Expr slope) {
    this.unknown = unknown;
    this.slope = slope;
  }

  /**
   * The value of a function for which a slope vanishes, in an open domain. A domain with ends is
   * mapped to the line, so that values beside an end keep the digits of their distance to it.
   *
   * @param slope falls from positive to negative as the function's value rises through the domain
   */
  static Expr in(Interval domain, FunctionSymbol function, Expr slope) {
    if (domain.equals(Interval.LINE)) {
      return new ImplicitRoot(function, slope);
    }
    UnaryOperator<Expr> map = fromLine(domain);
    var unknown = new FunctionSymbol("a", function.parameters(), Interval.LINE);
    Expr along = Simplifier.simplify(slope.substitute(function, map.apply(unknown)));
    return Simplifier.simplify(map.apply(new ImplicitRoot(unknown, along)));
  }

  private static UnaryOperator<Expr> fromLine(Interval domain) {
    if (domain.high() == Double.POSITIVE_INFINITY) {
      Expr low = Constant.of("low", domain.low());
      return a -> low.plus(new Exp(a));
    }
    Expr high = Constant.of("high", domain.high());
    if (domain.low() == Double.NEGATIVE_INFINITY) {
      return a -> high.minus(new Exp(a.negate()));
    }
    Expr low = Constant.of("low", domain.low());
    return a -> low.plus(high.minus(low).times(new Sigmoid(a)));
  }

  FunctionSymbol unknown() {
    return unknown;
  }

  @Override
  Object tag() {
    return unknown;
  }

  @Override
  public List<Expr> operands() {
    return List.of(slope);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return new ImplicitRoot(unknown, operands.get(0));
  }

  @Override
  Expr substitute(Symbol symbol, Expr replacement) {
    return symbol.equals(unknown) ? this : super.substitute(symbol, replacement);
  }

  @Override
  void collect(Set<Symbol> found) {
    var inside = slope.symbols();
    inside.remove(unknown);
    found.addAll(inside);
  }

  @Override
  void collectAtPoint(Set<Symbol> found) {
    boolean there = found.contains(unknown);
    super.collectAtPoint(found);
    if (!there) {
      found.remove(unknown);
    }
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.call(notation.optimum(unknown.name()), notation.point());
  }

  /** What does not hold the unknown is computed outside, once a point; the slope many times. */
  @Override
  int compile(Compiler compiler) {
    var given = new LinkedHashMap<Expr, Slot>();
    var value = new Slot();
    Expr inside = slotted(slope.substitute(unknown, value), value, given);
    Program program = Compiler.compile(inside, compiler.scope());
    var root = new FallingRoot(program, value);
    List<Slot> slots = List.copyOf(given.values());
    return compiler.step(
        (r, target, operands) -> {
          for (int i = 0; i < operands.length; i++) {
            slots.get(i).set(r, operands[i]);
          }
          root.find(r, target);
        },
        List.copyOf(given.keySet()));
  }

  private static Expr slotted(Expr expr, Slot value, Map<Expr, Slot> given) {
    if (expr.equals(value) || expr instanceof Constant) {
      return expr;
    }
    if (!holds(expr, value)) {
      return given.computeIfAbsent(expr, absent -> new Slot());
    }
    return expr.withOperands(
        expr.operands().stream().map(part -> slotted(part, value, given)).toList());
  }

  private static boolean holds(Expr expr, Slot value) {
    return expr.equals(value) || expr.operands().stream().anyMatch(part -> holds(part, value));
  }

  /** dD/dv = −(∂s/∂v)/(∂s/∂D), by the implicit function theorem. */
  @Override
  Expr derive(Expr variable) {
    Expr across = slope.derive(variable);
    return across.equals(Constant.ZERO)
        ? across
        : across.negate().over(slope.derive(unknown)).substitute(unknown, this);
  }
}

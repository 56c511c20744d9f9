package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Solves an equation for a function symbol, where algebra can: rational equations of degree 1 and
 * 2, in the symbol or in the one exponential, logarithm, logistic function or power that holds it,
 * and balances of two powers.
 */
final class Isolation {

  private final FunctionSymbol unknown;
  private final Signs signs;

  private Isolation(FunctionSymbol unknown, Signs signs) {
    this.unknown = unknown;
    this.signs = signs;
  }

  /** What the unknown may be so that the expression vanishes; empty where algebra does not tell. */
  static List<Expr> roots(Expr expr, FunctionSymbol unknown, Signs signs) {
    return new Isolation(unknown, signs).roots(expr);
  }

  private List<Expr> roots(Expr expr) {
    var shorthand = new LinkedHashMap<Expr, ScalarSymbol>();
    Expr equation = shortened(oneSided(expr), shorthand);
    var found = new ArrayList<Expr>(rationalRoots(equation));
    if (found.size() != 1) {
      PowerBalance.of(equation, unknown, signs)
          .ifPresent(balanced -> found.addAll(0, rationalRoots(balanced)));
    }
    for (int i = 0; i < found.size(); i++) {
      Expr root = found.get(i);
      for (Map.Entry<Expr, ScalarSymbol> name : shorthand.entrySet()) {
        root = root.substitute(name.getValue(), name.getKey());
      }
      found.set(i, root);
    }
    return found.stream().distinct().toList();
  }

  /** Sums of scalars, such as 1 − w, by a name, so that they are not multiplied out. */
  private Expr shortened(Expr expr, Map<Expr, ScalarSymbol> names) {
    if (expr instanceof Sum && !expr.isPointwise() && !expr.symbols().isEmpty()) {
      return names.computeIfAbsent(
          Simplifier.simplify(expr, signs), sum -> new ScalarSymbol("\\Sigma_" + names.size()));
    }
    if (!(expr instanceof Sum || expr instanceof Product || expr instanceof Quotient)) {
      return expr;
    }
    return expr.withOperands(expr.operands().stream().map(part -> shortened(part, names)).toList());
  }

  private List<Expr> rationalRoots(Expr equation) {
    var context = Context.generic(signs);
    Optional<Fraction> whole = Simplifier.fraction(equation, context);
    var found = new ArrayList<Expr>();
    for (Factor factor : whole.map(fraction -> fraction.above().list()).orElse(List.of())) {
      List<Integer> holders = holders(factor.base(), context);
      if (holders.size() > 1) {
        return List.of();
      }
      if (holders.size() == 1) {
        found.addAll(roots(factor.base(), holders.get(0), context));
      }
    }
    return found;
  }

  /** The atoms of a polynomial that hold the unknown. */
  private List<Integer> holders(Polynomial polynomial, Context context) {
    return polynomial.terms().keySet().stream()
        .flatMap(Monomial::numbers)
        .distinct()
        .filter(atom -> context.atoms().get(atom).symbols().contains(unknown))
        .toList();
  }

  private List<Expr> roots(Polynomial polynomial, int holder, Context context) {
    Map<Integer, Polynomial> powers = polynomial.coefficients(holder);
    int degree = powers.keySet().stream().mapToInt(power -> power).max().orElse(0);
    if (degree > 2) {
      return List.of();
    }
    var writer = new FormWriter(context);
    Expr[] coefficients = new Expr[degree + 1];
    for (int i = 0; i <= degree; i++) {
      coefficients[i] = writer.write(Form.of(Fraction.of(powers.getOrDefault(i, Polynomial.ZERO))));
    }
    var roots = new ArrayList<Expr>();
    for (Expr value : degree == 1 ? linear(coefficients) : quadratic(coefficients)) {
      roots.addAll(inverted(context.atoms().get(holder), Simplifier.simplify(value, signs)));
    }
    return roots;
  }

  private static List<Expr> linear(Expr[] c) {
    return List.of(c[0].negate().over(c[1]));
  }

  private static List<Expr> quadratic(Expr[] c) {
    Expr half = c[1].over(-2);
    Expr root = half.power(2).minus(c[2].times(c[0])).power(0.5);
    return List.of(half.minus(root).over(c[2]), half.plus(root).over(c[2]));
  }

  /** The values of the unknown for which an expression that holds it has a value. */
  private List<Expr> inverted(Expr holder, Expr value) {
    if (holder.equals(unknown)) {
      return List.of(value);
    }
    if (holder instanceof Exp) {
      return roots(holder.operands().get(0).minus(new Log(value)));
    }
    if (holder instanceof Log) {
      return roots(holder.operands().get(0).minus(new Exp(value)));
    }
    if (holder instanceof Sigmoid) {
      Expr logit = new Log(value.over(Constant.ONE.minus(value)));
      return roots(holder.operands().get(0).minus(logit));
    }
    if (holder instanceof Power && !holder.operands().get(1).symbols().contains(unknown)) {
      Expr root = value.power(Constant.ONE.over(holder.operands().get(1)));
      return roots(holder.operands().get(0).minus(root));
    }
    return List.of();
  }

  /** σ(−a) as 1 − σ(a), so that there is one unknown and not two. */
  private Expr oneSided(Expr expr) {
    if (!expr.symbols().contains(unknown) || expr instanceof Symbol) {
      return expr;
    }
    if (expr instanceof Sigmoid && isTurned(expr.operands().get(0))) {
      Expr turned = Simplifier.simplify(expr.operands().get(0).negate());
      return Constant.ONE.minus(new Sigmoid(turned));
    }
    return expr.withOperands(expr.operands().stream().map(this::oneSided).toList());
  }

  private static boolean isTurned(Expr argument) {
    return argument instanceof Product
        && argument.operands().get(0) instanceof Constant factor
        && factor.value().compareTo(BigFraction.ZERO) < 0;
  }
}

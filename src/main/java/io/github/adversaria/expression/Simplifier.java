package io.github.adversaria.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * A simpler form of the same value: rational arithmetic over what is not rational, with exact
 * numbers. A factor is cancelled only where it cannot vanish, or where the quotient is undefined
 * with it and without; what may be infinite is not multiplied out.
 */
final class Simplifier {

  /** Powers up to this one are taken as products. */
  private static final int GREATEST_POWER = 16;

  /** What is written anew may have to be put in order anew; twice has always been enough. */
  private static final int MOST_PASSES = 5;

  private final Context context;
  private final FormWriter writer;

  /** The simpler form, where nothing is known of the point. */
  static Expr simplify(Expr expr) {
    return simplify(expr, Signs.UNKNOWN);
  }

  /** The simpler form, where something is known of signs. */
  static Expr simplify(Expr expr, Signs signs) {
    return expr.simplified(signs);
  }

  /** The simpler form, worked out. */
  static Expr workOut(Expr expr, Signs signs) {
    Expr before = expr;
    Expr after = once(expr, signs);
    for (int i = 1; i < MOST_PASSES && !after.equals(before); i++) {
      before = after;
      after = once(before, signs);
    }
    return after;
  }

  private static Expr once(Expr expr, Signs signs) {
    var simplifier = new Simplifier(Context.at(signs));
    return simplifier.writer.write(simplifier.read(expr));
  }

  /** The simpler form where nothing vanishes and nothing is infinite. */
  static Expr generic(Expr expr, Signs signs) {
    var simplifier = new Simplifier(Context.generic(signs));
    return simplifier.writer.write(simplifier.read(expr));
  }

  /** An expression as one rational function of others, if it is one, with its unknowns. */
  static Optional<Fraction> fraction(Expr expr, Context context) {
    return new Simplifier(context).read(expr).fraction(context);
  }

  private Simplifier(Context context) {
    this.context = context;
    this.writer = new FormWriter(context);
  }

  private Form read(Expr expr) {
    if (expr instanceof Constant constant) {
      return Form.of(constant.value());
    }
    if (expr instanceof Sum) {
      return sum(expr.operands());
    }
    if (expr instanceof Product) {
      return product(expr.operands());
    }
    if (expr instanceof Quotient) {
      return quotient(read(expr.operands().get(0)), read(expr.operands().get(1)));
    }
    if (expr instanceof Power) {
      return power(expr.operands().get(0), expr.operands().get(1));
    }
    if (expr instanceof Log) {
      return logarithm(expr.operands().get(0));
    }
    if (expr instanceof Exp) {
      return exponential(read(expr.operands().get(0)));
    }
    if (expr instanceof Sigmoid) {
      return logistic(read(expr.operands().get(0)));
    }
    if (expr instanceof Functional) {
      return functional(expr);
    }
    if (expr instanceof Composition) {
      Expr outer = simplify(expr.operands().get(0));
      Expr inner = inner(expr.operands().get(1));
      return numberInFront(outer, rest -> Composition.of(rest, inner));
    }
    return opaque(expr.withOperands(expr.operands().stream().map(this::inner).toList()));
  }

  private Expr inner(Expr expr) {
    return writer.write(read(expr));
  }

  private Form opaque(Expr expr) {
    return context.isFinite(expr)
        ? Form.of(Fraction.of(context.atom(expr)))
        : Form.of(Wild.of(expr), Fraction.ONE);
  }

  /** 1 − σ(a) is σ(−a), which keeps its digits. */
  private Form sum(List<Expr> terms) {
    if (!context.generic() && terms.size() == 2 && terms.get(0).equals(Constant.ONE)) {
      Expr logistic = Algebra.product(Constant.MINUS_ONE, terms.get(1));
      if (logistic instanceof Sigmoid) {
        return read(new Sigmoid(logistic.operands().get(0).negate()));
      }
    }
    return Form.sum(terms.stream().map(this::read).toList(), context);
  }

  private Form product(List<Expr> factors) {
    Form product = Form.of(BigFraction.ONE);
    for (Expr factor : Powers.joined(factors, context.signs())) {
      product = product(product, read(factor));
    }
    return product;
  }

  private Form product(Form left, Form right) {
    if (left.isZero() || right.isZero()) {
      return Form.ZERO;
    }
    Optional<Fraction> factor = left.fraction(context);
    if (factor.isPresent() && spreads(factor.get(), right)) {
      return right.times(Wild.ONE, factor.get(), context);
    }
    factor = right.fraction(context);
    if (factor.isPresent() && spreads(factor.get(), left)) {
      return left.times(Wild.ONE, factor.get(), context);
    }
    Map.Entry<Wild, Fraction> one = single(left);
    Map.Entry<Wild, Fraction> other = single(right);
    Wild wild = one.getKey().times(other.getKey());
    Fraction first = one.getValue();
    Fraction second = other.getValue();
    if (!context.mayAbsorb(first, second)) {
      return Form.of(wild.times(Wild.of(writer.write(second, Wild.ONE))), first);
    }
    if (!context.mayAbsorb(second, first)) {
      return Form.of(wild.times(Wild.of(writer.write(first, Wild.ONE))), second);
    }
    return Form.of(wild, first.times(second, context));
  }

  /** Whether a factor may be multiplied into each part of a sum. */
  private boolean spreads(Fraction factor, Form sum) {
    return factor.isConstant()
        || !sum.isRational()
            && sum.parts().values().stream()
                .flatMap(List::stream)
                .allMatch(
                    part -> context.mayAbsorb(factor, part) && context.mayAbsorb(part, factor));
  }

  /** A form as one product; a sum that cannot be one becomes an unknown of its own. */
  private Map.Entry<Wild, Fraction> single(Form form) {
    return form.single()
        .or(() -> form.fraction(context).map(fraction -> Map.entry(Wild.ONE, fraction)))
        .orElseGet(() -> Map.entry(Wild.of(writer.write(form)), Fraction.ONE));
  }

  private Form quotient(Form above, Form below) {
    if (below.isZero()) {
      return Form.of(Wild.ONE.over(Wild.of(Constant.ZERO)), Fraction.ONE);
    }
    if (above.isZero()) {
      return Form.ZERO;
    }
    Map.Entry<Wild, Fraction> divisor = single(below);
    boolean whole = above.isRational() && !divisor.getValue().isConstant();
    if (whole || above.single().isPresent() || context.mayVanish(divisor.getValue().above())) {
      Map.Entry<Wild, Fraction> dividend = single(above);
      return Form.of(
          dividend.getKey().over(divisor.getKey()),
          dividend.getValue().over(divisor.getValue(), context));
    }
    return above.over(divisor.getKey(), divisor.getValue(), context);
  }

  private Form power(Expr base, Expr exponent) {
    if (exponent instanceof Constant constant
        && constant.value().getDenominator().bitLength() == 1
        && constant.value().abs().compareTo(new BigFraction(GREATEST_POWER)) <= 0) {
      return power(read(base), constant.value().getNumeratorAsInt());
    }
    if (exponent instanceof Constant constant && constant.isNegative()) {
      Form below = power(base, Constant.of(constant.value().negate()));
      return quotient(Form.of(BigFraction.ONE), below);
    }
    Expr inside = inner(base);
    Expr above = inner(exponent);
    if (inside.equals(Constant.ONE) || above.equals(Constant.ZERO)) {
      return Form.of(BigFraction.ONE);
    }
    return opaque(new Power(inside, above));
  }

  private Form power(Form base, int exponent) {
    if (base.isZero()) {
      return exponent > 0 ? base : quotient(Form.of(BigFraction.ONE), base);
    }
    Map.Entry<Wild, Fraction> one = single(base);
    return Form.of(one.getKey().power(exponent), one.getValue().power(exponent, context));
  }

  /** log(exp a) = a, and log 1 = 0. */
  private Form logarithm(Expr argument) {
    Expr inside = inner(argument);
    if (inside instanceof Exp) {
      return read(inside.operands().get(0));
    }
    return inside.equals(Constant.ONE) ? Form.ZERO : opaque(new Log(inside));
  }

  /** exp(log a + b) = a·exp(b) where a is not negative. */
  private Form exponential(Form exponent) {
    for (Map.Entry<Wild, List<Fraction>> part : exponent.parts().entrySet()) {
      Optional<Expr> base = part.getKey().logarithmOf();
      List<Fraction> factors = part.getValue();
      if (base.isPresent()
          && factors.size() == 1
          && factors.get(0).equals(Fraction.ONE)
          && context.signs().isNonNegative(base.get())) {
        return product(read(base.get()), exponential(exponent.without(part.getKey())));
      }
    }
    return exponent.isZero() ? Form.of(BigFraction.ONE) : opaque(new Exp(writer.write(exponent)));
  }

  /** σ(log(a/b)) = a/(a + b) where neither is negative. */
  private Form logistic(Form argument) {
    Optional<Expr> odds =
        argument
            .single()
            .filter(part -> part.getValue().equals(Fraction.ONE))
            .flatMap(part -> part.getKey().logarithmOf())
            .filter(context.signs()::isNonNegative);
    Optional<Fraction> ratio = odds.flatMap(a -> read(a).fraction(context));
    Optional<Fraction> sum = ratio.flatMap(a -> a.plus(Fraction.ONE, context));
    return sum.isPresent()
        ? Form.of(ratio.get().over(sum.get(), context))
        : opaque(new Sigmoid(writer.write(argument)));
  }

  /** Under a functional the point is another one; its densities are left as they stand. */
  private Form functional(Expr expr) {
    if (expr instanceof Expectation expectation) {
      Expr density = expr.operands().get(0);
      Expr body = simplify(expr.operands().get(1), Signs.under(expectation.distribution()));
      return numberInFront(body, rest -> new Expectation(density, rest));
    }
    if (expr instanceof Between || expr instanceof TransportCost) {
      return opaque(expr);
    }
    if (expr instanceof Integral) {
      Expr body = Integral.simplerBody(expr.operands().get(0));
      return body.isPointwise() ? numberInFront(body, Integral::of) : opaque(Integral.of(body));
    }
    return opaque(expr.withOperands(expr.operands().stream().map(Simplifier::simplify).toList()));
  }

  /** A number in front of a part goes in front of the whole, which is linear in it. */
  private Form numberInFront(Expr part, UnaryOperator<Expr> whole) {
    if (part instanceof Product && part.operands().get(0) instanceof Constant number) {
      Expr rest = Algebra.product(part.operands().subList(1, part.operands().size()));
      return product(Form.of(number.value()), opaque(whole.apply(rest)));
    }
    return part.isPointwise() ? opaque(whole.apply(part)) : read(part);
  }
}

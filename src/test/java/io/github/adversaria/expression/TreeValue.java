package io.github.adversaria.expression;

import java.util.Arrays;
import java.util.List;

/** The value of a tree in {@link Toy}, without writing it. */
final class TreeValue {

  private TreeValue() {}

  static double of(Expr expr) {
    return of(expr, Toy.HERE);
  }

  private static double of(Expr expr, double x) {
    if (expr instanceof Functional functional) {
      return number(functional);
    }
    if (expr instanceof Leaf || expr instanceof Symbol) {
      return leaf(expr, x);
    }
    if (expr instanceof Composition) {
      return of(expr.operands().get(0), of(expr.operands().get(1), x));
    }
    double[] parts = expr.operands().stream().mapToDouble(part -> of(part, x)).toArray();
    if (expr instanceof Sum) {
      return Arrays.stream(parts).sum();
    } else if (expr instanceof Product) {
      return Arrays.stream(parts).reduce(1, (a, b) -> a * b);
    } else if (expr instanceof Quotient) {
      return parts[0] / parts[1];
    } else if (expr instanceof Power) {
      return Toy.power(parts[0], parts[1]);
    } else if (expr instanceof Log) {
      return Toy.log(parts[0]);
    } else if (expr instanceof Exp) {
      return Toy.exp(parts[0]);
    } else if (expr instanceof Sigmoid) {
      return Toy.sigmoid(parts[0]);
    } else if (expr instanceof Maximum) {
      return Toy.max(parts[0], parts[1]);
    } else if (expr instanceof Indicator) {
      return Toy.indicator(parts[0]);
    } else if (expr instanceof StopGradient) {
      return Toy.frozen(parts[0]);
    }
    throw new AssertionError("this test knows no " + expr.getClass().getSimpleName());
  }

  private static double leaf(Expr expr, double x) {
    if (expr instanceof Constant constant) {
      return constant.value().doubleValue();
    } else if (expr instanceof Pi) {
      return Math.PI;
    } else if (expr instanceof Point) {
      return x;
    } else if (expr instanceof ScalarSymbol scalar) {
      return Toy.scalar(scalar.nameText());
    } else if (expr instanceof Symbol symbol) {
      return Toy.function(symbol.nameText(), x);
    } else if (expr instanceof FunctionSlope slope) {
      return Toy.function(slope.function().nameText() + "'".repeat(slope.order()), x);
    } else if (expr instanceof Score score) {
      return Toy.function("∂_" + score.parameter() + " log " + score.density().nameText(), x);
    } else if (expr instanceof LogSlope slope) {
      return Toy.function("(log " + slope.density().nameText() + ")'", x);
    } else if (expr instanceof ParameterSlope slope) {
      return Toy.function("∂_" + slope.parameter() + " " + slope.function().nameText(), x);
    }
    throw new AssertionError("this test knows no " + expr.getClass().getSimpleName());
  }

  private static double number(Functional functional) {
    List<Expr> parts = functional.operands();
    double[] first = atPoints(parts.get(0));
    if (functional instanceof Expectation) {
      double[] body = atPoints(parts.get(1));
      return Toy.integral(first[0] * body[0], first[1] * body[1]);
    } else if (functional instanceof Integral) {
      return Toy.integral(first[0], first[1]);
    } else if (functional instanceof Between between) {
      String name = Name.plain(between.divergence().latexName()).replace("^2", "²");
      return Toy.between(name, first, atPoints(parts.get(1)));
    } else if (functional instanceof TransportCost) {
      return Toy.between("W1", first, atPoints(parts.get(1)));
    } else if (functional instanceof Supremum sup) {
      String bound =
          sup.lipschitz().isPresent() ? "≤" + sup.lipschitz().getAsDouble() : "" + sup.function();
      return Toy.supremum(bound, first[0]);
    } else if (functional instanceof GradientOf gradient) {
      return Toy.gradient(gradient.scalar().nameText(), first[0]);
    }
    throw new AssertionError("this test knows no " + functional.getClass().getSimpleName());
  }

  private static double[] atPoints(Expr expr) {
    return Arrays.stream(Toy.POINTS).map(point -> of(expr, point)).toArray();
  }
}

package io.github.adversaria.expression;

import io.github.adversaria.density.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** One line of plain text, for consoles and error messages. */
final class PlainNotation extends Notation {

  PlainNotation() {
    this(Place.named(POINT), false);
  }

  private PlainNotation(Place place, boolean composed) {
    super(place, composed);
  }

  @Override
  Notation at(Place newPlace, boolean newComposed) {
    return new PlainNotation(newPlace, newComposed);
  }

  @Override
  String name(String name) {
    return Name.plain(name);
  }

  @Override
  String number(Constant constant) {
    if (constant.isFraction() && !constant.terminates()) {
      return constant.value().getNumerator() + "/" + constant.value().getDenominator();
    }
    BigDecimal decimal = constant.decimal();
    return Constant.isLong(decimal) ? scientific(decimal) : decimal.toPlainString();
  }

  private static String scientific(BigDecimal decimal) {
    int exponent = decimal.precision() - decimal.scale() - 1;
    return decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }

  @Override
  String pi() {
    return "π";
  }

  @Override
  String brackets(String written) {
    return "(" + written + ")";
  }

  /** The point of a density or function goes without saying. */
  @Override
  String call(String name, String argument) {
    return argument.isEmpty() || argument.equals(POINT) ? name : name + brackets(argument);
  }

  @Override
  boolean isBare(Expr argument) {
    return super.isBare(argument)
        || argument instanceof Constant constant && constant.terminates() && !constant.isNegative();
  }

  @Override
  String operator(String name, Expr argument) {
    String written = argument.write(this);
    return name + (isBare(argument) ? " " + written : brackets(written));
  }

  @Override
  String product(List<Expr> factors) {
    return String.join("·", parts(factors));
  }

  @Override
  String quotient(Expr numerator, Expr denominator) {
    return part(numerator, Precedence.PRODUCT) + "/" + part(denominator, Precedence.POWER);
  }

  @Override
  String power(Expr base, Expr exponent) {
    if (exponent.equals(Constant.HALF)) {
      return "sqrt" + brackets(whole(base));
    }
    return part(base, Precedence.ATOM) + "^" + part(exponent, Precedence.ATOM);
  }

  @Override
  String exponential(Expr exponent) {
    return "exp" + brackets(whole(exponent));
  }

  @Override
  String expectation(Expr density, String pointName, Expr body) {
    Notation inside = at(pointName);
    String under = distribution(density);
    return "E_"
        + (density instanceof DensitySymbol ? under : "{" + under + "}")
        + "["
        + inside.whole(body)
        + "]";
  }

  @Override
  String integral(Expr body) {
    return "∫ " + at(POINT).part(body, Precedence.OPERATOR) + " dx";
  }

  @Override
  String between(String name, Expr first, Expr second, boolean bars) {
    String plain = name(name).replace("^2", "²").replace("_1", "1");
    return plain + brackets(distribution(first) + (bars ? " ‖ " : ", ") + distribution(second));
  }

  @Override
  String supremum(String condition, Expr body) {
    return "sup_" + condition + " [" + whole(body) + "]";
  }

  @Override
  String within(String name, Interval range) {
    return range.equals(Interval.LINE)
        ? name
        : "{" + name + " in [" + limit(range.low()) + ", " + limit(range.high()) + "]}";
  }

  private String limit(double end) {
    String infinite = end < 0 ? "-∞" : "∞";
    return Double.isInfinite(end) ? infinite : number(Constant.of("end", end));
  }

  @Override
  String lipschitz(String name, Constant bound) {
    return "{‖" + name + "‖_L ≤ " + number(bound) + "}";
  }

  @Override
  String partial(String variable, String of) {
    return "∂_" + variable + " " + of;
  }

  @Override
  String gradient(ScalarSymbol variable, Expr of) {
    return "∇_" + variable.write(this) + " " + ofGradient(of);
  }

  @Override
  String indicator(Expr positive) {
    return "1{" + whole(positive) + " > 0}";
  }

  @Override
  String maximum(List<Expr> parts) {
    return "max" + brackets(parts.stream().map(this::whole).collect(Collectors.joining(", ")));
  }

  @Override
  String grouped(String name) {
    return name;
  }

  @Override
  String optimum(String name) {
    return name(name) + "*";
  }

  @Override
  String stopped(Expr body) {
    return "sg[" + whole(body) + "]";
  }
}

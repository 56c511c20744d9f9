package io.github.adversaria.expression;

import io.github.adversaria.density.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The notation of the field, in the LaTeX that KaTeX and MathJax both set. */
final class LatexNotation extends Notation {

  /** What is higher than a line, so that brackets around it must grow. */
  private static final Pattern HIGH = Pattern.compile("frac\\{|\\\\left|\\\\int|\\\\sqrt");

  private static final Pattern STARTS_AS_NUMBER = Pattern.compile("\\d.*", Pattern.DOTALL);

  /** Where a fraction would stand: in the line, small in a line, within one, or in a script. */
  private enum Level {
    LINE,
    SMALL,
    FRACTION,
    SCRIPT
  }

  private final Level level;

  LatexNotation() {
    this(Place.named(POINT), false, Level.LINE);
  }

  private LatexNotation(Place place, boolean composed, Level level) {
    super(place, composed);
    this.level = level;
  }

  @Override
  Notation at(Place newPlace, boolean newComposed) {
    return new LatexNotation(newPlace, newComposed, level);
  }

  private LatexNotation on(Level newLevel) {
    return new LatexNotation(place(), isComposed(), newLevel);
  }

  @Override
  String name(String name) {
    return Name.latex(name);
  }

  @Override
  String number(Constant constant) {
    String sign = constant.isNegative() ? "-" : "";
    if (constant.isFraction()) {
      var size = constant.value().abs();
      return sign + "\\tfrac{" + size.getNumerator() + "}{" + size.getDenominator() + "}";
    }
    BigDecimal size = constant.decimal().abs();
    if (!Constant.isLong(size)) {
      return sign + size.toPlainString();
    }
    int exponent = size.precision() - size.scale() - 1;
    BigDecimal digits = size.movePointLeft(exponent).stripTrailingZeros();
    boolean isOne = digits.compareTo(BigDecimal.ONE) == 0;
    return sign + (isOne ? "" : digits.toPlainString() + " \\cdot ") + "10^{" + exponent + "}";
  }

  @Override
  String pi() {
    return "\\pi";
  }

  @Override
  String brackets(String written) {
    return enclosed("(", written, ")");
  }

  private static String enclosed(String left, String written, String right) {
    return HIGH.matcher(written).find()
        ? "\\left" + left + written + "\\right" + right
        : left + written + right;
  }

  @Override
  String call(String name, String argument) {
    return argument.isEmpty() ? name : name + brackets(argument);
  }

  @Override
  boolean isBare(Expr argument) {
    return super.isBare(argument)
        || argument instanceof Quotient quotient
            && quotient.precedence() == Precedence.PRODUCT
            && !isInline(quotient)
        || argument instanceof Constant constant && constant.isFraction() && !constant.isNegative();
  }

  @Override
  String operator(String name, Expr argument) {
    String written = argument.write(this);
    return "\\" + name + (isBare(argument) ? " " + written : brackets(written));
  }

  @Override
  String product(List<Expr> factors) {
    List<String> parts = parts(factors);
    var written = new StringBuilder(parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      boolean afterNumber = factors.get(i - 1) instanceof Constant;
      if (STARTS_AS_NUMBER.matcher(parts.get(i)).matches()) {
        written.append(" \\cdot ");
      } else if (!(afterNumber && factors.get(i) instanceof Pi)) {
        written.append("\\,");
      }
      written.append(parts.get(i));
    }
    return written.toString();
  }

  /** What follows a slash without a sign would be taken to stand below it. */
  @Override
  String factor(Expr factor, Precedence least) {
    boolean ambiguous = least == Precedence.PRODUCT && isInline(factor);
    return part(factor, ambiguous ? Precedence.POWER : least);
  }

  private boolean isInline(Expr expr) {
    return expr instanceof Quotient
        && (level == Level.SCRIPT
            || level == Level.FRACTION
                && expr.operands().stream()
                    .allMatch(part -> part.precedence().compareTo(Precedence.POWER) >= 0));
  }

  @Override
  String quotient(Expr numerator, Expr denominator) {
    if (isInline(new Quotient(numerator, denominator))) {
      return part(numerator, Precedence.PRODUCT) + "/" + part(denominator, Precedence.POWER);
    }
    LatexNotation inner = on(level == Level.FRACTION ? Level.SCRIPT : Level.FRACTION);
    String fraction = level == Level.SMALL ? "\\tfrac{" : "\\frac{";
    return fraction + inner.whole(numerator) + "}{" + inner.whole(denominator) + "}";
  }

  @Override
  String power(Expr base, Expr exponent) {
    if (exponent.equals(Constant.HALF)) {
      return "\\sqrt{" + whole(base) + "}";
    }
    return part(base, Precedence.ATOM) + "^{" + exponent(exponent) + "}";
  }

  private String exponent(Expr exponent) {
    if (exponent instanceof Constant constant && constant.isFraction()) {
      return constant.value().getNumerator() + "/" + constant.value().getDenominator();
    }
    return on(Level.SCRIPT).whole(exponent);
  }

  @Override
  String exponential(Expr exponent) {
    return "e^{" + exponent(exponent) + "}";
  }

  @Override
  String expectation(Expr density, String pointName, Expr body) {
    Notation inside = at(pointName);
    return "\\mathbb{E}_{"
        + inside.point()
        + " \\sim "
        + on(Level.SCRIPT).distribution(density)
        + "}"
        + enclosed("[", inside.whole(body), "]");
  }

  @Override
  String integral(Expr body) {
    return "\\int " + at(POINT).part(body, Precedence.OPERATOR) + "\\,d" + POINT;
  }

  @Override
  String between(String name, Expr first, Expr second, boolean bars) {
    LatexNotation small = on(Level.SMALL);
    String pair =
        small.distribution(first) + (bars ? " \\,\\|\\, " : ", ") + small.distribution(second);
    return name + brackets(pair);
  }

  @Override
  String supremum(String condition, Expr body) {
    return "\\sup_{" + condition + "}" + enclosed("[", whole(body), "]");
  }

  @Override
  String within(String name, Interval range) {
    String low = Double.isInfinite(range.low()) ? "" : limit(range.low());
    String high = Double.isInfinite(range.high()) ? "" : limit(range.high());
    if (!low.isEmpty() && high.isEmpty()) {
      return name + " \\ge " + low;
    }
    return (low.isEmpty() ? "" : low + " \\le ") + name + (high.isEmpty() ? "" : " \\le " + high);
  }

  private String limit(double end) {
    return exponent(Constant.of("end", end));
  }

  @Override
  String lipschitz(String name, Constant bound) {
    return "\\|" + name + "\\|_L \\le " + exponent(bound);
  }

  @Override
  String partial(String variable, String of) {
    return "\\partial_{" + variable + "} " + of;
  }

  @Override
  String gradient(ScalarSymbol variable, Expr of) {
    return "\\nabla_{" + variable.write(this) + "}\\, " + ofGradient(of);
  }

  @Override
  String indicator(Expr positive) {
    return "\\mathbf{1}" + enclosed("\\{", whole(positive) + " > 0", "\\}");
  }

  @Override
  String maximum(List<Expr> parts) {
    return "\\max" + brackets(parts.stream().map(this::whole).collect(Collectors.joining(", ")));
  }

  @Override
  String grouped(String name) {
    return "{" + name + "}";
  }

  @Override
  String optimum(String name) {
    return name(name) + "^*";
  }

  @Override
  String stopped(Expr body) {
    return "\\operatorname{sg}" + enclosed("[", whole(body), "]");
  }
}

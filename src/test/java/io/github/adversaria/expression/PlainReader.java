package io.github.adversaria.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@link PlainNotation} writes, as a reader would: products from left to right, log and
 * the like before one thing only. The value is that of {@link Toy}.
 */
final class PlainReader {

  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(e-?\\d+)?");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}²]+\\d?(_[\\p{L}\\d]+|_\\{[^}]*})?[*ˆ]?'*");
  private static final Set<String> SCALARS = Set.of("θ", "w", "μ_1");
  private static final Set<String> PAIRS = Set.of("KL", "JS", "TV", "H²", "χ²", "W1");

  private final String text;
  private int at;
  private Map<String, Double> points = Map.of("x", Toy.HERE);

  private PlainReader(String text) {
    this.text = text;
  }

  static double read(String text) {
    var reader = new PlainReader(text);
    double value = reader.sum();
    if (reader.at < text.length()) {
      throw reader.unreadable();
    }
    return value;
  }

  private IllegalStateException unreadable() {
    return new IllegalStateException(text.substring(0, at) + " ⟨here⟩ " + text.substring(at));
  }

  private boolean skip(String expected) {
    if (text.startsWith(expected, at)) {
      at += expected.length();
      return true;
    }
    return false;
  }

  private void need(String expected) {
    if (!skip(expected)) {
      throw unreadable();
    }
  }

  private String match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return "";
    }
    at = matcher.end();
    return matcher.group();
  }

  private double sum() {
    double sum = skip("-") ? -product() : product();
    while (true) {
      if (skip(" + ")) {
        sum += product();
      } else if (skip(" - ")) {
        sum -= product();
      } else {
        return sum;
      }
    }
  }

  private double product() {
    double product = power();
    while (true) {
      if (skip("·")) {
        product *= power();
      } else if (skip("/")) {
        product /= power();
      } else {
        return product;
      }
    }
  }

  private double power() {
    int start = at;
    double base = atom();
    if (skip("^")) {
      if (text.startsWith("log", start) || text.startsWith("∇", start)) {
        throw unreadable();
      }
      double power = Toy.power(base, atom());
      if (text.startsWith("^", at)) {
        throw unreadable();
      }
      return power;
    }
    return base;
  }

  private double atom() {
    String number = match(NUMBER);
    if (number.equals("1") && skip("{")) {
      double positive = sum();
      need(" > 0}");
      return Toy.indicator(positive);
    } else if (!number.isEmpty()) {
      return Double.parseDouble(number);
    } else if (text.startsWith("(log ", at) && !Double.isNaN(slopeOfLog())) {
      return slopeOfLog;
    } else if (text.startsWith("(∂_", at) && !Double.isNaN(derivativeInBrackets())) {
      return slopeOfLog;
    } else if (skip("(")) {
      return closed(sum(), ")");
    } else if (skip("π")) {
      return Math.PI;
    } else if (skip("∂_")) {
      return applied(derivative());
    } else if (skip("∫ ")) {
      double[] body = under("x", this::sum);
      need(" dx");
      return Toy.integral(body[0], body[1]);
    } else if (skip("∇_")) {
      String variable = match(NAME);
      need(" ");
      return Toy.gradient(variable, atom());
    } else if (skip("E_")) {
      return expectation();
    } else if (skip("sup_")) {
      return supremum();
    } else if (skip("log ")) {
      return Toy.log(atom());
    }
    return named();
  }

  private double closed(double value, String end) {
    need(end);
    return value;
  }

  private double slopeOfLog;

  private double slopeOfLog() {
    int start = at;
    need("(log ");
    String name = match(NAME);
    if (skip(")'")) {
      slopeOfLog = applied("(log " + name + ")'");
      return slopeOfLog;
    }
    at = start;
    return Double.NaN;
  }

  /** A derivative of a name, at a point that the brackets keep out of it. */
  private double derivativeInBrackets() {
    int start = at;
    need("(∂_");
    String derivative = derivative();
    if (skip(")") && text.startsWith("(", at)) {
      slopeOfLog = applied(derivative);
      return slopeOfLog;
    }
    at = start;
    return Double.NaN;
  }

  private String derivative() {
    String variable = match(NAME);
    need(" ");
    return "∂_" + variable + " " + (skip("log ") ? "log " : "") + match(NAME);
  }

  private double expectation() {
    double[] weights;
    if (skip("{")) {
      weights = under("x", this::sum);
      need("}");
    } else {
      String name = match(NAME);
      weights = Arrays.stream(Toy.POINTS).map(x -> Toy.function(name, x)).toArray();
    }
    need("[");
    // A density of noise has its points called z, here as in the notation.
    boolean isNoise = text.substring(0, at).matches(".*p_z}?\\[");
    double[] body = under(isNoise ? "z" : "x", this::sum);
    need("]");
    return Toy.integral(weights[0] * body[0], weights[1] * body[1]);
  }

  private double[] under(String name, DoubleSupplier body) {
    Map<String, Double> outside = points;
    int start = at;
    var values = new double[Toy.POINTS.length];
    for (int i = 0; i < values.length; i++) {
      at = start;
      points = Map.of(name, Toy.POINTS[i]);
      values[i] = body.getAsDouble();
    }
    points = outside;
    return values;
  }

  private double supremum() {
    String condition = match(NAME);
    if (condition.isEmpty()) {
      need("{‖f‖_L ≤ ");
      condition = "≤" + Double.parseDouble(match(NUMBER));
      need("}");
    }
    need(" [");
    return Toy.supremum(condition, closed(sum(), "]"));
  }

  private double named() {
    String name = match(NAME);
    if (name.isEmpty()) {
      throw unreadable();
    } else if (PAIRS.contains(name)) {
      need("(");
      double[] first = under("x", this::sum);
      need(text.startsWith(", ", at) ? ", " : " ‖ ");
      double[] second = under("x", this::sum);
      need(")");
      return Toy.between(name, first, second);
    } else if (name.equals("log")) {
      need("(");
      return Toy.log(closed(sum(), ")"));
    } else if (name.equals("exp")) {
      need("(");
      return Toy.exp(closed(sum(), ")"));
    } else if (name.equals("sqrt")) {
      need("(");
      return Toy.power(closed(sum(), ")"), 0.5);
    } else if (name.equals("σ") && skip("(")) {
      return Toy.sigmoid(closed(sum(), ")"));
    } else if (name.equals("σ")) {
      return Toy.sigmoid(points.get("x"));
    } else if (name.equals("sg")) {
      need("[");
      return Toy.frozen(closed(sum(), "]"));
    } else if (name.equals("max")) {
      need("(");
      double first = sum();
      need(", ");
      return Toy.max(first, closed(sum(), ")"));
    } else if (SCALARS.contains(name)) {
      return Toy.scalar(name);
    }
    return points.containsKey(name) ? points.get(name) : applied(name);
  }

  private double applied(String name) {
    if (skip("(")) {
      return Toy.function(name, closed(sum(), ")"));
    }
    return Toy.function(name, points.get("x"));
  }
}

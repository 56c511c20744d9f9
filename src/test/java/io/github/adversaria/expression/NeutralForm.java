package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * An expression as nested JSON arrays, {@code ["E", ["density", "p"], ["log", ["function", "D"]]]}:
 * what a program in another language reads that shall not trust this one. Densities and functions
 * carry the names of their parameters, functions also the ends of their range.
 */
public final class NeutralForm {

  private NeutralForm() {}

  /** The form of an expression, on one line. */
  public static String of(Expr expr) {
    if (expr instanceof Constant constant) {
      return array("number", quoted(constant.value().toString().replace(" ", "")));
    }
    if (expr instanceof Symbol symbol) {
      return symbol(symbol);
    }
    if (expr instanceof Between between) {
      return between(between);
    }
    if (expr instanceof Supremum supremum) {
      OptionalDouble bound = supremum.lipschitz();
      String lipschitz = bound.isPresent() ? Double.toString(bound.getAsDouble()) : "null";
      return array("sup", symbol(supremum.function()), lipschitz, of(supremum.operands().get(0)));
    }
    if (expr instanceof GradientOf gradient) {
      return array("gradient", symbol(gradient.scalar()), of(gradient.operands().get(0)));
    }
    return expr instanceof Leaf ? leaf(expr) : array(head(expr), parts(expr.operands()));
  }

  private static String symbol(Symbol symbol) {
    String name = quoted(symbol.name());
    if (symbol instanceof DensitySymbol density) {
      return array("density", name, names(density.parameters()));
    }
    if (symbol instanceof FunctionSymbol function) {
      String range = function.range().low() + "," + function.range().high();
      return array("function", name, names(function.parameters()), quoted(range));
    }
    return array("scalar", name);
  }

  private static String names(List<ScalarSymbol> parameters) {
    return parameters.stream()
        .map(parameter -> quoted(parameter.name()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** A divergence by name where it has one that mathematics knows, else by its definition. */
  private static String between(Between between) {
    return between.divergence() instanceof KnownDivergence known
        ? array(known.name(), parts(between.operands()))
        : of(between.definition());
  }

  private static String leaf(Expr expr) {
    if (expr instanceof Pi) {
      return array("pi");
    }
    if (expr instanceof Point) {
      return array("point");
    }
    if (expr instanceof Score score) {
      return array("score", symbol(score.density()), symbol(score.parameter()));
    }
    if (expr instanceof LogSlope slope) {
      return array("logSlope", symbol(slope.density()));
    }
    if (expr instanceof FunctionSlope slope) {
      return array("slope", symbol(slope.function()), Integer.toString(slope.order()));
    }
    if (expr instanceof ParameterSlope slope) {
      return array("parameterSlope", symbol(slope.function()), symbol(slope.parameter()));
    }
    throw new IllegalArgumentException("no neutral form of " + expr.getClass() + " " + expr);
  }

  private static String head(Expr expr) {
    return switch (expr.getClass().getSimpleName()) {
      case "Sum" -> "sum";
      case "Product" -> "product";
      case "Quotient" -> "quotient";
      case "Power" -> "power";
      case "Log" -> "log";
      case "Exp" -> "exp";
      case "Sigmoid" -> "sigmoid";
      case "Maximum" -> "max";
      case "Indicator" -> "indicator";
      case "StopGradient" -> "stop";
      case "Composition" -> "at";
      case "Expectation" -> "E";
      case "Integral" -> "integral";
      case "TransportCost" -> "W1";
      default ->
          throw new IllegalArgumentException("no neutral form of " + expr.getClass() + " " + expr);
    };
  }

  private static String[] parts(List<Expr> operands) {
    return operands.stream().map(NeutralForm::of).toArray(String[]::new);
  }

  private static String array(String head, String... rest) {
    var all = new ArrayList<String>();
    all.add(quoted(head));
    all.addAll(List.of(rest));
    return all.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

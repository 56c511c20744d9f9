package io.github.adversaria.game;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.expression.Terms;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Costs written as expressions, differentiated as such. Where an expression knows no further
 * derivative (of the score of a density, of a function that is only bound), it is taken by
 * differences from values with error bounds, as {@link Terms#gradient} does.
 */
final class ExpressionCosts implements Costs {

  private final int first;
  private final List<ScalarSymbol> choices;
  private final List<Expr> costs;
  private final Binding rest;
  private final Expr[] field;
  private final Expr[][] jacobian;
  private Expr[][][] curvature;

  private ExpressionCosts(int first, List<ScalarSymbol> choices, List<Expr> costs, Binding rest) {
    this.first = first;
    this.choices = choices;
    this.costs = costs;
    this.rest = rest;
    this.field = new Expr[choices.size()];
    Arrays.setAll(field, i -> derivative(costs.get(i < first ? 0 : 1), i));
    this.jacobian = new Expr[choices.size()][choices.size()];
    for (int i = 0; i < choices.size(); i++) {
      Expr component = field[i];
      Arrays.setAll(jacobian[i], j -> derivative(component, j));
    }
  }

  /** The costs, once all symbols have been found to have their place. */
  static ExpressionCosts of(
      List<Expr> costs, List<ScalarSymbol> x, List<ScalarSymbol> y, Binding rest) {
    Require.notNull("x", x);
    Require.notNull("y", y);
    Require.notNull("rest", rest);
    Set<Symbol> occurring = new LinkedHashSet<>();
    for (Expr cost : costs) {
      if (!cost.isNumber()) {
        throw Require.wrong(
            "a cost",
            cost + ", a function of the point",
            "a number",
            "Put it under an expectation: E(p, " + cost + ")");
      }
      occurring.addAll(cost.symbols());
    }
    var choices = new ArrayList<ScalarSymbol>();
    add("x", x, choices, occurring);
    add("y", y, choices, occurring);
    for (Symbol symbol : occurring) {
      if (!rest.isBound(symbol) && !(symbol instanceof ScalarSymbol s && choices.contains(s))) {
        throw Require.wrong(
            "rest",
            rest + ", in which " + symbol.nameText() + " has no meaning",
            "a binding of every symbol that no player chooses",
            symbol instanceof ScalarSymbol
                ? "Let a player choose "
                    + symbol.nameText()
                    + ", or give it a value: Binding.empty().and("
                    + symbol.nameText()
                    + ", 0.5)"
                : "Write Binding.empty().and(" + symbol.nameText() + ", ...)");
      }
    }
    return new ExpressionCosts(x.size(), List.copyOf(choices), costs, rest);
  }

  private static void add(
      String argument, List<ScalarSymbol> mine, List<ScalarSymbol> all, Set<Symbol> occurring) {
    Require.notEmpty(argument, mine);
    for (ScalarSymbol symbol : mine) {
      if (all.contains(symbol)) {
        throw Require.wrong(
            argument, mine, "each symbol once, with one player", "Twice there is " + symbol);
      }
      if (!occurring.contains(symbol)) {
        throw Require.wrong(
            argument,
            mine + ", of which no cost depends on " + symbol,
            "symbols that occur: " + occurring.stream().map(Symbol::nameText).toList());
      }
      all.add(symbol);
    }
  }

  private Expr derivative(Expr expr, int i) {
    try {
      return expr.derivative(choices.get(i));
    } catch (UnsupportedOperationException unknown) {
      return Terms.gradient(expr, choices.get(i));
    }
  }

  @Override
  public int dimension() {
    return choices.size();
  }

  @Override
  public int first() {
    return first;
  }

  @Override
  public double cost(Player player, double[] z) {
    return costs.get(player.ordinal()).value(binding(z)).value();
  }

  /** NaN where a number or a derivative cannot be found, so that a play ends there and says so. */
  @Override
  public void at(double[] z, double[] into) {
    if (!Arrays.stream(z, 0, dimension()).allMatch(Double::isFinite)) {
      Arrays.fill(into, Double.NaN);
      return;
    }
    Binding binding = binding(z);
    for (int i = 0; i < dimension(); i++) {
      try {
        into[i] = field[i].value(binding).value();
      } catch (IntegrationException undefined) {
        into[i] = Double.NaN;
      }
    }
  }

  @Override
  public double[][] jacobian(double[] z) {
    Binding binding = binding(z);
    return Arrays.stream(jacobian).map(row -> values(row, binding)).toArray(double[][]::new);
  }

  @Override
  public double[][][] curvature(double[] z) {
    Binding binding = binding(z);
    return Arrays.stream(secondDerivatives())
        .map(rows -> Arrays.stream(rows).map(row -> values(row, binding)).toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  private static double[] values(Expr[] row, Binding binding) {
    return Arrays.stream(row).mapToDouble(entry -> entry.value(binding).value()).toArray();
  }

  /** Made when they are first asked for: most games are played without them. */
  private synchronized Expr[][][] secondDerivatives() {
    if (curvature == null) {
      int n = dimension();
      curvature = new Expr[n][n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          Expr slope = jacobian[i][j];
          Arrays.setAll(curvature[i][j], k -> derivative(slope, k));
        }
      }
    }
    return curvature;
  }

  private Binding binding(double[] z) {
    Binding binding = rest;
    for (int i = 0; i < choices.size(); i++) {
      binding = binding.and(choices.get(i), z[i]);
    }
    return binding;
  }
}

package io.github.adversaria.exercise;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Family;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Normal;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.integrate.IntegrationException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds an expression in a line however it is written there: by its values. For lines of a proof,
 * where {@code p + q} and {@code q + p} should count alike.
 */
final class SameValue {

  private static final List<Density> DENSITIES =
      List.of(
          Normal.of(0, 1),
          Normal.of(0.7, 1.3),
          Laplace.of(-0.4, 1.2),
          Normal.of(-0.9, 0.8),
          Laplace.of(0.5, 0.9));

  private static final double[] POINTS = {-0.8, 0.3, 1.1};

  /** Twice, with other densities: a coincidence is not one for long. */
  private static final int BINDINGS = 2;

  private static final double TOLERANCE = 1e-8;

  private SameValue() {}

  /** Whether a part of the line has the values of an expression. */
  static boolean isIn(Expr line, Expr wanted) {
    return isIn(line, wanted, piece -> true);
  }

  /** The same, among the parts of which something more is true. */
  static boolean isIn(Expr line, Expr wanted, Predicate<Expr> more) {
    return more.test(line) && hasSameValues(line, wanted)
        || line.operands().stream().anyMatch(part -> isIn(part, wanted, more));
  }

  private static boolean hasSameValues(Expr piece, Expr wanted) {
    try {
      return isSame(piece, wanted);
    } catch (IllegalArgumentException | IntegrationException e) {
      return false; // a part need not have a value by itself
    }
  }

  private static boolean isSame(Expr piece, Expr wanted) {
    if (piece.isNumber() != wanted.isNumber() || piece.symbols().isEmpty()) {
      return false;
    }
    var symbols = new LinkedHashSet<>(wanted.symbols());
    symbols.addAll(piece.symbols());
    for (int shift = 0; shift < BINDINGS; shift++) {
      Binding binding = binding(symbols, shift);
      if (wanted.isNumber()) {
        if (!isNear(piece.value(binding).value(), wanted.value(binding).value())) {
          return false;
        }
        continue;
      }
      for (double x : POINTS) {
        if (!isNear(piece.value(binding, x).value(), wanted.value(binding, x).value())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isNear(double one, double other) {
    return one == other || Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(other));
  }

  /** All densities with tails everywhere, so that every divergence between them is finite. */
  private static Binding binding(Set<Symbol> symbols, int shift) {
    Binding binding = Binding.empty();
    int next = shift;
    for (Symbol symbol : symbols) {
      Density density = DENSITIES.get(next % DENSITIES.size());
      if (symbol instanceof DensitySymbol p) {
        binding =
            p.parameters().isEmpty()
                ? binding.and(p, density)
                : binding.and(p, Family.location(density));
      } else if (symbol instanceof FunctionSymbol f) {
        double slope = 0.6 + 0.3 * next;
        binding = binding.and(f, x -> 1 / (1 + Math.exp(-slope * x)));
      } else if (symbol instanceof ScalarSymbol number) {
        binding = binding.and(number, 0.3 + 0.17 * next);
      }
      next++;
    }
    return binding;
  }
}

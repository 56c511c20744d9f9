package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * The slips of a pen: every expression that differs from a line of a derivation by one of them, at
 * any place of the line.
 */
public final class Mutations {

  /** What the pen did. */
  public enum Slip {
    /** A term of a sum, a whole line, a body or an argument of exp or σ with the sign turned. */
    SIGN,
    /** A factor of a product left out, a numerator, a denominator or an exponent. */
    FACTOR,
    /** A term of a sum left out. */
    TERM,
    /** Two densities exchanged within a functional, or one taken for the other at one place. */
    SWAP,
    /** A constant doubled, halved, or one more; 3 for π. */
    CONSTANT
  }

  /** A line with one slip. */
  public record Mutant(Slip slip, Expr line) {}

  private final Expr original;
  private final List<DensitySymbol> densities;
  private final Map<Expr, Slip> found = new LinkedHashMap<>();
  private int refused;

  private Mutations(Expr original) {
    this.original = original;
    densities =
        original.symbols().stream()
            .filter(DensitySymbol.class::isInstance)
            .map(DensitySymbol.class::cast)
            .toList();
  }

  /** All mutants of a line, each once. */
  public static Mutations of(Expr line) {
    var mutations = new Mutations(line);
    UnaryOperator<Expr> itself = UnaryOperator.identity();
    mutations.turnSign(line, itself);
    mutations.visit(line, itself);
    return mutations;
  }

  /** The mutants, in the order of reading. */
  public List<Mutant> mutants() {
    return found.entrySet().stream()
        .map(entry -> new Mutant(entry.getValue(), entry.getKey()))
        .toList();
  }

  /** How many slips make something that the language refuses to build, such as E under −p. */
  public int refused() {
    return refused;
  }

  private void visit(Expr node, UnaryOperator<Expr> inLine) {
    slipAt(node, inLine);
    List<Expr> operands = node.operands();
    for (int i = 0; i < operands.size(); i++) {
      int place = i;
      visit(
          operands.get(i),
          part -> inLine.apply(node.withOperands(replaced(operands, place, part))));
    }
  }

  private void slipAt(Expr node, UnaryOperator<Expr> inLine) {
    List<Expr> parts = node.operands();
    if (node instanceof Functional functional) {
      exchangeWithin(functional, inLine);
    }
    if (node instanceof Sum) {
      for (int i = 0; i < parts.size(); i++) {
        List<Expr> turned = replaced(parts, i, parts.get(i).negate());
        add(Slip.SIGN, inLine, () -> Algebra.sum(turned));
        List<Expr> rest = without(parts, i);
        add(Slip.TERM, inLine, () -> Algebra.sum(rest));
      }
    } else if (node instanceof Product) {
      for (int i = 0; i < parts.size(); i++) {
        List<Expr> rest = without(parts, i);
        add(Slip.FACTOR, inLine, () -> Algebra.product(rest));
      }
    } else if (node instanceof Quotient) {
      add(Slip.FACTOR, inLine, () -> parts.get(0));
      add(Slip.FACTOR, inLine, () -> Algebra.quotient(Constant.ONE, parts.get(1)));
    } else if (node instanceof Power) {
      add(Slip.FACTOR, inLine, () -> parts.get(0));
    } else if (node instanceof Exp || node instanceof Sigmoid || node instanceof Integral) {
      turnSign(parts.get(0), part -> inLine.apply(node.withOperands(List.of(part))));
    } else if (node instanceof Expectation) {
      turnSign(parts.get(1), part -> inLine.apply(node.withOperands(List.of(parts.get(0), part))));
    } else if (node instanceof Between || node instanceof TransportCost) {
      add(Slip.SWAP, inLine, () -> node.withOperands(List.of(parts.get(1), parts.get(0))));
    } else if (node instanceof DensitySymbol) {
      densities.forEach(other -> add(Slip.SWAP, inLine, () -> other));
    } else if (node instanceof Constant constant) {
      add(Slip.CONSTANT, inLine, () -> Constant.of(constant.value().multiply(2)));
      add(Slip.CONSTANT, inLine, () -> Constant.of(constant.value().divide(2)));
      add(Slip.CONSTANT, inLine, () -> Constant.of(constant.value().add(BigFraction.ONE)));
    } else if (node instanceof Pi) {
      add(Slip.CONSTANT, inLine, () -> Constant.of(3));
    } else if (node instanceof Supremum sup && sup.lipschitz().isPresent()) {
      OptionalDouble doubled = OptionalDouble.of(2 * sup.lipschitz().getAsDouble());
      add(Slip.CONSTANT, inLine, () -> new Supremum(sup.function(), parts.get(0), doubled));
    }
  }

  /** A sum has its signs turned term by term. */
  private void turnSign(Expr part, UnaryOperator<Expr> inLine) {
    if (!(part instanceof Sum)) {
      add(Slip.SIGN, inLine, part::negate);
    }
  }

  /** Within one functional: E_p log p becomes E_q log q. */
  private void exchangeWithin(Functional node, UnaryOperator<Expr> inLine) {
    for (int i = 0; i < densities.size(); i++) {
      for (int j = i + 1; j < densities.size(); j++) {
        DensitySymbol p = densities.get(i);
        DensitySymbol q = densities.get(j);
        DensitySymbol between = new DensitySymbol("\\cdot", p.parameters(), p.pointName());
        add(Slip.SWAP, inLine, () -> node.with(p, between).with(q, p).with(between, q));
      }
    }
  }

  private void add(Slip slip, UnaryOperator<Expr> inLine, Supplier<Expr> part) {
    try {
      Expr line = inLine.apply(part.get());
      if (!line.equals(original)) {
        found.putIfAbsent(line, slip);
      }
    } catch (IllegalArgumentException e) {
      refused++;
    }
  }

  private static List<Expr> without(List<Expr> operands, int place) {
    var rest = new ArrayList<>(operands);
    rest.remove(place);
    return rest;
  }

  private static List<Expr> replaced(List<Expr> operands, int place, Expr part) {
    var changed = new ArrayList<>(operands);
    changed.set(place, part);
    return changed;
  }
}

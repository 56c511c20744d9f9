package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Product;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * f-divergences between products of independent factors, found factor by factor. A factor that both
 * share drops out of every f-divergence. KL adds, and the integral of p^α q^(1−α) multiplies (F.
 * Liese, I. Vajda, "Convex Statistical Distances", 1987, section 2): with c = α(α − 1) the power
 * divergences obey D(p⊗r, q⊗s) = a + b + c·a·b, where a = D(p, q) and b = D(r, s).
 */
final class IndependentFactors {

  private IndependentFactors() {}

  /**
   * The divergence, if both are products of factors of the same dimensions and it comes apart.
   *
   * @param between the divergence of two densities of fewer factors
   */
  static Optional<Bounded> of(
      Generator generator, Density p, Density q, BiFunction<Density, Density, Bounded> between) {
    if (!(p instanceof Product first && q instanceof Product second && aligned(first, second))) {
      return Optional.empty();
    }
    var mine = new ArrayList<Density>();
    var theirs = new ArrayList<Density>();
    for (int i = 0; i < first.factors().size(); i++) {
      Density left = first.factors().get(i);
      Density right = second.factors().get(i);
      if (!same(left, right)) {
        mine.add(left);
        theirs.add(right);
      }
    }
    if (mine.isEmpty()) {
      return Optional.of(Bounded.of(0, 0));
    }
    if (mine.size() == 1) {
      return Optional.of(between.apply(mine.get(0), theirs.get(0)));
    }
    OptionalDouble coupling = coupling(generator);
    if (coupling.isPresent()) {
      return Optional.of(coupled(coupling.getAsDouble(), mine, theirs, between));
    }
    return mine.size() < first.factors().size()
        ? Optional.of(between.apply(Product.of(mine), Product.of(theirs)))
        : Optional.empty();
  }

  /** One object, or two of a family between which the closed form of KL is exactly 0. */
  private static boolean same(Density left, Density right) {
    return left == right
        || FDivergence.KL
            .closedForm(left, right)
            .filter(value -> value.value() == 0 && value.errorBound() == 0)
            .isPresent();
  }

  /** Whether the factors have the same dimensions, one by one. */
  static boolean aligned(Product p, Product q) {
    return dimensions(p).equals(dimensions(q));
  }

  private static List<Integer> dimensions(Product product) {
    return product.factors().stream().map(Density::dimension).toList();
  }

  /** The c of a + b + c·a·b; empty for the divergences that do not come apart. */
  private static OptionalDouble coupling(Generator generator) {
    if (generator instanceof KullbackLeibler || generator instanceof ReverseKullbackLeibler) {
      return OptionalDouble.of(0);
    }
    if (generator instanceof SquaredHellinger) {
      return OptionalDouble.of(-1);
    }
    if (generator instanceof PearsonChiSquared || generator instanceof NeymanChiSquared) {
      return OptionalDouble.of(1);
    }
    return generator instanceof Alpha alpha
        ? OptionalDouble.of(alpha.order() * (alpha.order() - 1))
        : OptionalDouble.empty();
  }

  /** An infinite factor makes the whole infinite, whatever became of the others. */
  private static Bounded coupled(
      double c,
      List<Density> mine,
      List<Density> theirs,
      BiFunction<Density, Density, Bounded> between) {
    Bounded total = Bounded.of(0, 0);
    IntegrationException failure = null;
    for (int i = 0; i < mine.size(); i++) {
      Bounded factor;
      try {
        factor = between.apply(mine.get(i), theirs.get(i));
        if (Double.isInfinite(factor.value())) {
          return factor;
        }
      } catch (IntegrationException failed) {
        failure = failed;
        factor = failed.best();
      }
      total = joined(c, total, factor);
    }
    if (failure != null) {
      throw new IntegrationException(failure.getMessage(), total);
    }
    if (Double.isInfinite(total.errorBound())) {
      throw new IntegrationException(
          "The divergence of the products is finite, but exceeds the range of double.", total);
    }
    return total;
  }

  private static Bounded joined(double c, Bounded a, Bounded b) {
    double cross = c * a.value() * b.value();
    double value = a.value() + b.value() + cross;
    long evaluations = a.evaluations() + b.evaluations();
    if (!Double.isFinite(value)) {
      return new Bounded(Double.MAX_VALUE, Double.POSITIVE_INFINITY, evaluations);
    }
    double error =
        Math.abs(1 + c * b.value()) * a.errorBound()
            + Math.abs(1 + c * a.value()) * b.errorBound()
            + Math.abs(c) * a.errorBound() * b.errorBound()
            + 4 * Math.ulp(Math.abs(a.value()) + Math.abs(b.value()) + Math.abs(cross));
    return new Bounded(value, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error, evaluations);
  }
}

package io.github.adversaria.learning;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.theory.MinimaxValue;
import io.github.adversaria.theory.OptimalDiscriminator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The three-term value of a supervised conditional GAN, for one condition: a·E_p log D + b·E_{p_g}
 * log(1 − D) + c·E_q log(1 − D), where p is what matches the condition, p_g what is generated for
 * it and q what is real but does not match (Reed et al. 2016, arXiv 1605.05396, algorithm 1, with a
 * = 1, b = c = ½).
 *
 * <p>For D it is a two-term value: p at weight a against the mixture of p_g and q at weight b + c.
 * So D* = a·p/(a·p + b·p_g + c·q), and the generator is paid for bringing b·p_g + c·q, not p_g,
 * near p. The p_g that does so best is p only where q is proportional to p wherever p is positive:
 * where the two do not overlap, say.
 */
public final class ConditionalValue {

  /** Of the probability of an atom of the best generator. */
  private static final double ROUNDING = 16 * Math.ulp(1.0);

  private final Density matched;
  private final Density mismatched;
  private final double onReal;
  private final double onGenerated;
  private final double onMismatched;

  private ConditionalValue(
      Density matched, Density mismatched, double onReal, double onGenerated, double onMismatched) {
    this.matched = matched;
    this.mismatched = mismatched;
    this.onReal = onReal;
    this.onGenerated = onGenerated;
    this.onMismatched = onMismatched;
  }

  /**
   * The value for what matches and what does not, every term with weight 1.
   *
   * @param matched p
   * @param mismatched q, comparable with it
   * @throws IllegalArgumentException if one is null or they cannot be compared
   */
  public static ConditionalValue of(Density matched, Density mismatched) {
    Require.notNull("matched", matched);
    Require.notNull("mismatched", mismatched);
    MinimaxValue.of(matched, mismatched);
    return new ConditionalValue(matched, mismatched, 1, 1, 1);
  }

  /**
   * The value where what does not match is drawn at random from <em>all</em> the data, as source
   * 001 says: a share of it does match.
   *
   * @param condition which one the generator is for, from 0
   * @param shares how often each condition occurs, with sum 1
   * @param conditionals what matches each
   * @throws IllegalArgumentException if there is no such condition, or they are not as wanted by
   *     {@link Mixture#of(double[], List)}
   */
  public static ConditionalValue drawnFromAll(
      int condition, double[] shares, List<? extends Density> conditionals) {
    Require.notNull("shares", shares);
    Require.notNull("conditionals", conditionals);
    Density all = Mixture.of(shares, conditionals);
    Require.between("condition", condition, 0, conditionals.size() - 1);
    return of(conditionals.get(condition), all);
  }

  /**
   * The value where what does not match is drawn from the other conditions only.
   *
   * @param condition which one the generator is for, from 0
   * @param shares how often each condition occurs, with sum 1; that of the others is > 0
   * @param conditionals what matches each
   * @throws IllegalArgumentException if that does not hold
   */
  public static ConditionalValue drawnFromOthers(
      int condition, double[] shares, List<? extends Density> conditionals) {
    Require.notNull("shares", shares);
    Require.notNull("conditionals", conditionals);
    Mixture.of(shares, conditionals);
    Require.between("condition", condition, 0, conditionals.size() - 1);
    double[] others = shares.clone();
    others[condition] = 0;
    double sum = Require.positive("the share of the other conditions", Arrays.stream(others).sum());
    return of(
        conditionals.get(condition),
        Mixture.of(Arrays.stream(others).map(share -> share / sum).toArray(), conditionals));
  }

  /**
   * The same with weights on the terms.
   *
   * @param real a, finite, > 0
   * @param generated b, finite, > 0
   * @param notMatching c, finite, > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public ConditionalValue withWeights(double real, double generated, double notMatching) {
    Require.positive("real", real);
    Require.positive("generated", generated);
    Require.positive("notMatching", notMatching);
    return new ConditionalValue(matched, mismatched, real, generated, notMatching);
  }

  /** q, what does not match. */
  public Density mismatched() {
    return mismatched;
  }

  /** D* against a generator: a·p/(a·p + b·p_g + c·q). */
  public OptimalDiscriminator optimalDiscriminator(Density generated) {
    return against(generated).optimalDiscriminator();
  }

  /** The value at D*, what the generator makes small. */
  public Bounded atOptimum(Density generated) {
    return against(generated).atOptimum();
  }

  private MinimaxValue against(Density generated) {
    Require.notNull("generated", generated);
    double rest = onGenerated + onMismatched;
    Density fake = Mixture.of(onGenerated / rest, generated, onMismatched / rest, mismatched);
    return MinimaxValue.of(matched, fake).withWeights(onReal, rest);
  }

  /**
   * The p_g that makes {@link #atOptimum} least, over atoms, exactly. The value is convex in p_g
   * and has the slope b·log(1 − D*); so where p_g is positive D* is one number there, b·p_g + c·q =
   * κ·p, and elsewhere D* is smaller. That leaves p_g = max(0, κ·p − c·q)/b with the one κ for
   * which its sum is 1.
   *
   * @throws IllegalArgumentException if p and q are not over atoms
   */
  public Categorical bestGenerator() {
    if (matched.measure() != BaseMeasure.COUNTING) {
      throw Require.wrong(
          "matched", matched, "probabilities over atoms", "Use a Discretization of the densities.");
    }
    double[] atoms =
        Stream.of(matched, mismatched)
            .flatMap(density -> density.support().intervals().stream())
            .mapToDouble(Interval::low)
            .sorted()
            .distinct()
            .toArray();
    double[] wanted = Arrays.stream(atoms).map(matched::density).toArray();
    double[] there = Arrays.stream(atoms).map(x -> onMismatched * mismatched.density(x)).toArray();
    double level = level(wanted, there);
    double[] masses = new double[atoms.length];
    Arrays.setAll(masses, i -> Math.max(0, level * wanted[i] - there[i]) / onGenerated);
    double sum = Arrays.stream(masses).sum();
    return Categorical.of(atoms, Arrays.stream(masses).map(mass -> mass / sum).toArray());
  }

  /** How far the best generator is from the data, in total variation: 0 if it is unbiased. */
  public Bounded bias() {
    Categorical best = bestGenerator();
    double rounding = ROUNDING * (matched.support().intervals().size() + best.atoms().length);
    return FDivergence.TOTAL_VARIATION.between(matched, best).plus(Bounded.of(0, rounding));
  }

  /**
   * The κ with Σ max(0, κ·p − c·q) = b. The sum is piecewise linear in κ and bends at the ratios
   * c·q/p, so from the last bend that is too low κ follows by a division.
   */
  private double level(double[] wanted, double[] there) {
    double[] bends = new double[wanted.length];
    Arrays.setAll(bends, i -> wanted[i] > 0 ? there[i] / wanted[i] : Double.POSITIVE_INFINITY);
    double low =
        DoubleStream.of(bends)
            .filter(bend -> bend < Double.POSITIVE_INFINITY)
            .filter(bend -> filled(bend, wanted, there) <= onGenerated)
            .max()
            .orElseThrow();
    double mass = 0;
    double taken = 0;
    for (int i = 0; i < wanted.length; i++) {
      if (bends[i] <= low) {
        mass += wanted[i];
        taken += there[i];
      }
    }
    return (onGenerated + taken) / mass;
  }

  private static double filled(double level, double[] wanted, double[] there) {
    double sum = 0;
    for (int i = 0; i < wanted.length; i++) {
      sum += Math.max(0, level * wanted[i] - there[i]);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "conditional value for matching "
        + matched
        + " and mismatched "
        + mismatched
        + ", weights "
        + onReal
        + ", "
        + onGenerated
        + " and "
        + onMismatched;
  }
}

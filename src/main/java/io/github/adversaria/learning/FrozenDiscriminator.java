package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Family;
import io.github.adversaria.divergence.Expectation;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.theory.Discriminator;
import io.github.adversaria.theory.MinimaxValue;

/**
 * A generator's step against a discriminator that was optimal before it: D0* is frozen, V(G, D0*)
 * falls along its gradient, but JS need not, as D0* is not optimal for the generator that comes of
 * it.
 *
 * <p>One parameter of a family moves. The slope of V(G_θ, D0*) is E_{G_θ}[score · log(1 − D0*)], an
 * integral (the support must not depend on the parameter).
 */
public final class FrozenDiscriminator {

  /** Bisections of a threshold: what is left of an interval is then its rounding. */
  private static final int BISECTIONS = 60;

  private final Density data;
  private final Family family;
  private final int moving;
  private final double[] theta;

  private FrozenDiscriminator(Density data, Family family, int moving, double[] theta) {
    this.data = data;
    this.family = family;
    this.moving = moving;
    this.theta = theta;
  }

  /**
   * The generator before its step, with the discriminator that is optimal for it.
   *
   * @param data p_data, on the line
   * @param family the generators
   * @param moving which parameter moves, from 0
   * @param theta the parameters before the step
   * @throws IllegalArgumentException if there is no such parameter, or the family has no such
   *     member
   */
  public static FrozenDiscriminator of(Density data, Family family, int moving, double... theta) {
    Require.notNull("data", data);
    Require.notNull("family", family);
    Require.finite("theta", theta);
    Require.between("moving", moving, 0, family.parameters() - 1);
    if (theta.length != family.parameters()) {
      throw Require.wrong(
          "theta", theta.length + " numbers", family.parameters() + ", as the family has");
    }
    MinimaxValue.of(data, family.at(theta));
    return new FrozenDiscriminator(data, family, moving, theta.clone());
  }

  /** D0*, optimal for the generator before the step. */
  public Discriminator discriminator() {
    return optimalFor(theta[moving]);
  }

  /** The slope of V(G_θ, D0*) in the moving parameter, before the step. */
  public Bounded slope() {
    Density before = generator(theta[moving]);
    Discriminator frozen = discriminator();
    return Expectation.under(before)
        .of(x -> family.score(moving, x, theta) * frozen.logComplement(x), data);
  }

  /**
   * One step down the slope.
   *
   * @param size finite, > 0
   * @throws IllegalArgumentException if that does not hold, or the family has no member there
   */
  public GeneratorStep step(double size) {
    Require.positive("size", size);
    double before = theta[moving];
    double after = before - size * slope().value();
    return new GeneratorStep(
        size,
        before,
        after,
        valueAgainst(before, before),
        valueAgainst(after, before),
        divergence(before),
        divergence(after));
  }

  /**
   * The step size at which JS begins to rise, by bisection between one at which it falls and one at
   * which it rises.
   *
   * @param falls a step size at which JS falls
   * @param rises a greater one at which JS rises
   * @return the middle of the last bracket, with half its width as the bound
   * @throws IllegalArgumentException if JS does not fall at the one or not rise at the other
   */
  public Bounded threshold(double falls, double rises) {
    Require.ordered("falls", falls, "rises", rises);
    double slope = slope().value();
    Bounded before = divergence(theta[moving]);
    requireChange("falls", falls, -1, change(slope, falls, before));
    requireChange("rises", rises, 1, change(slope, rises, before));
    double low = falls;
    double high = rises;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = low + (high - low) / 2;
      Bounded change = change(slope, middle, before);
      if (Math.abs(change.value()) <= change.errorBound()) {
        break; // nearer than the integrals can tell
      }
      if (change.value() > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Bounded.of(low + (high - low) / 2, Math.nextUp((high - low) / 2));
  }

  private Bounded change(double slope, double size, Bounded before) {
    return divergence(theta[moving] - size * slope).minus(before);
  }

  private static void requireChange(String argument, double size, int sign, Bounded change) {
    if (!(sign * change.value() > change.errorBound())) {
      throw Require.wrong(
          argument,
          size + ", where JS changes by " + change,
          "a step size at which JS " + argument);
    }
  }

  /**
   * V(G_θ, D_a), where D_a is optimal for the generator with parameter a: a curve over a whose
   * highest point is at a = θ.
   *
   * @param generatorAt the θ of the generator
   * @param optimalFor the a of the discriminator
   */
  public Bounded valueAgainst(double generatorAt, double optimalFor) {
    var marks = generator(optimalFor).landmarks().toArray(new Landmark[0]);
    return MinimaxValue.of(data, generator(generatorAt)).at(optimalFor(optimalFor), marks);
  }

  /**
   * V(G0, ·) and V(G1, ·) along the discriminators D_a, before and after a step, with the points
   * where D0* sits on both and where D1* is.
   *
   * @param size the step size
   * @param low the least a, finite
   * @param high the greatest a, finite, greater than {@code low}
   * @throws IllegalArgumentException if one of these does not hold
   */
  public Plot plot(double size, double low, double high) {
    Require.ordered("low", low, "high", high);
    GeneratorStep step = step(size);
    double before = step.before();
    double after = step.after();
    Plot plot =
        Plot.titled(
            "V before and after a step of "
                + Decimal.text(size, 4)
                + ", along optimal discriminators");
    plot = Graph.add(plot, "V(G_0, D_a)", a -> valueAgainst(before, a).value(), low, high);
    return Graph.add(plot, "V(G_1, D_a)", a -> valueAgainst(after, a).value(), low, high)
        .points(
            "at D_0*",
            new double[] {before, before},
            new double[] {step.valueBefore().value(), step.valueAfter().value()})
        .points("at D_1*", new double[] {after}, new double[] {valueAgainst(after, after).value()})
        .labels("a, the parameter that D_a is optimal for", "V");
  }

  private Bounded divergence(double value) {
    return FDivergence.JENSEN_SHANNON.between(data, generator(value));
  }

  private Discriminator optimalFor(double value) {
    return MinimaxValue.of(data, generator(value)).optimalDiscriminator();
  }

  private Density generator(double value) {
    double[] moved = theta.clone();
    moved[moving] = value;
    return family.at(moved);
  }

  @Override
  public String toString() {
    return "D frozen where it is optimal for " + generator(theta[moving]) + ", data " + data;
  }
}

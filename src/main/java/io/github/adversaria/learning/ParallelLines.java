package io.github.adversaria.learning;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.divergence.Wasserstein;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.require.Require;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Two parallel segments in the plane, {0} × [0, 1] and {θ} × [0, 1], each with its mass spread
 * evenly (Arjovsky, Chintala, Bottou 2017, arXiv 1701.07875, example 1).
 *
 * <p>Neither has a density in the plane, so they are held by their factors: across, an atom at 0 or
 * θ; along, the uniform density on [0, 1], which both share. Of two products that share a factor,
 * every f-divergence is that of the other factors (the ratio of the two does not depend on the
 * shared coordinate), and W_1 is theirs too: not less, as projecting on the first axis lengthens no
 * distance; not more, as the best coupling of the first coordinates, with the second kept, costs
 * just that. So what is computed here is the divergence of the two laws across, by the sum over
 * atoms or the integral that any two laws on the line get.
 *
 * <p>{@link #ofWidth} makes strips of the lines: uniform across too, on [θ − w/2, θ + w/2]. They do
 * have densities, overlap while |θ| is below w, and tend to the lines as w vanishes.
 */
public final class ParallelLines {

  private final String name;
  private final DoubleFunction<Density> across;

  private ParallelLines(String name, DoubleFunction<Density> across) {
    this.name = name;
    this.across = across;
  }

  /** Lines without width. */
  public static ParallelLines thin() {
    return new ParallelLines(
        "lines", theta -> Categorical.of(new double[] {theta}, new double[] {1}));
  }

  /**
   * Strips of a width.
   *
   * @param width finite, > 0
   * @throws IllegalArgumentException if that does not hold
   */
  public static ParallelLines ofWidth(double width) {
    Require.positive("width", width);
    return new ParallelLines(
        "strips of width " + width, theta -> Uniform.of(theta - width / 2, theta + width / 2));
  }

  /** The law across, of the line at θ: an atom, or the uniform density of the strip. */
  public Density across(double theta) {
    return across.apply(Require.finite("theta", theta));
  }

  /** The law along, which all the lines share. */
  public Density along() {
    return Uniform.of(0, 1);
  }

  /**
   * A point of the line at θ.
   *
   * @param random the source of randomness
   * @return its two coordinates
   */
  public double[] draw(double theta, RandomGenerator random) {
    Density first = across(theta);
    Require.notNull("random", random);
    return new double[] {first.drawPoint(random)[0], along().drawPoint(random)[0]};
  }

  /** JS between the line at 0 and that at θ. */
  public Bounded jensenShannon(double theta) {
    return FDivergence.JENSEN_SHANNON.between(across(0), across(theta));
  }

  /** KL of the line at 0 from that at θ. */
  public Bounded kullbackLeibler(double theta) {
    return FDivergence.KL.between(across(0), across(theta));
  }

  /** Total variation. */
  public Bounded totalVariation(double theta) {
    return FDivergence.TOTAL_VARIATION.between(across(0), across(theta));
  }

  /** W_1 in the Euclidean distance. */
  public Bounded wasserstein(double theta) {
    return Wasserstein.W1.between(across(0), across(theta));
  }

  /**
   * JS and W_1 over θ, from −{@code most} to {@code most}; KL has no curve where it is infinite.
   *
   * @throws IllegalArgumentException if {@code most} is not finite and > 0
   */
  public Plot plot(double most) {
    Require.positive("most", most);
    return Plot.titled("Between parallel " + name)
        .curve("W_1", theta -> wasserstein(theta).value(), -most, most)
        .curve("JS", theta -> jensenShannon(theta).value(), -most, most)
        .labels("θ", "");
  }

  @Override
  public String toString() {
    return "parallel " + name + " at 0 and θ";
  }
}

package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import io.github.adversaria.theory.Discriminator;
import io.github.adversaria.theory.MinimaxValue;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * A few candidate generators against discriminators that one number tells apart, so that V(G, D) is
 * one curve for each generator. The generator that chooses first takes the curve whose highest
 * point is lowest; it is told from the discriminator choosing first, who gets the highest point of
 * the lower envelope.
 */
public final class CandidateGame implements Showable {

  /**
   * What is played: a generator, a discriminator, and V of the two.
   *
   * @param generator which one, from 0
   * @param d the number of the discriminator
   * @param value V(G, D)
   */
  public record Move(int generator, double d, Bounded value) {

    public Move {
      Require.atLeast("generator", generator, 0);
      Require.finite("d", d);
      Require.notNull("value", value);
    }
  }

  private final Density data;
  private final List<Density> generators;
  private final DoubleFunction<Discriminator> discriminators;
  private final double low;
  private final double high;

  private CandidateGame(
      Density data,
      List<Density> generators,
      DoubleFunction<Discriminator> discriminators,
      double low,
      double high) {
    this.data = data;
    this.generators = generators;
    this.discriminators = discriminators;
    this.low = low;
    this.high = high;
  }

  /**
   * The game.
   *
   * @param data p_data, on the line or over atoms
   * @param generators at least one p_g comparable with it
   * @param discriminators D by its number d, smooth on the scale of the densities
   * @param low the least d, finite
   * @param high the greatest d, finite
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static CandidateGame of(
      Density data,
      List<? extends Density> generators,
      DoubleFunction<Discriminator> discriminators,
      double low,
      double high) {
    Require.notNull("data", data);
    Require.notNull("generators", generators);
    Require.notNull("discriminators", discriminators);
    Require.notEmpty("generators", generators);
    generators.forEach(generator -> MinimaxValue.of(data, generator));
    Require.ordered("low", low, "high", high);
    return new CandidateGame(data, List.copyOf(generators), discriminators, low, high);
  }

  /**
   * V(G, D).
   *
   * @param generator which one, from 0
   * @param d between the ends
   * @throws IllegalArgumentException if there is no such generator or d is outside
   */
  public Bounded value(int generator, double d) {
    Require.between("generator", generator, 0, generators.size() - 1);
    Require.between("d", d, low, high);
    return MinimaxValue.of(data, generators.get(generator)).at(discriminators.apply(d));
  }

  /**
   * The best discriminator against one generator, as far as a hundred equal steps tell the peaks of
   * its curve apart; where V is concave in d there is only one.
   */
  public Move bestResponse(int generator) {
    double d = LineSearch.maximum(x -> value(generator, x).value(), low, high);
    return new Move(generator, d, value(generator, d));
  }

  /** The generator chooses first: the least of the greatest values. */
  public Move minMax() {
    return IntStream.range(0, generators.size())
        .mapToObj(this::bestResponse)
        .reduce((a, b) -> b.value().value() < a.value().value() ? b : a)
        .orElseThrow();
  }

  /** The discriminator chooses first: the greatest of the least values; never above the other. */
  public Move maxMin() {
    return cheapest(LineSearch.maximum(d -> cheapest(d).value().value(), low, high));
  }

  /** The generator's answer to one discriminator. */
  private Move cheapest(double d) {
    return IntStream.range(0, generators.size())
        .mapToObj(i -> new Move(i, d, value(i, d)))
        .reduce((a, b) -> b.value().value() < a.value().value() ? b : a)
        .orElseThrow();
  }

  /** The curves, with the highest point of each. */
  public Plot plot() {
    Plot plot = Plot.titled("V(G, D) of each generator, by discriminator").labels("d", "V(G, D)");
    for (int i = 0; i < generators.size(); i++) {
      int generator = i;
      plot = Graph.add(plot, "G_" + (i + 1), d -> value(generator, d).value(), low, high);
    }
    double[] ds = new double[generators.size()];
    double[] tops = new double[generators.size()];
    for (int i = 0; i < ds.length; i++) {
      Move best = bestResponse(i);
      ds[i] = best.d();
      tops[i] = best.value().value();
    }
    return plot.points("max over D", ds, tops);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withPng(plot().png());
  }

  @Override
  public String toString() {
    var text = new StringBuilder("candidates against data ").append(data);
    for (int i = 0; i < generators.size(); i++) {
      text.append("\nG").append(i + 1).append(" = ").append(generators.get(i));
    }
    return text.toString();
  }
}

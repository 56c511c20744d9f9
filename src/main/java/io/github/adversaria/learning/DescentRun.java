package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import io.github.adversaria.theory.MinimaxValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What came of a {@link GeneratorDescent}: p_g, C(G) and JS before the first step and after each.
 */
public final class DescentRun implements Showable {

  private final Density data;
  private final double stepSize;
  private final SimplexStep rule;
  private final List<Density> generators;
  private final List<Bounded> values;
  private final List<Bounded> divergences;

  DescentRun(Density data, double stepSize, SimplexStep rule, List<Density> generators) {
    this.data = data;
    this.stepSize = stepSize;
    this.rule = rule;
    this.generators = List.copyOf(generators);
    values = generators.stream().map(q -> MinimaxValue.of(data, q).atOptimum()).toList();
    divergences =
        generators.stream().map(q -> FDivergence.JENSEN_SHANNON.between(data, q)).toList();
  }

  /** How many steps were taken. */
  public int steps() {
    return generators.size() - 1;
  }

  /** p_g after each step, the start first; unmodifiable. */
  public List<Density> generators() {
    return generators;
  }

  /** p_g after the last step. */
  public Density last() {
    return generators.get(steps());
  }

  /** C(G) = max_D V(G, D) after each step, by its own sum; at least −log 4. Unmodifiable. */
  public List<Bounded> values() {
    return values;
  }

  /** JS(p_data, p_g) after each step, not computed from {@link #values}. Unmodifiable. */
  public List<Bounded> divergences() {
    return divergences;
  }

  /** The first step by which C rose, by more than the two bounds can explain; empty if none did. */
  public OptionalInt firstRise() {
    return IntStream.rangeClosed(1, steps())
        .filter(
            k -> {
              Bounded change = values.get(k).minus(values.get(k - 1));
              return change.value() > change.errorBound();
            })
        .findFirst();
  }

  /** How far C is above −log 4 after the last step; never negative beyond its bound. */
  public Bounded gap() {
    return values.get(steps()).minus(Bounded.closedForm(-Math.log(4)));
  }

  /** C(G) by step, with −log 4 as a line. */
  public Plot plot() {
    double[] steps = IntStream.rangeClosed(0, steps()).asDoubleStream().toArray();
    double[] heights = values.stream().mapToDouble(Bounded::value).toArray();
    return Plot.titled("C(G) by step, " + words())
        .curve("C(G)", steps, heights)
        .horizontalLine("−log 4", -Math.log(4))
        .labels("step", "C(G)");
  }

  /**
   * p_g at some steps beside the data, as curves over the atoms.
   *
   * @param steps which, from 0 to {@link #steps()}
   * @throws IllegalArgumentException if there is no such step
   */
  public Plot snapshots(int... steps) {
    Require.notNull("steps", steps);
    Plot plot = Plot.titled("p_g on its way, " + words()).labels("x", "probability");
    for (int step : steps) {
      if (step < 0 || step > steps()) {
        throw Require.wrong("step", step, "0 to " + steps());
      }
      plot = add(plot, "step " + step, generators.get(step));
    }
    return add(plot, "p_{data}", data);
  }

  private static Plot add(Plot plot, String label, Density density) {
    double[] atoms =
        density.support().intervals().stream().mapToDouble(atom -> atom.low()).toArray();
    double[] heights = new double[atoms.length];
    Arrays.setAll(heights, i -> density.density(atoms[i]));
    return plot.curve(label, atoms, heights);
  }

  private String words() {
    return rule.name().toLowerCase(Locale.ROOT) + " steps of " + stepSize;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withPng(plot().png());
  }

  /** For example {@code 50 exponentiated steps of 0.5: C(G) from … to …, falling at every step}. */
  @Override
  public String toString() {
    String course =
        firstRise().isPresent() ? "rising at step " + firstRise().getAsInt() : "never rising";
    return steps()
        + " "
        + words()
        + ": C(G) from "
        + values.get(0)
        + " to "
        + values.get(steps())
        + ", "
        + course;
  }
}

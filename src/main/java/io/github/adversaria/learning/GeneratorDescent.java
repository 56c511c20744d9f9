package io.github.adversaria.learning;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;

/**
 * Gradient descent of a generator whose probabilities are themselves its parameters, against a
 * discriminator that is optimal at every step (Goodfellow et al. 2014, proposition 2).
 *
 * <p>The slope of V(G, D) in p_g(x) with D frozen at D* is log(1 − D*(x)); it is also the slope of
 * C(G) = max_D V (J. Danskin 1966; see {@link DanskinCheck}). With exponentiated steps C never
 * rises while the step size is at most {@link #SAFE_STEP}, since its second derivative 1/p_g −
 * 1/(p_data + p_g) is below that of the entropy, 1/p_g, and after k steps C + log 4 is at most
 * KL(p_data‖start)/(k·step) (H. Bauschke, J. Bolte, M. Teboulle, Mathematics of Operations Research
 * 42, 2017, theorem 1). A step of size 1 goes exactly half way to the data; beyond 4 the data is no
 * longer an attracting point.
 *
 * <p>Immutable: each method returns a new descent.
 */
public final class GeneratorDescent {

  /** The greatest step size for which an exponentiated step is sure not to raise C. */
  public static final double SAFE_STEP = 1;

  /** The step size unless another is asked for. */
  public static final double STEP_SIZE = 0.5;

  private final Density data;
  private final Density start;
  private final double size;
  private final SimplexStep rule;

  private GeneratorDescent(Density data, Density start, double size, SimplexStep rule) {
    this.data = data;
    this.start = start;
    this.size = size;
    this.rule = rule;
  }

  /**
   * A descent towards data over atoms; see {@link Discretization} for those of a density. It starts
   * at equal probabilities on the atoms of the data.
   *
   * @throws IllegalArgumentException if {@code data} is null or no probabilities over atoms
   */
  public static GeneratorDescent towards(Density data) {
    double[] atoms = atoms("data", data);
    double[] equal = new double[atoms.length];
    Arrays.fill(equal, 1.0 / atoms.length);
    var start = Categorical.of(atoms, equal);
    return new GeneratorDescent(data, start, STEP_SIZE, SimplexStep.EXPONENTIATED);
  }

  /**
   * The same from another p_g.
   *
   * @param generated over atoms, those of the data at least: where it vanishes and the data does
   *     not, the slope is infinite
   * @throws IllegalArgumentException if that does not hold
   */
  public GeneratorDescent from(Density generated) {
    atoms("start", generated);
    for (double atom : atoms("data", data)) {
      if (generated.logDensity(atom) == Double.NEGATIVE_INFINITY) {
        throw Require.wrong(
            "start",
            generated,
            "probabilities > 0 on every atom of the data, as " + atom,
            "No step of finite size reaches an atom of probability 0: the slope is infinite.");
      }
    }
    return new GeneratorDescent(data, generated, size, rule);
  }

  /**
   * The same with another step size.
   *
   * @throws IllegalArgumentException if it is not finite and > 0
   */
  public GeneratorDescent stepSize(double newSize) {
    return new GeneratorDescent(data, start, Require.positive("stepSize", newSize), rule);
  }

  /**
   * The same with another way to remain among the probabilities.
   *
   * @throws IllegalArgumentException if it is null
   */
  public GeneratorDescent keeping(SimplexStep newRule) {
    return new GeneratorDescent(data, start, size, Require.notNull("rule", newRule));
  }

  /**
   * Takes steps and keeps what came of each.
   *
   * @param steps how many, at least 1
   * @throws IllegalArgumentException if that does not hold
   * @throws CancellationException if the thread is interrupted
   */
  public DescentRun run(int steps) {
    Require.atLeast("steps", steps, 1);
    var union = new TreeSet<Double>();
    DoubleStream.of(atoms("data", data)).forEach(union::add);
    DoubleStream.of(atoms("start", start)).forEach(union::add);
    double[] atoms = union.stream().mapToDouble(Double::doubleValue).toArray();
    double[] logData = Arrays.stream(atoms).map(data::logDensity).toArray();
    // What the start leaves empty (nothing, where there is data) stays so.
    double[] logs = Arrays.stream(atoms).map(start::logDensity).toArray();
    var visited = new ArrayList<Density>();
    visited.add(start);
    for (int step = 1; step <= steps; step++) {
      if (Thread.interrupted()) {
        throw new CancellationException("The descent was interrupted.");
      }
      logs = rule.step(logs, slopes(logData, logs), size);
      visited.add(Categorical.of(atoms, Arrays.stream(logs).map(Math::exp).toArray()));
    }
    return new DescentRun(data, size, rule, visited);
  }

  /** log(1 − D*) = log p_g − log(p_data + p_g) at each atom. */
  private static double[] slopes(double[] logData, double[] logs) {
    double[] slopes = new double[logs.length];
    Arrays.setAll(
        slopes,
        i -> {
          double logit = logData[i] - logs[i];
          return -(Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit))));
        });
    return slopes;
  }

  private static double[] atoms(String argument, Density density) {
    Require.notNull(argument, density);
    if (density.dimension() != 1 || density.measure() != BaseMeasure.COUNTING) {
      throw Require.wrong(
          argument,
          density,
          "probabilities over atoms, as Categorical",
          "A density becomes such by new Discretization(low, high, cells).of(density).");
    }
    return density.support().intervals().stream().mapToDouble(Interval::low).toArray();
  }

  @Override
  public String toString() {
    return "descent towards " + data + " from " + start + ", " + rule + " steps of " + size;
  }
}

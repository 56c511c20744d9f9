package io.github.adversaria.game;

import io.github.adversaria.plot.Plot;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.hipparchus.complex.Complex;

/**
 * How eigenvalues move as a parameter of a game or a rule grows, and where a pair of them turns
 * from complex to real or back: there what turned around the equilibrium ceases to turn.
 *
 * <pre>{@code
 * EigenvaluePath.of(
 *     "γ", 0, 2, γ -> Stability.ofFlow(CriticalPoint.of(DiracGan.r1(γ), Profile.of(0, 0))))
 * }</pre>
 *
 * Immutable.
 */
public final class EigenvaluePath implements Showable {

  /** At how many equally spaced parameters the eigenvalues are computed. */
  public static final int POINTS = 401;

  private static final int HALVINGS = 50;
  private static final int DIGITS = 6;

  private final String parameter;
  private final double[] parameters;
  private final Complex[][] branches;
  private final List<Stability> critical;
  private final double[] criticalParameters;
  private final Stability first;

  private EigenvaluePath(
      String parameter,
      double[] parameters,
      Complex[][] branches,
      List<Stability> critical,
      double[] criticalParameters,
      Stability first) {
    this.parameter = parameter;
    this.parameters = parameters;
    this.branches = branches;
    this.critical = critical;
    this.criticalParameters = criticalParameters;
    this.first = first;
  }

  /**
   * Computes a path.
   *
   * @param parameter its name
   * @param from its least value, finite
   * @param to its greatest, finite and greater
   * @param stability what has the eigenvalues, at each value: always a rule, or always the flow
   * @throws IllegalArgumentException if one of these does not hold, or if there is no Jacobian at a
   *     value
   */
  public static EigenvaluePath of(
      String parameter, double from, double to, DoubleFunction<Stability> stability) {
    Require.notNull("parameter", parameter);
    Require.notNull("stability", stability);
    Require.ordered("from", from, "to", to);
    double[] parameters = new double[POINTS];
    Arrays.setAll(parameters, i -> from + (to - from) * i / (POINTS - 1));
    Stability first = at(parameter, parameters[0], stability);
    Complex[][] branches = new Complex[first.eigenvalues().size()][POINTS];
    List<Stability> critical = new ArrayList<>();
    List<Double> where = new ArrayList<>();
    Stability last = first;
    for (int i = 0; i < POINTS; i++) {
      Stability here = at(parameter, parameters[i], stability);
      if (here.eigenvalues().size() != branches.length || here.continuous() != first.continuous()) {
        throw Require.wrong(
            "stability",
            here.name() + " at " + parameters[i],
            "as many eigenvalues as at " + from + ", of the same kind");
      }
      follow(branches, i, here.eigenvalues());
      if (real(here) != real(last)) {
        double meeting = meeting(parameters[i - 1], parameters[i], real(last), stability);
        where.add(meeting);
        critical.add(stability.apply(meeting));
      }
      last = here;
    }
    double[] criticalParameters = where.stream().mapToDouble(Double::doubleValue).toArray();
    return new EigenvaluePath(parameter, parameters, branches, critical, criticalParameters, first);
  }

  private static Stability at(String parameter, double value, DoubleFunction<Stability> stability) {
    Stability here = Require.notNull("stability(" + value + ")", stability.apply(value));
    if (here.kind() == Stability.Kind.NO_JACOBIAN) {
      throw Require.wrong(
          parameter, value, "values at which there is a Jacobian", here.whyNoJacobian().orElse(""));
    }
    return here;
  }

  /** Gives each branch the eigenvalue that is closest to its last, the closest pair first. */
  private static void follow(Complex[][] branches, int i, List<Complex> values) {
    List<Complex> rest = new ArrayList<>(values);
    List<Complex[]> open = new ArrayList<>(Arrays.asList(branches));
    while (!open.isEmpty()) {
      Complex[] nearest = open.get(0);
      Complex value = rest.get(0);
      for (Complex[] branch : i == 0 ? List.<Complex[]>of() : open) {
        for (Complex candidate : rest) {
          if (distance(candidate, branch[i - 1]) < distance(value, nearest[i - 1])) {
            nearest = branch;
            value = candidate;
          }
        }
      }
      nearest[i] = value;
      open.remove(nearest);
      rest.remove(value);
    }
  }

  private static double distance(Complex a, Complex b) {
    return a.subtract(b).norm();
  }

  /** How many eigenvalues are real. */
  private static long real(Stability stability) {
    return stability.eigenvalues().stream().filter(value -> value.getImaginary() == 0).count();
  }

  private static double meeting(
      double from, double to, long before, DoubleFunction<Stability> stability) {
    double low = from;
    double high = to;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = 0.5 * (low + high);
      if (real(stability.apply(middle)) == before) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return real(stability.apply(from)) == before ? 0.5 * (low + high) : high;
  }

  /** Where a pair of eigenvalues turns from complex to real or back, rising; a copy. */
  public double[] criticalParameters() {
    return criticalParameters.clone();
  }

  /** The paths in the complex plane, with the critical values marked. */
  public Plot plot() {
    List<Complex> shown = Arrays.stream(branches).flatMap(Arrays::stream).toList();
    Plot plot = EigenvaluePlot.empty(title(), first.continuous(), shown, 0);
    for (Complex[] branch : branches) {
      plot =
          plot.path(
              "",
              Arrays.stream(branch).mapToDouble(Complex::getReal).toArray(),
              Arrays.stream(branch).mapToDouble(Complex::getImaginary).toArray());
    }
    for (int k = 0; k < critical.size(); k++) {
      for (Complex value : met(critical.get(k))) {
        plot = plot.point(critical(k), value.getReal(), value.getImaginary());
      }
    }
    return plot;
  }

  /** The real parts against the parameter, with a line at each critical value. */
  public Plot realParts() {
    return parts("Re λ", Complex::getReal);
  }

  /** The imaginary parts likewise. */
  public Plot imaginaryParts() {
    return parts("Im λ", Complex::getImaginary);
  }

  private Plot parts(String label, ToDoubleFunction<Complex> part) {
    Plot plot = Plot.titled(title()).labels(parameter, label);
    for (Complex[] branch : branches) {
      plot = plot.curve("", parameters, Arrays.stream(branch).mapToDouble(part).toArray());
    }
    for (int k = 0; k < critical.size(); k++) {
      plot = plot.verticalLine(critical(k), criticalParameters[k]);
    }
    return plot;
  }

  /** The double eigenvalues: those that another one equals, or nearly so. */
  private static List<Complex> met(Stability stability) {
    List<Complex> values = stability.eigenvalues();
    List<Complex> met = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      Complex value = values.get(i);
      Complex before = values.get(i - 1);
      if (distance(value, before) <= 1e-5 * (1 + value.norm())) {
        met.add(value);
      }
    }
    return met;
  }

  private String critical(int k) {
    return parameter + " = " + Decimal.text(criticalParameters[k], DIGITS);
  }

  private String title() {
    return "Eigenvalues, "
        + parameter
        + " from "
        + Decimal.text(parameters[0], DIGITS)
        + " to "
        + Decimal.text(parameters[parameters.length - 1], DIGITS);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withPng(plot().png());
  }

  @Override
  public String toString() {
    return title()
        + (critical.isEmpty()
            ? ": none turns from complex to real or back"
            : ": a pair turns from complex to real or back at "
                + Arrays.stream(criticalParameters)
                    .mapToObj(value -> Decimal.text(value, DIGITS))
                    .collect(Collectors.joining(", ")));
  }
}

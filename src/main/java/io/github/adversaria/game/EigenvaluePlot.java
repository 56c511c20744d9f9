package io.github.adversaria.game;

import io.github.adversaria.plot.Plot;
import io.github.adversaria.show.Decimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.complex.Complex;

/** Eigenvalues in the complex plane. */
final class EigenvaluePlot {

  private static final int WIDTH = 480;

  /** What lies beside the field of the plot, in CSS pixels: the vertical axis and a margin. */
  private static final int BESIDE = 60;

  /** Title, axes and a line of legend above and below it. */
  private static final int ABOVE_AND_BELOW = 130;

  /** One more line of legend. */
  private static final int LINE = 20;

  /** The field is no wider than this times its height, and no higher than wide. */
  private static final double SLENDEREST = 2.5;

  private static final double MARGIN = 0.08;
  private static final int DIGITS = 4;

  private EigenvaluePlot() {}

  /** Of several at once; all of rules, with the unit circle, or all of flows, with the axis. */
  static Plot of(List<Stability> all) {
    boolean continuous = all.get(0).continuous();
    List<Complex> shown = all.stream().flatMap(one -> one.eigenvalues().stream()).toList();
    Plot plot = empty(title(all), continuous, shown, all.size());
    for (Stability stability : all) {
      List<Complex> values = stability.eigenvalues();
      String label = all.size() == 1 ? "eigenvalues" : stability.name() + ", " + growth(stability);
      double[] xs = values.stream().mapToDouble(Complex::getReal).toArray();
      double[] ys = values.stream().mapToDouble(Complex::getImaginary).toArray();
      plot = values.isEmpty() ? plot : plot.points(label, xs, ys);
    }
    return plot;
  }

  /**
   * The plane with the border of what contracts, large enough for some eigenvalues.
   *
   * @param lines of the legend
   */
  static Plot empty(String title, boolean continuous, List<Complex> shown, int lines) {
    double unit = continuous ? 0 : 1;
    double left = shown.stream().mapToDouble(Complex::getReal).reduce(-unit, Math::min);
    double right = shown.stream().mapToDouble(Complex::getReal).reduce(unit, Math::max);
    double top =
        shown.stream().mapToDouble(z -> Math.abs(z.getImaginary())).reduce(unit, Math::max);
    double size = Math.max(right - left, 2 * top);
    size = size > 0 ? size : 1;
    double width = (1 + 2 * MARGIN) * size;
    double height = Math.max(2 * top, size / SLENDEREST) + 2 * MARGIN * size;
    double middle = 0.5 * (left + right);
    int field = WIDTH - BESIDE;
    Plot plot =
        Plot.titled(title)
            .labels("Re λ", "Im λ")
            .range(middle - width / 2, middle + width / 2)
            .verticalRange(-height / 2, height / 2)
            .equalAxes()
            .size(
                WIDTH,
                (int) Math.min(field, field * height / width) + ABOVE_AND_BELOW + LINE * lines);
    return continuous ? plot.verticalLine("Re λ = 0", 0) : plot.circle("unit circle", 0, 0, 1);
  }

  private static String title(List<Stability> all) {
    if (all.size() == 1) {
      return all.get(0).name() + ": " + growth(all.get(0));
    }
    String none =
        all.stream()
            .filter(one -> one.kind() == Stability.Kind.NO_JACOBIAN)
            .map(Stability::name)
            .collect(Collectors.joining("; "));
    return all.get(0).at().game() + (none.isEmpty() ? "" : ", no Jacobian: " + none);
  }

  /** What decides: the spectral radius, or the greatest real part of a flow. */
  private static String growth(Stability stability) {
    if (stability.spectralRadius().isEmpty()) {
      return "no Jacobian";
    }
    double radius = stability.spectralRadius().orElseThrow();
    return stability.continuous()
        ? "max Re λ = " + Decimal.text(Math.log(radius), DIGITS)
        : "ρ = " + Decimal.text(radius, DIGITS);
  }
}

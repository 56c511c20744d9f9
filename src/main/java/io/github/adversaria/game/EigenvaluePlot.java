package io.github.adversaria.game;

import io.github.adversaria.plot.Plot;
import io.github.adversaria.show.Decimal;
import java.util.List;
import org.hipparchus.complex.Complex;

/** Eigenvalues in the complex plane. */
final class EigenvaluePlot {

  private static final int SIZE = 440;

  /** What each line of the legend adds to the height. */
  private static final int LINE = 22;

  private static final int DIGITS = 4;

  private EigenvaluePlot() {}

  /** Of several at once; all of rules, with the unit circle, or all of flows, with the axis. */
  static Plot of(List<Stability> all) {
    Plot plot = empty(title(all), all.get(0).continuous()).size(SIZE, SIZE + LINE * all.size());
    for (Stability stability : all) {
      List<Complex> values = stability.eigenvalues();
      plot =
          plot.points(
              all.size() == 1 ? "eigenvalues" : stability.name() + ", " + growth(stability),
              values.stream().mapToDouble(Complex::getReal).toArray(),
              values.stream().mapToDouble(Complex::getImaginary).toArray());
    }
    return plot;
  }

  /** The plane with the border of what contracts. */
  static Plot empty(String title, boolean continuous) {
    Plot plot = Plot.titled(title).equalAxes().labels("Re λ", "Im λ");
    return continuous ? plot.verticalLine("", 0) : plot.circle("unit circle", 0, 0, 1);
  }

  private static String title(List<Stability> all) {
    return all.size() == 1
        ? all.get(0).name() + ": " + growth(all.get(0))
        : all.get(0).at().game().toString();
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

package io.github.adversaria.game;

import io.github.adversaria.plot.Plot;
import io.github.adversaria.show.Decimal;
import java.util.List;
import org.hipparchus.complex.Complex;

/** Eigenvalues in the complex plane. */
final class EigenvaluePlot {

  private static final int SIZE = 480;
  private static final int DIGITS = 4;
  private static final int CIRCLE = 361;

  private EigenvaluePlot() {}

  /** Of several at once; all of rules, with the unit circle, or all of flows, with the axis. */
  static Plot of(List<Stability> all) {
    boolean continuous = all.get(0).continuous();
    Plot plot = Plot.titled(title(all)).equalAxes().size(SIZE, SIZE).labels("Re λ", "Im λ");
    plot = continuous ? plot.verticalLine("", 0) : circle(plot);
    for (Stability stability : all) {
      List<Complex> values = stability.eigenvalues();
      plot =
          plot.points(
              all.size() == 1 ? "" : label(stability),
              values.stream().mapToDouble(Complex::getReal).toArray(),
              values.stream().mapToDouble(Complex::getImaginary).toArray());
    }
    return plot;
  }

  static Plot circle(Plot plot) {
    double[] xs = new double[CIRCLE];
    double[] ys = new double[CIRCLE];
    for (int i = 0; i < CIRCLE; i++) {
      xs[i] = Math.cos(2 * Math.PI * i / (CIRCLE - 1));
      ys[i] = Math.sin(2 * Math.PI * i / (CIRCLE - 1));
    }
    return plot.curve("", xs, ys);
  }

  private static String title(List<Stability> all) {
    if (all.size() > 1) {
      return all.get(0).at().game().toString();
    }
    return all.get(0).name() + ": " + radius(all.get(0));
  }

  private static String label(Stability stability) {
    return stability.name() + ", " + radius(stability);
  }

  private static String radius(Stability stability) {
    if (stability.kind() == Stability.Kind.NO_JACOBIAN) {
      return "no Jacobian";
    }
    return stability.continuous()
        ? "max Re λ = " + Decimal.text(Math.log(stability.spectralRadius().orElseThrow()), DIGITS)
        : "ρ = " + Decimal.text(stability.spectralRadius().orElseThrow(), DIGITS);
  }
}

package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours stay apart for eyes that lack one kind of cone, and from the paper. */
class ThemeTest {

  /** A difference that is seen at once; 2.3 is just noticeable. */
  private static final double CLEAR = 11;

  /**
   * Full dichromacy, linear RGB to linear RGB: Machado, Oliveira and Fernandes, IEEE Transactions
   * on Visualization and Computer Graphics 15(6), 2009, table of severity 1.0.
   */
  enum Vision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    DEUTERANOPIA(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900);

    private final double[] matrix;

    Vision(double... matrix) {
      this.matrix = matrix;
    }

    double[] see(double[] linear) {
      return IntStream.range(0, 3)
          .mapToDouble(
              row -> IntStream.range(0, 3).mapToDouble(i -> matrix[3 * row + i] * linear[i]).sum())
          .map(v -> Math.max(0, Math.min(1, v)))
          .toArray();
    }
  }

  @ParameterizedTest
  @EnumSource
  void coloursDiffer(Vision vision) {
    var colours = new ArrayList<>(Theme.PALETTE);
    colours.add(Theme.INK);
    colours.add(Theme.PAPER);
    for (int i = 0; i < colours.size(); i++) {
      for (int j = 0; j < i; j++) {
        double[] one = lab(vision.see(linear(colours.get(i))));
        double[] other = lab(vision.see(linear(colours.get(j))));
        double difference =
            Math.sqrt(IntStream.range(0, 3).mapToDouble(k -> Math.pow(one[k] - other[k], 2)).sum());
        assertThat(difference).as("%s and %s", colours.get(i), colours.get(j)).isGreaterThan(CLEAR);
      }
    }
  }

  @Test
  void seriesDifferWithoutColour() {
    for (int i = 1; i < 5; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(Theme.pen(i).dash()).isNotEqualTo(Theme.pen(j).dash());
      }
    }
    for (int i = 1; i < 30; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(Theme.pen(i)).as("%d and %d", i, j).isNotEqualTo(Theme.pen(j));
      }
    }
  }

  static double[] linear(Color colour) {
    return IntStream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
        .mapToDouble(v -> v / 255.0)
        .map(v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
        .toArray();
  }

  /** CIE L*a*b* for the white of D65. */
  static double[] lab(double[] rgb) {
    double x = lift((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    double y = lift(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    double z = lift((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double lift(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}

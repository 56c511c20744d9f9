package io.github.adversaria.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Colours for the values of a heat map, {@link #STEPS} of them: as many as the eye tells apart
 * along a bar, and few enough for a small picture.
 *
 * <p>Both maps are curves in CIE L*a*b*, cut into steps of equal length there, so that equal steps
 * in value look equal. Along the sequential map lightness falls steadily, and along each arm of the
 * diverging one from its pale middle: both read without colour. The diverging map runs from the
 * blue to the vermillion of {@link Theme#PALETTE}, which eyes with any common deficiency tell
 * apart.
 */
final class ColourMap {

  static final int STEPS = 64;

  /** From pale yellow over green to deep blue; control points of a Bézier curve in L*a*b*. */
  static final ColourMap SEQUENTIAL =
      new ColourMap(
          List.<double[][]>of(
              new double[][] {{96, -6, 30}, {74, -46, 14}, {66, -20, -32}, {48, 6, -44}}));

  /** From blue for negative numbers over near-white to orange-red for positive ones. */
  static final ColourMap DIVERGING =
      new ColourMap(
          List.of(
              new double[][] {{47, -2, -46}, {70, -10, -30}, {96, 0, 1}},
              new double[][] {{96, 0, 1}, {76, 20, 26}, {50, 42, 40}}));

  /** The colours of both as 0xRRGGBB. */
  static final Set<Integer> ALL =
      Stream.of(SEQUENTIAL, DIVERGING)
          .flatMap(map -> Arrays.stream(map.colours))
          .map(colour -> colour.getRGB() & 0xFFFFFF)
          .collect(Collectors.toUnmodifiableSet());

  /** Points on each arm by which its length is measured. */
  private static final int FINE = 2000;

  private final Color[] colours = new Color[STEPS];

  private ColourMap(List<double[][]> arms) {
    int each = STEPS / arms.size();
    for (int arm = 0; arm < arms.size(); arm++) {
      // The middle of two arms is the end of both and belongs to neither.
      boolean toMiddle = arms.size() > 1 && arm == 0;
      boolean fromMiddle = arms.size() > 1 && arm == 1;
      double from = fromMiddle ? 0.5 / each : 0;
      double to = toMiddle ? 1 - 0.5 / each : 1;
      for (int i = 0; i < each; i++) {
        double share = from + (to - from) * i / (each - 1);
        colours[arm * each + i] = colour(along(arms.get(arm), share));
      }
    }
  }

  /** The colour of the {@code step}-th of {@link #STEPS} steps of value. */
  Color colour(int step) {
    return colours[step];
  }

  /** The point at a share of the length of a Bézier curve. */
  private static double[] along(double[][] control, double share) {
    double[] lengths = new double[FINE + 1];
    double[] before = control[0];
    for (int i = 1; i <= FINE; i++) {
      double[] here = bezier(control, (double) i / FINE);
      lengths[i] = lengths[i - 1] + distance(before, here);
      before = here;
    }
    int at = 0;
    while (at < FINE && lengths[at] < share * lengths[FINE]) {
      at++;
    }
    return bezier(control, (double) at / FINE);
  }

  private static double distance(double[] one, double[] other) {
    return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
  }

  /** By de Casteljau's construction. */
  private static double[] bezier(double[][] control, double t) {
    double[][] points = control.clone();
    for (int left = points.length - 1; left > 0; left--) {
      for (int i = 0; i < left; i++) {
        double[] mixed = new double[3];
        for (int k = 0; k < 3; k++) {
          mixed[k] = (1 - t) * points[i][k] + t * points[i + 1][k];
        }
        points[i] = mixed;
      }
    }
    return points[0];
  }

  /** From L*a*b* with the white of D65 to sRGB (IEC 61966-2-1). */
  private static Color colour(double... lab) {
    double fy = (lab[0] + 16) / 116;
    double x = 0.95047 * uncubed(fy + lab[1] / 500);
    double y = uncubed(fy);
    double z = 1.08883 * uncubed(fy - lab[2] / 200);
    return new Color(
        channel(3.2406 * x - 1.5372 * y - 0.4986 * z),
        channel(-0.9689 * x + 1.8758 * y + 0.0415 * z),
        channel(0.0557 * x - 0.2040 * y + 1.0570 * z));
  }

  private static double uncubed(double f) {
    return f > 6.0 / 29 ? f * f * f : 3 * (6.0 / 29) * (6.0 / 29) * (f - 4.0 / 29);
  }

  private static int channel(double linear) {
    double encoded =
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.max(0, Math.min(1, encoded)));
  }
}

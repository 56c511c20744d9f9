package io.github.adversaria.exercise;

import io.github.adversaria.density.Normal;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Judges maps of the plane that should leave the standard normal law as it is. */
final class CodeMaps {

  private static final int SAMPLES = 20_000;
  private static final int DIRECTIONS = 8;

  /**
   * √n times the greatest distance of distribution functions stays below this but for one sample in
   * a hundred thousand (Kolmogorov's limit: 2·exp(−2·2.5²) = 7·10⁻⁶).
   */
  private static final double KOLMOGOROV = 2.5;

  private static final double STEP = 1e-5;

  private CodeMaps() {}

  static Ruling judge(UnaryOperator<?> answer) {
    var random = new SplittableRandom(24);
    var images = new double[SAMPLES][];
    double bent = 0;
    int stretched = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] z = {random.nextGaussian(), random.nextGaussian()};
      images[i] = image(answer, z);
      bent += bend(answer, z, random) > 1e-6 ? 1.0 / SAMPLES : 0;
      stretched += stretches(answer, z, images[i]) ? 1 : 0;
    }
    if (bent == 0) {
      return Ruling.wrong("It is linear: it takes sums to sums wherever that was tried.");
    }
    Ruling law = standard(images);
    if (!law.right()) {
      return law;
    }
    // At an edge of a map made of pieces the slope means nothing; there are few such places.
    return stretched > SAMPLES / 50
        ? Ruling.wrong(
            "It preserves the law, but it is not invertible: density and area at $S(z)$ do not make"
                + " up for those at $z$, so several codes have one image.")
        : Ruling.right("On " + SAMPLES + " codes it is not linear, invertible, and keeps the law.");
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static double[] image(UnaryOperator map, double... z) {
    double[] image = (double[]) map.apply(z.clone());
    if (image == null || image.length != 2) {
      throw Require.wrong("S(z)", Arrays.toString(image), "two numbers");
    }
    return image;
  }

  /** How far S(a + z) is from S(a) + S(z). */
  private static double bend(UnaryOperator<?> map, double[] z, SplittableRandom random) {
    double[] a = {random.nextGaussian(), random.nextGaussian()};
    double[] ofA = image(map, a);
    double[] ofZ = image(map, z);
    double[] ofSum = image(map, a[0] + z[0], a[1] + z[1]);
    return Math.hypot(ofSum[0] - ofA[0] - ofZ[0], ofSum[1] - ofA[1] - ofZ[1]);
  }

  /** Whether p(S(z))·|det| differs from p(z), which no invertible map that keeps p has. */
  private static boolean stretches(UnaryOperator<?> map, double[] z, double... s) {
    double[] right = image(map, z[0] + STEP, z[1]);
    double[] left = image(map, z[0] - STEP, z[1]);
    double[] up = image(map, z[0], z[1] + STEP);
    double[] down = image(map, z[0], z[1] - STEP);
    double area =
        ((right[0] - left[0]) * (up[1] - down[1]) - (right[1] - left[1]) * (up[0] - down[0]))
            / (4 * STEP * STEP);
    double ratio = Math.exp((z[0] * z[0] + z[1] * z[1] - s[0] * s[0] - s[1] * s[1]) / 2);
    return !(Math.abs(Math.abs(area) * ratio - 1) < 1e-3);
  }

  /** Looks at the images from several sides: each time they should be standard normal. */
  private static Ruling standard(double[][] images) {
    Normal normal = Normal.of(0, 1);
    for (int k = 0; k < DIRECTIONS; k++) {
      double angle = Math.PI * k / DIRECTIONS;
      double[] seen =
          Arrays.stream(images)
              .mapToDouble(image -> Math.cos(angle) * image[0] + Math.sin(angle) * image[1])
              .sorted()
              .toArray();
      for (int i = 0; i < SAMPLES; i++) {
        double share = (i + 0.5) / SAMPLES;
        if (!(Math.abs(normal.cdf(seen[i]) - share) * Math.sqrt(SAMPLES) < KOLMOGOROV)) {
          return Ruling.wrong(
              "It changes the law: seen from the angle "
                  + Decimal.text(Math.toDegrees(angle), 4)
                  + "°, a share of "
                  + Decimal.text(share, 3)
                  + " of the images is below "
                  + Decimal.text(seen[i], 4)
                  + ", where a standard normal has "
                  + Decimal.text(normal.cdf(seen[i]), 3)
                  + ".");
        }
      }
    }
    return Ruling.right("");
  }
}

package io.github.adversaria.divergence;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Uniform;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the densities of the oracle tables: {@code normal:0:1}, or a mixture as {@code
 * 0.3*uniform:-1:4+0.7*normal:2:0.5}; atoms as {@code atoms:0:1:2} with equal weights.
 */
public final class DensityNotation {

  private DensityNotation() {}

  public static Density parse(String text) {
    if (text.contains("*")) {
      List<String[]> parts =
          Arrays.stream(text.split("\\+")).map(part -> part.split("\\*")).toList();
      return Mixture.of(
          parts.stream().mapToDouble(part -> Double.parseDouble(part[0])).toArray(),
          parts.stream().map(part -> parse(part[1])).toList());
    }
    String[] words = text.split(":");
    double[] v = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
    return switch (words[0]) {
      case "normal" -> Normal.of(v[0], v[1]);
      case "laplace" -> Laplace.of(v[0], v[1]);
      case "cauchy" -> Cauchy.of(v[0], v[1]);
      case "studentt" -> StudentT.of(v[0], v[1], v[2]);
      case "uniform" -> Uniform.of(v[0], v[1]);
      case "exponential" -> Exponential.of(v[0]);
      case "gamma" -> Gamma.of(v[0], v[1]);
      case "beta" -> Beta.of(v[0], v[1]);
      case "atoms" -> atoms(v);
      default -> throw new IllegalArgumentException("no family " + words[0]);
    };
  }

  private static Density atoms(double[] points) {
    double[] weights = new double[points.length];
    Arrays.fill(weights, 1.0 / points.length);
    return Categorical.of(points, weights);
  }
}

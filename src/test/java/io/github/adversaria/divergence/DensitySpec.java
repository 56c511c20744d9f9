package io.github.adversaria.divergence;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Histogram;
import io.github.adversaria.density.KernelEstimate;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Pushforward;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Truncation;
import io.github.adversaria.density.Uniform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads densities as the oracle script writes them, for example {@code
 * mix(0.3,normal(0,1),0.7,exp(1))}.
 */
public final class DensitySpec {

  private DensitySpec() {}

  /** The density that a text of the oracle table names. */
  public static Density parse(String spec) {
    int open = spec.indexOf('(');
    String name = spec.substring(0, open);
    String inside = spec.substring(open + 1, spec.length() - 1);
    if (name.equals("hist")) {
      String[] halves = inside.split("\\|");
      return Histogram.of(numbers(halves[0].split(";")), numbers(halves[1].split(";")));
    }
    if (name.equals("categorical")) {
      return Categorical.of(numbers(inside.split(";")));
    }
    if (name.equals("kde")) {
      String[] halves = inside.split("\\|");
      return KernelEstimate.of(numbers(halves[0].split(";")), Double.parseDouble(halves[1]));
    }
    List<String> parts = split(inside);
    if (name.equals("mix")) {
      return Mixture.of(
          number(parts, 0), parse(parts.get(1)), number(parts, 2), parse(parts.get(3)));
    }
    if (name.equals("trunc")) {
      return Truncation.of(parse(parts.get(0)), number(parts, 1), number(parts, 2));
    }
    if (name.equals("affine")) {
      return Pushforward.affine(parse(parts.get(0)), number(parts, 1), number(parts, 2));
    }
    double[] a = numbers(parts.toArray(new String[0]));
    return switch (name) {
      case "normal" -> Normal.of(a[0], a[1]);
      case "uniform" -> Uniform.of(a[0], a[1]);
      case "laplace" -> Laplace.of(a[0], a[1]);
      case "cauchy" -> Cauchy.of(a[0], a[1]);
      case "t" -> StudentT.of(a[0], a[1], a[2]);
      case "exp" -> Exponential.of(a[0]);
      case "gamma" -> Gamma.of(a[0], a[1]);
      case "beta" -> Beta.of(a[0], a[1]);
      case "lognormal" -> Pushforward.monotone(Normal.of(a[0], a[1]), Math::exp, Math::log, u -> u);
      default -> throw new IllegalArgumentException("no family " + name);
    };
  }

  private static double number(List<String> parts, int i) {
    return Double.parseDouble(parts.get(i));
  }

  private static double[] numbers(String[] texts) {
    return Arrays.stream(texts).mapToDouble(Double::parseDouble).toArray();
  }

  /** Splits at commas outside parentheses. */
  private static List<String> split(String text) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}

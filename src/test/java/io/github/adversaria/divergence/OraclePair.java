package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A row of pairs.csv, which pairs.py made with mpmath: two densities and six divergences of them.
 *
 * @param kind {@code smooth}, or what makes the pair hard
 * @param p as {@link DensitySpec} reads it
 * @param q the same
 * @param values KL, reverse KL, Jensen–Shannon, total variation, squared Hellinger and Pearson's
 *     χ², each a decimal, {@code inf} or {@code overflow}
 */
public record OraclePair(String kind, String p, String q, List<String> values) {

  /** All rows, in order. */
  public static List<OraclePair> all() {
    try (var stream = OraclePair.class.getResourceAsStream("pairs.csv")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(OraclePair::read).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static OraclePair read(String line) {
    String[] quoted = line.split("\"");
    String kind = quoted[0].substring(0, quoted[0].length() - 1);
    return new OraclePair(kind, quoted[1], quoted[3], List.of(quoted[4].substring(1).split(",")));
  }

  /** The first density. */
  public Density first() {
    return DensitySpec.parse(p);
  }

  /** The second density. */
  public Density second() {
    return DensitySpec.parse(q);
  }

  /** Whether nothing makes the pair hard. */
  public boolean isSmooth() {
    return kind.equals("smooth");
  }
}

package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every family against mpmath at 50 digits; oracle.py beside the table made it. */
class FamilyOracleTest {

  /** Allowed error of a logarithm, an entropy or a moment: absolute below 1, relative above. */
  static final double TOLERANCE = 1e-14;

  private static final Map<String, Density> DENSITIES = Families.byName();

  static Stream<String> names() {
    return OracleTable.rows().stream().map(OracleTable.Row::density).distinct();
  }

  @ParameterizedTest
  @MethodSource("names")
  void agreesWithTheOracle(String name) {
    Density density = DENSITIES.get(name);
    assertThat(density).as("a density that prints as %s", name).isNotNull();
    OracleTable.rows().stream()
        .filter(row -> row.density().equals(name))
        .forEach(row -> check(row, density));
  }

  private static void check(OracleTable.Row row, Density density) {
    double ours = row.ours(density);
    double exact = row.value();
    if (Double.isNaN(exact) || Double.isInfinite(exact) || exact == 0) {
      assertThat(Double.valueOf(ours + 0.0)).as("%s", row).isEqualTo(Double.valueOf(exact + 0.0));
      return;
    }
    assertThat(Math.abs(ours - exact))
        .as("%s, ours %s", row, ours)
        .isLessThan(allowed(row, density));
  }

  private static double allowed(OracleTable.Row row, Density density) {
    double size = Math.abs(row.value());
    double allowed =
        switch (row.quantity()) {
          // A probability has the relative error of its logarithm's absolute one.
          case "cdf", "survival" -> allowedOfProbability(size);
          // A quantile cannot be better than the CDF that it inverts.
          case "quantile", "upperQuantile" ->
              size * TOLERANCE + allowedOfProbability(row.x()) / density.density(row.value());
          case "mean", "variance" -> size * TOLERANCE;
          default -> TOLERANCE * Math.max(1, size);
        };
    if (density instanceof Truncation truncation) {
      // A mass whose logarithm is L is known to an ulp of L; a tenth of it ten times worse.
      double ulps = 10 * Math.ulp(truncation.base().logDensity(row.x()));
      allowed += ulps * (row.quantity().startsWith("log") ? 1 : size);
    }
    return allowed + 2 * Double.MIN_VALUE;
  }

  private static double allowedOfProbability(double probability) {
    return probability * TOLERANCE * Math.max(1, -Math.log(probability));
  }

  @Test
  void coversEveryFamilyFarTailsAndHugeArguments() {
    var rows = OracleTable.rows();
    assertThat(rows).hasSizeGreaterThan(4000);
    Set<String> missing = new TreeSet<>(DENSITIES.keySet());
    rows.forEach(row -> missing.remove(row.density()));
    assertThat(missing).isEmpty();
    var farOut =
        rows.stream()
            .filter(row -> row.quantity().startsWith("log"))
            .filter(row -> row.value() < -1e5 && !Double.isInfinite(row.value()))
            .map(row -> row.density().replaceAll("\\(.*", ""))
            .collect(Collectors.toSet());
    assertThat(farOut)
        .contains("Normal", "Laplace", "Exponential", "Gamma", "Mixture", "KernelEstimate");
    assertThat(rows).filteredOn(row -> row.argument().equals("1e+300")).hasSizeGreaterThan(100);
  }
}

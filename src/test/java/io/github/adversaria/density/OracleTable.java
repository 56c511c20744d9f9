package io.github.adversaria.density;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The rows of oracle.csv, which oracle.py beside it writes. */
final class OracleTable {

  /** One value; the density is named as its {@code toString}. */
  record Row(String density, String quantity, String argument, double value) {

    double x() {
      return Double.parseDouble(argument);
    }

    double[] point() {
      return Arrays.stream(argument.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The same quantity, computed here. */
    double ours(Density density) {
      return switch (quantity) {
        case "logDensity" -> density.logDensity(x());
        case "logDensityAt" -> density.logDensityAt(point());
        case "cdf" -> density.cdf(x());
        case "survival" -> density.survival(x());
        case "logCdf" -> density.logCdf(x());
        case "logSurvival" -> density.logSurvival(x());
        case "quantile" -> density.quantile(x());
        case "upperQuantile" -> density.upperQuantile(x());
        case "mean" -> density.mean();
        case "variance" -> density.variance();
        case "entropy" -> density.entropy();
        default -> throw new IllegalStateException("an unknown quantity: " + quantity);
      };
    }
  }

  private OracleTable() {}

  static List<Row> rows() {
    var stream = OracleTable.class.getResourceAsStream("oracle.csv");
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(OracleTable::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split("\\|", -1);
    return new Row(cells[0], cells[1], cells[2], Double.parseDouble(cells[3]));
  }
}

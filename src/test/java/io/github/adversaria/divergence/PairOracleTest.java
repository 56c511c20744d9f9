package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.integrate.Quadrature;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Six divergences of over 400 pairs against pairs.csv, which pairs.py made with mpmath. */
class PairOracleTest {

  private static final List<FDivergence> COLUMNS =
      List.of(
          FDivergence.KL,
          FDivergence.REVERSE_KL,
          FDivergence.JENSEN_SHANNON,
          FDivergence.TOTAL_VARIATION,
          FDivergence.SQUARED_HELLINGER,
          FDivergence.PEARSON);

  private static final double SMOOTH_BOUND = 1e-10;

  @Test
  void theTableIsAsLargeAndAsHardAsItShouldBe() {
    List<OraclePair> rows = OraclePair.all();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(300);
    assertThat(rows.stream().filter(row -> !row.isSmooth())).hasSizeGreaterThanOrEqualTo(100);
    var families =
        rows.stream()
            .flatMap(row -> Stream.of(row.p(), row.q()))
            .map(spec -> spec.substring(0, spec.indexOf('(')))
            .distinct();
    assertThat(families).hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void boundsHoldByIntegration() {
    compare((divergence, row) -> integrate(divergence, row), true);
  }

  @Test
  void boundsHoldInClosedFormWhereThereIsOne() {
    compare(
        (divergence, row) -> divergence.closedForm(row.first(), row.second()).orElse(null), false);
  }

  private static Bounded integrate(FDivergence divergence, OraclePair row) {
    return divergence.integrated(row.first(), row.second(), Quadrature.standard());
  }

  private static void compare(BiFunction<FDivergence, OraclePair, Bounded> method, boolean always) {
    var softly = new SoftAssertions();
    int refused = 0;
    int compared = 0;
    for (OraclePair row : OraclePair.all()) {
      for (int i = 0; i < COLUMNS.size(); i++) {
        String exact = row.values().get(i);
        String label = COLUMNS.get(i) + " " + row + " exact " + exact;
        try {
          Bounded value = method.apply(COLUMNS.get(i), row);
          if (value != null) {
            compared++;
            check(softly, label, row, value, exact);
          }
        } catch (IntegrationException refusal) {
          boolean best =
              exact.equals("inf") || exact.equals("overflow") || within(refusal.best(), exact);
          softly.assertThat(best).as(label + ": " + refusal.getMessage()).isTrue();
          softly.assertThat(row.isSmooth()).as(label + ": " + refusal.getMessage()).isFalse();
          refused += exact.equals("overflow") ? 0 : 1;
        }
      }
    }
    softly.assertAll();
    if (always) {
      assertThat(compared).isGreaterThan(2400);
      assertThat(refused).as("clear refusals").isLessThan(30);
    } else {
      assertThat(compared).isGreaterThan(50);
    }
  }

  private static void check(
      SoftAssertions softly, String label, OraclePair row, Bounded value, String exact) {
    if (exact.equals("inf")) {
      softly.assertThat(value.value()).as(label).isEqualTo(Double.POSITIVE_INFINITY);
      return;
    }
    softly.assertThat(exact).as(label + " got " + value).isNotEqualTo("overflow");
    // A bound that says nothing belongs in a refusal.
    softly.assertThat(value.errorBound()).as(label + " got " + value).isFinite();
    softly.assertThat(within(value, exact)).as(label + " got " + value).isTrue();
    if (row.isSmooth()) {
      softly
          .assertThat(value.errorBound())
          .as(label)
          .isLessThanOrEqualTo(SMOOTH_BOUND * value.value());
    }
  }

  /** |error| <= bound, in decimal so that the comparison does not round. */
  private static boolean within(Bounded value, String exact) {
    if (Double.isInfinite(value.errorBound())) {
      return true;
    }
    if (Double.isInfinite(value.value()) || exact.equals("overflow")) {
      return false;
    }
    var error = new BigDecimal(value.value()).subtract(new BigDecimal(exact)).abs();
    return error.compareTo(new BigDecimal(value.errorBound())) <= 0;
  }

  @Test
  void theTableHasNoNaN() {
    for (OraclePair row : OraclePair.all()) {
      assertThat(row.values()).hasSize(COLUMNS.size());
      for (String value : row.values()) {
        if (!value.equals("inf") && !value.equals("overflow")) {
          assertThat(new BigDecimal(value)).isNotNegative();
        }
      }
    }
  }
}

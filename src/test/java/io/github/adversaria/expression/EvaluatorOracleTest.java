package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.integral;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.max;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.sqrt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.divergence.OraclePair;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Divergences written out as integrals, over the pairs of the divergences' own table, whose values
 * are mpmath's: nothing is shared with the closed forms and generators of that room.
 */
final class EvaluatorOracleTest {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final Expr MEAN = mean(P, Q);

  /** In the order of the columns. */
  private static final List<Expr> WRITTEN_OUT =
      List.of(
          E(P, log(P.over(Q))),
          E(Q, log(Q.over(P))),
          E(P, log(P.over(MEAN))).plus(E(Q, log(Q.over(MEAN)))).over(2),
          integral(max(P.minus(Q), number(0))),
          integral(sqrt(P).minus(sqrt(Q)).power(2)).over(2),
          integral(P.minus(Q).power(2).over(Q)));

  private static final double SMOOTH_BOUND = 1e-9;

  private static Binding binding(OraclePair pair) {
    return Binding.of(P, pair.first()).and(Q, pair.second());
  }

  @Test
  void boundsHoldForDivergencesWrittenOut() {
    var softly = new SoftAssertions();
    int compared = 0;
    int refused = 0;
    for (OraclePair row : OraclePair.all()) {
      for (int i = 0; i < WRITTEN_OUT.size(); i++) {
        String exact = row.values().get(i);
        String label = WRITTEN_OUT.get(i) + " " + row + " exact " + exact;
        try {
          check(softly, label, row, WRITTEN_OUT.get(i).value(binding(row)), exact);
          compared++;
        } catch (IntegrationException refusal) {
          softly.assertThat(row.isSmooth()).as(label + refusal.getMessage()).isFalse();
          refused += exact.equals("overflow") ? 0 : 1;
        }
      }
    }
    softly.assertAll();
    assertThat(compared).isGreaterThan(2700);
    assertThat(refused).as("refusals").isLessThan(60);
  }

  private static void check(
      SoftAssertions softly, String label, OraclePair row, Bounded value, String exact) {
    if (exact.equals("inf")) {
      softly.assertThat(value.value()).as(label).isEqualTo(Double.POSITIVE_INFINITY);
      return;
    }
    softly.assertThat(exact).as(label + " got " + value).isNotEqualTo("overflow");
    softly.assertThat(value.value()).as(label).isFinite();
    if (Double.isFinite(value.value()) && !exact.equals("overflow")) {
      var error = new BigDecimal(value.value()).subtract(new BigDecimal(exact)).abs();
      softly
          .assertThat(error)
          .as(label + " got " + value)
          .isLessThanOrEqualTo(new BigDecimal(value.errorBound()));
    }
    if (row.isSmooth()) {
      softly
          .assertThat(value.errorBound())
          .as(label)
          .isLessThanOrEqualTo(SMOOTH_BOUND * Math.max(1, value.value()));
    }
  }

  @Test
  void theTwoWaysToJensenShannonAgree() {
    for (OraclePair row : OraclePair.all().subList(0, 60)) {
      Bounded room = JS(P, Q).value(binding(row));
      assertThat(room.agreesWith(WRITTEN_OUT.get(2).value(binding(row)))).as("%s", row).isTrue();
    }
  }
}

package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedFormTest {

  private static final double LOG_2 = Math.log(2);
  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.772588722239781 | 4·log 2",
        "-2.772588722239781 | -4·log 2",
        "0.5 | 0.5",
        "3 | 3",
        "1.1780972450961724 | 0.375·π",
        "1.6931471805599454 | log 2 + 1",
        "5.527887014709684 | 2·log 2 + 1 + π"
      })
  void findsSmallCombinationsOfConstants(double number, String text) {
    assertThat(find(List.of(), number, number, number)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"0.123456789", "9", "17.3", "1e-7"})
  void findsNothingInOtherNumbers(double number) {
    assertThat(find(List.of(), number, number, number)).isNull();
  }

  @Test
  void findsFunctionalsByTheirValuesOnAllTrials() {
    double[] js = {0.111, 0.205, 0.34};
    double[] kl = {0.52, 1.7, 0.09};
    var terms =
        List.of(new ClosedForm.Term(KL(P, Q), kl, false), new ClosedForm.Term(JS(P, Q), js, false));
    assertThat(find(terms, 2 * js[0], 2 * js[1], 2 * js[2])).hasToString("2·JS(p ‖ q)");
    assertThat(find(terms, LOG_2 - js[0], LOG_2 - js[1], LOG_2 - js[2]))
        .hasToString("log 2 - JS(p ‖ q)");
    assertThat(find(terms, kl[0] - js[0] / 2, kl[1] - js[1] / 2, kl[2] - js[2] / 2))
        .hasToString("KL(p ‖ q) - 0.5·JS(p ‖ q)");
  }

  @Test
  void aCoincidenceOnOneTrialIsNoLaw() {
    double[] js = {LOG_2 / 4, 0.205, 0.34};
    var terms = List.of(new ClosedForm.Term(JS(P, Q), js, false));
    assertThat(find(terms, LOG_2, LOG_2, LOG_2)).hasToString("log 2");
    assertThat(find(terms, 4 * js[0], 4 * js[1], 4 * js[2])).hasToString("4·JS(p ‖ q)");
    assertThat(find(terms, LOG_2, 0.1234, 0.777)).isNull();
  }

  @Test
  void oneNumberAloneIsNotFittedByThreeTerms() {
    double fitted = 2 * LOG_2 + 1 + Math.PI;
    assertThat(find(List.of(), fitted)).isNull();
    assertThat(find(List.of(), fitted, fitted)).isNotNull();
  }

  private static Expr find(List<ClosedForm.Term> terms, double... targets) {
    return new ClosedForm(targets, new double[targets.length], terms, form -> false)
        .find()
        .orElse(null);
  }
}

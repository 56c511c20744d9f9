package io.github.adversaria.theory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.integrate.Bounded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  @ParameterizedTest
  @CsvSource({
    // left, bound, right, bound, verdict
    "1, 1e-12, 1, 1e-12, HOLDS",
    "1, 1e-12, 1.0000000000005, 1e-12, HOLDS",
    "1, 1e-12, 1.00000000001, 1e-12, FAILS",
    "1, 0, 1.0000000001, 1e-12, FAILS",
    // A wide bound never proves anything ...
    "1, 1e-7, 1, 1e-12, UNDECIDED",
    "1, 1e-12, 1, 1e-7, UNDECIDED",
    "1, Infinity, 2, 0, UNDECIDED",
    "1, 0.5, 1.9, 0.5, UNDECIDED",
    // ... but may still refute.
    "1, 0.25, 2, 0.25, FAILS",
    // Narrow is relative to values above 1, absolute below.
    "1e6, 1e-3, 1e6, 1e-3, HOLDS",
    "1e-6, 1e-9, 1e-6, 1e-9, HOLDS",
    "1e-6, 1e-7, 1e-6, 1e-7, UNDECIDED",
    // Infinities.
    "Infinity, 0, Infinity, 0, HOLDS",
    "-Infinity, 0, -Infinity, 0, HOLDS",
    "Infinity, 0, -Infinity, 0, FAILS",
    "Infinity, 0, 1e300, 1e280, FAILS",
    "Infinity, 0, 5, Infinity, UNDECIDED",
  })
  void saysWhatTheNumbersSay(
      double left, double leftBound, double right, double rightBound, Verdict expected) {
    Bounded a = Bounded.of(left, leftBound);
    Bounded b = Bounded.of(right, rightBound);
    assertThat(Verdict.of(a, b)).isEqualTo(expected);
    assertThat(Verdict.of(b, a)).isEqualTo(expected);
  }

  @Test
  void aChainIsAsGoodAsItsWorstStep() {
    assertThat(Verdict.HOLDS.and(Verdict.HOLDS)).isEqualTo(Verdict.HOLDS);
    assertThat(Verdict.HOLDS.and(Verdict.UNDECIDED)).isEqualTo(Verdict.UNDECIDED);
    assertThat(Verdict.UNDECIDED.and(Verdict.HOLDS)).isEqualTo(Verdict.UNDECIDED);
    assertThat(Verdict.UNDECIDED.and(Verdict.FAILS)).isEqualTo(Verdict.FAILS);
    assertThat(Verdict.FAILS.and(Verdict.HOLDS)).isEqualTo(Verdict.FAILS);
  }

  @Test
  void hasASign() {
    assertThat(Verdict.HOLDS.sign() + Verdict.FAILS.sign() + Verdict.UNDECIDED.sign())
        .isEqualTo("✓✗?");
    assertThat(Verdict.HOLDS.toLatex()).isEqualTo("\\checkmark");
  }
}

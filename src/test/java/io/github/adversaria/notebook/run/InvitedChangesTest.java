package io.github.adversaria.notebook.run;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What notebooks 00 to 12 invite their reader to change, changed. */
final class InvitedChangesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          00-start-here | pG | Cauchy.of(2, 0.5)
          01-maximum-likelihood-is-kl | pData | Mixture.of(0.3, Normal.of(-2, 0.5), 0.7, Normal.of(1, 0.8))
          02-sampling-by-pushforward | target | Exponential.of(2)
          03-optimal-discriminator | pG | Cauchy.of(0, 1)
          04-density-ratio | pData | Normal.of(0.5, 0.8)
          05-value-at-the-optimum | pG | Normal.of(0, 1e-6)
          05-value-at-the-optimum | pG | StudentT.of(0, 1, 2)
          05-value-at-the-optimum | pG | Uniform.of(-1, 4)
          06-minimax-by-hand | g3 | Normal.of(0, 2)
          07-why-js-may-rise | begin | 0.3
          07-why-js-may-rise | data | Normal.of(0, 2)
          08-the-algorithm | far | 10.0
          08-the-algorithm | pData | Laplace.of(0, 1)
          09-convergence | shape | Normal.of(0, 1)
          10-saturation-and-label-flip | family | Family.location(Laplace.of(0, 1))
          11-non-saturating-decomposition | pG | StudentT.of(0, 1, 3)
          12-disjoint-supports | byHeart | Categorical.of(new double[] {0}, new double[] {1})
          """)
  void leavesTheClaimsTrue(String name, String variable, String value) throws IOException {
    InvitedChange.leavesTheClaimsTrue(name, variable, value);
  }
}

package io.github.adversaria.notebook.run;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What notebooks from 13 on invite their reader to change, changed; a class of its own, so that the
 * two run beside each other.
 */
final class LaterInvitedChangesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          13-wasserstein | pData | Mixture.of(0.5, Normal.of(-2, 0.1), 0.5, Normal.of(2, 0.1))
          13-wasserstein | pG | Normal.of(0, 3)
          14-games-and-saddles | eta | 1.2
          14-games-and-saddles | start | Profile.of(0.5, 0.5)
          15-dirac-gan | gan | DiracGan.wasserstein()
          15-dirac-gan | start | Profile.of(0.1, 0.1)
          16-maximum-likelihood-gan | sigmaG | 1.8
          18-a-discriminator-alone | leftOfData | Normal.of(-4.3, 0.2)
          20-wasserstein-gan | theta | 0.1
          19-first-gan | pData | Mixture.of(0.8, Normal.of(-1, 0.6), 0.2, Normal.of(1.5, 0.5))
          21-conditional-gan | neighbour | Laplace.of(0, 0.4)
          21-conditional-gan | overlapping | ConditionalValue.of(truth, Categorical.of(0.1, 0.1, 0.8))
          """)
  void leavesTheClaimsTrue(String name, String variable, String value) throws IOException {
    InvitedChange.leavesTheClaimsTrue(name, variable, value);
  }
}

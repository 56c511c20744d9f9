package io.github.adversaria.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a notebook invites its reader to change, changed: its claims must hold all the same. */
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
    String text = Files.readString(Path.of("notebooks", name + Notebook.SUFFIX));
    String changed =
        text.replaceFirst("var " + variable + " = .*?;", "var " + variable + " = " + value + ";");
    assertThat(changed).isNotEqualTo(text);

    RunOutcome outcome = new NotebookRunner().run(Notebook.parse(name, changed));

    assertThat(outcome.failure()).isEmpty();
  }
}

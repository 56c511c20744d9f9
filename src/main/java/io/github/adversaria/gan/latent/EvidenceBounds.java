package io.github.adversaria.gan.latent;

import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Locale;

/**
 * Two lower bounds of log p(x) by the same draws from q(z|x), in nats, averaged over examples. The
 * standard errors are those over the examples; they contain that of the draws, which are
 * independent from example to example.
 *
 * @param reconstruction E log p(x|z) under q(z|x), by draws
 * @param divergence KL(q(z|x)‖p(z)), exact for each example
 * @param elbo the first less the second (D. Kingma and M. Welling 2014, equation 3)
 * @param importanceWeighted log of the mean of K weights p(x, z)/q(z|x), in expectation never below
 *     the ELBO nor above log p(x) (Y. Burda, R. Grosse and R. Salakhutdinov 2016, theorem 1)
 * @param gap what it is above the ELBO, example by example
 * @param draws K
 */
public record EvidenceBounds(
    Sampled reconstruction,
    Sampled divergence,
    Sampled elbo,
    Sampled importanceWeighted,
    Sampled gap,
    int draws)
    implements Showable {

  public EvidenceBounds {
    Require.notNull("reconstruction", reconstruction);
    Require.notNull("divergence", divergence);
    Require.notNull("elbo", elbo);
    Require.notNull("importanceWeighted", importanceWeighted);
    Require.notNull("gap", gap);
    Require.atLeast("draws", draws, 1);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** A line for each number. */
  @Override
  public String toString() {
    return line("E log p(x|z)", reconstruction)
        + line("KL(q(z|x)‖p(z))", divergence)
        + line("ELBO", elbo)
        + line("IWAE bound, K = " + draws, importanceWeighted)
        + line("gap", gap).stripTrailing();
  }

  private static String line(String name, Sampled value) {
    return String.format(
        Locale.ROOT,
        "%-22s %8.3f nats (standard error %.3f)%n",
        name,
        value.mean(),
        value.standardError());
  }
}

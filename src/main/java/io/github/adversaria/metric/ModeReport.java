package io.github.adversaria.metric;

import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.special.Gamma;

/**
 * What {@link ModeCoverage} found: each number with its standard error and beside what a perfect
 * sampler reaches, since a share of 0.989 may be the best there is. Immutable.
 */
public final class ModeReport implements Showable {

  private final ModeCoverage setting;
  private final int samples;
  private final int covered;
  private final int[] within;
  private final int[] assigned;
  private final Optional<Sampled> spread;

  ModeReport(
      ModeCoverage setting,
      int samples,
      int covered,
      int[] within,
      int[] assigned,
      Optional<Sampled> spread) {
    this.setting = setting;
    this.samples = samples;
    this.covered = covered;
    this.within = within;
    this.assigned = assigned;
    this.spread = spread;
  }

  /** The modes that were looked for. */
  public ModeCoverage setting() {
    return setting;
  }

  /** How many samples were measured. */
  public int samples() {
    return samples;
  }

  /** How many modes there are. */
  public int modes() {
    return within.length;
  }

  /** How many modes are covered. */
  public int covered() {
    return covered;
  }

  /** How many samples are within three σ of each centre and nearest to it; a copy. */
  public int[] counts() {
    return within.clone();
  }

  /** How many samples are nearest to each centre, however far; their sum is n. A copy. */
  public int[] nearestCounts() {
    return assigned.clone();
  }

  /** The share of samples within three σ of their nearest centre. */
  public Sampled highQuality() {
    return Share.of(Arrays.stream(within).sum(), samples);
  }

  /**
   * The high-quality share of the mixture itself where its modes are farther than six σ apart:
   * P(χ_d ≤ 3), 0.9889 in the plane. In many dimensions it is near 0, and the share says little.
   */
  public double perfectHighQuality() {
    return Gamma.regularizedGammaP(dimension() / 2.0, square() / 2);
  }

  /**
   * The standard deviation within modes over σ: of one coordinate of the samples within three σ,
   * around the mean of those of the same mode. Empty where no mode has two samples. It does not see
   * that a mode as a whole is off its centre.
   */
  public Optional<Sampled> spread() {
    double sigma = setting.sigma();
    return spread.map(s -> new Sampled(s.mean() / sigma, s.standardError() / sigma, s.n()));
  }

  /**
   * The {@link #spread} of the mixture itself: √(P(χ_{d+2} ≤ 3)/P(χ_d ≤ 3)), 0.9744 in the plane;
   * below 1 as only samples within three σ count.
   */
  public double perfectSpread() {
    return Math.sqrt(
        Gamma.regularizedGammaP(dimension() / 2.0 + 1, square() / 2) / perfectHighQuality());
  }

  /**
   * KL of the histogram over modes, each sample given to its nearest centre, from the uniform one,
   * in nats: 0 to log k. It does not ask how far a sample is from its centre.
   */
  public Sampled reverseKl() {
    double mean = 0;
    double squares = 0;
    for (int count : assigned) {
      if (count > 0) {
        double share = (double) count / samples;
        double log = Math.log(share * assigned.length);
        mean += share * log;
        squares += share * log * log;
      }
    }
    // The delta method less what its plug-in adds in the mean, and the variance of χ²_{k−1}/(2n),
    // which is left where the slope vanishes.
    double curved = (assigned.length - 1) / ((double) samples * samples);
    double first = Math.max(0, (squares - mean * mean) / samples - curved);
    double second = curved / 2;
    return new Sampled(Math.max(0, mean), Math.sqrt(first + second), samples);
  }

  /**
   * The mean reverse KL of n samples of the mixture itself: about (k − 1)/(2n) (G. Miller 1955,
   * Note on the bias of information estimates).
   */
  public double perfectReverseKl() {
    return (assigned.length - 1) / (2.0 * samples);
  }

  private int dimension() {
    return setting.centres()[0].length;
  }

  private static double square() {
    return ModeCoverage.RADIUS * ModeCoverage.RADIUS;
  }

  private Readout readout() {
    Readout readout =
        Readout.titled(samples + " samples against " + setting)
            .line("modes covered", covered + " of " + modes())
            .line("high-quality share", perfect(highQuality(), perfectHighQuality()));
    if (spread.isPresent()) {
      readout = readout.line("spread within modes / σ", perfect(spread().get(), perfectSpread()));
    }
    return readout
        .line("reverse KL over modes, nats", perfect(reverseKl(), perfectReverseKl()))
        .line("samples within 3σ of each mode", Arrays.toString(within));
  }

  private static String perfect(Sampled value, double perfect) {
    return Readout.text(value) + ", perfect: " + Readout.text(perfect);
  }

  @Override
  public MimeBundle show() {
    return readout().show();
  }

  @Override
  public String toString() {
    return readout().text();
  }
}

package io.github.adversaria.gan;

import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.metric.ModeCoverage;
import io.github.adversaria.metric.ModeReport;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.show.Decimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a generator finds the modes of a mixture, and how well. */
record ModeExperiment(String name, GaussianModes data, GanSettings settings) implements Experiment {

  static final String MODES = "modes";
  static final String HIGH_QUALITY = "high quality";
  static final String SPREAD = "spread";
  static final String REVERSE_KL = "reverse KL";

  /** As many as VEEGAN and PacGAN measure. */
  static final int SAMPLES = 2500;

  private static final int DIGITS = 4;

  @Override
  public List<String> measures() {
    return List.of(MODES, HIGH_QUALITY, SPREAD, REVERSE_KL);
  }

  @Override
  public int steps() {
    return settings.steps;
  }

  @Override
  public GanTraining training(long seed) {
    return settings.training(
        settings.generator(settings.latent, data.dimension(), false, seed), data, seed);
  }

  @Override
  public double[] measure(GanState trained, long seed) {
    ModeReport report = coverage().measure(trained.samples(SAMPLES, seed));
    return new double[] {
      report.covered(),
      report.highQuality().mean(),
      report.spread().map(Sampled::mean).orElse(Double.NaN),
      report.reverseKl().mean()
    };
  }

  private ModeCoverage coverage() {
    return ModeCoverage.of(data.centres(), data.sigma());
  }

  @Override
  public Map<String, String> configuration() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("data", data.toString());
    lines.putAll(settings.lines());
    lines.put(
        "measured",
        SAMPLES
            + " samples; a mode counts with "
            + Math.round(coverage().minimumShare() * SAMPLES)
            + " of them within 3 sigma; spread is the standard deviation within modes over sigma");
    // What is perfect depends on the setting alone, so any samples will do to ask for it.
    ModeReport any = coverage().measure(data.sample(SAMPLES, RandomStream.of(0)));
    lines.put(
        "a perfect sampler",
        HIGH_QUALITY
            + " "
            + Decimal.text(any.perfectHighQuality(), DIGITS)
            + ", "
            + SPREAD
            + " "
            + Decimal.text(any.perfectSpread(), DIGITS)
            + ", "
            + REVERSE_KL
            + " "
            + Decimal.text(any.perfectReverseKl(), DIGITS));
    return lines;
  }
}

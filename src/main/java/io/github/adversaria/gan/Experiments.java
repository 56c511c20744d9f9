package io.github.adversaria.gan;

import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.LearningRateSchedule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The catalogue. The textbook settings of WGAN-GP (λ 10, five updates of the critic a step, rate
 * 1e-4) need many times these steps on the ring; a small λ, equal rates of 1e-3 that decay, and
 * averaged weights reach it in a half minute.
 */
final class Experiments {

  /** Radius 1 makes modes half as wide, so that what has to be hit is smaller. */
  private static final GaussianModes SMALL_RING = GaussianModes.ring(8, 1, 0.01);

  /**
   * A penalty of 0.1 lets the critic be steep enough for modes this narrow, and three updates of it
   * a step keep them from shrinking; with one update they came out at a third of their width.
   * Latents of more numbers than two leave fewer samples between the modes.
   */
  private static final GanSettings WGAN_GP =
      GanSettings.of(
          settings -> {
            settings.loss = GanLoss.wasserstein();
            settings.regularizer = Optional.of(Regularizer.gradientPenalty(0.1));
            settings.start = GanSettings.Start.FAN_IN;
            settings.latent = 8;
            settings.width = 96;
            settings.discriminatorSteps = 3;
            settings.discriminatorRate = 2e-3;
            settings.beta1 = 0;
            settings.beta2 = 0.99;
            settings.steps = 5500;
          });

  /** A weak penalty, or modes come out too narrow; two updates of D a step, or one is missed. */
  private static final GanSettings R1 =
      GanSettings.of(
          settings -> {
            settings.regularizer = Optional.of(Regularizer.r1(0.01));
            settings.width = 96;
            settings.discriminatorSteps = 2;
            settings.discriminatorRate = 2e-3;
            settings.beta2 = 0.99;
            settings.steps = 7500;
          });

  /** Twenty-five modes are found by networks whose bends are apart from the start. */
  private static final GanSettings GRID =
      GanSettings.of(
          settings -> {
            settings.regularizer = Optional.of(Regularizer.r1(0.1));
            settings.start = GanSettings.Start.FAN_IN;
            settings.steps = 10_000;
          });

  /**
   * Where collapse shows: a discriminator that is ahead by five updates a step but slow, and no
   * decay or averaging to settle what turns in circles.
   */
  private static final GanSettings COLLAPSE =
      GanSettings.of(
          settings -> {
            settings.start = GanSettings.Start.FAN_IN;
            settings.discriminatorSteps = 5;
            settings.generatorRate = 1e-3;
            settings.discriminatorRate = 3e-4;
            settings.schedule = LearningRateSchedule.constant();
            settings.averaging = Optional.empty();
            settings.steps = 1500;
          });

  static final List<Experiment> ALL =
      List.of(
          new ModeExperiment("ring-wgan-gp", GaussianModes.ring(), WGAN_GP),
          new ModeExperiment("ring-r1", GaussianModes.ring(), R1),
          new ModeExperiment("grid-r1", GaussianModes.grid(), GRID),
          collapse("collapse-minimax", s -> s.loss = GanLoss.minimax()),
          collapse("collapse-non-saturating", s -> s.loss = GanLoss.nonSaturating()),
          collapse(
              "collapse-wgan-gp",
              s -> {
                s.loss = GanLoss.wasserstein();
                s.regularizer = Optional.of(Regularizer.gradientPenalty(1));
              }),
          new ModeExperiment("small-ring-wgan-gp", SMALL_RING, WGAN_GP),
          new ModeExperiment("small-ring-r1", SMALL_RING, R1),
          new DigitExperiment(
              "digits-r1",
              GanSettings.of(
                  s -> {
                    s.regularizer = Optional.of(Regularizer.r1(1));
                    s.hiddenLayers = 2;
                    s.latent = 16;
                  })));

  private Experiments() {}

  private static Experiment collapse(String name, Consumer<GanSettings> change) {
    return new ModeExperiment(name, GaussianModes.ring(), COLLAPSE.with(change));
  }
}

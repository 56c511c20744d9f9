/**
 * Generative adversarial networks: losses as values with what they minimise, the adversarial loop,
 * and one file a system. Open {@link io.github.adversaria.gan.GanTraining} first, which says what
 * is trained and how; {@code AdversarialLoop} makes the steps, {@code Runner} takes them until
 * enough, and {@link io.github.adversaria.gan.GanRun} is what came of it. What the players minimise
 * is a {@link io.github.adversaria.gan.GanLoss}. {@link
 * io.github.adversaria.gan.DensityRatioTraining} trains a discriminator alone by the same rules.
 */
package io.github.adversaria.gan;

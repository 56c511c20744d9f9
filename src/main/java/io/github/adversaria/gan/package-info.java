/**
 * Generative adversarial networks: losses as values with what they minimise, the adversarial loop,
 * and one file a system.
 *
 * <p>Open {@link io.github.adversaria.gan.GanTraining} first, which says what is trained and how;
 * {@code AdversarialLoop} makes the steps, {@code Runner} takes them until enough, and {@link
 * io.github.adversaria.gan.GanRun} is what came of it. All losses are made by {@link
 * io.github.adversaria.gan.GanLoss}, as {@link io.github.adversaria.gan.Regularizer} makes the
 * penalties; {@link io.github.adversaria.gan.LossCheck} tests what a loss says of its optimum.
 * {@link io.github.adversaria.gan.DensityRatioTraining} trains a discriminator alone.
 */
package io.github.adversaria.gan;

/**
 * Generative adversarial networks: losses as values with what they minimise, the adversarial loop,
 * and one file a system.
 *
 * <p>Open {@link io.github.adversaria.gan.GanTraining} first, which says what is trained and how;
 * {@code AdversarialLoop} says what is trained, {@code Runner} takes them until enough, and {@link
 * io.github.adversaria.gan.GanRun} is what came of it. All losses are made by {@link
 * io.github.adversaria.gan.GanLoss}, as {@link io.github.adversaria.gan.Regularizer} makes the
 * penalties; {@link io.github.adversaria.gan.LossCheck} tests what a loss says of its optimum.
 * {@link io.github.adversaria.gan.DensityRatioTraining} trains a discriminator alone.
 *
 * <p>Every system of the rooms above is a {@link io.github.adversaria.gan.NetworkTraining}: players
 * with terms to minimise, each a {@link io.github.adversaria.gan.TensorFormula}. {@code PlayerLoop}
 * is the one loop that all of them, and the adversarial one, go through.
 */
package io.github.adversaria.gan;

/**
 * Generative adversarial networks: losses as values with what they minimise, the adversarial loop,
 * and one file a system.
 *
 * <p>Open {@link io.github.adversaria.gan.GanLoss} first: all losses are made there, as {@link
 * io.github.adversaria.gan.Regularizer} makes the penalties; {@link
 * io.github.adversaria.gan.LossCheck} tests what a loss says of its optimum.
 */
package io.github.adversaria.gan;

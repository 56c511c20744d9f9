/**
 * Generators that are told what to make, learned from examples with their conditions.
 *
 * <p>Open {@link io.github.adversaria.gan.conditional.ConditionalGan} first; what it is made with
 * stands in {@link io.github.adversaria.gan.conditional.ConditionalGanBuilder}.
 */
package io.github.adversaria.gan.conditional;

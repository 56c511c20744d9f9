/**
 * Generators that are told what to make, learned from examples with their conditions.
 *
 * <p>Open {@link io.github.adversaria.gan.conditional.ConditionalGan} first; {@link
 * io.github.adversaria.gan.conditional.ConditionalTrials} are the trainings that it is judged by.
 */
package io.github.adversaria.gan.conditional;

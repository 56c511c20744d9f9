/**
 * Learning without networks: the claims on how a generator learns, on models small enough that
 * every step is exact or carries a bound. Open {@link
 * io.github.adversaria.learning.GeneratorDescent} first, where the discriminator is optimal at
 * every step, then {@link io.github.adversaria.learning.FrozenDiscriminator}, where it is not.
 */
package io.github.adversaria.learning;

/**
 * Models that generate without a generator: by a function that says how good an example is, and a
 * search or a random walk for good ones.
 *
 * <p>Open {@link io.github.adversaria.gan.energy.DiscriminatorAlone} first: a discriminator whose
 * negatives come from itself.
 */
package io.github.adversaria.gan.energy;

/**
 * Systems with a latent space: codes from which a generator makes pictures again, and translation
 * between two styles through a common space of codes.
 *
 * <p>Open {@link io.github.adversaria.gan.latent.AutoEncoder} first, then {@link
 * io.github.adversaria.gan.latent.VariationalAutoEncoder}, whose codes can be drawn. Of the systems
 * between styles, {@link io.github.adversaria.gan.latent.VaeGanPair} says what they have in common;
 * {@link io.github.adversaria.gan.latent.SeparateVaeGans} fails and {@link
 * io.github.adversaria.gan.latent.Unit} does not; {@link
 * io.github.adversaria.gan.latent.CrossDomainTest} measures.
 */
package io.github.adversaria.gan.latent;

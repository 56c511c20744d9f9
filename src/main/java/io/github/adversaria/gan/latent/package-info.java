/**
 * Translation between two styles through a common space of codes. Open {@link
 * io.github.adversaria.gan.latent.VaeGanPair} first, which says what all systems have in common,
 * then {@link io.github.adversaria.gan.latent.SeparateVaeGans}, which fails, and {@link
 * io.github.adversaria.gan.latent.Unit}, which does not; {@link
 * io.github.adversaria.gan.latent.CrossDomainTest} measures.
 * Systems with a latent space: codes from which a generator makes pictures again. Open {@link
 * io.github.adversaria.gan.latent.AutoEncoder} first, then {@link
 * io.github.adversaria.gan.latent.VariationalAutoEncoder}, whose codes can be drawn.
 */
package io.github.adversaria.gan.latent;

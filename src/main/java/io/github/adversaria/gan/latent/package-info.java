/**
 * Translation between two styles through a common space of codes. Open {@link
 * io.github.adversaria.gan.latent.VaeGanPair} first, which says what all systems have in common,
 * then {@link io.github.adversaria.gan.latent.SeparateVaeGans}, which fails, and {@link
 * io.github.adversaria.gan.latent.Unit}, which does not; {@link
 * io.github.adversaria.gan.latent.CrossDomainTest} measures.
 */
package io.github.adversaria.gan.latent;

/**
 * Systems with a latent space: codes from which a generator makes pictures again. Open {@link
 * io.github.adversaria.gan.latent.AutoEncoder} first, then {@link
 * io.github.adversaria.gan.latent.VariationalAutoEncoder}, whose codes can be drawn.
 */
package io.github.adversaria.gan.latent;

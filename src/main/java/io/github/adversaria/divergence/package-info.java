/**
 * How far apart two densities are, in nats where logarithms enter: f-divergences with generator,
 * conjugate and variational bound, each as an integral with an error bound or in closed form. Open
 * {@link io.github.adversaria.divergence.Divergence} first, then {@link
 * io.github.adversaria.divergence.FDivergence}.
 */
package io.github.adversaria.divergence;

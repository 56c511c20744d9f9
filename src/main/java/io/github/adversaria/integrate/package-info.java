/**
 * Integrals with error bounds: adaptive Gauss–Kronrod on primitives in one dimension, its tensor
 * product in two, Monte Carlo beyond. The two kinds of result, {@link
 * io.github.adversaria.integrate.Bounded} and {@link io.github.adversaria.integrate.Sampled}, are
 * never mixed.
 */
package io.github.adversaria.integrate;

/** Divergences between densities, each with its definition, its closed forms and an error bound. */
package io.github.adversaria.divergence;

/**
 * Probability densities as immutable values: log-density in double precision, sampling, support,
 * moments and the landmarks that integration needs. Open {@link
 * io.github.adversaria.density.Density} first; each family is one file.
 */
package io.github.adversaria.density;

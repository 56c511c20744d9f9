/**
 * How good generated samples are, as numbers: what each measures and what it cannot see is said
 * with it. Samples are {@code INDArray}s of shape {@code [n, d]}. Open {@link
 * io.github.adversaria.metric.ModeCoverage} first.
 */
package io.github.adversaria.metric;

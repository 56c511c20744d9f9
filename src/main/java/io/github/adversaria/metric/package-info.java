/**
 * How good generated samples are, as numbers: what each measures and what it cannot see is said
 * with it. Samples are {@code INDArray}s of shape {@code [n, d]}.
 */
package io.github.adversaria.metric;

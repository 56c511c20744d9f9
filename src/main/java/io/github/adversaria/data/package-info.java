/**
 * What is learned from: toy distributions whose truth is known, digits, and the reader's own
 * pictures and tables. All are a {@link io.github.adversaria.data.DataSource}: open that first,
 * then {@link io.github.adversaria.data.GaussianModes} (the ring and the grid), and {@link
 * io.github.adversaria.data.Dataset} for finitely many examples, which {@link
 * io.github.adversaria.data.Digits}, {@link io.github.adversaria.data.IdxFile}, {@link
 * io.github.adversaria.data.ImageFolder} and tables give. Two domains to translate between are a
 * {@link io.github.adversaria.data.DomainPair}.
 */
package io.github.adversaria.data;

/**
 * What is learned from: toy distributions whose truth is known, digits, and the reader's own
 * pictures and tables. All are a {@link io.github.adversaria.data.DataSource}.
 */
package io.github.adversaria.data;

/** Charts as values: they show themselves in a notebook and save themselves as PNG. */
package io.github.adversaria.plot;

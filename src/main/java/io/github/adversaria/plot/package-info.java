/**
 * Charts as values: they show themselves in a notebook and save themselves as PNG. Open {@link
 * io.github.adversaria.plot.Plot} first. A plot is a list of {@code Layer}s; each layer turns
 * itself into {@code Mark}s; {@code Panel} has XChart draw axes, grid and marks; {@code Figure}
 * sets title, legend and labels around them; {@code IndexedPng} encodes. A kind of picture that is
 * no chart of layers (contours, heat maps, vector fields) is a public type beside {@code Plot} that
 * shares {@code Theme}, {@code Canvas} and {@code Label}: {@link io.github.adversaria.plot.Surface}
 * is one. {@link io.github.adversaria.plot.Animation} plays what any of them draws.
 */
package io.github.adversaria.plot;

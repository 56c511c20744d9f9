/**
 * Charts as values: they show themselves in a notebook and save themselves as PNG. Open {@link
 * io.github.adversaria.plot.Plot} first. A plot is a list of {@code Layer}s; each layer turns
 * itself into {@code Mark}s, which {@code Panel} has XChart draw with axes and grid, or, as a
 * {@code PlaneLayer}, draws itself with Java2D under or over them ({@code Plane}); {@code Figure}
 * sets title, legend, labels and colour bars around them; {@code IndexedPng} encodes. What a plot
 * can show stands in {@code LineSeries} (over one axis) and {@code PlaneSeries} (in the plane).
 *
 * <p>A kind of picture that is no chart of layers is a public type beside {@code Plot} that shares
 * {@code Theme}, {@code Canvas} and {@code Label}: {@link io.github.adversaria.plot.Surface} and
 * {@link io.github.adversaria.plot.ImageGrid} are two. {@link io.github.adversaria.plot.Animation}
 * plays what any of them draws; {@link io.github.adversaria.plot.Panels} puts them side by side.
 */
package io.github.adversaria.plot;

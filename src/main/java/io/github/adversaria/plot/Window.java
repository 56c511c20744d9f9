package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Landmark;
import java.util.List;

/**
 * The horizontal range that a picture shows.
 *
 * @param range bounded, of positive length
 * @param pixel the width of a CSS pixel in the unit of the horizontal axis
 * @param landmarks where any density of the picture has peaks, jumps and ends: what is computed
 *     from the densities has its own there
 */
record Window(Interval range, double pixel, List<Landmark> landmarks) {

  double low() {
    return range.low();
  }

  double high() {
    return range.high();
  }
}

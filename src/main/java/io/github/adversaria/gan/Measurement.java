package io.github.adversaria.gan;

import java.util.function.ToDoubleFunction;

/**
 * A column of the history that somebody else computes.
 *
 * @param column its name
 * @param every after how many steps it is computed again
 */
record Measurement(String column, int every, ToDoubleFunction<GanState> measure) {}

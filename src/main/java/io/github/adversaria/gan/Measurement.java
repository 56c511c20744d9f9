package io.github.adversaria.gan;

import java.util.function.ToDoubleFunction;

/**
 * A column of a history that is computed now and then.
 *
 * @param column its name
 * @param every after how many steps it is computed again
 */
record Measurement<S>(String column, int every, ToDoubleFunction<? super S> measure) {}

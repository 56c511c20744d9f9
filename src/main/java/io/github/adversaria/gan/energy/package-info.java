/**
 * Models that generate without a generator: they score whole examples, and learn by pushing the
 * score of the data up and that of their own guesses down.
 *
 * <p>Open {@link io.github.adversaria.gan.energy.DiscriminatorAlone} first, whose guesses are found
 * by a search or a random walk on its own score. Those of {@link
 * io.github.adversaria.gan.energy.RestrictedBoltzmannMachine} come from Gibbs sampling; those of
 * {@link io.github.adversaria.gan.energy.LinearChainField} are an expectation by forward–backward,
 * those of {@link io.github.adversaria.gan.energy.StructuredPerceptron} the highest score by
 * Viterbi.
 */
package io.github.adversaria.gan.energy;

/**
 * Models that score whole objects, and learn by pushing the score of the data up and that of their
 * own guesses down.
 *
 * <p>Open {@link io.github.adversaria.gan.energy.RestrictedBoltzmannMachine} first: its guesses
 * come from Gibbs sampling. Those of {@link io.github.adversaria.gan.energy.LinearChainField} are
 * an expectation by forward–backward, those of {@link
 * io.github.adversaria.gan.energy.StructuredPerceptron} the highest score by Viterbi.
 * Models that generate without a generator: by a function that says how good an example is, and a
 * search or a random walk for good ones.
 *
 * <p>Open {@link io.github.adversaria.gan.energy.DiscriminatorAlone} first: a discriminator whose
 * negatives come from itself.
 */
package io.github.adversaria.gan.energy;

/**
 * Optimal discriminators and value functions, executable, and checks of what is claimed about them.
 * Open {@link io.github.adversaria.theory.OptimalDiscriminator} first, then {@link
 * io.github.adversaria.theory.MinimaxValue}; a claim is a {@link io.github.adversaria.theory.Check}
 * of two lines or a {@link io.github.adversaria.theory.Chain} of more.
 */
package io.github.adversaria.theory;

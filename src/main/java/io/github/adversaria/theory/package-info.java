/**
 * Derivations that are verified, and optimal discriminators and value functions of given densities.
 * Open {@link io.github.adversaria.theory.Derivation} first: lines of expressions, of which each
 * claims something of itself and the line above. Its {@link
 * io.github.adversaria.theory.Verification} tests them on {@link
 * io.github.adversaria.theory.Trials} and tells a {@link
 * io.github.adversaria.theory.Counterexample} where one fails. Two numbers alone are compared by a
 * {@link io.github.adversaria.theory.Check}.
 */
package io.github.adversaria.theory;

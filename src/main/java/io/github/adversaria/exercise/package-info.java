/**
 * Exercises that check themselves: a statement, hints in steps, a check that says why an answer is
 * wrong, a solution, and a record of what was solved.
 *
 * <p>Checks are tests of properties: an answer is tried on random densities or numbers, so that one
 * that only fits the example fails; and it is accepted in every form that is right, since it is its
 * values that are compared, not how it is written.
 */
package io.github.adversaria.exercise;

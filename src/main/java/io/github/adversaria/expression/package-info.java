/**
 * The expression language: one object that prints as LaTeX, differentiates and evaluates. Open
 * {@link io.github.adversaria.expression.Terms} for the words, {@link
 * io.github.adversaria.expression.Expr} for what can be done with what they make, and {@link
 * io.github.adversaria.expression.Binding} for how symbols get their meaning. A kind of expression
 * is a class of its own, which holds its notation, its derivative and its evaluation side by side.
 */
package io.github.adversaria.expression;

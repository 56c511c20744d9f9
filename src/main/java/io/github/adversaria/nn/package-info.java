/**
 * The training engine: tensors with derivatives of any order, layers, initialisers, optimisers and
 * checkpoints. Memory that is seen from outside is ND4J's, matrix products are OpenBLAS's, and
 * everything element by element is a flat loop in Java.
 *
 * <p>Open {@code Tensor} first, then {@code Gradient}.
 */
package io.github.adversaria.nn;

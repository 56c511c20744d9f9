/**
 * The bundled Java kernel: a JShell evaluator in process and the Jupyter protocol around it. Open
 * {@code CellEvaluator} first.
 */
package io.github.adversaria.notebook.kernel;

package io.github.adversaria.notebook.kernel;

/**
 * Where a snippet stands.
 *
 * @param base index into the cell of the snippet's first character
 */
record SnippetPlace(CellText cell, int base) {}

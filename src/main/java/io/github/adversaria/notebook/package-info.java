/**
 * What a notebook needs of whichever Jupyter kernel runs it: how values are shown, where output
 * goes, and the bridge that registers both with that kernel. Open {@link
 * io.github.adversaria.notebook.Renderers} first.
 */
package io.github.adversaria.notebook;

/**
 * Notebook files: read, run without a browser, checked and written back as Jupyter itself would
 * write them. Open {@link io.github.adversaria.notebook.run.NotebookRunner} first.
 */
package io.github.adversaria.notebook.run;

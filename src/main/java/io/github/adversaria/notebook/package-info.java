/** The bridge to whichever Jupyter kernel runs. */
package io.github.adversaria.notebook;

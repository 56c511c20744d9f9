/** Headless execution of notebooks. */
package io.github.adversaria.notebook.run;

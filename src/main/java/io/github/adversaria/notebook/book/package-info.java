/** The HTML book. */
package io.github.adversaria.notebook.book;

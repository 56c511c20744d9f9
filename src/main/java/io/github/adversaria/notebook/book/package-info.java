/**
 * Notebooks as a book of plain HTML pages that open from the file system with no network. Open
 * {@link io.github.adversaria.notebook.book.BookWriter} first.
 */
package io.github.adversaria.notebook.book;

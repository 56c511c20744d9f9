package io.github.adversaria.notebook.book;

import io.github.adversaria.notebook.run.AtomicFile;
import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.require.Require;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes notebooks as a book: a page of contents, a page a notebook, pictures as files, and the
 * notebooks themselves to take along. KaTeX, its fonts and highlight.js lie beside the pages, so
 * that the book opens from the file system with no network.
 *
 * <p>Contents come first and each chapter when it is ready: whatever stops a long run, what is
 * there is whole.
 */
public final class BookWriter {

  private final Path directory;
  private final Contents contents;

  /**
   * @param directory where the book goes; made if need be
   * @param notebooks the chapters in order, with or without outputs
   * @throws IllegalArgumentException if there is no notebook, or two have the same name
   */
  public BookWriter(Path directory, List<Notebook> notebooks) {
    this.directory = Require.notNull("directory", directory);
    this.contents = new Contents(notebooks);
  }

  /**
   * Writes the page of contents and what all pages share.
   *
   * @return the page of contents
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public Path writeContents() {
    Assets.write(directory);
    Path index = directory.resolve("index.html");
    AtomicFile.write(index, contents.html());
    return index;
  }

  /**
   * Writes the page of one notebook.
   *
   * @param notebook one of those that the book was opened with, now with its outputs
   * @return its page
   * @throws IllegalArgumentException if it is none of them
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public Path writeChapter(Notebook notebook) {
    Chapter chapter = contents.chapter(Require.notNull("notebook", notebook).name());
    var page = new ChapterPage(contents, new Pictures(directory, chapter.name()));
    Path file = directory.resolve(chapter.page());
    AtomicFile.write(file, page.html(notebook));
    notebook.write(directory.resolve("notebooks").resolve(notebook.name() + Notebook.SUFFIX));
    return file;
  }
}

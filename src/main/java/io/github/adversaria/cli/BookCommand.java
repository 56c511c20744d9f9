package io.github.adversaria.cli;

import io.github.adversaria.notebook.book.BookWriter;
import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.notebook.run.NotebookRunner;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs notebooks and writes them as HTML. */
@Command(
    name = "book",
    description = {
      "Run notebooks and write them as a book of HTML pages that opens with no network.",
      "The notebook files themselves are not changed; a page shows how far a failing one came."
    })
final class BookCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "NOTEBOOK",
      description = "Files or directories. Default: all of notebooks/, in order.")
  private List<Path> notebooks = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the book goes. Default: ${DEFAULT-VALUE}.",
      defaultValue = "target/book")
  private Path directory;

  @Option(
      names = "--timeout",
      paramLabel = "S",
      converter = Seconds.class,
      description = "How many seconds a cell may take. Default: 120.")
  private Duration timeout = NotebookRunner.DEFAULT_TIMEOUT;

  @Option(names = "--no-run", description = "Show the outputs that the notebooks were saved with.")
  private boolean asSaved;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Directories.requireUsable("--out", directory);
    List<Notebook> chapters = NotebookFiles.find(notebooks).stream().map(Notebook::read).toList();
    var book = new BookWriter(directory, chapters);
    Path index = book.writeContents();
    int result = asSaved ? writeAsSaved(book, chapters) : writeFresh(book, chapters);
    PrintWriter out = spec.commandLine().getOut();
    out.println("The book: " + index.toAbsolutePath().normalize().toUri());
    out.flush();
    return result;
  }

  private int writeFresh(BookWriter book, List<Notebook> chapters) {
    var session = new Session(spec.commandLine(), timeout, Terminal.isInteractive());
    return session.run(
        chapters.stream()
            .map(
                chapter ->
                    new Session.Job(chapter, outcome -> book.writeChapter(outcome.notebook())))
            .toList());
  }

  private int writeAsSaved(BookWriter book, List<Notebook> chapters) {
    for (Notebook chapter : chapters) {
      if (chapter.isStale()) {
        spec.commandLine()
            .getErr()
            .println(chapter.name() + ": the code is newer than the saved outputs");
      }
      book.writeChapter(chapter);
    }
    return Main.OK;
  }
}

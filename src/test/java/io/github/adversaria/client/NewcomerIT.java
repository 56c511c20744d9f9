package io.github.adversaria.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.exercise.ExerciseProgress;
import io.github.adversaria.exercise.Exercises;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The way of somebody who has just built this: the book's notebook 03, the same in Jupyter, and the
 * first exercise solved, in Chromium.
 */
@Tag("client")
class NewcomerIT {

  private static final String NAME = "03-optimal-discriminator";
  private static final String FILE = NAME + ".ipynb";
  private static final String ID = "03.2";

  /** Half of a small screen, in pixels. */
  private static final int NARROW = 600;

  private static final String WRONG =
      "DoubleBinaryOperator answer = (mu, x) -> mu * x - mu * mu / 2;";

  @Test
  void readsTheBook() throws Exception {
    Path book = Clients.HOME.resolve("newcomers-book");
    Clients.run(
        Clients.command(
            Clients.java(), "-jar", Clients.JAR.toString(), "book", "--no-run", "--out", "" + book),
        Clients.NOTEBOOK_SECONDS);
    try (var browser = new Browser()) {
      browser.open(book.resolve("index.html").toUri().toString());
      browser.waitFor("document.querySelector('a[href*=\"" + NAME + "\"]') != null");
      browser.photograph(Clients.HOME.resolve("walk-1-contents.png"));
      browser.run("document.querySelector('a[href*=\"" + NAME + "\"]').click()");
      browser.waitFor("document.querySelectorAll('.katex-html').length > 0");
      browser.photograph(Clients.HOME.resolve("walk-2-chapter.png"));
      assertThat(browser.errors()).isEmpty();
    }
  }

  @Test
  void solvesAnExercise() throws Exception {
    Path root = Files.createDirectories(Clients.HOME.resolve("newcomer"));
    Path exercises = root.resolve("notebooks/exercises");
    Path chapter = Lab.copy(Path.of("notebooks", FILE), root.resolve("notebooks"));
    Path sheet = Lab.copy(Path.of("notebooks/exercises", FILE), exercises);
    Files.deleteIfExists(exercises.resolve(ExerciseProgress.FILE));
    try (var lab = Lab.in(root)) {
      try (var browser = new Browser()) {
        lab.open(browser, root.relativize(chapter));
        browser.run("Jupyter.notebook.execute_all_cells()");
        idle(browser);
        assertThat(browser.all(".output_error")).isEmpty();
        browser.photograph(Clients.HOME.resolve("walk-3-notebook.png"));
        browser.resize(NARROW, 1600);
        browser.waitFor(
            "[...document.querySelectorAll('.output_area img')]"
                + ".every(i => i.getBoundingClientRect().right <= window.innerWidth)");
        browser.photograph(Clients.HOME.resolve("walk-3-narrow.png"));
      }
      try (var browser = new Browser()) {
        lab.open(browser, root.relativize(sheet));
        browser.run("Jupyter.notebook.execute_cells([1])");
        idle(browser);
        String cell = indexOf(browser, "exercise(\\\"" + ID + "\\\")");
        assertThat(answer(browser, cell, null)).contains("not attempted", "hint(1)");
        assertThat(answer(browser, cell, WRONG)).contains("wrong", "sign");
        browser.photograph(Clients.HOME.resolve("walk-4-wrong.png"));

        browser.run("Jupyter.notebook.insert_cell_at_bottom('code')");
        String last = indexOf(browser, "");
        assertThat(fill(browser, last, "exercise(\"" + ID + "\").hint(1)")).contains("Hint 1");
        browser.photograph(Clients.HOME.resolve("walk-5-hint.png"));

        String solution = Exercises.of(ID).solution().code();
        assertThat(answer(browser, cell, solution)).contains("correct");
        browser.photograph(Clients.HOME.resolve("walk-6-correct.png"));
        assertThat(fill(browser, last, "exercises(\"03\")"))
            .contains("1 of " + Exercises.in("03").size(), "1 hint");
        browser.photograph(Clients.HOME.resolve("walk-7-progress.png"));
      }
    }
    assertThat(exercises.resolve(ExerciseProgress.FILE)).content().contains("correct");
  }

  /** The last cell whose text has this part, as an expression of the page. */
  private static String indexOf(Browser browser, String part) {
    Object index =
        browser.run(
            "return Jupyter.notebook.get_cells().map(c => c.cell_type == 'code' &&"
                + " c.get_text().includes(\""
                + part
                + "\")).lastIndexOf(true)");
    return index.toString();
  }

  /** Runs the cell of the exercise, with an answer where there is one; what it shows. */
  private static String answer(Browser browser, String cell, String answer) {
    String check = "\n\nexercise(\"" + ID + "\").check(answer)";
    return fill(browser, cell, answer == null ? null : answer + check);
  }

  private static String fill(Browser browser, String cell, String code) {
    if (code != null) {
      String text = "'" + code.replace("\n", "\\n").replace("'", "\\'") + "'";
      browser.run("Jupyter.notebook.get_cell(" + cell + ").set_text(" + text + ")");
    }
    browser.run("Jupyter.notebook.execute_cells([" + cell + "])");
    idle(browser);
    browser.run("Jupyter.notebook.get_cell(" + cell + ").element[0].scrollIntoView()");
    return browser
        .run("return Jupyter.notebook.get_cell(" + cell + ").element.find('.output_area').text()")
        .toString();
  }

  private static void idle(Browser browser) {
    browser.waitFor(
        "Jupyter.notebook.get_cells().filter(c => c.cell_type == 'code')"
            + ".every(c => !c.element.hasClass('running'))");
  }
}

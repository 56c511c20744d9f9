package io.github.adversaria.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** What a reader sees: a notebook in the classic Jupyter and a page of the book, in Chromium. */
@Tag("client")
class BrowserIT {

  private static final String ANIMATION = "data-adversaria-animation";

  @Test
  void notebooksRunInTheClassicNotebookThatLabOpens() throws Exception {
    Path root = Files.createDirectories(Clients.HOME.resolve("lab"));
    Path everyOutput = Lab.copy(Clients.resource("every-output.ipynb"), root.resolve("notebooks"));
    Path shipped = Lab.copy(lastWithAllKinds(), root.resolve("notebooks"));
    try (var lab = Lab.in(root)) {
      List<String> jupytersOwn = complaintsAbout(lab, root.relativize(empty(shipped)));
      runAndLook(lab, root.relativize(everyOutput), false, jupytersOwn);
      runAndLook(lab, root.relativize(shipped), true, jupytersOwn);
    }
    assertThat(Clients.HOME.resolve("data/kernels")).as("the user's own kernels").doesNotExist();
  }

  /** What Jupyter's own page complains about where no cell has run. */
  private static List<String> complaintsAbout(Lab lab, Path notebook) throws Exception {
    try (var browser = new Browser()) {
      lab.open(browser, notebook);
      browser.waitFor("document.querySelectorAll('.MathJax').length > 0");
      return complaints(browser);
    }
  }

  private static void runAndLook(Lab lab, Path notebook, boolean moves, List<String> jupytersOwn)
      throws Exception {
    try (var browser = new Browser()) {
      lab.open(browser, notebook);
      browser.run("Jupyter.notebook.execute_all_cells()");
      browser.waitFor(
          "Jupyter.notebook.get_cells().filter(c => c.cell_type == 'code')"
              + ".every(c => !c.element.hasClass('running') && c.input_prompt_number > 0)");
      browser.waitFor("document.querySelectorAll('.output_area .MathJax').length > 0");
      // The maths inside tables too: no dollar sign is left of it.
      browser.waitFor(
          "[...document.querySelectorAll('.output_html')].every(o => !o.innerText.includes('$'))");
      browser.waitFor("MathJax.Hub.queue.running == 0 && MathJax.Hub.queue.pending == 0");
      browser.photograph(Clients.HOME.resolve(notebook.getFileName() + ".png"));

      assertThat(browser.all(".text_cell_render .MathJax")).isNotEmpty();
      assertThat(browser.all(".output_error")).isEmpty();
      assertThat(browser.run("return document.body.innerText").toString())
          .contains("kernel: Adversaria");
      assertThatPicturesAreSeenAndDescribed(browser, ".output_area img");
      assertThat(browser.all(".output_html table")).isNotEmpty();
      if (moves) {
        assertThatItPlays(browser);
      }
      // Jupyter 6.4 asks for a widget extension that Debian lacks, on every page.
      assertThat(complaints(browser)).isSubsetOf(jupytersOwn);
    }
  }

  @Test
  void aPageOfTheBookOpensFromTheFileSystem() throws Exception {
    Path book = Clients.HOME.resolve("book");
    Path notebook = lastWithAllKinds();
    Clients.run(
        Clients.command(
            Clients.java(),
            "-jar",
            Clients.JAR.toString(),
            "book",
            notebook.toString(),
            "--out",
            book.toString()),
        300);
    String page = notebook.getFileName().toString().replace(".ipynb", ".html");
    try (var browser = new Browser()) {
      browser.open(book.resolve(page).toUri().toString());
      browser.waitFor("document.readyState == 'complete'");
      browser.waitFor("document.querySelectorAll('.katex-html').length > 0");
      browser.photograph(Clients.HOME.resolve("book.png"));
      assertThat(browser.all(".katex-error")).isEmpty();
      assertThatPicturesAreSeenAndDescribed(browser, "img");
      assertThatItPlays(browser);
      assertThat(browser.errors()).isEmpty();
    }
  }

  private static void assertThatPicturesAreSeenAndDescribed(Browser browser, String selector) {
    List<WebElement> pictures = browser.all(selector);
    assertThat(pictures)
        .isNotEmpty()
        .allSatisfy(
            picture -> {
              assertThat(picture.getDomProperty("naturalWidth")).isNotEqualTo("0");
              assertThat(picture.getSize().getWidth()).isPositive();
              assertThat(picture.getDomProperty("alt")).isNotBlank();
            });
  }

  private static void assertThatItPlays(Browser browser) {
    String figure = "document.querySelector('figure[" + ANIMATION + "]')";
    browser.waitFor(figure + ".querySelector('button[aria-label=Play]') != null");
    String still = browser.run("return " + figure + ".dataset.frame").toString();
    browser.run(figure + ".querySelector('button[aria-label=Play]').click()");
    browser.waitFor(figure + ".dataset.frame != '" + still + "'");
  }

  /** The errors of the console without what differs from page to page and visit to visit. */
  private static List<String> complaints(Browser browser) {
    return browser.errors().stream()
        .map(error -> error.replaceAll("[-\\w]+\\.ipynb\\S*", "").replaceAll("\\?v=\\d+", ""))
        .toList();
  }

  /** A notebook of nothing but a formula, beside another. */
  private static Path empty(Path notebook) throws Exception {
    String content =
        """
        {"cells": [{"cell_type": "markdown", "id": "formula", "metadata": {}, "source": "$x^2$"}],
         "metadata": {"kernelspec": {"display_name": "Java", "language": "java",
                                     "name": "adversaria"}},
         "nbformat": 4, "nbformat_minor": 5}
        """;
    return Files.writeString(notebook.resolveSibling("empty.ipynb"), content);
  }

  /** The last notebook of the project that shows pictures, formulas, tables and an animation. */
  private static Path lastWithAllKinds() {
    List<Path> found =
        Clients.notebooks().stream()
            .filter(
                notebook ->
                    shows(notebook, "image/png", "")
                        && shows(notebook, "text/latex", "")
                        && shows(notebook, "text/html", "<table")
                        && shows(notebook, "text/html", ANIMATION))
            .toList();
    return found.get(found.size() - 1);
  }

  private static boolean shows(Path notebook, String type, String content) {
    return Clients.outputs(notebook).stream()
        .filter(output -> output.has("data") && output.getAsJsonObject("data").has(type))
        .anyMatch(output -> output.getAsJsonObject("data").get(type).toString().contains(content));
  }
}

package io.github.adversaria.notebook.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.notebook.run.NotebookRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookWriterTest {

  /** What a browser loads by itself, other than a link that a reader may follow. */
  private static final Pattern LOADED =
      Pattern.compile(
          "(?:\\bsrc|<link[^>]*\\bhref)=\"([^\"]*)\"|url\\(([^)]*)\\)|@import\\s+(\\S+)");

  private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*)\"");

  @TempDir static Path book;

  private static String gallery;
  private static String failing;
  private static String contents;

  @BeforeAll
  static void writeABook() throws IOException {
    List<Notebook> notebooks = List.of(sample("01-gallery"), sample("02-failing"));
    var writer = new BookWriter(book, notebooks);
    contents = Files.readString(writer.writeContents());
    var runner = new NotebookRunner();
    gallery = Files.readString(writer.writeChapter(runner.run(notebooks.get(0)).notebook()));
    failing = Files.readString(writer.writeChapter(runner.run(notebooks.get(1)).notebook()));
  }

  private static Notebook sample(String name) throws IOException {
    try (var stream = BookWriterTest.class.getResourceAsStream(name + Notebook.SUFFIX)) {
      return Notebook.parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void listsChaptersWithTheirClaims() {
    assertThat(contents)
        .containsSubsequence(
            "<span class=\"number\">01</span>",
            "<a href=\"01-gallery.html\">A gallery for the <em>book</em> of",
            "<p>The value at the optimum is <span class=\"tex\">C(G) = -\\log 4",
            "and it is least where <span class=\"tex\">p = q</span>.</p>",
            "<span class=\"number\">02</span>",
            "<a href=\"02-failing.html\">")
        .doesNotContain("A second sentence");
  }

  @Test
  void offersASearchOverTheTitlesOfChaptersAndSections() {
    assertThat(contents)
        .containsSubsequence(
            "<form class=\"search\" role=\"search\" hidden>",
            "<label for=\"search\">",
            "<input type=\"search\" id=\"search\"",
            "role=\"status\"",
            "<ol class=\"contents\">",
            "<ul class=\"found\" hidden>",
            "<li><a href=\"01-gallery.html#Formulas\">Formulas</a></li>")
        .doesNotContain("#A-gallery");
    assertThat(gallery).contains("<a href=\"index.html#search\">Search</a>");
  }

  @Test
  void findsOnlySectionsThatAreThere() {
    var found =
        Pattern.compile("href=\"(?:01-gallery|02-failing)\\.html#([^\"]+)\"").matcher(contents);

    assertThat(found.results().map(section -> " id=\"" + section.group(1) + "\">").toList())
        .hasSizeGreaterThan(2)
        .allSatisfy(heading -> assertThat(gallery + failing).containsOnlyOnce(heading));
  }

  @Test
  void showsEachKindOfOutput() {
    assertThat(gallery)
        .containsSubsequence(
            "<div class=\"tex tex-display\">\\begin{aligned}",
            "<code class=\"language-java\">// A comment",
            "Kullback has 8 letters\nLeibler has 7 letters</pre>",
            "<pre class=\"output stderr\"",
            "a word on the error stream</pre>",
            "1.4189385332046727</pre>",
            "<table>",
            "<div class=\"output html typeset\"",
            "<td>$-\\log 4 + 2\\,\\mathrm{JS}$</td>",
            "<div class=\"output latex typeset\">$$D^{*}(x) = \\frac{p(x)}{p(x) + q(x)}$$</div>",
            "<img src=\"pictures/01-gallery-1.png\" alt=\"The density of a standard normal,",
            " width=\"480\" height=\"240\">");
    assertThat(failing)
        .containsSubsequence(
            "<pre class=\"output error\"", "sigma was -1.0; allowed: &gt; 0", "After it");
  }

  @Test
  void writesPicturesAndNotebooksAsFiles() throws IOException {
    var picture = ImageIO.read(book.resolve("pictures/01-gallery-1.png").toFile());

    assertThat(picture.getWidth()).isEqualTo(960);
    assertThat(Notebook.read(book.resolve("notebooks/01-gallery.ipynb")).isStale()).isFalse();
  }

  @Test
  void loadsNothingFromElsewhereAndLeadsNowhereInVain() throws IOException {
    try (Stream<Path> files = Files.walk(book)) {
      for (Path file : files.filter(it -> it.toString().matches(".*\\.(html|css)")).toList()) {
        String text = Files.readString(file);
        LOADED
            .matcher(text)
            .results()
            .map(
                m -> m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3))
            .filter(address -> !address.startsWith("data:"))
            .forEach(address -> assertThat(file.resolveSibling(address)).exists());
        LINK.matcher(text)
            .results()
            .map(m -> m.group(1).replaceAll("#.*", ""))
            .filter(address -> !address.isEmpty())
            .forEach(address -> assertThat(file.resolveSibling(address)).exists());
      }
    }
  }

  @Test
  void scriptsFetchNothing() throws IOException {
    assertThat(book.resolve("assets/book.js"))
        .content()
        .doesNotContain("fetch(", "XMLHttpRequest", "import(", "http");
    assertThat(book.resolve("assets/katex/katex.min.css")).content().doesNotContain(".ttf");
  }

  @Test
  void canBeReadWithoutEyesAndByKeyboard() {
    for (String page : List.of(contents, gallery, failing)) {
      assertThat(page)
          .startsWith("<!doctype html>\n<html lang=\"en\">")
          .contains("<meta name=\"viewport\"", "<a class=\"skip\" href=\"#content\">")
          .contains("<main id=\"content\">", "<header", "<footer")
          .containsOnlyOnce("<h1")
          .doesNotContain("<script>");
      assertThat(page.split("<nav ").length - 1)
          .isEqualTo(page.split("<nav [^>]*aria-label=").length - 1)
          .isPositive();
      assertThat(page.split("<img ").length).isEqualTo(page.split("<img [^>]*alt=\"[^\"]").length);
    }
  }

  @Test
  void leadsFromChapterToChapterAndSectionToSection() {
    assertThat(gallery)
        .contains("<a rel=\"next\" class=\"next\" href=\"02-failing.html\">")
        .doesNotContain("rel=\"prev\"")
        .contains("<a href=\"#Formulas\">Formulas</a>", "<h2 id=\"Formulas\">")
        .contains("href=\"02-failing.html#The-cell-that-fails\"");
    assertThat(failing)
        .contains("<a rel=\"prev\" class=\"prev\" href=\"01-gallery.html\">")
        .contains("<h2 id=\"The-cell-that-fails\">")
        .doesNotContain("rel=\"next\"");
  }

  @Test
  void bringsTheLicencesOfWhatItBundles() {
    assertThat(book.resolve("assets/katex/LICENSE")).content().contains("MIT");
    assertThat(book.resolve("assets/highlight/LICENSE")).content().contains("BSD 3-Clause");
  }

  @Test
  void explainsWrongArguments() throws IOException {
    Notebook notebook = sample("01-gallery");

    assertThatThrownBy(() -> new BookWriter(book, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("notebooks was none");
    assertThatThrownBy(() -> new BookWriter(null, List.of(notebook)))
        .hasMessageContaining("directory was null");
    assertThatThrownBy(() -> new BookWriter(book, List.of(notebook, notebook)))
        .hasMessageContaining("two named 01-gallery");
    assertThatThrownBy(
            () -> new BookWriter(book, List.of(notebook)).writeChapter(sample("02-failing")))
        .hasMessageContaining("notebook was 02-failing; allowed: one of [01-gallery]");
  }
}

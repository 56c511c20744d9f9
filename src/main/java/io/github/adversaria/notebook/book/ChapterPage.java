package io.github.adversaria.notebook.book;

import com.google.gson.JsonElement;
import io.github.adversaria.notebook.run.Cell;
import io.github.adversaria.notebook.run.Notebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The page of one notebook. */
final class ChapterPage {

  private final Contents contents;
  private final Prose prose;
  private final Pictures pictures;
  private final OutputHtml outputs;

  ChapterPage(Contents contents, Pictures pictures) {
    this.contents = contents;
    this.prose = new Prose(contents.names());
    this.pictures = pictures;
    this.outputs = new OutputHtml(pictures);
  }

  String html(Notebook notebook) {
    Chapter chapter = contents.chapter(notebook.name());
    var body = new StringBuilder();
    int count = 0;
    for (Cell cell : notebook.cells()) {
      if (cell.type() == Cell.Type.MARKDOWN) {
        body.append("<div class=\"prose\">\n")
            .append(prose.render(cell.source(), attachments(cell)))
            .append("</div>\n");
      } else if (cell.isCode() && !cell.isBlank()) {
        body.append(code(cell, ++count));
      }
    }
    String main =
        """
        <div class="sheet">
        %s<main id="content">
        <article>
        %s<p class="source">This chapter is the notebook <a href="notebooks/%s.ipynb" download>%s.ipynb</a>.</p>
        </article>
        </main>
        </div>"""
            .formatted(
                sections(), body, Html.escape(notebook.name()), Html.escape(notebook.name()));
    return new Page(
            plain(chapter.title()) + " · " + Page.BOOK_TITLE, plain(chapter.claim()), "chapter")
        .html(main, neighbours(chapter));
  }

  private String code(Cell cell, int number) {
    return """
        <section class="cell" aria-label="Cell %d">
        <pre class="code" tabindex="0"><code class="language-java">%s</code></pre>
        %s</section>
        """
        .formatted(
            number, Html.escape(cell.source().stripTrailing()), outputs.render(cell.outputs()));
  }

  private Map<String, String> attachments(Cell cell) {
    var addresses = new TreeMap<String, String>();
    for (Map.Entry<String, JsonElement> attached : cell.attachments().entrySet()) {
      for (Map.Entry<String, JsonElement> form : attached.getValue().getAsJsonObject().entrySet()) {
        addresses.put(
            attached.getKey(), pictures.write(form.getKey(), form.getValue().getAsString()));
      }
    }
    return addresses;
  }

  /** The list of sections, where there are enough to need one. */
  private String sections() {
    List<Headings.Entry> listed = Sections.among(prose.headings());
    if (listed.size() < 2) {
      return "";
    }
    var html =
        new StringBuilder(
            "<nav class=\"sections\" aria-label=\"Sections\">\n<details open>\n"
                + "<summary>Sections</summary>\n<ol>\n");
    for (Headings.Entry entry : listed) {
      html.append(
          "<li class=\"level-%d\"><a href=\"#%s\">%s</a></li>\n"
              .formatted(entry.level(), Html.escape(entry.anchor()), entry.html()));
    }
    return html.append("</ol>\n</details>\n</nav>\n").toString();
  }

  private String neighbours(Chapter chapter) {
    return """
        <nav class="neighbours" aria-label="Chapters">
        %s<a class="up" href="index.html">Contents</a>
        %s</nav>"""
        .formatted(
            neighbour(contents.before(chapter), "prev", "Previous"),
            neighbour(contents.after(chapter), "next", "Next"));
  }

  private String neighbour(Optional<Chapter> chapter, String relation, String word) {
    return chapter
        .map(
            it ->
                "<a rel=\"%s\" class=\"%s\" href=\"%s\"><span>%s</span> %s</a>\n"
                    .formatted(
                        relation,
                        relation,
                        Html.escape(it.page()),
                        word,
                        prose.renderPhrase(it.title())))
        .orElse("<span></span>\n");
  }

  private static String plain(String markdown) {
    return Headings.textOf(Prose.parse(markdown));
  }
}

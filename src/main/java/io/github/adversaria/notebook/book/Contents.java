package io.github.adversaria.notebook.book;

import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The chapters of a book in order, and the page that lists them. */
final class Contents {

  private final List<Chapter> chapters;
  private final Map<String, List<Headings.Entry>> sections;

  /**
   * @throws IllegalArgumentException if there is no notebook, or two have the same name
   */
  Contents(List<Notebook> notebooks) {
    Require.notEmpty("notebooks", notebooks);
    var names = new HashSet<String>();
    var read = new ArrayList<Chapter>();
    var listed = new HashMap<String, List<Headings.Entry>>();
    for (Notebook notebook : notebooks) {
      if (!names.add(notebook.name())) {
        throw Require.wrong("notebooks", "two named " + notebook.name(), "different names");
      }
      read.add(Chapter.of(notebook));
      listed.put(notebook.name(), Sections.of(notebook));
    }
    this.chapters = List.copyOf(read);
    this.sections = Map.copyOf(listed);
  }

  Set<String> names() {
    return chapters.stream().map(Chapter::name).collect(Collectors.toUnmodifiableSet());
  }

  Chapter chapter(String name) {
    return chapters.stream()
        .filter(chapter -> chapter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Require.wrong("notebook", name, "one of " + names()));
  }

  Optional<Chapter> before(Chapter chapter) {
    return at(chapters.indexOf(chapter) - 1);
  }

  Optional<Chapter> after(Chapter chapter) {
    return at(chapters.indexOf(chapter) + 1);
  }

  private Optional<Chapter> at(int index) {
    return index < 0 || index >= chapters.size()
        ? Optional.empty()
        : Optional.of(chapters.get(index));
  }

  /** The page of contents. */
  String html() {
    var prose = new Prose(names());
    var items = new StringBuilder();
    for (Chapter chapter : chapters) {
      items.append(
          """
          <li>
          <span class="number">%s</span>
          <div><a href="%s">%s</a>
          <p>%s</p>
          %s</div>
          </li>
          """
              .formatted(
                  Html.escape(chapter.number()),
                  Html.escape(chapter.page()),
                  prose.renderPhrase(chapter.title()),
                  prose.renderPhrase(chapter.claim()),
                  sections(chapter)));
    }
    String main =
        """
        <main id="content">
        <h1>%s</h1>
        <p class="subtitle">%s</p>
        <form class="search" role="search" hidden>
        <label for="search">Search the titles</label>
        <input type="search" id="search" autocomplete="off" spellcheck="false">
        <p class="matches" role="status"></p>
        </form>
        <nav aria-label="Contents">
        <ol class="contents">
        %s</ol>
        </nav>
        </main>"""
            .formatted(Page.BOOK_TITLE, Page.BOOK_SUBTITLE, items);
    return new Page(Page.BOOK_TITLE, Page.BOOK_SUBTITLE, "index").html(main, "");
  }

  /** The sections of a chapter, which show when they are searched for. */
  private String sections(Chapter chapter) {
    List<Headings.Entry> listed = sections.get(chapter.name());
    if (listed.isEmpty()) {
      return "";
    }
    var html = new StringBuilder("<ul class=\"found\" hidden>\n");
    for (Headings.Entry entry : listed) {
      html.append(
          "<li><a href=\"%s#%s\">%s</a></li>\n"
              .formatted(Html.escape(chapter.page()), Html.escape(entry.anchor()), entry.html()));
    }
    return html.append("</ul>\n").toString();
  }
}

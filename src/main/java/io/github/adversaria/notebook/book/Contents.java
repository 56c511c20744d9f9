package io.github.adversaria.notebook.book;

import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The chapters of a book in order, and the page that lists them. */
final class Contents {

  private final List<Chapter> chapters;

  /**
   * @throws IllegalArgumentException if there is no notebook, or two have the same name
   */
  Contents(List<Notebook> notebooks) {
    Require.notEmpty("notebooks", notebooks);
    var names = new HashSet<String>();
    var read = new ArrayList<Chapter>();
    for (Notebook notebook : notebooks) {
      if (!names.add(notebook.name())) {
        throw Require.wrong("notebooks", "two named " + notebook.name(), "different names");
      }
      read.add(Chapter.of(notebook));
    }
    this.chapters = List.copyOf(read);
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
          <p>%s</p></div>
          </li>
          """
              .formatted(
                  Html.escape(chapter.number()),
                  Html.escape(chapter.page()),
                  prose.renderPhrase(chapter.title()),
                  prose.renderPhrase(chapter.claim())));
    }
    String main =
        """
        <main id="content">
        <h1>%s</h1>
        <p class="subtitle">%s</p>
        <nav aria-label="Contents">
        <ol class="contents">
        %s</ol>
        </nav>
        </main>"""
            .formatted(Page.BOOK_TITLE, Page.BOOK_SUBTITLE, items);
    return new Page(Page.BOOK_TITLE, Page.BOOK_SUBTITLE, "index").html(main, "");
  }
}

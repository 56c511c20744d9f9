package io.github.adversaria.notebook.book;

import io.github.adversaria.notebook.run.Notebook;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Leads a link to a notebook of the book to its page. What leads to a notebook of exercises stays
 * words: the book does not hold it, for there is nothing in it to answer with.
 */
final class ChapterLinks implements AttributeProvider {

  private static final Pattern NOTEBOOK =
      Pattern.compile("(?:\\./)?([^/:#]+)" + Pattern.quote(Notebook.SUFFIX) + "(#.*)?");

  /** In a folder beside the notebooks, and not of another host. */
  private static final Pattern BESIDE =
      Pattern.compile("[^:#]+/[^:#]+" + Pattern.quote(Notebook.SUFFIX) + "(#.*)?");

  private final Set<String> chapters;

  ChapterLinks(Set<String> chapters) {
    this.chapters = chapters;
  }

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Link link) {
      Matcher notebook = NOTEBOOK.matcher(link.getDestination());
      if (notebook.matches() && chapters.contains(notebook.group(1))) {
        String anchor = notebook.group(2) == null ? "" : notebook.group(2);
        attributes.put("href", notebook.group(1) + ".html" + anchor);
      } else if (BESIDE.matcher(link.getDestination()).matches()) {
        attributes.remove("href");
        attributes.put("title", "Open this notebook in Jupyter");
      }
    }
  }
}

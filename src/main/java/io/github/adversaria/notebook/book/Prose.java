package io.github.adversaria.notebook.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The Markdown cells of one page as HTML: CommonMark with GitHub's tables, formulas left to KaTeX,
 * links between notebooks turned into links between pages, foreign HTML reduced to what is safe.
 */
final class Prose {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .customBlockParserFactory(new FormulaBlock.ParserFactory())
          .customInlineContentParserFactory(new Formula.ParserFactory())
          .build();

  private final Headings headings = new Headings();
  private final Set<String> chapters;

  /**
   * @param chapters names of the notebooks that are pages of the book
   */
  Prose(Set<String> chapters) {
    this.chapters = Set.copyOf(chapters);
  }

  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /**
   * One cell.
   *
   * @param attachments where the pictures attached to the cell are, by name
   */
  String render(String markdown, Map<String, String> attachments) {
    return renderer(attachments).render(parse(markdown));
  }

  /** A phrase: a title or a sentence, without the paragraph around it. */
  String renderPhrase(String markdown) {
    Node document = parse(markdown);
    if (!(document.getFirstChild() instanceof Paragraph paragraph)) {
      return Html.escape(markdown);
    }
    return renderer(Map.of()).render(paragraph).strip().replaceAll("^<p>|</p>$", "");
  }

  /** The headings of what has been rendered. */
  List<Headings.Entry> headings() {
    return headings.entries();
  }

  private HtmlRenderer renderer(Map<String, String> attachments) {
    UnaryOperator<String> picture = name -> attachments.get(name);
    return HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .sanitizeUrls(true)
        .attributeProviderFactory(context -> new ChapterLinks(chapters))
        .nodeRendererFactory(context -> new ProseNodes(context, headings, picture))
        .build();
  }
}

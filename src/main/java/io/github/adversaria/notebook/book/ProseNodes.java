package io.github.adversaria.notebook.book;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** How those Markdown nodes become HTML for which CommonMark's own way does not fit a book. */
final class ProseNodes implements NodeRenderer {

  private static final String ATTACHMENT = "attachment:";

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Headings headings;
  private final UnaryOperator<String> attachments;

  /**
   * @param attachments from the name of an attached picture to its address; null where there is
   *     none
   */
  ProseNodes(
      HtmlNodeRendererContext context, Headings headings, UnaryOperator<String> attachments) {
    this.context = context;
    this.html = context.getWriter();
    this.headings = headings;
    this.attachments = attachments;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Formula.class,
        FormulaBlock.class,
        Heading.class,
        HtmlBlock.class,
        HtmlInline.class,
        Image.class,
        FencedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Formula formula) {
      formula("span", formula.tex(), formula.display());
    } else if (node instanceof FormulaBlock block) {
      html.line();
      formula("div", block.tex(), true);
      html.line();
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof HtmlBlock block) {
      html.line();
      html.raw(SafeHtml.clean(block.getLiteral()));
      html.line();
    } else if (node instanceof HtmlInline inline) {
      html.raw(SafeHtml.clean(inline.getLiteral()));
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof FencedCodeBlock code) {
      code(code);
    }
  }

  private void formula(String tag, String tex, boolean display) {
    html.tag(tag, Map.of("class", display ? "tex tex-display" : "tex"));
    html.text(tex);
    html.tag("/" + tag);
  }

  private void heading(Heading heading) {
    String anchor = headings.anchor(heading);
    String tag = "h" + heading.getLevel();
    html.line();
    html.tag(tag, Map.of("id", anchor));
    children(heading);
    if (heading.getLevel() > 1) {
      html.raw("<a class=\"anchor\" href=\"#" + Html.escape(anchor) + "\"");
      html.raw(" aria-label=\"Link to this section\">#</a>");
    }
    html.tag("/" + tag);
    html.line();
    headings.add(new Headings.Entry(heading.getLevel(), anchor, heading));
  }

  /** Pictures come from the notebook itself; one from elsewhere stays a link. */
  private void image(Image image) {
    String destination = image.getDestination();
    String source =
        destination.startsWith(ATTACHMENT)
            ? attachments.apply(destination.substring(ATTACHMENT.length()))
            : null;
    String alt = Headings.textOf(image);
    if (source != null) {
      html.raw("<img src=\"" + Html.escape(source) + "\" alt=\"" + Html.escape(alt) + "\">");
    } else {
      html.tag("a", Map.of("href", context.encodeUrl(destination)));
      html.text(alt.isEmpty() ? destination : alt);
      html.tag("/a");
    }
  }

  private void code(FencedCodeBlock code) {
    String info = code.getInfo() == null ? "" : code.getInfo().strip().split("\\s", 2)[0];
    html.line();
    html.raw("<pre tabindex=\"0\"><code");
    html.raw(info.isEmpty() ? ">" : " class=\"language-" + Html.escape(info) + "\">");
    html.text(code.getLiteral());
    html.raw("</code></pre>");
    html.line();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}

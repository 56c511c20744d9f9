package io.github.adversaria.notebook.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The headings of one page with their anchors, which are Jupyter's (the text with hyphens for
 * spaces), so that a link into a notebook works there and in the book.
 */
final class Headings {

  /** A heading: its level, its anchor and the node itself. */
  record Entry(int level, String anchor, Heading heading) {

    /** The heading's words as HTML without links. */
    String html() {
      return words(heading, true);
    }
  }

  private final Set<String> taken = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();

  /** A new anchor for the heading. */
  String anchor(Heading heading) {
    String wanted = textOf(heading).strip().replaceAll("\\s+", "-");
    String base = wanted.isEmpty() ? "section" : wanted;
    String anchor = base;
    for (int i = 2; !taken.add(anchor); i++) {
      anchor = base + "-" + i;
    }
    return anchor;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  /** All headings so far, in order. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The words of a node, formulas as TeX. */
  static String textOf(Node node) {
    return words(node, false);
  }

  private static String words(Node node, boolean asHtml) {
    UnaryOperator<String> written = asHtml ? Html::escape : UnaryOperator.identity();
    var text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text literal) {
            text.append(written.apply(literal.getLiteral()));
          }

          @Override
          public void visit(Code code) {
            text.append(written.apply(code.getLiteral()));
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            text.append(' ');
          }

          @Override
          public void visit(CustomNode custom) {
            if (custom instanceof Formula formula) {
              text.append(asHtml ? Formula.html(formula.tex()) : formula.tex());
            } else {
              visitChildren(custom);
            }
          }
        });
    return text.toString();
  }
}

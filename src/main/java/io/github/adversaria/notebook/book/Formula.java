package io.github.adversaria.notebook.book;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Mathematics within a paragraph: {@code $…$}, or {@code $$…$$} in display style. What stands
 * between the dollar signs is TeX, to Markdown a closed book: {@code _} and {@code *} mean nothing.
 *
 * <p>As in Pandoc, a single sign opens only before and closes only after something that is not
 * white space, and does not close before a digit: two prices in one sentence are not a formula. A
 * backtick, of no use in TeX's mathematics, begins code instead.
 */
final class Formula extends CustomNode {

  private final String tex;
  private final boolean display;

  Formula(String tex, boolean display) {
    this.tex = tex;
    this.display = display;
  }

  String tex() {
    return tex;
  }

  boolean display() {
    return display;
  }

  /** The markup of a formula within a line, as the page's script expects it. */
  static String html(String tex) {
    return "<span class=\"tex\">" + Html.escape(tex) + "</span>";
  }

  /** Recognises formulas where a dollar sign stands. */
  static final class ParserFactory implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return ParserFactory::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
      Scanner scanner = state.scanner();
      int signs = scanner.matchMultiple('$');
      if (signs > 2 || (signs == 1 && Character.isWhitespace(scanner.peek()))) {
        return ParsedInline.none();
      }
      Position begin = scanner.position();
      boolean afterSpace = true;
      while (scanner.hasNext()) {
        Position end = scanner.position();
        char c = scanner.peek();
        if (c == '$') {
          if (!closes(scanner, signs, afterSpace)) {
            return ParsedInline.none();
          }
          String tex = scanner.getSource(begin, end).getContent();
          return ParsedInline.of(new Formula(tex, signs == 2), scanner.position());
        }
        if (c == '`') {
          return ParsedInline.none();
        }
        scanner.next();
        if (c == '\\') {
          scanner.next();
        }
        afterSpace = Character.isWhitespace(c);
      }
      return ParsedInline.none();
    }

    /**
     * Reads the run of signs at the scanner; whether it ends a formula that {@code signs} began.
     */
    private static boolean closes(Scanner scanner, int signs, boolean afterSpace) {
      int found = scanner.matchMultiple('$');
      return found == signs && (signs == 2 || (!afterSpace && !Character.isDigit(scanner.peek())));
    }
  }
}

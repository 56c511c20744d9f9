package io.github.adversaria.notebook.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Mathematics on lines of its own, from a line that begins with {@code $$} to one that ends so.
 * Lines within may look like Markdown blocks ({@code = …}, {@code + …}) and are TeX all the same.
 */
final class FormulaBlock extends CustomBlock {

  private static final Pattern FIRST = Pattern.compile("\\$\\$([^$].*)?");
  private static final Pattern LAST = Pattern.compile("(.*)\\$\\$\\s*");
  private static final int CODE_INDENT = 4;

  private final StringBuilder tex = new StringBuilder();

  String tex() {
    return tex.toString().strip();
  }

  /** Starts a block where a line begins with {@code $$}, within a paragraph too. */
  static final class ParserFactory extends AbstractBlockParserFactory {

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      String rest = line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString();
      if (state.getIndent() >= CODE_INDENT || !FIRST.matcher(rest).matches()) {
        return BlockStart.none();
      }
      int end = rest.indexOf("$$", 2);
      if (end >= 0 && !rest.substring(end + 2).isBlank()) {
        // Signs that close within the line are a formula that a sentence begins with.
        return BlockStart.none();
      }
      return BlockStart.of(new LineParser(end >= 0))
          .atIndex(state.getNextNonSpaceIndex() + "$$".length());
    }
  }

  private static final class LineParser extends AbstractBlockParser {

    private final FormulaBlock block = new FormulaBlock();

    /** Whether the first line is the last. */
    private final boolean closed;

    LineParser(boolean closed) {
      this.closed = closed;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (closed) {
        return BlockContinue.none();
      }
      Matcher last = LAST.matcher(state.getLine().getContent());
      if (last.matches()) {
        block.tex.append(last.group(1));
        return BlockContinue.finished();
      }
      return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
      CharSequence content = line.getContent();
      Matcher last = LAST.matcher(content);
      block.tex.append(closed && last.matches() ? last.group(1) : content).append('\n');
    }
  }
}

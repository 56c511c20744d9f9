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

  private static final Pattern WHOLE = Pattern.compile("\\$\\$(.+)\\$\\$\\s*");
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
      if (state.getIndent() >= CODE_INDENT || !rest.startsWith("$$")) {
        return BlockStart.none();
      }
      Matcher whole = WHOLE.matcher(rest);
      if (whole.matches() && !whole.group(1).contains("$$")) {
        return BlockStart.of(new LineParser(whole.group(1), true)).atIndex(line.length());
      }
      // Signs that close within the line are a formula that a sentence begins with.
      return rest.indexOf("$$", 2) >= 0
          ? BlockStart.none()
          : BlockStart.of(new LineParser(rest.substring(2), false)).atIndex(line.length());
    }
  }

  private static final class LineParser extends AbstractBlockParser {

    private final FormulaBlock block = new FormulaBlock();
    private final boolean closed;

    LineParser(String firstLine, boolean closed) {
      block.tex.append(firstLine);
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
        block.tex.append('\n').append(last.group(1));
        return BlockContinue.finished();
      }
      return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
      block.tex.append('\n').append(line.getContent());
    }
  }
}

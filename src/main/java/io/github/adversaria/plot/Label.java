package io.github.adversaria.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of text with mathematics in it, as far as axes and legends need: {@code p_{data}}, {@code
 * p_g}, {@code D*}, {@code x^2}. A single letter is a variable and slanted; a word is not. A
 * backslash keeps the next character as it is.
 */
final class Label {

  private static final float SMALL = 0.74f;
  private static final double DOWN = 0.22;
  private static final double UP = 0.36;

  /** A stretch of text in one style; {@code level} is −1 below the line, 0 on it, 1 above. */
  record Run(String text, boolean slanted, int level) {}

  private final List<Run> runs;

  private Label(List<Run> runs) {
    this.runs = runs;
  }

  static Label of(String markup) {
    return new Label(new Parser(markup).parse());
  }

  List<Run> runs() {
    return runs;
  }

  /** The same as plain text: {@code p_data}, {@code D*}. */
  String plain() {
    var text = new StringBuilder();
    for (Run run : runs) {
      String sign = run.level() < 0 ? "_" : run.level() > 0 && !run.text().equals("∗") ? "^" : "";
      text.append(sign).append(run.text().equals("∗") ? "*" : run.text());
    }
    return text.toString();
  }

  /** This label if it fits, else as much of its beginning as does, with an ellipsis. */
  Label fitted(Font font, FontRenderContext context, double width) {
    Label fitted = this;
    var rest = new ArrayList<>(runs);
    while (fitted.width(font, context) > width && !rest.isEmpty()) {
      Run last = rest.remove(rest.size() - 1);
      String shorter = last.text().substring(0, last.text().length() - 1).stripTrailing();
      if (!shorter.isEmpty()) {
        rest.add(new Run(shorter, last.slanted(), last.level()));
      }
      var ended = new ArrayList<>(rest);
      ended.add(new Run("…", false, 0));
      fitted = new Label(List.copyOf(ended));
    }
    return fitted;
  }

  /** Breaks markup at spaces into lines that fit; a longer word stays whole. */
  static List<Label> wrapped(String markup, Font font, FontRenderContext context, double width) {
    var lines = new ArrayList<Label>();
    String line = "";
    for (String word : markup.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && of(longer).width(font, context) > width) {
        lines.add(of(line));
        line = word;
      } else {
        line = longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(of(line));
    }
    return lines;
  }

  double width(Font font, FontRenderContext context) {
    double width = 0;
    for (Run run : runs) {
      width += new TextLayout(run.text(), styled(run, font), context).getAdvance();
    }
    return width;
  }

  /** Draws from {@code x} on the base line {@code y}, in the colour that is set. */
  void draw(Graphics2D g, Font font, double x, double y) {
    double at = x;
    for (Run run : runs) {
      var layout = new TextLayout(run.text(), styled(run, font), g.getFontRenderContext());
      double rise = run.level() < 0 ? -DOWN : run.level() > 0 ? UP : 0;
      layout.draw(g, (float) at, (float) (y - rise * font.getSize2D()));
      at += layout.getAdvance();
    }
  }

  private static Font styled(Run run, Font font) {
    int style = font.getStyle() | (run.slanted() ? Font.ITALIC : 0);
    float size = font.getSize2D() * (run.level() == 0 ? 1 : SMALL);
    return font.deriveFont(style, size);
  }

  /** Reads the markup once from left to right. */
  private static final class Parser {

    private final String markup;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private int at;

    Parser(String markup) {
      this.markup = markup;
    }

    List<Run> parse() {
      while (at < markup.length()) {
        char c = markup.charAt(at++);
        if (c == '\\' && at < markup.length()) {
          pending.append(markup.charAt(at++));
        } else if ((c == '_' || c == '^') && at < markup.length()) {
          flush();
          script(c == '_' ? -1 : 1);
        } else if (c == '*' && followsVariable()) {
          flush();
          runs.add(new Run("∗", false, 1));
        } else {
          pending.append(c);
        }
      }
      flush();
      return List.copyOf(runs);
    }

    private boolean followsVariable() {
      int length = pending.length();
      return length > 0
          && Character.isLetter(pending.charAt(length - 1))
          && (length == 1 || !Character.isLetter(pending.charAt(length - 2)));
    }

    private void script(int level) {
      int start = at;
      int end = at + 1;
      int next = end;
      if (markup.charAt(at) == '{' && markup.indexOf('}', at) > 0) {
        start = at + 1;
        end = markup.indexOf('}', at);
        next = end + 1;
      }
      if (end > start) {
        String text = markup.substring(start, end);
        runs.add(new Run(text, text.length() == 1 && Character.isLetter(text.charAt(0)), level));
      }
      at = next;
    }

    /** Splits the text read so far into words, so that single letters can be slanted. */
    private void flush() {
      int start = 0;
      for (int i = 1; i <= pending.length(); i++) {
        boolean letters = Character.isLetter(pending.charAt(start));
        if (i == pending.length() || Character.isLetter(pending.charAt(i)) != letters) {
          String word = pending.substring(start, i);
          runs.add(new Run(word, letters && isVariable(word) && !continuesWord(start), 0));
          start = i;
        }
      }
      pending.setLength(0);
    }

    /** Whether the letter belongs to what stands before it, as in {@code 1e-6} or {@code one's}. */
    private boolean continuesWord(int start) {
      char before = start > 0 ? pending.charAt(start - 1) : ' ';
      char letter = pending.charAt(start);
      return before == '\'' || before == '’' || letter == 'e' && Character.isDigit(before);
    }

    /** English has one-letter words too; but none makes a label. */
    private boolean isVariable(String word) {
      boolean article = word.equals("a") || word.equals("A") || word.equals("I");
      return word.length() == 1 && (!article || markup.length() == 1);
    }
  }
}

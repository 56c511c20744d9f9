package io.github.adversaria.exercise;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * How an exercise may be solved.
 *
 * @param code what may stand in the cell; it declares {@code answer}
 * @param explanation why, as Markdown with maths between dollar signs
 */
public record Solution(String code, String explanation) implements Showable {

  /** Neither may be missing. */
  public Solution {
    Require.notNull("code", code);
    Require.notNull("explanation", explanation);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString())
        .withHtml(Paragraphs.code(code) + Paragraphs.html(explanation));
  }

  @Override
  public String toString() {
    return code + "\n\n" + explanation;
  }
}

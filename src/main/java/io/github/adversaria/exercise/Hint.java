package io.github.adversaria.exercise;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * A step towards a solution.
 *
 * @param number from 1
 * @param of how many there are
 * @param words text with maths between dollar signs
 */
public record Hint(int number, int of, String words) implements Showable {

  /**
   * @throws IllegalArgumentException if there are no words, or the number is not among them
   */
  public Hint {
    Require.notNull("words", words);
    Require.atLeast("number", number, 1);
    Require.atLeast("of", of, number);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString())
        .withHtml(
            "<p><strong>Hint " + number + " of " + of + "</strong></p>" + Paragraphs.html(words));
  }

  @Override
  public String toString() {
    return "Hint " + number + " of " + of + "\n" + words;
  }
}

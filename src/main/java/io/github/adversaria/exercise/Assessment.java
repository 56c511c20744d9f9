package io.github.adversaria.exercise;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * What became of an answer, and why.
 *
 * @param exercise its identifier
 * @param outcome one of four
 * @param why what was tried, what is wrong and where that shows, or what was thrown; text with
 *     maths between dollar signs
 * @param next what to do now
 */
public record Assessment(String exercise, Outcome outcome, String why, String next)
    implements Showable {

  /** What can become of an answer. */
  public enum Outcome {
    /** It is right. */
    CORRECT("✓", "correct"),
    /** It is not; the assessment says why. */
    WRONG("✗", "wrong"),
    /** The cell was run as it was. */
    NOT_ATTEMPTED("○", "not attempted"),
    /** The answer threw an exception when it was tried. */
    THREW("!", "threw");

    private final String sign;
    private final String words;

    Outcome(String sign, String words) {
      this.sign = sign;
      this.words = words;
    }

    /** One character for a table. */
    public String sign() {
      return sign;
    }

    /** In words, in lower case. */
    public String words() {
      return words;
    }
  }

  /** Nothing of it may be missing. */
  public Assessment {
    Require.notNull("exercise", exercise);
    Require.notNull("outcome", outcome);
    Require.notNull("why", why);
    Require.notNull("next", next);
  }

  /** Whether the answer is right. */
  public boolean isCorrect() {
    return outcome == Outcome.CORRECT;
  }

  /** The same, and one thing more to say at the end. */
  Assessment adding(String remark) {
    return new Assessment(exercise, outcome, why, next + "\n\n" + remark);
  }

  @Override
  public MimeBundle show() {
    String heading = outcome.sign() + " " + exercise + ": " + outcome.words();
    return MimeBundle.text(toString())
        .withHtml(
            "<p><strong>"
                + heading
                + "</strong></p>"
                + Paragraphs.html(why)
                + Paragraphs.html(next));
  }

  @Override
  public String toString() {
    var text = new StringBuilder(outcome.sign() + " " + exercise + ": " + outcome.words());
    if (!why.isEmpty()) {
      text.append('\n').append(why);
    }
    if (!next.isEmpty()) {
      text.append('\n').append(next);
    }
    return text.toString();
  }
}

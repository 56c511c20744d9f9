package io.github.adversaria.exercise;

import io.github.adversaria.exercise.Assessment.Outcome;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;

/**
 * How far somebody is with some exercises: a bar and a table.
 *
 * @param standings one for each exercise, in their order
 */
public record ExerciseOverview(List<Standing> standings) implements Showable {

  private static final int BAR = 40;

  /**
   * How far somebody is with one exercise.
   *
   * @param outcome what became of the last answer, or of the first right one
   * @param tries how many answers were checked up to the first right one
   * @param hints how many hints were read before it was solved
   * @param solutionRead whether the solution was read before it was solved
   */
  public record Standing(
      Exercise exercise, Outcome outcome, int tries, int hints, boolean solutionRead) {

    /** Neither may be missing. */
    public Standing {
      Require.notNull("exercise", exercise);
      Require.notNull("outcome", outcome);
    }

    private String remarks() {
      String read = hints == 0 ? "" : hints == 1 ? "1 hint" : hints + " hints";
      return solutionRead ? "solution read" : read;
    }
  }

  /** There must be some. */
  public ExerciseOverview {
    standings = List.copyOf(Require.notEmpty("standings", Require.notNull("standings", standings)));
  }

  /** How many are solved. */
  public int solved() {
    return (int) standings.stream().filter(s -> s.outcome() == Outcome.CORRECT).count();
  }

  private String bar() {
    // Rounded up: the first that is solved shows.
    int full = (BAR * solved() + standings.size() - 1) / standings.size();
    return "█".repeat(full) + "░".repeat(BAR - full) + " " + solved() + " of " + standings.size();
  }

  @Override
  public MimeBundle show() {
    var html = new StringBuilder("<p>" + bar() + "</p><table><thead><tr>");
    for (String head :
        List.of("", "exercise", "about", "asks you to", "outcome", "tries", "help")) {
      html.append("<th style=\"text-align:left\">").append(head).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (Standing standing : standings) {
      html.append("<tr>");
      for (String cell : cells(standing)) {
        html.append("<td style=\"text-align:left\">")
            .append(Paragraphs.escape(cell))
            .append("</td>");
      }
      html.append("</tr>");
    }
    return MimeBundle.text(toString()).withHtml(html.append("</tbody></table>").toString());
  }

  private static List<String> cells(Standing standing) {
    return List.of(
        standing.outcome().sign(),
        standing.exercise().id(),
        standing.exercise().title(),
        standing.exercise().kind().word(),
        standing.outcome().words(),
        standing.tries() == 0 ? "" : Integer.toString(standing.tries()),
        standing.remarks());
  }

  /** The bar, and a line for each exercise. */
  @Override
  public String toString() {
    var text = new StringBuilder(bar());
    for (Standing standing : standings) {
      text.append('\n').append(String.join("  ", cells(standing)).stripTrailing());
    }
    return text.toString();
  }
}

package io.github.adversaria.theory;

import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A derivation as it is written: lines under each other, each with its reason. */
final class DerivationText implements Showable {

  private final Derivation derivation;

  DerivationText(Derivation derivation) {
    this.derivation = derivation;
  }

  @Override
  public MimeBundle show() {
    MimeBundle text = MimeBundle.text(text());
    return derivation.steps().isEmpty() ? text : text.withLatex(latex());
  }

  private String text() {
    var rows = new ArrayList<List<String>>();
    for (Step step : derivation.steps()) {
      rows.add(List.of(expression(rows.size(), step), step.reason() + condition(step)));
    }
    String given = assumptions(derivation.assumptions());
    String head = derivation.title() + (given.isEmpty() ? "" : ", if " + given);
    return head + "\n" + Columns.aligned(rows);
  }

  /** A line with its relation to the line above. */
  static String expression(int index, Step step) {
    return (index == 0 ? "  " : step.relationText() + " ") + step.expression();
  }

  private static String condition(Step step) {
    String needed = assumptions(step.assumptions());
    return needed.isEmpty() ? "" : (step.reason().isEmpty() ? "" : "; ") + "only if " + needed;
  }

  private static String assumptions(List<Assumption> assumptions) {
    return assumptions.stream().map(Assumption::toString).collect(Collectors.joining(", "));
  }

  private String latex() {
    var latex = new StringBuilder("\\begin{aligned}");
    for (Step step : derivation.steps()) {
      boolean first = step == derivation.steps().get(0);
      latex.append(first ? "&" : "\\\\ " + step.relationLatex() + "\\;&");
      latex.append(step.expression().toLatex());
      String reason = Reason.latex(step.reason());
      String needed =
          step.assumptions().stream().map(Assumption::toLatex).collect(Collectors.joining(",\\ "));
      String note = reason + (needed.isEmpty() ? "" : "\\text{ only if }" + needed);
      latex.append(note.isEmpty() ? "" : "&&\\quad " + note);
    }
    return latex.append("\\end{aligned}").toString();
  }
}

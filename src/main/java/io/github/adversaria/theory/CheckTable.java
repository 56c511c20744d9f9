package io.github.adversaria.theory;

import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;

/** Two lines under each other with their values, the residual, and the verdict. */
final class CheckTable implements Showable {

  private static final List<String> HEADS = List.of("", "value", "residual", "");

  private final Line left;
  private final Line right;
  private final double residual;
  private final Verdict verdict;

  CheckTable(Check check) {
    this.left = check.left();
    this.right = check.right();
    this.residual = check.residual();
    this.verdict = check.verdict();
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(text()).withHtml(html()).withLatex(latex());
  }

  private String text() {
    return Columns.aligned(
        List.of(
            HEADS,
            List.of("  " + left.latex(), Line.text(left.value()), "", ""),
            List.of(
                "= " + right.latex(),
                Line.text(right.value()),
                Line.boundText(residual),
                verdict.sign())));
  }

  private String html() {
    return "<table class=\"adversaria-lines\">"
        + Html.head(HEADS)
        + "<tbody><tr>"
        + Html.cell(Html.maths(left.latex()))
        + Html.number(Line.html(left.value()))
        + Html.number("")
        + Html.cell("")
        + "</tr><tr>"
        + Html.cell(Html.maths("=\\;" + right.latex()))
        + Html.number(Line.html(right.value()))
        + Html.number(Line.boundHtml(residual))
        + Html.cell(verdict.sign())
        + "</tr></tbody></table>";
  }

  private String latex() {
    return "\\begin{array}{llll}\\displaystyle "
        + left.latex()
        + " & "
        + left.valueLatex()
        + " & & \\\\ =\\;\\displaystyle "
        + right.latex()
        + " & "
        + right.valueLatex()
        + " & "
        + Line.boundLatex(residual)
        + " & "
        + verdict.toLatex()
        + "\\end{array}";
  }
}

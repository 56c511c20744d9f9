package io.github.adversaria.theory;

import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A verification for readers: a table of lines, and below it what was tried and found. */
final class VerificationTable implements Showable {

  private static final List<String> HEADS = List.of("", "line", "reason", "value", "residual", "");
  private static final String NO_VALUE = "no value";
  private static final int PERCENT_DIGITS = 2;
  private static final double WHOLE_PERCENT = 10;

  private final Verification verification;

  VerificationTable(Verification verification) {
    this.verification = verification;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(text()).withHtml(html());
  }

  private String text() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADS);
    for (Finding finding : verification.findings()) {
      rows.add(
          List.of(
              String.valueOf(finding.number()),
              DerivationText.expression(finding.number() - 1, finding.step()),
              finding.step().reason(),
              finding.shown().value().map(Line::text).orElse(NO_VALUE),
              residual(finding, false),
              sign(finding)));
    }
    var text = new StringBuilder(verification.derivation().title());
    text.append('\n').append(Columns.aligned(rows));
    notes(false).forEach(note -> text.append('\n').append(note));
    verification.firstBadStep().ifPresent(example -> text.append('\n').append(example));
    return text.toString();
  }

  private String html() {
    var html = new StringBuilder("<table class=\"adversaria-lines\"><caption>");
    html.append(Html.escape(verification.derivation().title())).append("</caption>");
    html.append(Html.head(HEADS)).append("<tbody>");
    for (Finding finding : verification.findings()) {
      Step step = finding.step();
      String relation = finding.number() == 1 ? "" : step.relationLatex() + "\\;";
      html.append("<tr>")
          .append(Html.cell(String.valueOf(finding.number())))
          .append(Html.cell(Html.maths(relation + step.expression().toLatex())))
          .append(Html.cell(Html.escape(step.reason())))
          .append(Html.number(finding.shown().value().map(Line::html).orElse(NO_VALUE)))
          .append(Html.number(residual(finding, true)))
          .append(Html.cell(sign(finding)))
          .append("</tr>");
    }
    html.append("</tbody></table>");
    notes(true).forEach(note -> html.append("<p>").append(note).append("</p>"));
    verification
        .firstBadStep()
        .ifPresent(example -> html.append(new CounterexampleText(example).html()));
    return html.toString();
  }

  private static String residual(Finding finding, boolean html) {
    return finding
        .comparison()
        .filter(comparison -> !comparison.vacuous())
        .map(Comparison::residual)
        .filter(residual -> !residual.isNaN())
        .map(residual -> html ? Line.boundHtml(residual) : Line.boundText(residual))
        .orElse("");
  }

  private static String sign(Finding finding) {
    return finding.comparison().isEmpty() ? "" : finding.verdict().sign();
  }

  private List<String> notes(boolean html) {
    var notes = new ArrayList<String>();
    notes.add(values(html));
    notes.add(tried());
    for (Finding finding : verification.findings()) {
      if (finding.verdict() == Verdict.UNDECIDED) {
        String why = undecided(finding);
        notes.add(html ? Html.escape(why) : why);
      }
    }
    for (NeededAssumption need : verification.needed()) {
      Counterexample example = need.counterexample();
      notes.add(
          html
              ? "Line "
                  + need.line()
                  + " holds only if "
                  + Html.maths(need.assumption().toLatex())
                  + ": for "
                  + Html.maths(example.pairLatex())
                  + residual(example, true)
                  + "."
              : "line "
                  + need.line()
                  + " holds only if "
                  + need.assumption()
                  + ": for "
                  + example.pairText()
                  + residual(example, false));
    }
    return notes;
  }

  private static String residual(Counterexample example, boolean html) {
    double residual = example.difference();
    if (Double.isNaN(residual)) {
      return " it fails";
    }
    return " the residual is " + (html ? Line.boundHtml(residual) : Line.boundText(residual));
  }

  private String values(boolean html) {
    Trial shown = verification.shown();
    if (shown.origin() == Trial.Origin.OWN) {
      return "values on your own pair";
    }
    var pair = new TrialText(shown);
    var point = OptionalDouble.empty();
    return "values for " + (html ? Html.maths(pair.latex(point)) : pair.text(point));
  }

  private String tried() {
    int pairs = verification.pairs();
    int undecided =
        verification.findings().stream()
            .mapToInt(finding -> finding.random().undecided() + finding.chosen().undecided())
            .max()
            .orElse(0);
    String word =
        switch (verification.verdict()) {
          case HOLDS -> "✓ holds on ";
          case FAILS -> "✗ fails; tried on ";
          case UNDECIDED -> "? undecided; tried on ";
        };
    return word
        + pairs
        + " pairs, "
        + (pairs - undecided)
        + " of them decided at every step ("
        + percent(verification.undecidedShare())
        + " % of the random ones not); seed "
        + verification.trials().seed();
  }

  /** Without an exponent, which two digits of 100 would have. */
  static String percent(double share) {
    double percent = 100 * share;
    return percent < WHOLE_PERCENT
        ? Decimal.text(percent, PERCENT_DIGITS)
        : String.valueOf(Math.round(percent));
  }

  private static String undecided(Finding finding) {
    String line = "line " + finding.number() + " is undecided on ";
    if (!finding.shownDecides()) {
      return line + undecidedRandom(finding);
    }
    String own = "your own pair: " + finding.comparison().map(Comparison::trouble).orElse(NO_VALUE);
    return line
        + own
        + (finding.random().undecided() > 0 ? "; and on " + undecidedRandom(finding) : "");
  }

  private static String undecidedRandom(Finding finding) {
    return finding.random().undecided()
        + " of "
        + finding.random().all()
        + " random pairs"
        + (finding.troubles().isEmpty() ? "" : ": " + finding.troubles().get(0));
  }
}

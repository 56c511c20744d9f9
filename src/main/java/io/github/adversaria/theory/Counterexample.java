package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Optional;
import java.util.OptionalDouble;

/** The simplest pair that was found on which a line does not follow from the line above. */
public final class Counterexample implements Showable {

  private static final int DIGITS = 12;

  private final int line;
  private final Step step;
  private final Trial trial;
  private final Comparison comparison;
  private final Optional<Expr> closedForm;

  Counterexample(
      int line, Step step, Trial trial, Comparison comparison, Optional<Expr> closedForm) {
    this.line = line;
    this.step = step;
    this.trial = trial;
    this.comparison = comparison;
    this.closedForm = closedForm;
  }

  /** The number of the line that does not follow, from 1; it stands below line − 1. */
  public int line() {
    return line;
  }

  /** What the symbols are bound to. */
  public Binding pair() {
    return trial.binding();
  }

  /** The point at which pointwise lines differ; empty for numbers. */
  public OptionalDouble point() {
    return comparison.place().x();
  }

  /**
   * What the relation makes of the line above: for an equality or inequality its value.
   *
   * @throws IllegalStateException if it is undefined on this pair, which is what is wrong
   */
  public Bounded above() {
    return value(comparison.left());
  }

  /**
   * What the relation makes of the line: for an equality or inequality its value.
   *
   * @throws IllegalStateException if it is undefined on this pair, which is what is wrong
   */
  public Bounded value() {
    return value(comparison.right());
  }

  private static Bounded value(Reading reading) {
    return reading.value().orElseThrow(() -> new IllegalStateException(reading.trouble()));
  }

  Reading side(boolean above) {
    return above ? comparison.left() : comparison.right();
  }

  /**
   * The value of the line minus that of the line above; NaN where one is undefined or both are
   * infinite.
   */
  public double difference() {
    return comparison.residual();
  }

  /**
   * The difference as a small combination of log 2, 1, π, or of functionals in the derivation, if
   * it is one on all pairs on which the line fails.
   */
  public Optional<Expr> closedForm() {
    return closedForm;
  }

  Trial trial() {
    return trial;
  }

  String pairText() {
    return new TrialText(trial).text(point());
  }

  String pairLatex() {
    return new TrialText(trial).latex(point());
  }

  /** What the two numbers are, as the relation compares them. */
  String sideText(boolean above) {
    String which = "line " + (above ? line - 1 : line);
    String name = step.varying().map(symbol -> symbol.nameText()).orElse("");
    return switch (step.relation()) {
      case EQUAL, AT_MOST, AT_LEAST -> which;
      case UP_TO_CONSTANT ->
          "line "
              + line
              + " - line "
              + (line - 1)
              + (above ? " at this " : " at the other ")
              + name;
      case SAME_ORDER, OPPOSITE_ORDER -> "change of " + which + " to the other " + name;
      case SAME_GRADIENT -> "slope of " + which + " in " + name;
    };
  }

  String differenceText() {
    return Decimal.text(difference(), DIGITS) + closedForm.map(form -> " = " + form).orElse("");
  }

  String differenceLatex() {
    return Decimal.latex(difference(), DIGITS)
        + closedForm.map(form -> " = " + form.toLatex()).orElse("");
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withHtml(new CounterexampleText(this).html());
  }

  @Override
  public String toString() {
    return new CounterexampleText(this).text();
  }
}

package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.ProgressListener;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A derivation: lines, each of which claims something of itself and the line above, with a reason.
 * It shows as it is written; {@link #verify()} tests every step. Immutable: each method returns a
 * longer derivation.
 *
 * <pre>{@code
 * Derivation.of("value at the optimal discriminator")
 *     .line(V.with(D, dStar), "put D* into V")
 *     .line(log(4).negate().plus(JS(p, q).times(2)), "definition of JS")
 *     .verify()
 * }</pre>
 */
public final class Derivation implements Showable {

  private final String title;
  private final List<Step> steps;
  private final List<Assumption> assumptions;
  private final Optional<Binding> own;

  private Derivation(
      String title, List<Step> steps, List<Assumption> assumptions, Optional<Binding> own) {
    this.title = title;
    this.steps = steps;
    this.assumptions = assumptions;
    this.own = own;
  }

  /**
   * A derivation without lines.
   *
   * @param title what is derived, in words
   */
  public static Derivation of(String title) {
    return new Derivation(Require.notNull("title", title), List.of(), List.of(), Optional.empty());
  }

  /** One more line, equal to the line above; as the first, where the derivation starts. */
  public Derivation line(Expr expression, String reason) {
    return step(Relation.EQUAL, expression, reason, Optional.empty());
  }

  /** One more line, without a reason. */
  public Derivation line(Expr expression) {
    return line(expression, "");
  }

  /** One more line, which the line above is at most: above ≤ this. */
  public Derivation atMost(Expr expression, String reason) {
    return step(Relation.AT_MOST, expression, reason, Optional.empty());
  }

  /** One more line, which the line above is at least: above ≥ this. */
  public Derivation atLeast(Expr expression, String reason) {
    return step(Relation.AT_LEAST, expression, reason, Optional.empty());
  }

  /**
   * One more line, which differs from the line above by a number that does not depend on one
   * symbol, so that both are extreme at the same choice of it.
   *
   * @param varying the symbol
   */
  public Derivation upToConstant(Expr expression, Symbol varying, String reason) {
    return step(Relation.UP_TO_CONSTANT, expression, reason, varying(varying));
  }

  /**
   * One more line, which orders all choices of one symbol as the line above does, so that they are
   * greatest, and least, at the same choice.
   */
  public Derivation sameOrder(Expr expression, Symbol varying, String reason) {
    return step(Relation.SAME_ORDER, expression, reason, varying(varying));
  }

  /** One more line, which orders all choices of one symbol the other way than the line above. */
  public Derivation oppositeOrder(Expr expression, Symbol varying, String reason) {
    return step(Relation.OPPOSITE_ORDER, expression, reason, varying(varying));
  }

  /** One more line, whose derivative for a parameter is that of the line above. */
  public Derivation sameGradient(Expr expression, ScalarSymbol parameter, String reason) {
    return step(Relation.SAME_GRADIENT, expression, reason, varying(parameter));
  }

  private static Optional<Symbol> varying(Symbol symbol) {
    return Optional.of(Require.notNull("varying", symbol));
  }

  private Derivation step(
      Relation relation, Expr expression, String reason, Optional<Symbol> varying) {
    var step = new Step(relation, expression, reason, varying, List.of());
    if (steps.isEmpty() && relation != Relation.EQUAL) {
      throw new IllegalStateException(
          "the derivation \"" + title + "\" has no line yet to relate " + expression + " to");
    }
    var more = new ArrayList<>(steps);
    more.add(step);
    return new Derivation(title, List.copyOf(more), assumptions, own);
  }

  /** Assumptions that the last line needs, and that only its step is made under. */
  public Derivation onlyIf(Assumption... needed) {
    List<Assumption> more = List.copyOf(Require.notEmpty("needed", asList(needed)));
    if (steps.size() < 2) {
      throw new IllegalStateException(
          "the derivation \"" + title + "\" has no step yet that could need an assumption");
    }
    var changed = new ArrayList<>(steps);
    int last = changed.size() - 1;
    changed.set(last, changed.get(last).with(more));
    return new Derivation(title, List.copyOf(changed), assumptions, own);
  }

  /** Assumptions that all steps are made under. */
  public Derivation assuming(Assumption... more) {
    var all = new ArrayList<>(assumptions);
    all.addAll(Require.notEmpty("more", asList(more)));
    return new Derivation(title, steps, List.copyOf(all), own);
  }

  private static List<Assumption> asList(Assumption... given) {
    var list = new ArrayList<Assumption>();
    Collections.addAll(list, Require.notNull("assumptions", given));
    return list;
  }

  /** With the reader's own pair: what the symbols are bound to where values are shown. */
  public Derivation on(Binding binding) {
    return new Derivation(
        title, steps, assumptions, Optional.of(Require.notNull("binding", binding)));
  }

  /** What is derived, in words. */
  public String title() {
    return title;
  }

  /** The lines, first to last; unmodifiable. */
  public List<Step> steps() {
    return steps;
  }

  /** The assumptions of the whole; unmodifiable. */
  public List<Assumption> assumptions() {
    return assumptions;
  }

  /** The reader's own pair, if there is one. */
  public Optional<Binding> own() {
    return own;
  }

  /**
   * Tests every step on {@link Trials#standard}.
   *
   * @throws IllegalStateException if there are fewer than two lines, so that nothing is claimed, or
   *     if some lines are numbers and others functions of the point
   * @throws IllegalArgumentException if the reader's own pair leaves a symbol unbound
   */
  public Verification verify() {
    return verify(Trials.standard());
  }

  /** Tests every step on some trials. */
  public Verification verify(Trials trials) {
    return verify(trials, ProgressListener.silent());
  }

  /** The same, telling how far it has come. */
  public Verification verify(Trials trials, ProgressListener listener) {
    return new Verifier(
            this, Require.notNull("trials", trials), Require.notNull("listener", listener))
        .verify();
  }

  /** The lines as they are written, without a verdict. */
  @Override
  public MimeBundle show() {
    return new DerivationText(this).show();
  }

  @Override
  public String toString() {
    return show().text();
  }
}

package io.github.adversaria.theory;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a {@link Derivation}: an expression, what is claimed of it and the line above, and
 * why. Immutable.
 */
public final class Step {

  private final Relation relation;
  private final Expr expression;
  private final String reason;
  private final Optional<Symbol> varying;
  private final List<Assumption> assumptions;

  /**
   * @param varying the symbol that the relation is about, if it is about one
   */
  Step(
      Relation relation,
      Expr expression,
      String reason,
      Optional<Symbol> varying,
      List<Assumption> assumptions) {
    this.relation = relation;
    this.expression = Require.notNull("expression", expression);
    this.reason = Require.notNull("reason", reason);
    this.varying = varying;
    this.assumptions = List.copyOf(assumptions);
  }

  /** What is claimed of this line and the line above; of the first line nothing. */
  public Relation relation() {
    return relation;
  }

  /** What the line says. */
  public Expr expression() {
    return expression;
  }

  /** Why it follows, in words and perhaps maths between dollar signs; may be empty. */
  public String reason() {
    return reason;
  }

  /** The symbol that the relation is about, if it is about one. */
  public Optional<Symbol> varying() {
    return varying;
  }

  /** Under which alone this line follows from the one above; unmodifiable. */
  public List<Assumption> assumptions() {
    return assumptions;
  }

  Step with(List<Assumption> more) {
    var all = new ArrayList<>(assumptions);
    all.addAll(more);
    return new Step(relation, expression, reason, varying, all);
  }

  /** The relation, with the symbol it is about: {@code = const + (in q)}. */
  String relationText() {
    return relation.sign() + varying.map(symbol -> " (in " + symbol.nameText() + ")").orElse("");
  }

  String relationLatex() {
    return varying
        .map(symbol -> "\\underset{" + symbol.nameLatex() + "}{" + relation.toLatex() + "}")
        .orElse(relation.toLatex());
  }
}

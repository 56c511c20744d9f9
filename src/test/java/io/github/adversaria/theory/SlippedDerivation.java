package io.github.adversaria.theory;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.Mutations;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * A derivation with one slip in one of its lines.
 *
 * @param original the derivation as it was
 * @param trials what that was tried on
 * @param derivation the derivation as a reader would have mistyped it
 * @param line which line, from 0
 * @param slip what kind of slip
 * @param question whether it is still true, for the oracle
 */
record SlippedDerivation(
    Derivation original,
    Trials trials,
    Derivation derivation,
    int line,
    Mutations.Slip slip,
    OracleCase question) {

  /** Every slip in every line. */
  static List<SlippedDerivation> allOf(Derivation derivation, Trials trials) {
    var all = new ArrayList<SlippedDerivation>();
    for (int line = 0; line < derivation.steps().size(); line++) {
      for (Mutations.Mutant mutant :
          Mutations.of(derivation.steps().get(line).expression()).mutants()) {
        Derivation slipped = with(derivation, line, mutant.line());
        all.add(
            new SlippedDerivation(
                derivation,
                trials,
                slipped,
                line,
                mutant.slip(),
                OracleCase.isStillTrue(derivation, slipped, line)));
      }
    }
    return all;
  }

  /** The same derivation, written again with another expression in a line. */
  private static Derivation with(Derivation derivation, int line, Expr expression) {
    Derivation written = Derivation.of(derivation.title());
    for (int i = 0; i < derivation.steps().size(); i++) {
      Step step = derivation.steps().get(i);
      written = write(written, step, i == line ? expression : step.expression());
      if (!step.assumptions().isEmpty()) {
        written = written.onlyIf(step.assumptions().toArray(Assumption[]::new));
      }
    }
    if (!derivation.assumptions().isEmpty()) {
      written = written.assuming(derivation.assumptions().toArray(Assumption[]::new));
    }
    return derivation.own().map(written::on).orElse(written);
  }

  private static Derivation write(Derivation above, Step step, Expr expression) {
    String reason = step.reason();
    Symbol varying = step.varying().orElse(null);
    return switch (step.relation()) {
      case EQUAL -> above.line(expression, reason);
      case AT_MOST -> above.atMost(expression, reason);
      case AT_LEAST -> above.atLeast(expression, reason);
      case UP_TO_CONSTANT -> above.upToConstant(expression, varying, reason);
      case SAME_ORDER -> above.sameOrder(expression, varying, reason);
      case OPPOSITE_ORDER -> above.oppositeOrder(expression, varying, reason);
      case SAME_GRADIENT -> above.sameGradient(expression, (ScalarSymbol) varying, reason);
    };
  }

  /** The line as it is written now. */
  Expr expression() {
    return derivation.steps().get(line).expression();
  }

  @Override
  public String toString() {
    return derivation.title() + ", line " + (line + 1) + ": " + expression();
  }
}

package io.github.adversaria.exercise;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.Terms;
import io.github.adversaria.theory.Derivation;
import io.github.adversaria.theory.Trials;
import io.github.adversaria.theory.Verdict;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What can be asked of a line of a proof, for {@link Waypoint}. Where lines are related by ≤, it is
 * the value of a line that tells which bound was used; where they are equal, how it is written.
 */
final class WrittenLine {

  private static final Trials TRIALS = Trials.atoms(20).withoutHardPairs();

  private WrittenLine() {}

  /** Has the value of one of these, however it is written. */
  static Predicate<Expr> worth(Expr... values) {
    return line -> Arrays.stream(values).anyMatch(value -> agree(value, line));
  }

  private static boolean agree(Expr value, Expr line) {
    Derivation both = Derivation.of("a line").line(value).line(line);
    return both.verify(TRIALS).verdict() == Verdict.HOLDS;
  }

  /** Has one of these as a part, as it is written. */
  static Predicate<Expr> has(Expr... parts) {
    return some(part -> Arrays.asList(parts).contains(part));
  }

  /** Has a part of this kind. */
  static Predicate<Expr> some(Predicate<Expr> kind) {
    return line ->
        kind.test(line) || line.operands().stream().anyMatch(part -> some(kind).test(part));
  }

  /** Has a part of this kind that does not stand in an expectation. */
  static Predicate<Expr> someOutside(Predicate<Expr> kind) {
    return line ->
        kind.test(line)
            || !isExpectation(line)
                && line.operands().stream().anyMatch(part -> someOutside(kind).test(part));
  }

  /** Whether it is an expectation. */
  static boolean isExpectation(Expr part) {
    return part.operands().size() == 2
        && part.isNumber()
        && !part.operands().get(0).isNumber()
        && part.equals(Terms.E(part.operands().get(0), part.operands().get(1)));
  }

  /** Whether it is the logarithm of something. */
  static boolean isLog(Expr part) {
    return part.operands().size() == 1 && part.equals(Terms.log(part.operands().get(0)));
  }
}

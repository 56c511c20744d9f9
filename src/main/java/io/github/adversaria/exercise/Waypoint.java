package io.github.adversaria.exercise;

import io.github.adversaria.expression.Expr;
import java.util.function.Predicate;

/**
 * A line that a proof has to pass, or the proof has left out its idea. All lines of a proof have
 * one value, so it is how a line is written that decides.
 *
 * @param words what the line does, as one would say it after "there is no line in which"
 */
record Waypoint(String words, Predicate<Expr> reached) {

  /** A line that has this expression as a part, written so or as it simplifies. */
  static Waypoint containing(Expr part, String words) {
    return new Waypoint(words, line -> contains(line, part));
  }

  /** Whether a part is written in an expression, or in one of the two when simplified. */
  static boolean contains(Expr whole, Expr part) {
    return holds(whole, part) || holds(whole.simplified(), part.simplified());
  }

  private static boolean holds(Expr whole, Expr part) {
    return whole.equals(part) || whole.operands().stream().anyMatch(inner -> holds(inner, part));
  }
}

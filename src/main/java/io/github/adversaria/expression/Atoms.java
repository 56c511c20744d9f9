package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The expressions that a polynomial takes as its unknowns, numbered as they are first seen. */
final class Atoms {

  private final Map<Expr, Integer> numbers = new HashMap<>();
  private final List<Expr> atoms = new ArrayList<>();

  /** The number of an atom, a new one where it was not seen before. */
  int number(Expr atom) {
    Integer known = numbers.putIfAbsent(atom, atoms.size());
    if (known == null) {
      atoms.add(atom);
      return atoms.size() - 1;
    }
    return known;
  }

  int size() {
    return atoms.size();
  }

  Expr get(int number) {
    return atoms.get(number);
  }
}

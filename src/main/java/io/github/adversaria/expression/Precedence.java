package io.github.adversaria.expression;

/** How tightly an expression holds together, from loose to tight. */
enum Precedence {
  SUM,
  /** What reaches as far to the right as it can, and so must stand last: log x, ∫ f dx, ∂ f. */
  OPERATOR,
  PRODUCT,
  POWER,
  ATOM
}

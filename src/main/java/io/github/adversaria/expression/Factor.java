package io.github.adversaria.expression;

/**
 * A polynomial to a power.
 *
 * @param exponent at least 1
 */
record Factor(Polynomial base, int exponent) {

  Factor with(int newExponent) {
    return new Factor(base, newExponent);
  }

  int size() {
    return base.size() + (exponent > 1 ? 1 : 0);
  }
}

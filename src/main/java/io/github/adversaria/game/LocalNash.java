package io.github.adversaria.game;

/**
 * Whether a critical point is a local Nash equilibrium: none of the players can lower its own cost
 * by a small move of its own alone (L. Ratliff, S. Burden and S. Sastry 2016, arXiv 1411.2168,
 * section 2).
 */
public enum LocalNash {
  /** It is, and every small move of a player costs that player more. */
  STRICT,
  /** It is, but the second derivatives do not show it: none of the moves tried costs less. */
  WEAK,
  /** It is not: a player has a move that lowers its own cost. */
  NOT,
  /** Not known. */
  UNDECIDED;

  /** What two players' answers make together. */
  LocalNash and(LocalNash other) {
    if (this == NOT || other == NOT) {
      return NOT;
    }
    return compareTo(other) > 0 ? this : other;
  }

  /** Whether it is a local Nash equilibrium. */
  public boolean isEquilibrium() {
    return this == STRICT || this == WEAK;
  }

  /** In words. */
  @Override
  public String toString() {
    return switch (this) {
      case STRICT -> "strict local Nash";
      case WEAK -> "local Nash (second order undecided)";
      case NOT -> "not Nash";
      case UNDECIDED -> "undecided";
    };
  }
}

package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;

/**
 * Follows v + λ·Aᵀv, where A is the antisymmetric part of J: what turns the players around each
 * other is turned inward, and what is a potential game stays as it is.
 */
record SymplecticAdjustment(double lambda, boolean aligned) implements Adjustment {

  @Override
  public String name() {
    return "symplectic gradient adjustment, "
        + (aligned ? "aligned, " : "")
        + "λ = "
        + Decimal.text(lambda, 6);
  }

  @Override
  public String source() {
    return "Balduzzi et al. 2018, arXiv 1802.05642";
  }

  @Override
  public Field of(Costs costs) {
    return new SymplecticField(costs, lambda, aligned);
  }
}

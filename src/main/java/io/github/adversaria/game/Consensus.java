package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;

/** Follows v + γ·Jᵀv: what both players gain from a smaller ‖v‖ joins what each wants. */
record Consensus(double gamma) implements Adjustment {

  @Override
  public String name() {
    return "consensus, γ = " + Decimal.text(gamma, 6);
  }

  @Override
  public String source() {
    return "Mescheder et al. 2017, arXiv 1705.10461, algorithm 2";
  }

  @Override
  public Field of(Costs costs) {
    return new ConsensusCosts(costs, gamma);
  }
}

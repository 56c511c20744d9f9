package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.Optional;
import java.util.function.Function;

/** A family from lambdas. */
final class OwnFamily implements Family {

  private final int parameters;
  private final Function<double[], ? extends Density> member;
  private final Optional<ScoreFunction> score;

  OwnFamily(
      int parameters, Function<double[], ? extends Density> member, Optional<ScoreFunction> score) {
    this.parameters = Require.atLeast("parameters", parameters, 1);
    this.member = Require.notNull("member", member);
    this.score = score;
  }

  @Override
  public int parameters() {
    return parameters;
  }

  @Override
  public Density at(double... theta) {
    return Require.notNull("member(theta)", member.apply(Parameters.require(this, theta).clone()));
  }

  @Override
  public double score(int i, double x, double... theta) {
    Parameters.requireIndex(this, i);
    Parameters.require(this, theta);
    if (score.isEmpty()) {
      throw new NoClosedFormException(
          "score", at(theta), "give it: Family.of(" + parameters + ", member, (i, x, t) -> ...)");
    }
    return score.get().at(i, x, theta.clone());
  }

  @Override
  public String toString() {
    return "Family(of one's own, " + parameters + " parameter(s))";
  }
}

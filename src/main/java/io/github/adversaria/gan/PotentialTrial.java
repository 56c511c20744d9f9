package io.github.adversaria.gan;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.Expectation;
import io.github.adversaria.divergence.KantorovichPotential;
import io.github.adversaria.divergence.Wasserstein;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.theory.Check;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** Puts critics of Lipschitz constant 1 on the line into the costs of a loss. */
final class PotentialTrial {

  private final Density data;
  private final Density other;
  private final CostValues real;
  private final CostValues generated;

  private PotentialTrial(PointwiseLoss loss, Density data, Density other) {
    this.data = data;
    this.other = other;
    this.real = new CostValues(loss::realCost);
    this.generated = new CostValues(loss::generatedCost);
  }

  /**
   * The potential against the distance, and against other critics: slopes 1, −1, ½ everywhere, a
   * kink at 0, and its own negative.
   */
  static LossCheck of(PointwiseLoss loss, Density data, Density other) {
    var trial = new PotentialTrial(loss, data, other);
    KantorovichPotential potential = KantorovichPotential.of(data, other);
    Landmark[] kinks =
        Arrays.stream(potential.kinks()).mapToObj(Landmark::kink).toArray(Landmark[]::new);
    Bounded best = trial.lossOf(potential::value, kinks).negate();
    Stream<DoubleUnaryOperator> critics =
        Stream.of(x -> x, x -> -x, x -> x / 2, Math::abs, x -> -potential.value(x));
    Landmark[] marks = Arrays.copyOf(kinks, kinks.length + 1);
    marks[kinks.length] = Landmark.kink(0);
    double gain =
        critics
            .mapToDouble(
                critic -> {
                  Bounded value = trial.lossOf(critic, marks).negate();
                  double least = value.value() - value.errorBound();
                  return least - best.value() - best.errorBound();
                })
            .max()
            .orElseThrow();
    Wasserstein distance = Wasserstein.W1;
    Check check =
        Check.of(
            "-\\min_{\\|D\\|_L \\le 1} L_D(p_{\\mathrm{data}}, p_g)",
            best,
            distance.toLatex(),
            distance.between(data, other));
    return new LossCheck(Optional.of(check), gain, Optional.empty());
  }

  private Bounded lossOf(DoubleUnaryOperator critic, Landmark... marks) {
    Bounded ofReal = Expectation.under(data).of(x -> real.at(critic.applyAsDouble(x)), marks);
    return ofReal.plus(
        Expectation.under(other).of(x -> generated.at(critic.applyAsDouble(x)), marks));
  }
}

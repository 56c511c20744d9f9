package io.github.adversaria.exercise;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.divergence.Divergence;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.gan.Objective;
import io.github.adversaria.integrate.Bounded;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/** Judges losses by what the best discriminator makes of them. */
final class LossChoice {

  private static final double TOLERANCE = 1e-6;

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(Normal.of(0, 1), Normal.of(1, 1.5)),
          new Pair(Normal.of(0, 1), Normal.of(-0.5, 2)),
          new Pair(Normal.of(1, 0.8), Laplace.of(0, 1)),
          new Pair(Laplace.of(0, 0.5), Laplace.of(1, 1)),
          new Pair(Uniform.of(0, 1), Normal.of(0.5, 1)));

  private record Pair(Density data, Density generated) {}

  private LossChoice() {}

  static Ruling descends(GanLoss loss) {
    Optional<Objective> descended = loss.optimum().generator();
    if (descended.isEmpty()) {
      return Ruling.wrong(
          loss.name()
              + ": its generator descends no divergence that is known. "
              + loss.optimum().statement());
    }
    Objective found = descended.get();
    if (isLike(found, LossChoice::kl)) {
      return Ruling.right("");
    }
    String text = "With D held still, " + loss.name() + " descends: " + found + ".";
    return Ruling.wrong(named(found).map(words -> words + "\n\n" + text).orElse(text));
  }

  private static Optional<String> named(Objective found) {
    if (isLike(found, (p, q) -> kl(q, p))) {
      return Optional.of(
          "The divergence is the wrong way round: this one forgives what is left out.");
    }
    if (isLike(found, (p, q) -> FDivergence.JENSEN_SHANNON.between(p, q).value())) {
      return Optional.of("That is the Jensen–Shannon divergence, which never exceeds log 2.");
    }
    return isLike(found, (p, q) -> kl(q, p) - 2 * FDivergence.JENSEN_SHANNON.between(p, q).value())
        ? Optional.of(
            "That is $\\mathrm{KL}(p_g\\|p_{data})-2\\,\\mathrm{JS}$, which forgives what is left out.")
        : Optional.empty();
  }

  private static double kl(Density p, Density q) {
    return FDivergence.KL.between(p, q).value();
  }

  /** Whether one is a positive multiple of the other, a constant aside, on all pairs. */
  private static boolean isLike(Objective found, ToDoubleBiFunction<Density, Density> wanted) {
    Divergence divergence = found.divergence();
    double scale = 0;
    for (Pair pair : PAIRS) {
      double value = divergence.between(pair.data(), pair.generated()).value();
      double other = wanted.applyAsDouble(pair.data(), pair.generated());
      if (Double.isInfinite(value) && value == other) {
        continue;
      }
      scale = scale == 0 ? value / other : scale;
      if (!(scale > 0 && Math.abs(value - scale * other) <= TOLERANCE * (1 + Math.abs(value)))) {
        return false;
      }
    }
    return true;
  }

  static Ruling isBounded(GanLoss loss) {
    Optional<Objective> measured = loss.optimum().discriminator();
    if (measured.isEmpty()) {
      return Ruling.wrong(
          "What the best discriminator of " + loss.name() + " is worth is not known.");
    }
    Bounded apart = measured.get().between(Uniform.of(0, 1), Uniform.of(2, 3));
    return Double.isFinite(apart.value())
        ? Ruling.right(
            "It descends $\\mathrm{KL}(p_{data}\\|p_g)$, and to D it is worth "
                + measured.get()
                + ".")
        : Ruling.wrong(
            "The step is right, but to the best discriminator it is worth "
                + measured.get()
                + ", which is infinite as soon as supports are disjoint.");
  }
}

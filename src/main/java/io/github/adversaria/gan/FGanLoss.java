package io.github.adversaria.gan;

import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * Nowozin, Cseke and Tomioka 2016, arXiv 1606.00709: T and f*(T) as functions of the
 * discriminator's number v. With T = f′(exp v) the conjugate is f*(T) = exp(v)·T − f(exp v), always
 * within its domain, and the best v is log p_data/p_g.
 */
final class FGanLoss implements PointwiseLoss {

  private static final double LOG_TWO = Math.log(2);

  private final FDivergence divergence;
  private final UnaryOperator<Tensor> witness;
  private final UnaryOperator<Tensor> conjugate;
  private final DoubleUnaryOperator output;

  private FGanLoss(
      FDivergence divergence,
      UnaryOperator<Tensor> witness,
      UnaryOperator<Tensor> conjugate,
      DoubleUnaryOperator output) {
    this.divergence = divergence;
    this.witness = witness;
    this.conjugate = conjugate;
    this.output = output;
  }

  static FGanLoss of(FDivergence divergence) {
    Require.notNull("divergence", divergence);
    if (divergence == FDivergence.KL) {
      return tight(divergence, v -> v.plus(1), Tensor::exp);
    }
    if (divergence == FDivergence.REVERSE_KL) {
      return tight(divergence, v -> v.negate().exp().negate(), v -> v.plus(-1));
    }
    if (divergence == FDivergence.JENSEN_SHANNON) {
      return tight(
          divergence,
          v -> v.negate().softplus().times(-0.5).plus(LOG_TWO / 2),
          v -> v.softplus().times(0.5).plus(-LOG_TWO / 2));
    }
    if (divergence == FDivergence.SQUARED_HELLINGER) {
      return tight(
          divergence,
          v -> v.times(-0.5).exp().times(-0.5).plus(0.5),
          v -> v.times(0.5).exp().times(0.5).plus(-0.5));
    }
    if (divergence == FDivergence.NEYMAN) {
      return tight(
          divergence,
          v -> v.times(-2).exp().negate().plus(1),
          v -> v.negate().exp().times(-2).plus(2));
    }
    if (divergence == FDivergence.PEARSON) {
      // (v + 2)²/4 − 1 for v >= −2, and −1 below: what the conjugate is over r >= 0.
      return new FGanLoss(
          divergence,
          v -> v,
          v -> v.plus(2).relu().square().times(0.25).plus(-1),
          a -> 2 * Math.expm1(a));
    }
    if (divergence == FDivergence.TOTAL_VARIATION) {
      UnaryOperator<Tensor> witness = v -> v.tanh().times(0.5);
      return new FGanLoss(
          divergence,
          witness,
          witness,
          a -> a == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, a));
    }
    var numeric = new NumericWitness(divergence.generator());
    return tight(divergence, numeric::witness, numeric::conjugate);
  }

  /** T = (e^((α−1)v) − 1)/(α − 1) and f*(T) = (e^(αv) − 1)/α. */
  static FGanLoss power(double alpha) {
    return tight(
        FDivergence.alpha(alpha),
        v -> v.times(alpha - 1).exp().plus(-1).times(1 / (alpha - 1)),
        v -> v.times(alpha).exp().plus(-1).times(1 / alpha));
  }

  private static FGanLoss tight(
      FDivergence divergence, UnaryOperator<Tensor> witness, UnaryOperator<Tensor> conjugate) {
    return new FGanLoss(divergence, witness, conjugate, a -> a);
  }

  @Override
  public String name() {
    return "f-GAN";
  }

  @Override
  public Tensor realCost(Tensor v) {
    return witness.apply(v).negate();
  }

  @Override
  public Tensor generatedCost(Tensor v) {
    return conjugate.apply(v);
  }

  @Override
  public Tensor generatorCost(Tensor v) {
    return conjugate.apply(v).negate();
  }

  @Override
  public Optimum optimum() {
    return Optimum.at(
            output,
            "Value and step agree: T* = f′(p_data/p_g) makes the variational bound tight (Nguyen,"
                + " Wainwright and Jordan 2010), and is held still while the generator moves."
                + (Double.isInfinite(divergence.range().high())
                    ? " The divergence has no upper end: costs grow as a power of p_data/p_g, and"
                        + " exponentials of large numbers overflow."
                    : ""))
        .measuring(Objective.of(divergence))
        .descending(Objective.of(divergence));
  }

  @Override
  public String toString() {
    return "f-GAN of " + divergence.name();
  }
}

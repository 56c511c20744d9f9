package io.github.adversaria.gan;

import io.github.adversaria.divergence.Generator;
import io.github.adversaria.nn.Tensor;

/**
 * T(v) = f′(exp v) and f*(T(v)) for any smooth f, with derivatives by differences of f′ and the
 * identity (f*∘T)′ = exp(v)·T′. First derivatives are right to about 10⁻¹¹ relative to T, second
 * ones to about 10⁻⁹; third ones are not to be had. For |v| up to about 30: beyond, exp v leaves f
 * nothing to be told by.
 */
final class NumericWitness {

  /** Where the error h⁴ of the differences meets the rounding ε/h. */
  private static final double STEP = 0x1p-9;

  private final Generator f;

  NumericWitness(Generator f) {
    this.f = f;
  }

  Tensor witness(Tensor v) {
    return v.map("witness", this::at, this::slope);
  }

  Tensor conjugate(Tensor v) {
    return v.map("conjugate", this::conjugateAt, x -> x.exp().times(slope(x)));
  }

  private Tensor slope(Tensor v) {
    return v.map("slope of the witness", this::slopeAt, this::bend);
  }

  private Tensor bend(Tensor v) {
    return v.map(
        "second derivative of the witness",
        this::bendAt,
        x -> {
          throw new UnsupportedOperationException(
              "The f-GAN of "
                  + f.name()
                  + " has derivatives by differences: two of them, not three. "
                  + "GanLoss.fGan(double) has all of them for power divergences.");
        });
  }

  private double at(double v) {
    return f.derivative(Math.exp(v));
  }

  /** r·f′(r) − f(r) where T has rounded out of the conjugate's domain. */
  private double conjugateAt(double v) {
    double t = at(v);
    double value = f.conjugate(t);
    double r = Math.exp(v);
    return value < Double.POSITIVE_INFINITY ? value : r * t - f.at(r);
  }

  private double slopeAt(double v) {
    double near = at(v + STEP) - at(v - STEP);
    double far = at(v + 2 * STEP) - at(v - 2 * STEP);
    return (8 * near - far) / (12 * STEP);
  }

  private double bendAt(double v) {
    double near = slopeAt(v + STEP) - slopeAt(v - STEP);
    double far = slopeAt(v + 2 * STEP) - slopeAt(v - 2 * STEP);
    return (8 * near - far) / (12 * STEP);
  }
}

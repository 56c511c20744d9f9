package io.github.adversaria.integrate;

/** A function on the plane that states the rounding error of each of its values. */
@FunctionalInterface
public interface PlaneIntegrand {

  /** Evaluates at one point; see {@link Integrand#evaluate}. */
  void evaluate(double x, double y, Evaluation result);
}

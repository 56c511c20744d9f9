package io.github.adversaria.nn;

/** Steps of optimisers, over all numbers of one parameter at once. */
interface Update {

  /** x += a·y. */
  void add(double a, Memory y, Memory x);

  /** x ← keep·x + (1 − keep)·y: a running mean. */
  void average(double keep, Memory y, Memory x);

  /** x ← y, and y ← x. */
  void exchange(Memory y, Memory x);

  /** The number nearest to x in [−bound, bound]. */
  void clip(double bound, Memory x);

  /** The sum of x², added up in double precision. */
  double sumOfSquares(Memory x);

  /**
   * A step with momentum: v ← keep·v + g, and x −= rate·v, or x −= rate·(g + keep·v) as Nesterov
   * has it.
   */
  void momentum(double rate, double keep, boolean nesterov, Memory gradient, Memory v, Memory x);

  /** A step of RMSProp: v ← keep·v + (1 − keep)·g², and x −= rate·g/(√v + epsilon). */
  void rmsProp(double rate, double keep, double epsilon, Memory gradient, Memory v, Memory x);

  /**
   * A step of Adam: running means of the gradient and of its square, and x −= rate·m/(√v·scale +
   * epsilon).
   *
   * @param rate the step size over the first mean's correction
   * @param scale one over the square root of the second mean's correction
   * @param largest the largest second mean so far, which stands in for v; null for plain Adam
   */
  void adam(
      double rate,
      double scale,
      double beta1,
      double beta2,
      double epsilon,
      Memory gradient,
      Memory m,
      Memory v,
      Memory largest,
      Memory x);
}

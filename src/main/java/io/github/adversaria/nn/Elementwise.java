package io.github.adversaria.nn;

import java.util.function.DoubleUnaryOperator;

/**
 * Loops in which each number of the result depends on the numbers at its own place. They are free
 * of branches, so that the JIT compiler makes vector instructions of them. The result may be one of
 * the arguments.
 */
interface Elementwise {

  /** a·x + b·y. */
  void combine(double a, Memory x, double b, Memory y, Memory out);

  /** x·y. */
  void multiply(Memory x, Memory y, Memory out);

  /** x/y. */
  void divide(Memory x, Memory y, Memory out);

  /** a·x + b. */
  void affine(double a, Memory x, double b, Memory out);

  /** x where it is positive, s·x elsewhere. */
  void leakyRelu(double s, Memory x, Memory out);

  /** g where y is positive, s·g elsewhere: also at 0. */
  void leakySlope(double s, Memory y, Memory g, Memory out);

  /** tanh x. */
  void tanh(Memory x, Memory out);

  /** g·(1 − y²): the slope of y = tanh x. */
  void tanhSlope(Memory y, Memory g, Memory out);

  /** 1/(1 + exp(−x)). */
  void sigmoid(Memory x, Memory out);

  /** g·y·(1 − y): the slope of y = sigmoid x. */
  void sigmoidSlope(Memory y, Memory g, Memory out);

  /** log(1 + exp x), without overflow. */
  void softplus(Memory x, Memory out);

  /** exp x. */
  void exp(Memory x, Memory out);

  /** √x. */
  void sqrt(Memory x, Memory out);

  /** |x|. */
  void abs(Memory x, Memory out);

  /** The larger of two numbers. */
  void max(Memory x, Memory y, Memory out);

  /** 1 where x > y, else 0. */
  void greater(Memory x, Memory y, Memory out);

  /** The same number everywhere. */
  void fill(double value, Memory out);

  /** Any function, number by number: for what is rare, since no vector instructions come of it. */
  void map(DoubleUnaryOperator f, Memory x, Memory out);
}

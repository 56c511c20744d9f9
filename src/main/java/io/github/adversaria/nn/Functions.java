package io.github.adversaria.nn;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Functions of one number, each with its derivative beside it. */
final class Functions {

  private Functions() {}

  static Tensor leakyRelu(Tensor x, double slope) {
    Tensor y = Tensor.result("leakyRelu", x.dims(), x);
    y.kernels().elementwise().leakyRelu(slope, x.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> leakySlope(slope, y, g)));
  }

  /**
   * g where y is positive, slope·g elsewhere. With respect to y its derivative is 0 wherever there
   * is one.
   */
  static Tensor leakySlope(double slope, Tensor y, Tensor g) {
    Tensor z = Tensor.result("leakySlope", g.dims(), g, y);
    z.kernels().elementwise().leakySlope(slope, y.memory(), g.memory(), z.memory());
    return z.passingBack((u, to) -> to.add(g, () -> leakySlope(slope, y, u)));
  }

  static Tensor tanh(Tensor x) {
    Tensor y = Tensor.result("tanh", x.dims(), x);
    y.kernels().elementwise().tanh(x.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> tanhSlope(y, g)));
  }

  /** g·(1 − y²). */
  private static Tensor tanhSlope(Tensor y, Tensor g) {
    Tensor z = Tensor.result("tanhSlope", g.dims(), g, y);
    z.kernels().elementwise().tanhSlope(y.memory(), g.memory(), z.memory());
    return z.passingBack(
        (u, to) -> {
          to.add(g, () -> tanhSlope(y, u));
          to.add(y, () -> u.times(g).times(y).times(-2));
        });
  }

  static Tensor sigmoid(Tensor x) {
    Tensor y = Tensor.result("sigmoid", x.dims(), x);
    y.kernels().elementwise().sigmoid(x.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> sigmoidSlope(y, g)));
  }

  /** g·y·(1 − y). */
  private static Tensor sigmoidSlope(Tensor y, Tensor g) {
    Tensor z = Tensor.result("sigmoidSlope", g.dims(), g, y);
    z.kernels().elementwise().sigmoidSlope(y.memory(), g.memory(), z.memory());
    return z.passingBack(
        (u, to) -> {
          to.add(g, () -> sigmoidSlope(y, u));
          to.add(y, () -> u.times(g).times(Arithmetic.affine(-2, y, 1)));
        });
  }

  static Tensor softplus(Tensor x) {
    Tensor y = Tensor.result("softplus", x.dims(), x);
    y.kernels().elementwise().softplus(x.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> g.times(sigmoid(x))));
  }

  static Tensor exp(Tensor x) {
    Tensor y = Tensor.result("exp", x.dims(), x);
    y.kernels().elementwise().exp(x.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> g.times(y)));
  }

  static Tensor sqrt(Tensor x) {
    Tensor y = Tensor.result("sqrt", x.dims(), x);
    y.kernels().elementwise().sqrt(x.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> g.dividedBy(y).times(0.5)));
  }

  static Tensor log(Tensor x) {
    Tensor y = Tensor.result("log", x.dims(), x);
    y.kernels().elementwise().map(Math::log, x.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> g.dividedBy(x)));
  }

  static Tensor abs(Tensor x) {
    Tensor y = Tensor.result("abs", x.dims(), x);
    y.kernels().elementwise().abs(x.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> g.times(sign(x))));
  }

  private static Tensor sign(Tensor x) {
    Tensor z = Tensor.result("sign", x.dims(), x).stopGradient();
    z.kernels().elementwise().map(Math::signum, x.memory(), z.memory());
    return z;
  }

  static Tensor power(Tensor x, double p) {
    return map("power", x, t -> Math.pow(t, p), t -> power(t, p - 1).times(p));
  }

  static Tensor map(
      String name, Tensor x, DoubleUnaryOperator function, UnaryOperator<Tensor> derivative) {
    Tensor y = Tensor.result(name, x.dims(), x);
    y.kernels().elementwise().map(function, x.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> g.times(derivative.apply(x))));
  }
}

package io.github.adversaria.nn;

/** The four operations, number by number. */
final class Arithmetic {

  private Arithmetic() {}

  static Tensor plus(Tensor x, Tensor y) {
    return combine("plus", 1, x, 1, y);
  }

  static Tensor minus(Tensor x, Tensor y) {
    return combine("minus", 1, x, -1, y);
  }

  private static Tensor combine(String name, double a, Tensor left, double b, Tensor right) {
    return of(
        name,
        left,
        right,
        (loops, x, y, z) -> loops.combine(a, x, b, y, z),
        (x, y, z, g, to) -> {
          to.add(x, () -> affine(a, g, 0));
          to.add(y, () -> affine(b, g, 0));
        });
  }

  static Tensor times(Tensor left, Tensor right) {
    return of(
        "times",
        left,
        right,
        Elementwise::multiply,
        (x, y, z, g, to) -> {
          to.add(x, () -> g.times(y));
          to.add(y, () -> g.times(x));
        });
  }

  static Tensor dividedBy(Tensor left, Tensor right) {
    return of(
        "dividedBy",
        left,
        right,
        Elementwise::divide,
        (x, y, z, g, to) -> {
          to.add(x, () -> g.dividedBy(y));
          to.add(y, () -> g.times(z).dividedBy(y).negate());
        });
  }

  static Tensor max(Tensor left, Tensor right) {
    return of(
        "max",
        left,
        right,
        Elementwise::max,
        (x, y, z, g, to) -> {
          Tensor first = greater(x, y);
          to.add(x, () -> g.times(first));
          to.add(y, () -> g.minus(g.times(first)));
        });
  }

  private interface Loop {
    void run(Elementwise loops, Memory x, Memory y, Memory z);
  }

  private interface Derivative {
    void back(Tensor x, Tensor y, Tensor z, Tensor gradient, Origin.Contributions to);
  }

  /** An operation on two tensors that are first stretched to one shape. */
  private static Tensor of(
      String name, Tensor left, Tensor right, Loop loop, Derivative derivative) {
    int[] shape = Shapes.broadcast(name, left.dims(), right.dims());
    Tensor x = left.stretch(shape);
    Tensor y = right.stretch(shape);
    Tensor z = Tensor.result(name, shape, x, y);
    loop.run(z.kernels().elementwise(), x.memory(), y.memory(), z.memory());
    return z.passingBack((g, to) -> derivative.back(x, y, z, g, to));
  }

  /** a·x + b. */
  static Tensor affine(double a, Tensor x, double b) {
    if (a == 1 && b == 0) {
      return x;
    }
    Tensor z = Tensor.result(b == 0 ? "times" : "plus", x.dims(), x);
    z.kernels().elementwise().affine(a, x.memory(), b, z.memory());
    return z.passingBack((g, to) -> to.add(x, () -> affine(a, g, 0)));
  }

  /** 1 where x > y, else 0: a constant, since its derivative is 0 wherever there is one. */
  static Tensor greater(Tensor x, Tensor y) {
    Tensor z = Tensor.result("greater", x.dims(), x, y).stopGradient();
    z.kernels().elementwise().greater(x.memory(), y.memory(), z.memory());
    return z;
  }
}

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
    int[] shape = Shapes.broadcast(name, left.dims(), right.dims());
    Tensor x = left.stretch(shape);
    Tensor y = right.stretch(shape);
    Tensor z = Tensor.result(name, shape, x, y);
    z.kernels().elementwise().combine(a, x.memory(), b, y.memory(), z.memory());
    return z.passingBack(
        (g, to) -> {
          to.add(x, () -> affine(a, g, 0));
          to.add(y, () -> affine(b, g, 0));
        });
  }

  static Tensor times(Tensor left, Tensor right) {
    int[] shape = Shapes.broadcast("times", left.dims(), right.dims());
    Tensor x = left.stretch(shape);
    Tensor y = right.stretch(shape);
    Tensor z = Tensor.result("times", shape, x, y);
    z.kernels().elementwise().multiply(x.memory(), y.memory(), z.memory());
    return z.passingBack(
        (g, to) -> {
          to.add(x, () -> g.times(y));
          to.add(y, () -> g.times(x));
        });
  }

  static Tensor dividedBy(Tensor left, Tensor right) {
    int[] shape = Shapes.broadcast("dividedBy", left.dims(), right.dims());
    Tensor x = left.stretch(shape);
    Tensor y = right.stretch(shape);
    Tensor z = Tensor.result("dividedBy", shape, x, y);
    z.kernels().elementwise().divide(x.memory(), y.memory(), z.memory());
    return z.passingBack(
        (g, to) -> {
          to.add(x, () -> g.dividedBy(y));
          to.add(y, () -> g.times(z).dividedBy(y).negate());
        });
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

  static Tensor max(Tensor left, Tensor right) {
    int[] shape = Shapes.broadcast("max", left.dims(), right.dims());
    Tensor x = left.stretch(shape);
    Tensor y = right.stretch(shape);
    Tensor z = Tensor.result("max", shape, x, y);
    z.kernels().elementwise().max(x.memory(), y.memory(), z.memory());
    return z.passingBack(
        (g, to) -> {
          Tensor first = greater(x, y);
          to.add(x, () -> g.times(first));
          to.add(y, () -> g.minus(g.times(first)));
        });
  }

  /** 1 where x > y, else 0: a constant, since its derivative is 0 wherever there is one. */
  static Tensor greater(Tensor x, Tensor y) {
    Tensor z = Tensor.result("greater", x.dims(), x, y).stopGradient();
    z.kernels().elementwise().greater(x.memory(), y.memory(), z.memory());
    return z;
  }
}

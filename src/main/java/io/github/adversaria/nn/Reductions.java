package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;

/** Sums and their adjoint, repetition: each is the other's derivative. */
final class Reductions {

  private static final int[] SCALAR = {};

  private Reductions() {}

  /** The index of an axis that may be counted from the last. */
  static int axis(Tensor x, int axis) {
    int axes = x.dims().length;
    if (axis < -axes || axis >= axes) {
      throw Require.wrong(
          "axis",
          axis,
          "a whole number in ["
              + -axes
              + ", "
              + (axes - 1)
              + "] for shape "
              + Arrays.toString(x.dims()));
    }
    return axis < 0 ? axis + axes : axis;
  }

  static Tensor sum(Tensor x) {
    return sum(x, 1, x.size(), 1, SCALAR);
  }

  static Tensor sum(Tensor x, int along) {
    int axis = axis(x, along);
    int[] shape = x.dims();
    int[] rest = new int[shape.length - 1];
    System.arraycopy(shape, 0, rest, 0, axis);
    System.arraycopy(shape, axis + 1, rest, axis, rest.length - axis);
    return sum(
        x,
        Shapes.size(shape, 0, axis),
        shape[axis],
        Shapes.size(shape, axis + 1, shape.length),
        rest);
  }

  private static Tensor sum(Tensor x, int outer, int middle, int inner, int[] shape) {
    Tensor y = Tensor.result("sum", shape, x);
    if (outer == 1 && inner > 1) {
      // Columns of a matrix, as of a bias: OpenBLAS takes an eighth of the loop's time.
      y.kernels().product().sumRows(x.memory(), middle, inner, y.memory());
    } else {
      y.kernels().repetition().sum(x.memory(), outer, middle, inner, y.memory());
    }
    return y.passingBack((g, to) -> to.add(x, () -> repeat(g, outer, middle, inner, x.dims())));
  }

  private static Tensor repeat(Tensor x, int outer, int middle, int inner, int[] shape) {
    Tensor y = Tensor.result("stretch", shape, x);
    y.kernels().repetition().repeat(x.memory(), outer, middle, inner, y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> sum(g, outer, middle, inner, x.dims())));
  }

  static Tensor stretch(Tensor x, int... to) {
    int[] from = x.dims();
    if (Arrays.equals(from, to)) {
      return x;
    }
    int[] stretched = Shapes.broadcast("stretch", to, from);
    if (!Arrays.equals(stretched, to)) {
      throw Require.wrong(
          "to", Arrays.toString(to), "a shape that " + Arrays.toString(from) + " stretches to");
    }
    if (x.size() == 1) {
      return repeat(x, 1, Shapes.size(to), 1, to.clone());
    }
    int[] shape = Shapes.padded(from, to.length);
    Tensor y = x;
    for (int axis = 0; axis < to.length; axis++) {
      if (shape[axis] != to[axis]) {
        shape = shape.clone();
        shape[axis] = to[axis];
        int outer = Shapes.size(shape, 0, axis);
        y = repeat(y, outer, to[axis], Shapes.size(shape, axis + 1, to.length), shape);
      }
    }
    return y.dims().length == to.length ? y : y.reshape(to);
  }

  static Tensor max(Tensor x, int along) {
    int axis = axis(x, along);
    int[] kept = x.dims().clone();
    kept[axis] = 1;
    Tensor largest = largest(x, axis, kept);
    // Where several are largest they share the derivative: a subgradient, and no number counts
    // twice.
    Tensor mask = Arithmetic.greater(largest.stretch(x.dims()), x).times(-1).plus(1);
    Tensor shares = mask.dividedBy(mask.sum(axis).reshape(kept));
    return x.times(shares).sum(axis);
  }

  /** The largest along an axis, as a constant that keeps the axis with length 1. */
  private static Tensor largest(Tensor x, int axis, int[] kept) {
    int[] shape = x.dims();
    Tensor y = Tensor.result("max", kept, x).stopGradient();
    y.kernels()
        .repetition()
        .max(
            x.memory(),
            Shapes.size(shape, 0, axis),
            shape[axis],
            Shapes.size(shape, axis + 1, shape.length),
            y.memory());
    return y;
  }

  static Tensor logSoftmax(Tensor x) {
    int axis = axis(x, -1);
    int[] kept = x.dims().clone();
    kept[axis] = 1;
    // The constant taken off changes nothing but keeps the exponentials finite.
    Tensor low = x.minus(largest(x, axis, kept));
    return low.minus(low.exp().sum(axis).log().reshape(kept));
  }

  /** Zeros in the shape of one tensor and the workspace of another. */
  static Tensor zeros(Tensor like, Tensor beside) {
    return constant(0, like, beside);
  }

  /** The number 1 in the shape of a tensor of size 1. */
  static Tensor one(Tensor like) {
    return constant(1, like, like);
  }

  private static Tensor constant(double value, Tensor like, Tensor beside) {
    Tensor z = Tensor.result("constant", like.dims(), beside).stopGradient();
    z.kernels().elementwise().fill(value, z.memory());
    return z;
  }
}

package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;

/** Operations that move numbers and change none; a slice and its filling-up are adjoint. */
final class Shaping {

  private Shaping() {}

  static Tensor reshape(Tensor x, int... to) {
    int[] shape = Shapes.require(to);
    if (Shapes.size(shape) != x.size()) {
      throw Require.wrong(
          "to",
          Arrays.toString(to),
          "a shape of " + x.size() + " numbers, as " + Arrays.toString(x.dims()) + " has");
    }
    Tensor y = Tensor.view("reshape", shape, x);
    return y.passingBack((g, then) -> then.add(x, () -> reshape(g, x.dims())));
  }

  static Tensor transpose(Tensor x) {
    int[] shape = x.dims();
    if (shape.length != 2) {
      throw Require.wrong("the tensor", "of shape " + Arrays.toString(shape), "two axes");
    }
    Tensor y = Tensor.result("transpose", new int[] {shape[1], shape[0]}, x);
    y.kernels().movement().transpose(x.memory(), shape[0], shape[1], y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> transpose(g)));
  }

  static Tensor slice(Tensor x, int along, int from, int length) {
    int axis = Reductions.axis(x, along);
    int whole = x.dims()[axis];
    if (from < 0 || length < 1 || from + length > whole) {
      throw Require.wrong(
          "the slice", "from " + from + ", " + length + " long", "within [0, " + whole + ")");
    }
    int[] shape = x.dims().clone();
    shape[axis] = length;
    Tensor y = Tensor.result("slice", shape, x);
    copy(x, axis, from, y, 0, length);
    return y.passingBack((g, to) -> to.add(x, () -> within(g, axis, from, x.dims())));
  }

  /** Zeros of a shape, with a tensor put in from one index of an axis on. */
  private static Tensor within(Tensor x, int axis, int from, int[] shape) {
    int length = x.dims()[axis];
    Tensor y = Tensor.result("within", shape, x);
    y.kernels().movement().clear(y.memory());
    copy(x, axis, 0, y, from, length);
    return y.passingBack((g, to) -> to.add(x, () -> slice(g, axis, from, length)));
  }

  static Tensor concatenate(int along, Tensor... parts) {
    Require.notEmpty("parts", Arrays.asList(Require.notNull("parts", parts)));
    int axis = Reductions.axis(parts[0], along);
    int[] shape = parts[0].dims().clone();
    shape[axis] = 0;
    for (Tensor part : parts) {
      int[] rest = part.dims().clone();
      if (rest.length == shape.length) {
        rest[axis] = shape[axis];
      }
      if (!Arrays.equals(rest, shape)) {
        throw Require.wrong(
            "a part",
            "of shape " + Arrays.toString(part.dims()),
            "the shape of the first, "
                + Arrays.toString(parts[0].dims())
                + ", but in axis "
                + axis);
      }
      shape[axis] += part.dims()[axis];
    }
    Tensor y = Tensor.result("concatenate", shape, parts);
    int at = 0;
    for (Tensor part : parts) {
      copy(part, axis, 0, y, at, part.dims()[axis]);
      at += part.dims()[axis];
    }
    return y.passingBack(
        (g, to) -> {
          int from = 0;
          for (Tensor part : parts) {
            int start = from;
            to.add(part, () -> slice(g, axis, start, part.dims()[axis]));
            from += part.dims()[axis];
          }
        });
  }

  private static void copy(Tensor x, int axis, int xFrom, Tensor y, int yFrom, int length) {
    int outer = Shapes.size(x.dims(), 0, axis);
    int inner = Shapes.size(x.dims(), axis + 1, x.dims().length);
    int xRow = x.dims()[axis] * inner;
    int yRow = y.dims()[axis] * inner;
    y.kernels()
        .movement()
        .copyBlock(
            x.memory(),
            xFrom * inner,
            xRow,
            outer,
            length * inner,
            y.memory(),
            yFrom * inner,
            yRow);
  }

  static Tensor rows(Tensor x, int... rows) {
    int count = x.dims().length == 0 ? 0 : x.dims()[0];
    for (int row : rows) {
      if (row < 0 || row >= count) {
        throw Require.wrong("a row", row, "a whole number in [0, " + (count - 1) + "]");
      }
    }
    int[] shape = x.dims().clone();
    shape[0] = Require.atLeast("the number of rows", rows.length, 1);
    int[] chosen = rows.clone();
    Tensor y = Tensor.result("rows", shape, x);
    y.kernels().movement().gather(x.memory(), chosen, x.size() / count, y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> scattered(g, chosen, x.dims())));
  }

  /** Zeros of a shape, with rows added to the chosen ones. */
  private static Tensor scattered(Tensor x, int[] chosen, int[] shape) {
    Tensor y = Tensor.result("scattered", shape, x);
    y.kernels().movement().scatterAdd(x.memory(), chosen, y.size() / shape[0], y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> rows(g, chosen)));
  }
}

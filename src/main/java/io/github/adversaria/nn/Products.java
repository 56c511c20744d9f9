package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;

/** Matrix products, alone and with what a dense layer does after them. */
final class Products {

  private Products() {}

  /** op(a)·op(b), where op transposes if that is said. */
  static Tensor matmul(Tensor a, boolean ta, Tensor b, boolean tb) {
    requireMatrix("the first factor", a);
    requireMatrix("the second factor", b);
    int m = a.dims()[ta ? 1 : 0];
    int k = a.dims()[ta ? 0 : 1];
    int n = b.dims()[tb ? 0 : 1];
    if (b.dims()[tb ? 1 : 0] != k) {
      throw Require.wrong(
          "the second factor",
          "of shape " + Arrays.toString(b.dims()),
          "rows as many as the first, of shape " + Arrays.toString(a.dims()) + ", has columns");
    }
    Tensor z = Tensor.result("matmul", new int[] {m, n}, a, b);
    z.kernels().product().multiply(a.memory(), ta, b.memory(), tb, m, n, k, z.memory());
    return z.passingBack(
        (g, to) -> {
          to.add(a, () -> ta ? matmul(b, tb, g, true) : matmul(g, false, b, !tb));
          to.add(b, () -> tb ? matmul(g, true, a, ta) : matmul(a, !ta, g, false));
        });
  }

  /** x·w + b for rows x, without or with the leaky ReLU after it, in one pass. */
  static Tensor dense(Tensor x, Tensor w, Tensor b, boolean rectified, double slope) {
    int rows = x.dims()[0];
    int inputs = w.dims()[0];
    int outputs = w.dims()[1];
    Tensor y = Tensor.result("dense", new int[] {rows, outputs}, x, w, b);
    Kernels kernels = y.kernels();
    kernels
        .product()
        .multiply(x.memory(), false, w.memory(), false, rows, outputs, inputs, y.memory());
    kernels.product().addRow(b.memory(), rows, outputs, y.memory());
    if (rectified) {
      kernels.elementwise().leakyRelu(slope, y.memory(), y.memory());
    }
    return y.passingBack(
        (g, to) -> {
          Tensor s = rectified ? Functions.leakySlope(slope, y, g) : g;
          to.add(x, () -> matmul(s, false, w, true));
          to.add(w, () -> matmul(x, true, s, false));
          to.add(b, () -> s.sum(0));
        });
  }

  private static void requireMatrix(String name, Tensor tensor) {
    if (tensor.dims().length != 2) {
      throw Require.wrong(name, "of shape " + Arrays.toString(tensor.dims()), "two axes");
    }
  }
}

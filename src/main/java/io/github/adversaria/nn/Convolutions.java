package io.github.adversaria.nn;

/**
 * Convolution as a matrix product (Chellapilla, Puri and Simard, "High performance convolutional
 * neural networks for document processing", 2006). The two operations that bring pictures into
 * columns and back are linear and each other's adjoint, so derivatives of any order come of
 * themselves.
 */
final class Convolutions {

  private Convolutions() {}

  /**
   * Pictures times kernels.
   *
   * @param pictures of the window's shape
   * @param kernels of shape {@code [outputs, channels, kernel, kernel]}
   * @return of shape {@code [batch, outputs, outHeight, outWidth]}
   */
  static Tensor convolve(Tensor pictures, Tensor kernels, Window window) {
    int outputs = kernels.dims()[0];
    Tensor matrix = kernels.reshape(outputs, window.columns()[0]);
    Tensor product = matrix.matmul(columns(pictures, window));
    int inner = window.outHeight() * window.outWidth();
    return exchange(product, outputs, window.batch(), inner)
        .reshape(window.batch(), outputs, window.outHeight(), window.outWidth());
  }

  /**
   * The adjoint of {@link #convolve} in its first argument.
   *
   * @param places of shape {@code [batch, outputs, outHeight, outWidth]}
   * @param kernels of shape {@code [outputs, channels, kernel, kernel]}
   * @return of the window's shape
   */
  static Tensor transposed(Tensor places, Tensor kernels, Window window) {
    int outputs = kernels.dims()[0];
    Tensor matrix = kernels.reshape(outputs, window.columns()[0]);
    int inner = window.outHeight() * window.outWidth();
    Tensor rows =
        exchange(places, window.batch(), outputs, inner).reshape(outputs, window.batch() * inner);
    return pictures(Products.matmul(matrix, true, rows, false), window);
  }

  private static Tensor columns(Tensor pictures, Window window) {
    Tensor y = Tensor.result("columns", window.columns(), pictures);
    y.kernels().patches().columns(window, pictures.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(pictures, () -> pictures(g, window)));
  }

  private static Tensor pictures(Tensor columns, Window window) {
    Tensor y = Tensor.result("pictures", window.pictures(), columns);
    y.kernels().patches().pictures(window, columns.memory(), y.memory());
    return y.passingBack((g, to) -> to.add(columns, () -> columns(g, window)));
  }

  /** Exchanges the first two of three axes. */
  private static Tensor exchange(Tensor x, int a, int b, int inner) {
    Tensor y = Tensor.result("exchange", new int[] {b, a, inner}, x);
    y.kernels().patches().exchange(x.memory(), a, b, inner, y.memory());
    return y.passingBack((g, to) -> to.add(x, () -> exchange(g, b, a, inner).reshape(x.dims())));
  }
}

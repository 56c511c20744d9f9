package io.github.adversaria.game;

/**
 * A matrix over the numbers of a game and what a rule remembers for each, with every memory in
 * units in which what goes in weighs as much as what comes out: a change of units that leaves the
 * eigenvalues as they are and makes them less sensitive to rounding (E. Osborne 1960, J. ACM 7(4);
 * B. Parlett and C. Reinsch 1969, Numer. Math. 13(4)). Whole blocks are scaled, and not single
 * rows: a row whose true coupling is 0 must not be blown up to the size of its rounding.
 */
final class BlockBalance {

  private static final int SWEEPS = 20;

  private BlockBalance() {}

  /**
   * The balanced matrix, scaled by powers of 2, which rounds nothing; new.
   *
   * @param matrix square, of blocks of {@code size} rows and columns
   */
  static double[][] of(double[][] matrix, int size) {
    int blocks = matrix.length / size;
    double[][] balanced = new double[matrix.length][];
    for (int i = 0; i < balanced.length; i++) {
      balanced[i] = matrix[i].clone();
    }
    boolean moved = blocks > 1;
    for (int sweep = 0; moved && sweep < SWEEPS; sweep++) {
      moved = false;
      for (int block = 0; block < blocks; block++) {
        int exponent = exponent(balanced, block, size);
        if (exponent != 0) {
          scale(balanced, block, size, exponent);
          moved = true;
        }
      }
    }
    return balanced;
  }

  /** By which power of 2 a block's columns grow and its rows shrink. */
  private static int exponent(double[][] matrix, int block, int size) {
    double row = 0;
    double column = 0;
    for (int i = block * size; i < (block + 1) * size; i++) {
      for (int j = 0; j < matrix.length; j++) {
        if (j / size != block) {
          row = Math.max(row, Math.abs(matrix[i][j]));
          column = Math.max(column, Math.abs(matrix[j][i]));
        }
      }
    }
    if (!(row > 0 && column > 0)) {
      return 0;
    }
    return (Math.getExponent(row) - Math.getExponent(column)) / 2;
  }

  private static void scale(double[][] matrix, int block, int size, int exponent) {
    for (int i = block * size; i < (block + 1) * size; i++) {
      for (int j = 0; j < matrix.length; j++) {
        if (j / size != block) {
          matrix[i][j] = Math.scalb(matrix[i][j], -exponent);
          matrix[j][i] = Math.scalb(matrix[j][i], exponent);
        }
      }
    }
  }
}

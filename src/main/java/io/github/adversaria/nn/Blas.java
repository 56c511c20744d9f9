package io.github.adversaria.nn;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;

/** The OpenBLAS that ND4J ships. */
final class Blas {

  private Blas() {}

  /**
   * Sets OpenBLAS to one thread. Matrices of a small network are quicker so, and several threads of
   * ours may then call at the same time; what each of them gets never depends on the others.
   */
  static void useOneThread() {
    // ND4J sets the number itself when it starts, so it has to have started.
    Nd4j.getBlasWrapper();
    openblas.blas_set_num_threads(1);
  }
}

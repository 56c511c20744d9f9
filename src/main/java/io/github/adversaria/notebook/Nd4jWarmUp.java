package io.github.adversaria.notebook;

import io.github.adversaria.nn.OpenBlas;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Loads ND4J's native code, which takes up to three seconds, while the reader reads. */
final class Nd4jWarmUp {

  private Nd4jWarmUp() {}

  static void begin() {
    var thread = new Thread(Nd4jWarmUp::load, "adversaria-warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private static void load() {
    try {
      OpenBlas.prepare();
      Nd4j.zeros(DataType.DOUBLE, 1).addi(1).close();
    } catch (RuntimeException | LinkageError e) {
      // Without native code for this platform all one-dimensional work still runs; a cell that
      // does need arrays fails with this same error, where it can be read.
    }
  }
}

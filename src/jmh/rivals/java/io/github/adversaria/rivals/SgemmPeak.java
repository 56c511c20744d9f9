package io.github.adversaria.rivals;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.OPENBLAS_VERSION;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import java.io.IOException;
import java.util.Locale;
import org.bytedeco.javacpp.FloatPointer;

/**
 * What the processor gives at best: products of square matrices by the OpenBLAS that ND4J ships,
 * which reads from {@code OPENBLAS_NUM_THREADS} how many threads it may use. {@code run sgemm 3}
 * answers with GFLOP/s over three seconds.
 */
final class SgemmPeak {

  private static final int SIZE = 1024;
  private static final double GFLOP = 2e-9 * SIZE * SIZE * SIZE;
  private static final double WARM_UP_SECONDS = 0.2;

  private final FloatPointer a = random(3);
  private final FloatPointer b = random(4);
  private final FloatPointer c = random(5);

  private SgemmPeak() {}

  /** Answers {@code about}, {@code run} and {@code quit}. */
  public static void main(String[] arguments) throws IOException {
    var peak = new SgemmPeak();
    var about = System.getenv("OPENBLAS_NUM_THREADS") + " " + OPENBLAS_VERSION.strip();
    Contender.answer(
        words -> words[0].equals("about") ? about : peak.run(Double.parseDouble(words[2])));
  }

  private String run(double seconds) {
    Contender.rate(this::multiplied, WARM_UP_SECONDS);
    return String.format(Locale.ROOT, "%.2f", GFLOP * Contender.rate(this::multiplied, seconds));
  }

  private int multiplied() {
    cblas_sgemm(
        CblasRowMajor,
        CblasNoTrans,
        CblasNoTrans,
        SIZE,
        SIZE,
        SIZE,
        1,
        a,
        SIZE,
        b,
        SIZE,
        0,
        c,
        SIZE);
    return 1;
  }

  private static FloatPointer random(long seed) {
    return new FloatPointer(new Uniforms(seed).next(SIZE * SIZE, 1));
  }
}

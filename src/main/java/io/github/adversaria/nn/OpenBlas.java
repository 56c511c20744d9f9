package io.github.adversaria.nn;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The OpenBLAS that ND4J ships. It chooses the code for a processor when it is loaded, knows no
 * processor younger than itself, and takes an AMD processor with AVX-512 for one without; so this
 * tells it, in the one way there is: by an environment variable. What the reader sets there is left
 * alone.
 */
public final class OpenBlas {

  private static final String CHOICE = "OPENBLAS_CORETYPE";
  private static final String AVX512 = "SKYLAKEX";
  private static final Set<String> WITH_AVX512 = Set.of(AVX512, "COOPERLAKE", "SAPPHIRERAPIDS");
  private static final List<String> NEEDED = List.of("avx512f", "avx512dq", "avx512bw", "avx512vl");
  private static final boolean SMALL_KERNELS = choose();

  private OpenBlas() {}

  /**
   * Chooses OpenBLAS's code for this processor. To be called before ND4J's first use; later it does
   * nothing, and matrix products are right but may be slower.
   */
  public static void prepare() {
    // The choice is made when this class is loaded.
  }

  /**
   * Whether products of up to a million multiplications have code of their own, which is then
   * quicker than the code for large ones.
   */
  static boolean hasSmallKernels() {
    return SMALL_KERNELS;
  }

  /**
   * Sets OpenBLAS to one thread. Matrices of a small network are quicker so, and several threads of
   * ours may then call at the same time; what each of them gets never depends on the others.
   */
  static void useOneThread() {
    // ND4J sets the number itself when it starts, so it has to have started.
    Nd4j.getBlasWrapper();
    openblas.blas_set_num_threads(1);
  }

  private static boolean choose() {
    String chosen = System.getenv(CHOICE);
    if (chosen != null && !chosen.isEmpty()) {
      return WITH_AVX512.contains(chosen.toUpperCase(java.util.Locale.ROOT));
    }
    if (!Platform.isLinux() || !Platform.isIntel() || !Platform.is64Bit()) {
      return false;
    }
    String processor = read("/proc/cpuinfo");
    if (!NEEDED.stream().allMatch(processor::contains)) {
      return false;
    }
    if (processor.contains("GenuineIntel")) {
      return true;
    }
    if (read("/proc/self/maps").contains("openblas")) {
      return false;
    }
    try {
      int failed = Function.getFunction("c", "setenv").invokeInt(new Object[] {CHOICE, AVX512, 1});
      return failed == 0;
    } catch (UnsatisfiedLinkError e) {
      return false;
    }
  }

  /** The text of a file of the kernel's; empty where there is none. */
  private static String read(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      return "";
    }
  }
}

package io.github.adversaria.gan;

import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.Network;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;

/**
 * Whether a long training takes more and more memory: the heap after a collection, the native
 * memory that JavaCPP counts, and the memory of the whole process (Linux), every 20 000 of 200 000
 * steps at batch 32. Not a benchmark but a program beside them; CONTRIBUTING says how it is run.
 */
public final class TrainMemory {

  private static final int STEPS = 200_000;
  private static final int EVERY = 20_000;
  private static final double MIB = 1 << 20;

  private TrainMemory() {}

  /** Trains and prints; no arguments. */
  public static void main(String[] arguments) throws IOException {
    GanRun run =
        GanTraining.of(network(2), network(1), GaussianModes.ring())
            .batch(32)
            .recordingEvery(EVERY)
            .run(1);
    System.out.println("step, heap MiB, native MiB, process MiB");
    for (int step = 0; step <= STEPS; step += EVERY) {
      System.gc();
      double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
      System.out.printf(
          "%d, %.1f, %.1f, %.0f%n", step, heap, Pointer.totalBytes() / MIB, process());
      run = run.continued(EVERY);
    }
  }

  private static Network network(int outputs) {
    return Network.from(2)
        .dense(128)
        .leakyRelu(0.2)
        .dense(128)
        .leakyRelu(0.2)
        .dense(outputs)
        .seed(outputs);
  }

  /** Resident memory; 0 where the kernel does not tell. */
  private static double process() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }
}

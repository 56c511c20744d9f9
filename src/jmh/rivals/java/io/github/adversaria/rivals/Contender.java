package io.github.adversaria.rivals;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * An engine that answers commands, one a line: {@code about} with its threads and what it is,
 * {@code run W1 3} with the steps a second over three seconds, {@code check W1 2000} with the
 * losses of ten steps on numbers that every contender gets and what so many steps on drawn data
 * lead to, {@code quit}.
 */
final class Contender {

  /** Of processor time: on a machine in use, seconds may bring few steps. */
  private static final double FIRST_WARM_UP_SECONDS = 3;

  private static final double WARM_UP_SECONDS = 0.2;
  private static final int SAME_STEPS = 10;
  private static final int CHECK_SAMPLES = 2500;

  private final String about;
  private final Function<Workload, Training> start;
  private final Map<Workload, Training> running = new EnumMap<>(Workload.class);

  private Contender(String about, Function<Workload, Training> start) {
    this.about = about;
    this.start = start;
  }

  /** Answers until {@code quit} or the end of the input. */
  static void serve(int threads, String about, Function<Workload, Training> start)
      throws IOException {
    var contender = new Contender(threads + " " + about, start);
    answer(contender::answer);
  }

  /** The loop alone, for what is measured in other units than steps. */
  static void answer(Function<String[], String> command) throws IOException {
    // Libraries may print; the driver reads answers only.
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        var words = line.strip().split("\\s+");
        if (words[0].equals("quit")) {
          return;
        }
        out.println(command.apply(words));
      }
    }
  }

  private String answer(String[] words) {
    return switch (words[0]) {
      case "about" -> about;
      case "run" -> run(Workload.valueOf(words[1]), Double.parseDouble(words[2]));
      case "check" -> check(Workload.valueOf(words[1]), Integer.parseInt(words[2]));
      default -> "error: " + words[0] + " is not a command; allowed are about, run, check, quit";
    };
  }

  private String run(Workload workload, double seconds) {
    var training = running.get(workload);
    if (training == null) {
      training = start.apply(workload);
      running.put(workload, training);
      warmUp(training, FIRST_WARM_UP_SECONDS);
    }
    warmUp(training, WARM_UP_SECONDS);
    return String.format(Locale.ROOT, "%.2f", rate(training::steps, seconds));
  }

  private static void warmUp(Training training, double seconds) {
    var clock = ManagementFactory.getThreadMXBean();
    long end = clock.getCurrentThreadCpuTime() + (long) (1e9 * seconds);
    while (clock.getCurrentThreadCpuTime() < end) {
      training.steps();
    }
  }

  /** How often a second something can be done, over at least so many seconds. */
  static double rate(IntSupplier something, double seconds) {
    long begin = System.nanoTime();
    long times = 0;
    while (true) {
      times += something.getAsInt();
      double elapsed = 1e-9 * (System.nanoTime() - begin);
      if (elapsed >= seconds) {
        return times / elapsed;
      }
    }
  }

  private String check(Workload workload, int steps) {
    var training = start.apply(workload);
    var uniforms = new Uniforms(2);
    int latents = workload.batch() * workload.latent();
    var same = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < SAME_STEPS; i++) {
      var real = uniforms.next(workload.batch() * workload.width(), Workload.RADIUS);
      var d = uniforms.next(latents, 1);
      same.add(Arrays.toString(training.update(real, d, uniforms.next(latents, 1))));
    }
    for (int i = 0; i < steps; i++) {
      training.step();
    }
    var random = new SplittableRandom(1);
    var samples = training.generate(normals(CHECK_SAMPLES * workload.latent(), random));
    return String.format(
        Locale.ROOT, "{\"same\": %s, \"samples\": \"%s\"}", same, workload.describe(samples));
  }

  private static float[] normals(int count, SplittableRandom random) {
    var values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}

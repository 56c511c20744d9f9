package io.github.adversaria.rivals;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** A pair of networks, a batch size and the data, drawn anew for every step. */
enum Workload {
  /** Small networks on a ring of normals: products of matrices and the rest weigh alike. */
  W1(new int[] {2, 128, 128, 2}, new int[] {2, 128, 128, 1}, 256),
  /** Larger networks on normals in 64 dimensions: products of matrices weigh most. */
  W2(new int[] {64, 256, 256, 64}, new int[] {64, 256, 256, 1}, 128),
  /** The networks of W1 at a small batch: what an operation costs at the least weighs most. */
  W3(new int[] {2, 128, 128, 2}, new int[] {2, 128, 128, 1}, 32);

  /** Of the leaky ReLU in hidden layers. */
  static final float SLOPE = 0.2f;

  static final float LEARNING_RATE = 1e-3f;
  static final float BETA1 = 0.5f;
  static final float BETA2 = 0.9f;
  static final float EPSILON = 1e-8f;

  /** Of the circle on which the ring's modes stand. */
  static final double RADIUS = 2;

  private static final int MODES = 8;
  private static final double SIGMA = 0.02;

  /** How many of the samples that {@link #describe} gets must be close to a mode to cover it. */
  private static final int LEAST_OF_A_MODE = 20;

  private final int[] generator;
  private final int[] discriminator;
  private final int batch;

  Workload(int[] generator, int[] discriminator, int batch) {
    this.generator = generator;
    this.discriminator = discriminator;
    this.batch = batch;
  }

  /** Sizes of the generator's layers, latent vector first. */
  int[] generator() {
    return generator.clone();
  }

  /** Sizes of the discriminator's layers. */
  int[] discriminator() {
    return discriminator.clone();
  }

  int batch() {
    return batch;
  }

  int latent() {
    return generator[0];
  }

  /** Of one point of the data. */
  int width() {
    return generator[generator.length - 1];
  }

  /** Whether the data are the ring; standard normals otherwise. */
  boolean ring() {
    return width() == 2;
  }

  /** Fills rows of two with points of the ring. */
  static void drawRing(float[] points, RandomGenerator random) {
    for (int i = 0; i < points.length; i += 2) {
      double angle = 2 * Math.PI * random.nextInt(MODES) / MODES;
      points[i] = (float) (RADIUS * Math.cos(angle) + SIGMA * random.nextGaussian());
      points[i + 1] = (float) (RADIUS * Math.sin(angle) + SIGMA * random.nextGaussian());
    }
  }

  /** What a generator's samples are like: modes covered, or mean and standard deviation. */
  String describe(float[] samples) {
    return ring() ? describeRing(samples) : describeNormal(samples);
  }

  private static String describeRing(float[] samples) {
    var counts = new int[MODES];
    int close = 0;
    for (int i = 0; i < samples.length; i += 2) {
      for (int mode = 0; mode < MODES; mode++) {
        double angle = 2 * Math.PI * mode / MODES;
        double dx = samples[i] - RADIUS * Math.cos(angle);
        double dy = samples[i + 1] - RADIUS * Math.sin(angle);
        if (Math.hypot(dx, dy) <= 3 * SIGMA) {
          counts[mode]++;
          close++;
        }
      }
    }
    int covered = 0;
    for (int count : counts) {
      covered += count >= LEAST_OF_A_MODE ? 1 : 0;
    }
    double share = 2.0 * close / samples.length;
    return String.format(Locale.ROOT, "%d of %d modes, %.2f within 3 sigma", covered, MODES, share);
  }

  private String describeNormal(float[] samples) {
    int rows = samples.length / width();
    double meanOfAll = 0;
    double deviation = 0;
    for (int column = 0; column < width(); column++) {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < rows; row++) {
        double x = samples[row * width() + column];
        sum += x;
        squares += x * x;
      }
      double mean = sum / rows;
      meanOfAll += mean / width();
      deviation += Math.sqrt((squares - rows * mean * mean) / (rows - 1)) / width();
    }
    return String.format(Locale.ROOT, "mean %.2f, standard deviation %.2f", meanOfAll, deviation);
  }
}

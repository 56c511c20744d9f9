package io.github.adversaria.data;

/**
 * Which old pixels along one side a new pixel covers, and how much of each.
 *
 * @param firsts for each new pixel the first old one
 * @param weights for each new pixel the shares of the old ones from there on, with sum 1
 */
record AreaMean(int[] firsts, double[][] weights) {

  static AreaMean of(int before, int after) {
    int[] firsts = new int[after];
    double[][] weights = new double[after][];
    double length = (double) before / after;
    for (int i = 0; i < after; i++) {
      double start = i * length;
      double end = Math.min(before, (i + 1) * length);
      firsts[i] = Math.min(before - 1, (int) start);
      int last = Math.max(firsts[i], Math.min(before, (int) Math.ceil(end)) - 1);
      weights[i] = new double[last - firsts[i] + 1];
      double sum = 0;
      for (int j = 0; j < weights[i].length; j++) {
        int old = firsts[i] + j;
        weights[i][j] = Math.min(end, old + 1.0) - Math.max(start, old);
        sum += weights[i][j];
      }
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] /= sum;
      }
    }
    return new AreaMean(firsts, weights);
  }

  /**
   * The means of red, green and blue over one new pixel.
   *
   * @param pixels 0xRRGGBB, in rows of {@code width}
   * @param means takes them, from 0 to 255
   */
  static void mean(
      int[] pixels, int width, AreaMean lines, int y, AreaMean columns, int x, float[] means) {
    double red = 0;
    double green = 0;
    double blue = 0;
    double[] down = lines.weights[y];
    double[] across = columns.weights[x];
    for (int i = 0; i < down.length; i++) {
      int row = (lines.firsts[y] + i) * width + columns.firsts[x];
      for (int j = 0; j < across.length; j++) {
        double weight = down[i] * across[j];
        int rgb = pixels[row + j];
        red += weight * (rgb >> 16 & 0xFF);
        green += weight * (rgb >> 8 & 0xFF);
        blue += weight * (rgb & 0xFF);
      }
    }
    means[0] = (float) red;
    means[1] = (float) green;
    means[2] = (float) blue;
  }
}

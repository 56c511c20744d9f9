package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.plot.ImageGrid;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How examples of one source look: in the plane as dots over the data, on the line as histograms,
 * pictures as pictures. Ranges depend on the data only, so that pictures can be compared.
 */
final class SamplePicture {

  /** Generated examples in a picture of the plane or of the line. */
  static final int POINTS = 1000;

  /** Generated examples where they are pictures themselves. */
  static final int IMAGES = 40;

  private static final int IMAGES_A_ROW = 8;

  /** Real examples that are shown; those of all pictures are drawn from this seed. */
  private static final long SEED = 1;

  /** Side of a picture in the plane, in CSS pixels. */
  private static final int SIDE = 330;

  /** How far beyond the data the picture goes, as a share of their extent. */
  private static final double MARGIN = 0.2;

  /** What is shown of data that are all alike. */
  private static final double LEAST_EXTENT = 1e-3;

  /** Points of the grid on which the discriminator is evaluated, along one side. */
  private static final int GRID = 61;

  private final int dimension;
  private final Optional<ImageShape> shape;
  private final float[] data;
  private final double[] low;
  private final double[] high;

  private SamplePicture(int dimension, Optional<ImageShape> shape, float[] data) {
    this.dimension = dimension;
    this.shape = shape;
    this.data = data;
    int shown = Math.min(dimension, 2);
    low = new double[shown];
    high = new double[shown];
    for (int j = 0; j < shown; j++) {
      var range = Arrays.stream(column(data, j)).summaryStatistics();
      double extent = Math.max(range.getMax() - range.getMin(), LEAST_EXTENT);
      low[j] = range.getMin() - MARGIN * extent;
      high[j] = range.getMax() + MARGIN * extent;
    }
  }

  /** Of a source that can be shown: numbers, pairs or pictures. */
  static Optional<SamplePicture> of(DataSource source) {
    Optional<ImageShape> shape =
        source instanceof Dataset dataset ? dataset.shape() : Optional.empty();
    int d = source.dimension();
    if (shape.isEmpty() && d > 2) {
      return Optional.empty();
    }
    float[] data = new float[POINTS * d];
    source.draw(data, POINTS, RandomStream.of(SEED));
    return Optional.of(new SamplePicture(d, shape, data));
  }

  /** How many generated examples a picture takes. */
  int count() {
    return shape.isPresent() ? IMAGES : POINTS;
  }

  /** How many numbers these are. */
  int size() {
    return count() * dimension;
  }

  /** The places at which the discriminator is asked for a surface; none where there is none. */
  float[] grid() {
    if (shape.isPresent() || dimension != 2) {
      return new float[0];
    }
    float[] points = new float[GRID * GRID * 2];
    for (int i = 0; i < GRID * GRID; i++) {
      points[2 * i] = (float) at(0, i % GRID);
      points[2 * i + 1] = (float) at(1, i / GRID);
    }
    return points;
  }

  private double at(int axis, int index) {
    return low[axis] + (high[axis] - low[axis]) * index / (GRID - 1);
  }

  /**
   * The picture.
   *
   * @param generated {@link #count} generated examples
   * @param surface the discriminator's numbers at {@link #grid}; empty for none
   */
  Showable show(String title, float[] generated, float... surface) {
    if (shape.isPresent()) {
      ImageShape image = shape.get();
      return ImageGrid.of(
              Nd4j.createFromArray(generated).reshape(count(), dimension),
              image.height(),
              image.width())
          .titled(title)
          .columns(IMAGES_A_ROW)
          .range(imageRange(false), imageRange(true));
    }
    return dimension == 1 ? line(title, generated) : plane(title, generated, surface);
  }

  private double imageRange(boolean most) {
    double value = data[0];
    for (float number : data) {
      value = most ? Math.max(value, number) : Math.min(value, number);
    }
    return value;
  }

  private Plot line(String title, float[] generated) {
    Plot plot = Plot.titled(title).histogram("data", column(data, 0));
    double[] finite = Arrays.stream(column(generated, 0)).filter(Double::isFinite).toArray();
    if (finite.length > 0) {
      plot = plot.histogram("generated", finite);
    }
    return plot.range(low[0], high[0]).labels("x", "").size(SIDE, SIDE);
  }

  private Plot plane(String title, float[] generated, float... surface) {
    Plot plot = Plot.titled(title);
    if (surface.length > 0) {
      plot =
          plot.heatMap(
              "discriminator", (x, y) -> between(surface, x, y), low[0], high[0], low[1], high[1]);
    }
    return plot.cloud("data", column(data, 0), column(data, 1))
        .cloud("generated", column(generated, 0), column(generated, 1))
        .range(low[0], high[0])
        .verticalRange(low[1], high[1])
        .labels("", "")
        .equalAxes()
        .size(surface.length > 0 ? SIDE + 60 : SIDE, SIDE + 60);
  }

  /** Between the points of the grid, linear in each coordinate. */
  private double between(float[] surface, double x, double y) {
    double column = place(0, x);
    double row = place(1, y);
    int i = (int) Math.min(column, GRID - 2);
    int j = (int) Math.min(row, GRID - 2);
    double u = column - i;
    double v = row - j;
    int corner = j * GRID + i;
    return (1 - v) * ((1 - u) * surface[corner] + u * surface[corner + 1])
        + v * ((1 - u) * surface[corner + GRID] + u * surface[corner + GRID + 1]);
  }

  private double place(int axis, double coordinate) {
    double share = (coordinate - low[axis]) / (high[axis] - low[axis]);
    return Math.max(0, Math.min(1, share)) * (GRID - 1);
  }

  private double[] column(float[] rows, int j) {
    return IntStream.range(0, rows.length / dimension)
        .mapToDouble(i -> rows[i * dimension + j])
        .toArray();
  }
}

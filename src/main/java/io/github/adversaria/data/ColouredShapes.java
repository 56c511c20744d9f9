package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Pictures, drawn by code, of one shape each on black: {@link #ATTRIBUTES} say what it is, its
 * place is free. Colour, size and form are independent with equal chances, and the place does not
 * depend on them: the middle of mass is uniform in the square of {@link #LEAST} to {@link #MOST}
 * pixels from the top and from the left. So the truth of a change of attributes is known: the same
 * shape in other clothes at the same place.
 *
 * <p>Values are −1 for black to 1, three planes of red, green and blue. An edge has the share of
 * the pixel that the shape covers, from {@value #GRID} × {@value #GRID} points.
 */
public final class ColouredShapes implements LabelledSource {

  /** Rows of pixels in a picture, and pixels a row. */
  public static final int SIDE = 8;

  /** Colour, size and form. */
  public static final Attributes ATTRIBUTES =
      Attributes.of("colour", "orange", "green", "blue")
          .and("size", "small", "large")
          .and("form", "square", "cross", "triangle");

  /** How near the middle of mass comes to the upper and to the left edge, in pixels. */
  public static final double LEAST = 2.75;

  /** How far it goes from there: as near to the other edges. */
  public static final double MOST = SIDE - LEAST;

  /** Of small and of large forms, in pixels. */
  private static final double[] RADII = {1.7, 2.3};

  /** Half a side of the square, in radii. */
  private static final double SQUARE = 0.85;

  /** Length of an arm of the cross, which is a third of the cross wide on either side. */
  private static final double ARM = 1.14;

  /** From the middle of the triangle to its base. */
  private static final double TRIANGLE = 0.6;

  /** Orange, green and blue, from the Okabe and Ito palette, lightened for a black ground. */
  private static final float[][] COLOURS = {{1, 0, -0.6f}, {-0.6f, 0.6f, 0}, {-0.2f, 0.2f, 1}};

  private static final int COLOUR = 0;
  private static final int SIZE = 1;
  private static final int FORM = 2;
  private static final int GRID = 4;
  private static final int PLANE = SIDE * SIDE;

  private ColouredShapes() {}

  /** Pictures without end. */
  public static ColouredShapes source() {
    return new ColouredShapes();
  }

  /**
   * Finitely many of them, with their classes.
   *
   * @param n how many, at least 1
   * @param seed the same seed gives the same pictures
   */
  public static Dataset dataset(int n, long seed) {
    Require.atLeast("n", n, 1);
    Batch.requireCapacity("n", n, 3 * PLANE);
    float[] rows = new float[n * 3 * PLANE];
    int[] labels = new int[n];
    source().draw(rows, labels, n, new SplittableRandom(seed));
    return Dataset.finite("coloured shapes", rows, Dataset.numbered(3 * PLANE))
        .labelled(labels, ATTRIBUTES.classNames().toArray(String[]::new))
        .asImages(ImageShape.colour(SIDE, SIDE));
  }

  /**
   * One picture.
   *
   * @param label its class in {@link #ATTRIBUTES}
   * @param down from the upper edge to the middle of mass, in pixels
   * @param right from the left edge
   * @return {@code 3·SIDE·SIDE} numbers
   * @throws IllegalArgumentException if there is no such class, or a place is not from {@link
   *     #LEAST} to {@link #MOST}
   */
  public static float[] picture(int label, double down, double right) {
    Require.between("down", down, LEAST, MOST);
    Require.between("right", right, LEAST, MOST);
    float[] picture = new float[3 * PLANE];
    write(label, down, right, picture, 0);
    return picture;
  }

  private static void write(int label, double down, double right, float[] into, int at) {
    float[] colour = COLOURS[ATTRIBUTES.value(label, COLOUR)];
    double radius = RADII[ATTRIBUTES.value(label, SIZE)];
    int form = ATTRIBUTES.value(label, FORM);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        float share = share(form, radius, y - down, x - right);
        for (int channel = 0; channel < 3; channel++) {
          into[at + channel * PLANE + y * SIDE + x] = -1 + share * (colour[channel] + 1);
        }
      }
    }
  }

  /** How much of a pixel the shape covers; (y, x) is its corner seen from the shape's middle. */
  private static float share(int form, double radius, double y, double x) {
    int inside = 0;
    for (int i = 0; i < GRID; i++) {
      for (int j = 0; j < GRID; j++) {
        inside +=
            covers(form, (y + (i + 0.5) / GRID) / radius, (x + (j + 0.5) / GRID) / radius) ? 1 : 0;
      }
    }
    return (float) inside / (GRID * GRID);
  }

  /** In units of the radius: forms of about the same area, with their middle of mass at 0. */
  private static boolean covers(int form, double y, double x) {
    return switch (form) {
      case 0 -> Math.max(Math.abs(x), Math.abs(y)) < SQUARE;
      case 1 ->
          Math.max(Math.abs(x), Math.abs(y)) < ARM && Math.min(Math.abs(x), Math.abs(y)) < ARM / 3;
      default -> y < TRIANGLE && Math.abs(x) * Math.sqrt(3) - y < 2 * TRIANGLE;
    };
  }

  @Override
  public int dimension() {
    return 3 * PLANE;
  }

  @Override
  public List<String> classNames() {
    return ATTRIBUTES.classNames();
  }

  @Override
  public void draw(float[] into, int n, RandomGenerator random) {
    draw(into, new int[Math.max(n, 0)], n, random);
  }

  @Override
  public void draw(float[] into, int[] labels, int n, RandomGenerator random) {
    Batch.require(into, labels, n, dimension(), random);
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextInt(ATTRIBUTES.combinations());
      double down = LEAST + (MOST - LEAST) * random.nextDouble();
      double right = LEAST + (MOST - LEAST) * random.nextDouble();
      write(labels[i], down, right, into, i * dimension());
    }
  }

  /**
   * Where the middle of mass of each picture lies; the mass of a pixel is how far it is from black.
   * Of a real picture this is its place, but for what the edges cost.
   *
   * @param pictures shape {@code [n, 3·SIDE·SIDE]}
   * @return shape {@code [n, 2]} in double precision: pixels from the top, pixels from the left;
   *     the middle of the picture where all is black
   * @throws IllegalArgumentException if the shape is wrong
   */
  public static INDArray places(INDArray pictures) {
    float[] rows = Batch.rows("pictures", pictures, 3 * PLANE);
    double[][] places = new double[rows.length / (3 * PLANE)][];
    for (int i = 0; i < places.length; i++) {
      places[i] = place(rows, i * 3 * PLANE);
    }
    return Nd4j.createFromArray(places);
  }

  private static double[] place(float[] rows, int at) {
    double mass = 0;
    double down = 0;
    double right = 0;
    for (int j = 0; j < 3 * PLANE; j++) {
      double here = rows[at + j] + 1;
      mass += here;
      down += here * (j % PLANE / SIDE + 0.5);
      right += here * (j % SIDE + 0.5);
    }
    return mass > 0
        ? new double[] {down / mass, right / mass}
        : new double[] {SIDE / 2.0, SIDE / 2.0};
  }

  @Override
  public String toString() {
    return "coloured shapes";
  }
}

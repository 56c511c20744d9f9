package io.github.adversaria.plot;

import java.awt.image.BufferedImage;

/** The surface itself: facets painted into a {@link DepthBuffer}, and what shows at a point. */
final class SurfaceSheet {

  /** Samples to a pixel each way; one in large pictures, whose samples would fill the memory. */
  private static final int SAMPLES = 2;

  private static final int LARGE = 1_000_000;

  /** A cell at the edge of a hole is looked at in so many steps each way. */
  private static final int FINER_AT_HOLES = 8;

  /** How far a line may sink into the triangles that stand for the surface, in units of the box. */
  private static final double SUNK = 0.006;

  /** The light comes from the upper left, from behind the reader. */
  private static final double[] LIGHT = {-0.35, 0.6, 0.72};

  /** How dark a facet turned away from the light is. */
  private static final double DARKEST = 0.74;

  private final SurfaceGraph graph;
  private final SurfaceGrid grid;
  private final SurfaceBox box;
  private final int samples;
  private final double fineness;
  private final DepthBuffer buffer;

  /** Paints the facets; {@code width} and {@code height} are those of the picture in CSS pixels. */
  SurfaceSheet(SurfaceGraph graph, SurfaceGrid grid, SurfaceBox box, int width, int height) {
    this.graph = graph;
    this.grid = grid;
    this.box = box;
    this.samples = width * height > LARGE ? 1 : SAMPLES;
    int times = Theme.SCALE * samples;
    this.fineness = times;
    this.buffer = new DepthBuffer(width * times, height * times);
    for (int i = 0; i < SurfaceGrid.FACETS; i++) {
      for (int j = 0; j < SurfaceGrid.FACETS; j++) {
        facet(i * SurfaceGrid.FINER, j * SurfaceGrid.FINER);
      }
    }
  }

  SurfaceBox box() {
    return box;
  }

  /** The surface without lines, in painted pixels. */
  BufferedImage image() {
    return buffer.image(samples);
  }

  /** The height over a point if the picture shows that height; else NaN. */
  double heightAt(double x, double y) {
    return graph.covers(x, y) ? shown(graph.height(x, y)) : Double.NaN;
  }

  /** Whether the reader sees a point of the surface. */
  boolean shows(SurfaceBox.Spot spot) {
    return buffer.shows(spot.x() * fineness, spot.y() * fineness, spot.near() + SUNK);
  }

  private double shown(double height) {
    double share = SurfaceBox.share(box.heights(), height);
    return share >= 0 && share <= 1 ? height : Double.NaN;
  }

  private void facet(int i0, int j0) {
    int rgb = colour(i0, j0);
    for (int i = i0; i < i0 + SurfaceGrid.FINER; i++) {
      for (int j = j0; j < j0 + SurfaceGrid.FINER; j++) {
        cell(i, j, rgb);
      }
    }
  }

  private void cell(int i, int j, int rgb) {
    DepthBuffer.Corner[] corners = {
      corner(grid.x(i), grid.y(j), grid.height(i, j)),
      corner(grid.x(i + 1), grid.y(j), grid.height(i + 1, j)),
      corner(grid.x(i + 1), grid.y(j + 1), grid.height(i + 1, j + 1)),
      corner(grid.x(i), grid.y(j + 1), grid.height(i, j + 1))
    };
    int finite = 0;
    for (DepthBuffer.Corner corner : corners) {
      finite += corner == null ? 0 : 1;
    }
    if (finite == corners.length) {
      fill(corners, rgb);
    } else if (finite > 0) {
      edgeOfHole(grid.x(i), grid.y(j), grid.x(i + 1), grid.y(j + 1), rgb);
    }
  }

  private void edgeOfHole(double x0, double y0, double x1, double y1, int rgb) {
    int n = FINER_AT_HOLES;
    var corners = new DepthBuffer.Corner[n + 1][n + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= n; j++) {
        double x = x0 + (x1 - x0) * i / n;
        double y = y0 + (y1 - y0) * j / n;
        corners[i][j] = corner(x, y, graph.height(x, y));
        if (i > 0 && j > 0) {
          fill(
              new DepthBuffer.Corner[] {
                corners[i - 1][j - 1], corners[i][j - 1], corners[i][j], corners[i - 1][j]
              },
              rgb);
        }
      }
    }
  }

  private void fill(DepthBuffer.Corner[] corners, int rgb) {
    for (int skipped = 0; skipped < 4; skipped += 2) {
      DepthBuffer.Corner a = corners[skipped];
      DepthBuffer.Corner b = corners[skipped + 1];
      DepthBuffer.Corner c = corners[(skipped + 2) % 4];
      if (a != null && b != null && c != null) {
        buffer.fill(a, b, c, rgb);
      }
    }
  }

  /** Null where there is no finite height. */
  private DepthBuffer.Corner corner(double x, double y, double height) {
    double share = SurfaceBox.share(box.heights(), height);
    // What is far outside of the box is cut off there, so that rounding stays small.
    if (!(Math.abs(height) <= Plot.FARTHEST)) {
      return null;
    }
    SurfaceBox.Spot spot = box.spot(x, y, height);
    return new DepthBuffer.Corner(spot.x() * fineness, spot.y() * fineness, spot.near(), share);
  }

  private int colour(int i, int j) {
    int n = SurfaceGrid.FINER;
    double sum = 0;
    int count = 0;
    for (int a = i; a <= i + n; a++) {
      for (int b = j; b <= j + n; b++) {
        double height = grid.height(a, b);
        if (Math.abs(height) <= Plot.FARTHEST) {
          sum += Math.max(0, Math.min(1, SurfaceBox.share(grid.heights(), height)));
          count++;
        }
      }
    }
    double east = slope(grid.height(i + n, j + n / 2) - grid.height(i, j + n / 2));
    double north = slope(grid.height(i + n / 2, j + n) - grid.height(i + n / 2, j));
    return SurfaceColours.of(sum / Math.max(1, count), light(east, north));
  }

  /** Rise of a facet in units of the box; a level one stands for one with a hole. */
  private double slope(double rise) {
    double units = 2 * SurfaceBox.HALF_HEIGHT * rise / box.heights().length();
    return Double.isNaN(units) || Double.isInfinite(units) ? 0 : units * SurfaceGrid.FACETS / 2;
  }

  /** By Lambert's law, on whichever side of the facet the reader sees. */
  private double light(double east, double north) {
    Viewpoint eye = box.viewpoint();
    double length = Math.sqrt(east * east + north * north + 1);
    double right = eye.right(-east, -north) / length;
    double up = eye.up(-east, -north, 1) / length;
    double near = eye.near(-east, -north, 1) / length;
    double falls = right * LIGHT[0] + up * LIGHT[1] + near * LIGHT[2];
    return DARKEST + (1 - DARKEST) * Math.max(0, near < 0 ? -falls : falls);
  }
}

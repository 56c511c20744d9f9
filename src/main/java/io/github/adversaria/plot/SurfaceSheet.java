package io.github.adversaria.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;

/** The surface itself: facets painted into a {@link DepthBuffer}, and what shows at a point. */
final class SurfaceSheet {

  /** Samples to a pixel each way; one in large pictures, whose samples would fill the memory. */
  private static final int SAMPLES = 2;

  private static final int LARGE = 1_000_000;

  /** The rim of a hole is found to this power of ½ of a cell. */
  private static final int HALVINGS = 16;

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
    var rim = new ArrayList<DepthBuffer.Corner>();
    int[][] turn = {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}};
    for (int k = 0; k < turn.length; k++) {
      int[] from = turn[k];
      int[] to = turn[(k + 1) % turn.length];
      DepthBuffer.Corner here = corner(from[0], from[1]);
      DepthBuffer.Corner next = corner(to[0], to[1]);
      if (here != null) {
        rim.add(here);
      }
      if (here == null && next != null) {
        rim.add(edgeOfHole(to, from));
      } else if (here != null && next == null) {
        rim.add(edgeOfHole(from, to));
      }
    }
    for (int k = 2; k < rim.size(); k++) {
      buffer.fill(rim.get(0), rim.get(k - 1), rim.get(k), rgb);
    }
  }

  /** The last place with a finite height on the way into a hole, by bisection. */
  private DepthBuffer.Corner edgeOfHole(int[] outside, int[] inside) {
    double x0 = grid.x(outside[0]);
    double y0 = grid.y(outside[1]);
    double x1 = grid.x(inside[0]);
    double y1 = grid.y(inside[1]);
    DepthBuffer.Corner last = corner(outside[0], outside[1]);
    for (int halving = 0; halving < HALVINGS; halving++) {
      double x = x0 + (x1 - x0) / 2;
      double y = y0 + (y1 - y0) / 2;
      DepthBuffer.Corner middle = corner(x, y, graph.height(x, y));
      if (middle == null) {
        x1 = x;
        y1 = y;
      } else {
        last = middle;
        x0 = x;
        y0 = y;
      }
    }
    return last;
  }

  private DepthBuffer.Corner corner(int i, int j) {
    return corner(grid.x(i), grid.y(j), grid.height(i, j));
  }

  /** Null where there is no finite height. */
  private DepthBuffer.Corner corner(double x, double y, double height) {
    double share = SurfaceBox.share(box.heights(), height);
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

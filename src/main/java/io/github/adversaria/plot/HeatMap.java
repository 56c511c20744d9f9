package io.github.adversaria.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A heat map worked out for a picture.
 *
 * @param label the markup of its name
 * @param seen where it lies on paper
 * @param grid the function in the middle of the cells, the topmost row first
 * @param colours which colour stands for which value
 */
record HeatMap(String label, Rectangle2D seen, Grid grid, ColourScale colours) {

  /** From hatch to hatch where there is no value, in CSS pixels. */
  private static final int HATCH = 8;

  static HeatMap of(String label, Rectangle2D seen, Grid grid) {
    return new HeatMap(label, seen, grid, ColourScale.of(grid));
  }

  void draw(Graphics2D g) {
    if (seen.isEmpty()) {
      return;
    }
    int cell = HeatMapLayer.CELL;
    double left = Math.floor(seen.getMinX() * Theme.SCALE) / Theme.SCALE;
    double top = Math.floor(seen.getMinY() * Theme.SCALE) / Theme.SCALE;
    var cells = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_INT_ARGB);
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        double value = grid.value(column, row);
        if (!Double.isNaN(value)) {
          cells.setRGB(column, row, colours.colour(value).getRGB());
        }
      }
    }
    Shape clip = g.getClip();
    g.clip(seen);
    if (hasHoles()) {
      g.setPaint(hatching());
      g.fill(seen);
    }
    g.translate(left, top);
    g.drawImage(cells, 0, 0, cell * grid.columns(), cell * grid.rows(), null);
    g.translate(-left, -top);
    g.setClip(clip);
  }

  private boolean hasHoles() {
    for (double value : grid.values()) {
      if (Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }

  private static TexturePaint hatching() {
    int side = HATCH * Theme.SCALE;
    var tile = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = tile.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Theme.NO_VALUE);
    g.fillRect(0, 0, side, side);
    g.setColor(Theme.HATCH);
    g.setStroke(new BasicStroke(Theme.SCALE));
    for (int shift = -side; shift <= side; shift += side) {
      g.draw(new Line2D.Double(shift, side, shift + side, 0));
    }
    g.dispose();
    return new TexturePaint(tile, new Rectangle2D.Double(0, 0, HATCH, HATCH));
  }
}

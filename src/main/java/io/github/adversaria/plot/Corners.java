package io.github.adversaria.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/**
 * Learns where XChart puts two opposite corners of the data by posing as the marker of a series:
 * XChart has methods that tell, but in low charts they answer with the middle for every value.
 */
final class Corners extends Marker {

  private Rectangle2D area;

  @Override
  public void paint(Graphics2D g, double x, double y, int size) {
    if (area == null) {
      area = new Rectangle2D.Double(x, y, 0, 0);
    } else {
      area.add(x, y);
    }
  }

  /** The rectangle between the corners; an empty one at the origin if XChart drew no data. */
  Rectangle2D area() {
    return area == null ? new Rectangle2D.Double() : area;
  }
}

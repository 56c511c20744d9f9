package io.github.adversaria.plot;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * How a series is drawn.
 *
 * @param colour of its lines, and of its areas when shaded
 * @param width in CSS pixels
 * @param dash the pattern of its lines
 */
record Pen(Color colour, float width, Dash dash) {

  BasicStroke stroke() {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash.lengths(), 0f);
  }

  /** The colour made transparent: {@code opacity} from 0 to 255. */
  Color shade(int opacity) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
  }

  Pen solid() {
    return new Pen(colour, width, Dash.SOLID);
  }

  Pen thin() {
    return new Pen(colour, Theme.HAIR_WIDTH, Dash.SOLID);
  }
}

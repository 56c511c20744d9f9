package io.github.adversaria.plot;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;

/**
 * How a picture is divided: title, legend, labels of the axes, and between them room for the panel.
 */
final class Layout {

  static final int EDGE = 10;
  private static final int TITLE = 24;
  private static final int TITLE_LINE = 18;

  /** Title and legend take at most that share of the height. */
  private static final double LEGEND_SHARE = 0.45;

  /** What a picture of the plane keeps free below them, for a panel with labels. */
  private static final int LEAST_PANEL = 120;

  private static final int AXIS_LABEL = 23;
  private static final int GAP = 5;
  private static final int X_LABEL = 18;

  private final List<Label> titleLines;
  private final Legend legend;
  private final int legendTop;
  private final int top;
  private final int panelTop;
  private final int bottom;
  private final Dimension room;

  /**
   * Divides a picture.
   *
   * @param beside what axes and colour bars of ours take beside the panel
   */
  Layout(
      Graphics2D g,
      String title,
      List<Layer> layers,
      Dimension size,
      int beside,
      boolean labelsAbove,
      boolean labelBelow) {
    double column = size.width - 2.0 * EDGE;
    titleLines =
        title.isBlank()
            ? List.of()
            : Label.wrapped(title, Theme.TITLE, g.getFontRenderContext(), column);
    legendTop =
        EDGE / 2 + 1 + (titleLines.isEmpty() ? 0 : TITLE + (titleLines.size() - 1) * TITLE_LINE);
    boolean plane = layers.stream().anyMatch(PlaneLayer.class::isInstance);
    double share = LEGEND_SHARE * size.height;
    double legendEnd = plane ? Math.min(share, size.height - LEAST_PANEL) : share;
    int mostRows = (int) Math.max(1, (legendEnd - legendTop) / Legend.ROW);
    legend = new Legend(g, layers, column, mostRows);
    top = legendTop + legend.height() + 1;
    bottom = labelBelow ? X_LABEL : 0;
    panelTop = top + (labelsAbove ? AXIS_LABEL : GAP) - EDGE;
    room = new Dimension(size.width - beside, size.height - panelTop - bottom);
  }

  /** How much the panel may take. */
  Dimension room() {
    return room;
  }

  /** Where the panel begins. */
  int panelTop() {
    return panelTop;
  }

  /** What is below the panel. */
  int bottom() {
    return bottom;
  }

  /** The base line of the labels above the panel. */
  double labelLine() {
    return top + 14;
  }

  /** The base line of the label below a panel. */
  double labelLineBelow(Dimension panel) {
    return panelTop + panel.height + bottom - 9;
  }

  /** Draws title and legend. */
  void draw(Graphics2D g) {
    g.setColor(Theme.TEXT);
    for (int i = 0; i < titleLines.size(); i++) {
      titleLines.get(i).draw(g, Theme.TITLE, EDGE, EDGE / 2.0 + TITLE_LINE * (i + 1) - 1);
    }
    legend.draw(g, EDGE, legendTop);
  }
}

package io.github.adversaria.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * The one look of all pictures: white paper, grey axes, few colours, one family of fonts.
 *
 * <p>The colours are those of Okabe and Ito, <i>Color Universal Design</i> (2008; see also Wong,
 * Nature Methods 8, 441, 2011), which people with any of the common colour vision deficiencies tell
 * apart. Their yellow is left out, as it vanishes on white; their black serves the right axis. Line
 * patterns differ too, so that a picture reads in print without colour.
 */
public final class Theme {

  /** The colours of series in the order in which they are used. */
  public static final List<Color> PALETTE =
      List.of(
          new Color(0x0072B2), // blue
          new Color(0xD55E00), // vermillion
          new Color(0x009E73), // bluish green
          new Color(0xCC79A7), // reddish purple
          new Color(0xE69F00), // orange
          new Color(0x56B4E9)); // sky blue

  /** The colour of what is read off the right axis, and of reference lines. */
  public static final Color INK = new Color(0x222222);

  /** Width of a picture in CSS pixels unless one is given: a notebook's column with room. */
  public static final int WIDTH = 640;

  /** Height of a picture in CSS pixels unless one is given. */
  public static final int HEIGHT = 360;

  /** Painted pixels for one CSS pixel, so that pictures are sharp on dense screens. */
  public static final int SCALE = 2;

  static final Color PAPER = Color.WHITE;
  static final Color TEXT = new Color(0x333333);
  static final Color AXIS = new Color(0x767676);
  static final Color GRID = new Color(0xE8E8E8);
  static final float LINE_WIDTH = 1.8f;
  static final float HAIR_WIDTH = 1.1f;
  static final int DOT_SIZE = 6;

  /** The share of a series' colour in what it shades, out of 255. */
  static final int SHADE = 64;

  /** The same for the area under a density, which several densities may share. */
  static final int FAINT_SHADE = 28;

  static final Font TITLE = font(Font.BOLD, 14);
  static final Font LABELS = font(Font.PLAIN, 12.5f);
  static final Font TICKS = font(Font.PLAIN, 11.5f);

  /** For what is written into a picture. */
  static final Font SMALL = font(Font.PLAIN, 10);

  /** From the middle of a line of text down to where its digits stand, in sizes of the font. */
  static final double TICK_DROP = 0.365;

  /** The grid over a heat map. */
  static final Color FAINT_GRID = new Color(0x33, 0x33, 0x33, 34);

  /** Where a heat map has no value: grey with a hatching. */
  static final Color NO_VALUE = new Color(0xEFEFEF);

  static final Color HATCH = new Color(0xC4C4C4);

  /** Around lines and signs that lie on others. */
  static final Color HALO = Color.WHITE;

  private Theme() {}

  /** The pen of the {@code index}-th series, counted from 0; colours and patterns recur. */
  static Pen pen(int index) {
    var dashes = List.of(Dash.SOLID, Dash.DASHED, Dash.DASH_DOT, Dash.DOTTED, Dash.LONG_DASHED);
    return new Pen(
        PALETTE.get(index % PALETTE.size()), LINE_WIDTH, dashes.get(index % dashes.size()));
  }

  /** The pen of the {@code index}-th curve on the right axis, counted from 0. */
  static Pen rightPen(int index) {
    return index == 0
        ? new Pen(INK, LINE_WIDTH - 0.3f, Dash.LONG_DASHED)
        : pen(PALETTE.size() - index % PALETTE.size());
  }

  /** The pen of reference lines. */
  static Pen rulePen() {
    return new Pen(INK, HAIR_WIDTH, Dash.FINE);
  }

  /** The pen of level lines and vector fields, which are grounds for other things. */
  static Pen groundPen() {
    return new Pen(TEXT, HAIR_WIDTH, Dash.SOLID);
  }

  /** A thin solid stroke for axes and grid. */
  static BasicStroke hairline() {
    return new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  private static Font font(int style, float size) {
    Canvas.ensureHeadless();
    // Where DejaVu is missing Java takes its own default family, which always has these styles.
    return new Font("DejaVu Sans", style, 1).deriveFont(size);
  }
}

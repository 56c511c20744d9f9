package io.github.adversaria.plot;

import java.awt.Color;
import java.util.List;

/**
 * Colours of surfaces. Heights are told by <i>viridis</i> (van der Walt and Smith, 2015): equal
 * steps look equal, also to colour-blind readers and in grey. It is mixed with white so that paths
 * stand out.
 */
final class SurfaceColours {

  /** Viridis at eighths from 0 to 1; straight lines between differ from it by less than 3 %. */
  private static final int[] VIRIDIS = {
    0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
  };

  private static final double WHITE = 0.25;
  private static final float PATH_WIDTH = 2.4f;

  /** First those that differ most from the colours of heights. */
  private static final List<Color> PATHS =
      List.of(
          Theme.PALETTE.get(1),
          Theme.INK,
          Theme.PALETTE.get(3),
          Theme.PALETTE.get(4),
          Theme.PALETTE.get(0),
          Theme.PALETTE.get(5));

  private SurfaceColours() {}

  /** The pen of the {@code index}-th path, counted from 0. */
  static Pen pathPen(long index) {
    return new Pen(PATHS.get((int) (index % PATHS.size())), PATH_WIDTH, Dash.SOLID);
  }

  /** The pen of the {@code index}-th point, counted from 0; the first is black. */
  static Pen pointPen(long index) {
    return pathPen(index < 2 ? 1 - index : index);
  }

  /**
   * The colour of a height as 0xRRGGBB.
   *
   * @param share of the way from the lowest to the highest, cut to [0, 1]
   * @param light how much light falls there: 1 leaves the colour, less darkens it
   */
  static int of(double share, double light) {
    double at = Math.max(0, Math.min(1, share)) * (VIRIDIS.length - 1);
    int index = Math.min((int) at, VIRIDIS.length - 2);
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double low = VIRIDIS[index] >> shift & 0xFF;
      double high = VIRIDIS[index + 1] >> shift & 0xFF;
      double pure = low + (at - index) * (high - low);
      double mixed = light * (pure + WHITE * (255 - pure));
      rgb |= (int) Math.round(Math.min(255, mixed)) << shift;
    }
    return rgb;
  }
}

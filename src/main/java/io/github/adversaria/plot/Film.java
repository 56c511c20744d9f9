package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.ProgressListener;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Frames packed: the first whole, each other one as what differs from an earlier one.
 *
 * @param width of every frame in its own pixels
 * @param height of every frame in its own pixels
 * @param patches one a frame
 * @param remark what packing has cost; empty for nothing
 */
record Film(int width, int height, List<Patch> patches, String remark) {

  /** A frame is made from the one before; every so many frames from the first, to jump to. */
  static final int BETWEEN_KEYS = 12;

  /** What share of the width and height of the pictures is tried, one after the other. */
  private static final double[] SHARES = {1, 0.75, 0.5, 0.375};

  /**
   * @param parent the frame that it is painted on; −1 for the first, which stands alone
   * @param x where its left edge comes to lie
   * @param y where its upper edge comes to lie
   * @param png empty where nothing differs
   */
  record Patch(int parent, int x, int y, byte[] png) {}

  /**
   * Packs frames of one size as finely as they fit.
   *
   * @param room how many bytes they may take in a page
   * @throws IllegalArgumentException if they do not fit however coarse
   */
  static Film of(List<Png> frames, int room, ProgressListener listener) {
    for (double share : SHARES) {
      Optional<Film> film = packed(frames, room, share, listener);
      if (film.isPresent()) {
        return film.get();
      }
    }
    Png first = frames.get(0);
    throw Require.wrong(
        "frames",
        frames.size() + " of " + first.width() + " × " + first.height() + " CSS pixels",
        "frames that take at most " + Animation.MOST_BYTES + " bytes of HTML",
        "Make them fewer or smaller, or keep axes and colours the same from frame to frame: only"
            + " what changes is stored.");
  }

  private static Optional<Film> packed(
      List<Png> frames, int room, double share, ProgressListener listener) {
    var patches = new ArrayList<Patch>();
    int bytes = 0;
    Pixels first = null;
    Pixels before = null;
    for (int i = 0; i < frames.size(); i++) {
      Pixels pixels = pixels(frames.get(i), share);
      if (i > 0 && !pixels.sameSize(first)) {
        throw Require.wrong(
            "frame " + i, pixels.size() + " pixels", first.size() + " pixels, as frame 0");
      }
      boolean key = i % BETWEEN_KEYS == 0;
      Patch patch =
          i == 0 ? pixels.whole() : key ? pixels.patchOn(first, 0) : pixels.patchOn(before, i - 1);
      if (i == 0) {
        first = pixels;
      }
      before = pixels;
      patches.add(patch);
      bytes += AnimationHtml.length(patch);
      if (bytes > room) {
        return Optional.empty();
      }
      listener.progress(i + 1, frames.size(), "packing frames");
    }
    String remark =
        share == 1
            ? ""
            : "drawn with %.0f %% of the pixels each way, to stay within %d kB"
                .formatted(100 * share, Animation.MOST_BYTES / 1000);
    return Optional.of(new Film(first.width(), first.height(), List.copyOf(patches), remark));
  }

  private static Pixels pixels(Png png, double share) {
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png.bytes()));
      int width = (int) Math.round(share * picture.getWidth());
      int height = (int) Math.round(share * picture.getHeight());
      var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Image scaled =
          share == 1
              ? picture
              : picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
      var g = image.createGraphics();
      g.drawImage(scaled, 0, 0, null);
      g.dispose();
      return new Pixels(width, height, Palette.pixels(image));
    } catch (IOException e) {
      throw new UncheckedIOException("a frame is no picture that Java reads", e);
    }
  }
}

package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several pictures as one: side by side, or one below the other. Each keeps its size.
 *
 * <pre>{@code
 * Panels.row(samples.size(320, 320), Panels.column(losses.size(320, 160), modes.size(320, 160)))
 * }</pre>
 *
 * <p>An immutable value. A part is any value that shows itself as a picture; nothing is drawn
 * before the whole is shown.
 */
public final class Panels implements Showable {

  /** Between two parts, in CSS pixels. */
  private static final int GAP = 8;

  private final List<Showable> parts;
  private final boolean beside;

  private Panels(boolean beside, Showable... parts) {
    this.parts =
        List.copyOf(Require.notEmpty("parts", Arrays.asList(Require.notNull("parts", parts))));
    this.beside = beside;
  }

  /**
   * From left to right, with their upper edges in line.
   *
   * @param parts at least one
   * @throws IllegalArgumentException if there is none, or one is null
   */
  public static Panels row(Showable... parts) {
    return new Panels(true, parts);
  }

  /**
   * From top to bottom, with their left edges in line.
   *
   * @param parts at least one
   * @throws IllegalArgumentException if there is none, or one is null
   */
  public static Panels column(Showable... parts) {
    return new Panels(false, parts);
  }

  /**
   * The whole as one picture.
   *
   * @throws IllegalArgumentException if a part has no picture
   */
  public Png png() {
    return painted().png();
  }

  /**
   * Writes the picture to a file; an existing one is replaced.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    PictureFile.write(file, "panels", this::png);
  }

  Painted painted() {
    List<Painted> pictures = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      pictures.add(Painted.of("parts[" + i + "]", parts.get(i)));
    }
    int gaps = GAP * (pictures.size() - 1);
    var widths = pictures.stream().mapToInt(Painted::width);
    var heights = pictures.stream().mapToInt(Painted::height);
    int width = beside ? widths.sum() + gaps : widths.max().orElseThrow();
    int height = beside ? heights.max().orElseThrow() : heights.sum() + gaps;
    var image = Canvas.paint(width, height, g -> place(g, pictures));
    String words = pictures.stream().map(Painted::words).collect(Collectors.joining(" "));
    return new Painted(image, pictures.stream().anyMatch(Painted::tinted), words);
  }

  private void place(Graphics2D g, List<Painted> pictures) {
    double x = 0;
    double y = 0;
    for (Painted picture : pictures) {
      AffineTransform there = AffineTransform.getTranslateInstance(x, y);
      there.scale(1.0 / Theme.SCALE, 1.0 / Theme.SCALE);
      g.drawImage(picture.image(), there, null);
      x += beside ? picture.width() + GAP : 0;
      y += beside ? 0 : picture.height() + GAP;
    }
  }

  @Override
  public MimeBundle show() {
    Png png = png();
    return MimeBundle.text(png.alt()).withPng(png);
  }

  /** Its parts, without drawing anything. */
  @Override
  public String toString() {
    return "Panels" + parts;
  }
}

package io.github.adversaria.notebook;

import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/**
 * How any value is shown in a notebook, whichever kernel runs it: a {@link Showable} shows itself;
 * tables, arrays and pictures of the libraries below are shown here; everything else is its {@code
 * toString}.
 */
public final class Renderers {

  private Renderers() {}

  /**
   * The value in every form that a front end may want.
   *
   * @param value anything; null is shown as the word (a cell that ends in null shows nothing, which
   *     is for the kernel to decide)
   * @return never null; at least plain text
   */
  public static MimeBundle render(Object value) {
    if (value instanceof Showable showable) {
      return showable.show();
    }
    if (value instanceof Table table) {
      return TableView.of(table);
    }
    if (value instanceof INDArray array) {
      return ArrayView.of(array);
    }
    if (value instanceof BufferedImage image) {
      return picture(image);
    }
    return MimeBundle.text(String.valueOf(value));
  }

  private static MimeBundle picture(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the picture could not be encoded", e);
    }
    String alt = "Picture of " + image.getWidth() + " × " + image.getHeight() + " pixels";
    return MimeBundle.text(alt)
        .withPng(Png.of(bytes.toByteArray(), image.getWidth(), image.getHeight(), alt));
  }
}

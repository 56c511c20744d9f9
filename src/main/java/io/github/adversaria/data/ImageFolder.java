package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The PNG and JPEG pictures of a folder as data. Where the folder has subfolders with pictures,
 * each is a class of that name, in alphabetical order; else there are no classes. Other files, and
 * what lies deeper, are passed over.
 *
 * <p>A picture is stretched to the wanted size: each new pixel is the mean of the area that it
 * covers. Values from 0 to 255 become −1 to 1; what is transparent becomes white. Where a camera
 * only noted how it was held (Exif), a picture stays as it was stored.
 */
public final class ImageFolder {

  private static final float WHITE = 255;

  /** Luma of red, green and blue: Recommendation ITU-R BT.601. */
  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  private ImageFolder() {}

  /**
   * The pictures in shades of grey.
   *
   * @return shape {@code [n, height·width]}, by the names of files
   * @throws IllegalArgumentException if there is no such folder, if it has no picture, if it has
   *     pictures both itself and in subfolders, if a file is no picture that can be read, or if a
   *     side is not from 1 to {@link ImageShape#LONGEST_SIDE}
   * @throws UncheckedIOException if a file cannot be read
   * @throws CancellationException on an interrupt
   */
  public static Dataset grey(Path folder, int height, int width) {
    return read(folder, ImageShape.grey(height, width));
  }

  /**
   * The pictures in colour: planes of red, green and blue.
   *
   * @return shape {@code [n, 3·height·width]}, by the names of files
   * @throws IllegalArgumentException as {@link #grey} does
   * @throws UncheckedIOException if a file cannot be read
   * @throws CancellationException on an interrupt
   */
  public static Dataset colour(Path folder, int height, int width) {
    return read(folder, ImageShape.colour(height, width));
  }

  private static Dataset read(Path folder, ImageShape shape) {
    Require.notNull("folder", folder);
    if (!Files.isDirectory(folder)) {
      throw Require.wrong("folder", folder + ", where there is no folder", "a folder of pictures");
    }
    List<Path> loose = pictures(folder);
    List<Path> classes =
        entries(folder).stream()
            .filter(Files::isDirectory)
            .filter(f -> !pictures(f).isEmpty())
            .toList();
    if (loose.isEmpty() && classes.isEmpty()) {
      throw Require.wrong(
          "folder",
          folder + ", which has no picture",
          "a folder, or a folder of folders, with files .png, .jpg or .jpeg");
    }
    if (!loose.isEmpty() && !classes.isEmpty()) {
      throw Require.wrong(
          "folder",
          folder + ", with pictures both itself and in " + classes.get(0).getFileName(),
          "either one folder of pictures, or a folder for each class",
          "Move " + loose.get(0).getFileName() + " and its like into a folder of their class.");
    }
    Dataset data = rows(folder, loose.isEmpty() ? all(classes) : loose, shape);
    return loose.isEmpty() ? data.labelled(labels(classes), names(classes)) : data;
  }

  private static List<Path> all(List<Path> classes) {
    return classes.stream().flatMap(folder -> pictures(folder).stream()).toList();
  }

  private static int[] labels(List<Path> classes) {
    var labels = new ArrayList<Integer>();
    for (int k = 0; k < classes.size(); k++) {
      for (int i = pictures(classes.get(k)).size(); i > 0; i--) {
        labels.add(k);
      }
    }
    return labels.stream().mapToInt(label -> label).toArray();
  }

  private static String[] names(List<Path> classes) {
    return classes.stream().map(folder -> folder.getFileName().toString()).toArray(String[]::new);
  }

  private static List<Path> pictures(Path folder) {
    return entries(folder).stream().filter(ImageFolder::isPicture).toList();
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && (name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg"));
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the folder " + folder, e);
    }
  }

  private static Dataset rows(Path folder, List<Path> files, ImageShape shape) {
    Batch.requireCapacity("folder", files.size(), shape.length());
    float[] rows = new float[files.size() * shape.length()];
    for (int i = 0; i < files.size(); i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted after " + i + " pictures of " + folder);
      }
      write(picture(files.get(i)), shape, rows, i * shape.length());
    }
    String name = folder.toAbsolutePath().normalize().getFileName() + "";
    return Dataset.finite(name, rows, Dataset.numbered(shape.length())).asImages(shape);
  }

  /** The picture in red, green and blue, on white. */
  private static BufferedImage picture(Path file) {
    BufferedImage read;
    try {
      read = ImageIO.read(file.toFile());
    } catch (IOException | RuntimeException e) {
      // Broken files make the readers of the JDK throw many kinds of exception.
      throw unreadable(file, "a file that breaks off or is damaged: " + e.getMessage(), e);
    }
    if (read == null) {
      throw unreadable(file, "no picture, whatever its name says", null);
    }
    var picture = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    g.drawImage(read, 0, 0, null);
    g.dispose();
    return picture;
  }

  private static IllegalArgumentException unreadable(Path file, String given, Exception cause) {
    var wrong =
        Require.wrong(
            file.toString(), given, "a PNG or JPEG picture", "Move it out of the folder.");
    if (cause != null) {
      wrong.initCause(cause);
    }
    return wrong;
  }

  private static void write(BufferedImage picture, ImageShape shape, float[] rows, int at) {
    AreaMean columns = AreaMean.of(picture.getWidth(), shape.width());
    AreaMean lines = AreaMean.of(picture.getHeight(), shape.height());
    int plane = shape.height() * shape.width();
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    float[] means = new float[3];
    for (int y = 0; y < shape.height(); y++) {
      for (int x = 0; x < shape.width(); x++) {
        AreaMean.mean(pixels, picture.getWidth(), lines, y, columns, x, means);
        float grey = 0;
        for (int channel = 0; channel < 3; channel++) {
          float value = means[channel] / (WHITE / 2) - 1;
          grey += LUMA[channel] * value;
          if (shape.channels() == 3) {
            rows[at + channel * plane + y * shape.width() + x] = value;
          }
        }
        if (shape.channels() == 1) {
          rows[at + y * shape.width() + x] = grey;
        }
      }
    }
  }
}

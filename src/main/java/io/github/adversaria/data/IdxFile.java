package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Data in the IDX format, that of MNIST and its successors: two zero bytes, one that says that
 * values are unsigned bytes (0x08), the number of dimensions, their sizes as big-endian whole
 * numbers of four bytes, and the values, the last index fastest. Files packed by gzip are unpacked,
 * whatever their name.
 *
 * <p>LeCun, Cortes and Burges, <i>The MNIST Database of Handwritten Digits</i> (1998), section File
 * Formats. Nothing is fetched: the files are the reader's own.
 */
public final class IdxFile {

  private static final int UNSIGNED_BYTE = 0x08;
  private static final int WHITE = 255;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final Path file;
  private final int[] sizes;
  private final byte[] values;

  private IdxFile(Path file, int[] sizes, byte[] values) {
    this.file = file;
    this.sizes = sizes;
    this.values = values;
  }

  /**
   * Pictures without classes. A value v, 0 to 255, becomes {@code v / 127.5 − 1}, from −1 to 1.
   *
   * @param images a file of three dimensions: pictures, rows of pixels, pixels a row
   * @return shape {@code [n, rows·pixels]}
   * @throws IllegalArgumentException if there is no such file, if it is no IDX file of unsigned
   *     bytes, if it ends early or goes on, or if its dimensions are others
   * @throws UncheckedIOException if it cannot be read
   */
  public static Dataset images(Path images) {
    return read("images", images).asImages();
  }

  /**
   * Pictures and their classes, which are called by their numbers.
   *
   * @param images as in {@link #images(Path)}
   * @param labels a file of one dimension with as many classes as there are pictures
   * @throws IllegalArgumentException as there, or if the numbers of pictures and classes differ
   * @throws UncheckedIOException if one cannot be read
   */
  public static Dataset images(Path images, Path labels) {
    Require.notNull("images", images);
    IdxFile classes = read("labels", labels);
    classes.requireDimensions(1, "the class of each picture");
    Dataset pictures = read("images", images).asImages();
    if (classes.values.length != pictures.size()) {
      throw Require.wrong(
          labels.toString(),
          classes.values.length + " classes",
          "one for each of the " + pictures.size() + " pictures of " + images);
    }
    int[] numbers = new int[classes.values.length];
    Arrays.setAll(numbers, i -> Byte.toUnsignedInt(classes.values[i]));
    int most = Arrays.stream(numbers).max().orElseThrow();
    String[] names =
        IntStream.rangeClosed(0, most).mapToObj(Integer::toString).toArray(String[]::new);
    return pictures.labelled(numbers, names);
  }

  private static IdxFile read(String argument, Path file) {
    Require.notNull(argument, file);
    if (!Files.isRegularFile(file)) {
      throw Require.wrong(argument, file + ", where there is no file", "an IDX file");
    }
    try (InputStream in = unpacked(file);
        DataInputStream data = new DataInputStream(in)) {
      return read(file, data);
    } catch (EOFException e) {
      throw truncated(file, "its end is missing", e);
    } catch (ZipException e) {
      throw truncated(file, "a broken gzip file (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the " + argument + " from " + file, e);
    }
  }

  private static IllegalArgumentException truncated(Path file, String given, IOException cause) {
    var wrong = Require.wrong(file.toString(), given, "a whole IDX file", "Fetch it again.");
    wrong.initCause(cause);
    return wrong;
  }

  private static InputStream unpacked(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    if (!packed) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static IdxFile read(Path file, DataInputStream data) throws IOException {
    int magic = data.readInt();
    int dimensions = magic & 0xFF;
    if (magic >>> 8 != UNSIGNED_BYTE || dimensions == 0) {
      throw Require.wrong(
          "the first four bytes of " + file,
          String.format("%08x", magic),
          "000008dd for unsigned bytes in dd dimensions",
          "MNIST has 00000803 for pictures and 00000801 for classes.");
    }
    int[] sizes = new int[dimensions];
    long length = 1;
    for (int i = 0; i < dimensions; i++) {
      sizes[i] = data.readInt();
      if (sizes[i] < 1) {
        throw Require.wrong("size " + i + " of " + file, sizes[i], "a whole number >= 1");
      }
      length = Math.min(Long.MAX_VALUE / sizes[i], length) * sizes[i];
    }
    Batch.requireCapacity(file + " of sizes " + Arrays.toString(sizes), length, 1);
    byte[] values = data.readNBytes((int) length);
    if (values.length < length) {
      throw Require.wrong(
          file.toString(),
          values.length + " values",
          length + " values, as its sizes " + Arrays.toString(sizes) + " say",
          "Its end is missing: fetch it again.");
    }
    if (data.read() >= 0) {
      throw Require.wrong(
          file.toString(),
          "longer than its sizes " + Arrays.toString(sizes) + " say",
          length + " values and no more");
    }
    return new IdxFile(file, sizes, values);
  }

  private Dataset asImages() {
    requireDimensions(3, "pictures, rows of pixels, pixels a row");
    float[] rows = new float[values.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Byte.toUnsignedInt(values[i]) / (WHITE / 2f) - 1;
    }
    var shape = ImageShape.grey(sizes[1], sizes[2]);
    return Dataset.finite(file.getFileName().toString(), rows, Dataset.numbered(shape.length()))
        .asImages(shape);
  }

  private void requireDimensions(int wanted, String meaning) {
    if (sizes.length != wanted) {
      throw Require.wrong(
          file.toString(),
          "of sizes " + Arrays.toString(sizes),
          wanted == 1 ? "one dimension: " + meaning : wanted + " dimensions: " + meaning);
    }
  }
}

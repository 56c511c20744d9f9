package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.show.Png;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ImageGridTest {

  /** Where the first pixel of the first picture is, without words, in painted pixels. */
  private static final int START = 8 * Theme.SCALE;

  private static final float[][] TWO = {{0, 1, 0.5f, 0}, {1, 1, 0, 0}};

  private static ImageGrid grid() {
    return ImageGrid.of(TWO, 2, 2);
  }

  private static BufferedImage decoded(ImageGrid grid) throws IOException {
    Png png = grid.png();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png.bytes()));
    assertThat(picture.getWidth()).isEqualTo(Theme.SCALE * png.width());
    assertThat(picture.getHeight()).isEqualTo(Theme.SCALE * png.height());
    return picture;
  }

  /** The colour in the middle of a pixel of the first picture, each 6 CSS pixels wide. */
  private static Color pixel(BufferedImage picture, int row, int column) {
    int side = 6 * Theme.SCALE;
    return new Color(
        picture.getRGB(START + column * side + side / 2, START + row * side + side / 2));
  }

  @Test
  void lowIsBlackAndHighIsWhite() throws IOException {
    BufferedImage picture = decoded(grid());
    assertThat(pixel(picture, 0, 0)).isEqualTo(Color.BLACK);
    assertThat(pixel(picture, 0, 1)).isEqualTo(Color.WHITE);
    assertThat(pixel(picture, 1, 0).getRed()).isBetween(125, 130);
    assertThat(pixel(picture, 1, 0).getGreen()).isEqualTo(pixel(picture, 1, 0).getRed());
    BufferedImage ink = decoded(grid().inkOnPaper());
    assertThat(pixel(ink, 0, 0)).isEqualTo(Color.WHITE);
    assertThat(pixel(ink, 0, 1)).isEqualTo(Color.BLACK);
  }

  @Test
  void theSecondPictureStandsBesideOrBelow() throws IOException {
    BufferedImage beside = decoded(grid());
    BufferedImage below = decoded(grid().columns(1));
    int step = (12 + 3) * Theme.SCALE;
    assertThat(beside.getRGB(START + step + 3, START + 3)).isEqualTo(-1);
    assertThat(below.getRGB(START + 3, START + step + 3)).isEqualTo(-1);
    assertThat(beside.getHeight()).isEqualTo(below.getWidth());
    // 12 for the pictures, 3 between them, 8 at the edges.
    assertThat(beside.getWidth()).isEqualTo((2 * 12 + 3 + 16) * Theme.SCALE);
  }

  @Test
  void aGivenRangeCutsWhatIsBeyond() throws IOException {
    BufferedImage picture = decoded(grid().range(0.5, 0.75));
    assertThat(pixel(picture, 0, 0)).isEqualTo(Color.BLACK);
    assertThat(pixel(picture, 1, 0)).isEqualTo(Color.BLACK);
    assertThat(pixel(picture, 0, 1)).isEqualTo(Color.WHITE);
    float[][] far = {{Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 0, 1}};
    BufferedImage endless = decoded(ImageGrid.of(far, 2, 2));
    assertThat(pixel(endless, 0, 0)).isEqualTo(Color.BLACK);
    assertThat(pixel(endless, 0, 1)).isEqualTo(Color.WHITE);
  }

  @Test
  void whatIsNoNumberIsSeenAndSaid() throws IOException {
    float[][] lost = {{0, Float.NaN, 1, 1}};
    assertThat(pixel(decoded(ImageGrid.of(lost, 2, 2)), 0, 1)).isEqualTo(Theme.PALETTE.get(1));
    assertThat(ImageGrid.of(lost, 2, 2).png().alt())
        .isEqualTo("1 picture of 2 × 2 pixels. NaN in 1 places.");
    float[][] nothing = {{Float.NaN, Float.NaN, Float.NaN, Float.NaN}};
    assertThat(pixel(decoded(ImageGrid.of(nothing, 2, 2)), 0, 0)).isEqualTo(Theme.PALETTE.get(1));
  }

  @Test
  void threePlanesAreColours() throws IOException {
    float[][] colours = {{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0}};
    BufferedImage picture = decoded(ImageGrid.of(colours, 2, 2));
    assertThat(pixel(picture, 0, 0)).isEqualTo(Color.RED);
    assertThat(pixel(picture, 0, 1)).isEqualTo(Color.GREEN);
    assertThat(pixel(picture, 1, 0)).isEqualTo(Color.BLUE);
    assertThat(ImageGrid.of(colours, 2, 2).png().alt()).contains("pixels in colour");
  }

  @Test
  void anArrayIsReadAsItsRows() {
    INDArray rows = Nd4j.createFromArray(TWO);
    assertThat(ImageGrid.of(rows, 2, 2).png().bytes()).isEqualTo(grid().png().bytes());
    INDArray turned = Nd4j.createFromArray(new double[][] {{0, 1}, {1, 1}, {0.5, 0}, {0, 0}});
    assertThat(ImageGrid.of(turned.transpose(), 2, 2).png().bytes())
        .isEqualTo(grid().png().bytes());
  }

  @Test
  void itsRowsAreItsOwn() {
    float[][] rows = {{0, 1, 0, 1}};
    ImageGrid grid = ImageGrid.of(rows, 2, 2);
    byte[] before = grid.png().bytes();
    rows[0][0] = 1;
    assertThat(grid.png().bytes()).isEqualTo(before);
  }

  @Test
  void wordsTakeTheirRoom() throws IOException {
    BufferedImage bare = decoded(grid());
    assertThat(decoded(grid().titled("A title")).getHeight()).isGreaterThan(bare.getHeight());
    assertThat(decoded(grid().titles("a", "b")).getHeight()).isGreaterThan(bare.getHeight());
    assertThat(decoded(grid().rowTitles("some words")).getWidth()).isGreaterThan(bare.getWidth());
    String title = "A very long title ".repeat(20);
    assertThat(decoded(grid().titled(title)).getWidth())
        .isLessThanOrEqualTo(Theme.WIDTH * Theme.SCALE);
  }

  @Test
  void itSaysWhatItShows() {
    ImageGrid many = ImageGrid.of(new float[25][64], 8, 8).titled("x_i");
    assertThat(many.png().alt()).isEqualTo("x_i. 25 pictures of 8 × 8 pixels, 10 a row.");
    assertThat(many).hasToString("ImageGrid[" + many.png().alt() + "]");
    assertThat(many.alt("Noise").png().alt()).isEqualTo("Noise");
    assertThat(many.show().text()).isEqualTo(many.png().alt());
    assertThat(many.show().png()).isPresent();
  }

  @Test
  void manyPicturesStaySmallAndKeepTheirGreys() throws IOException {
    var random = new Random(1);
    float[][] images = new float[100][64];
    for (float[] image : images) {
      for (int j = 0; j < 64; j++) {
        image[j] = (float) Math.max(-1, Math.min(1, random.nextGaussian()));
      }
    }
    ImageGrid grid = ImageGrid.of(images, 8, 8).columns(20);
    assertThat(grid.png().bytes()).hasSizeLessThan(40_000).isEqualTo(grid.png().bytes());
    assertThat(grid.png().width()).isLessThanOrEqualTo(Theme.WIDTH);
    BufferedImage picture = decoded(grid);
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        colours.add(picture.getRGB(x, y));
      }
    }
    // Black to white, and the line around each picture.
    assertThat(colours).hasSizeBetween(ImageGridFigure.GREYS - 2, ImageGridFigure.GREYS + 1);
  }

  @Test
  void largePicturesShrinkToTheColumn() {
    assertThat(ImageGrid.of(new float[2][300 * 300], 300, 300).png().width())
        .isLessThanOrEqualTo(Theme.WIDTH);
    assertThatThrownBy(() -> ImageGrid.of(new float[100][90 * 90], 90, 90).columns(100).png())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("the size of the image grid", "2000", "columns(");
  }

  @Test
  void anInterruptEndsThePainting() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> grid().png()).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aFileHoldsThePicture(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("grid.png");
    grid().save(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(grid().png().bytes());
  }

  private record Case(ThrowingCallable call, String... fragments) {}

  static Stream<Case> wrong() {
    return Stream.of(
        new Case(() -> ImageGrid.of((float[][]) null, 2, 2), "images was null"),
        new Case(() -> ImageGrid.of((INDArray) null, 2, 2), "images was null"),
        new Case(() -> ImageGrid.of(Nd4j.arange(4), 2, 2), "images was an array of shape [4]"),
        new Case(() -> ImageGrid.of(Nd4j.zeros(2001, 1), 1, 1), "number of images was 2001"),
        new Case(() -> ImageGrid.of(new float[0][], 2, 2), "number of images was 0", "2000"),
        new Case(() -> ImageGrid.of(TWO, 0, 2), "height was 0"),
        new Case(() -> ImageGrid.of(TWO, 2, -2), "width was -2"),
        new Case(() -> ImageGrid.of(TWO, 2, 3), "images[0] was 4 numbers", "6 (height", "18"),
        new Case(() -> ImageGrid.of(new float[][] {{1}, {1, 1, 1}}, 1, 1), "images[1] was 3"),
        new Case(() -> ImageGrid.of(new float[][] {{1}, null}, 1, 1), "images[1] was null"),
        new Case(() -> grid().titled(null), "text was null"),
        new Case(() -> grid().columns(0), "count was 0"),
        new Case(() -> grid().range(1, 0), "high was 0.0", "> low"),
        new Case(() -> grid().titles("one"), "each was 1 texts", "each picture: 2"),
        new Case(() -> grid().titles("one", null), "element of each was null"),
        new Case(() -> grid().titles((String[]) null), "each was null"),
        new Case(() -> grid().rowTitles("one", "two"), "each was 2 texts", "each row"),
        new Case(() -> grid().alt(" "), "text was blank"),
        new Case(() -> grid().save(null), "file was null"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isRefusedInWords(Case row) {
    assertThatThrownBy(row.call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(row.fragments);
  }
}

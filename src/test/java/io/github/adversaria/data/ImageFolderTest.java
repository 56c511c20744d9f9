package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFolderTest {

  @TempDir Path directory;

  private static BufferedImage picture(int type, int width, int... colours) {
    var picture = new BufferedImage(width, colours.length / width, type);
    for (int i = 0; i < colours.length; i++) {
      picture.setRGB(i % width, i / width, colours[i]);
    }
    return picture;
  }

  private static BufferedImage rgb(int width, int... colours) {
    return picture(BufferedImage.TYPE_INT_RGB, width, colours);
  }

  private Path save(String name, BufferedImage picture) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    String format = name.toLowerCase(Locale.ROOT).endsWith("png") ? "png" : "jpg";
    assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
    return file;
  }

  private static float value(double level) {
    return (float) (level / 127.5 - 1);
  }

  @Test
  void coloursArePlanesAndGreyIsLuma() throws IOException {
    save("a.png", rgb(2, 0xFF0000, 0x00FF00, 0x0000FF, 0x336699));
    Dataset colour = ImageFolder.colour(directory, 2, 2);
    assertThat(colour.shape()).contains(ImageShape.colour(2, 2));
    assertThat(colour.example(0))
        .containsExactly(
            new float[] {1, -1, -1, value(0x33), -1, 1, -1, value(0x66), -1, -1, 1, value(0x99)},
            within(1e-6f));
    assertThat(ImageFolder.grey(directory, 2, 2).example(0))
        .containsExactly(
            new float[] {
              value(0.299 * 255),
              value(0.587 * 255),
              value(0.114 * 255),
              value(0.299 * 0x33 + 0.587 * 0x66 + 0.114 * 0x99)
            },
            within(1e-6f));
  }

  @Test
  void aPixelIsTheMeanOfTheAreaItCovers() throws IOException {
    // Three columns become two: the middle one is shared.
    save("a.png", rgb(3, 0x000000, 0x606060, 0xFFFFFF));
    assertThat(ImageFolder.grey(directory, 1, 2).example(0))
        .containsExactly(
            new float[] {value(0x60 / 3.0), value((0x60 + 2 * 255) / 3.0)}, within(1e-5f));
    assertThat(ImageFolder.grey(directory, 2, 6).example(0))
        .containsExactly(
            new float[] {
              -1, -1, value(0x60), value(0x60), 1, 1, -1, -1, value(0x60), value(0x60), 1, 1
            },
            within(1e-5f));
    assertThat(ImageFolder.grey(directory, 1, 1).example(0)[0])
        .isCloseTo(value((0x60 + 255) / 3.0), within(1e-5f));
  }

  @ParameterizedTest
  @CsvSource({"7, 3", "3, 7", "8, 8", "1, 5", "640, 28", "5, 1"})
  void theWeightsOfAnAreaAreItsShares(int before, int after) {
    AreaMean mean = AreaMean.of(before, after);
    double[] covered = new double[before];
    for (int i = 0; i < after; i++) {
      assertThat(Arrays.stream(mean.weights()[i]).sum()).isCloseTo(1, within(1e-12));
      for (int j = 0; j < mean.weights()[i].length; j++) {
        covered[mean.firsts()[i] + j] += mean.weights()[i][j];
      }
    }
    // Each old pixel is used as much as any other.
    assertThat(covered).containsOnly(new double[] {(double) after / before}, within(1e-9));
  }

  @Test
  void greyFilesKeepTheirLevels() throws IOException {
    var grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(0, 0, 0, 128);
    grey.getRaster().setSample(1, 0, 0, 30);
    save("a.png", grey);
    assertThat(ImageFolder.grey(directory, 1, 2).example(0))
        .containsExactly(new float[] {value(128), value(30)}, within(1e-5f));
  }

  @Test
  void whatIsTransparentBecomesWhite() throws IOException {
    save("a.png", picture(BufferedImage.TYPE_INT_ARGB, 2, 0x00000000, 0xFF000000));
    assertThat(ImageFolder.grey(directory, 1, 2).example(0)).containsExactly(1, -1);
  }

  @Test
  void subfoldersAreClassesAndOtherFilesArePassedOver() throws IOException {
    save("cats/b.PNG", rgb(1, 0xFFFFFF));
    save("cats/a.jpeg", rgb(1, 0));
    save("ants/z.jpg", rgb(1, 0));
    Files.createDirectories(directory.resolve("empty"));
    Files.writeString(directory.resolve("cats").resolve("notes.txt"), "no picture");
    Files.writeString(directory.resolve("readme.txt"), "no picture");
    Dataset data = ImageFolder.grey(directory, 1, 1);
    assertThat(data.classNames()).containsExactly("ants", "cats");
    assertThat(data.labels()).containsExactly(0, 1, 1);
    assertThat(data.example(1)[0]).isCloseTo(-1, within(0.02f));
    assertThat(data.example(2)).containsExactly(1);
    assertThat(data.name()).isEqualTo(directory.getFileName().toString());
  }

  @Test
  void aFolderThatCannotBeReadIsRefusedInWords() throws IOException {
    refused("which has no picture", ".png, .jpg or .jpeg");
    Path text = Files.writeString(directory.resolve("a.png"), "no picture");
    refused(text.toString(), "no picture, whatever its name says", "Move it");
    Path whole = save("a.png", rgb(40, new int[1600]));
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
    refused("a.png was a file that breaks off or is damaged");
    save("a.png", rgb(1, 0));
    save("cats/b.png", rgb(1, 0));
    refused("pictures both itself and in cats", "Move a.png");
    assertThatThrownBy(() -> ImageFolder.grey(whole, 1, 1))
        .hasMessageContaining("where there is no folder");
  }

  @Test
  void anInterruptEndsTheReading() throws IOException {
    save("a.png", rgb(1, 0));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ImageFolder.grey(directory, 1, 1))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("after 0 pictures");
    assertThat(Thread.interrupted()).isFalse();
  }

  private void refused(String... fragments) {
    assertThatThrownBy(() -> ImageFolder.colour(directory, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}

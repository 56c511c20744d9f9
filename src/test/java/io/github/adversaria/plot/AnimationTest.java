package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimationTest {

  private static final int STEPS = 60;
  private static final double[] XS = new double[STEPS + 1];
  private static final double[] YS = new double[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      XS[i] = Math.pow(1.005, i) * 0.5 * Math.cos(0.1 * i);
      YS[i] = Math.pow(1.005, i) * 0.5 * Math.sin(0.1 * i);
    }
  }

  /** A spiral that grows, of the size that a notebook shows. */
  private static final Animation SPIRAL =
      Animation.of(STEPS, AnimationTest::spiral).caption(k -> "step " + k + " < \"60\" & on");

  private static Plot spiral(int step) {
    return Plot.titled("Simultaneous steps on V = xy")
        .curve("path", Arrays.copyOf(XS, step + 1), Arrays.copyOf(YS, step + 1))
        .points("now", new double[] {XS[step]}, new double[] {YS[step]})
        .range(-1, 1)
        .verticalRange(-1, 1)
        .equalAxes()
        .size(420, 440);
  }

  /** A frame that is a square at some place of white paper. */
  private static Showable square(int x, int y, int colour) {
    var image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < image.getWidth(); i++) {
      for (int j = 0; j < image.getHeight(); j++) {
        boolean inside = i >= x && i < x + 20 && j >= y && j < y + 20;
        image.setRGB(i, j, inside ? colour : 0xFFFFFF);
      }
    }
    return picture(image);
  }

  private static Showable picture(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var png = Png.of(bytes.toByteArray(), image.getWidth() / 2, image.getHeight() / 2, "a picture");
    return () -> MimeBundle.text("a picture").withPng(png);
  }

  @Test
  void comesAsPictureAndAsHtmlThatShowsItToo() {
    MimeBundle bundle = SPIRAL.show();
    Png still = bundle.png().orElseThrow();
    String html = bundle.html().orElseThrow();

    assertThat(still.bytes()).isEqualTo(spiral(STEPS - 1).png().bytes());
    assertThat(still.alt()).startsWith("Animation of 60 frames; one of them: Simultaneous steps");
    assertThat(bundle.text()).isEqualTo(still.alt());
    assertThat(html)
        .contains(
            "<img alt=\"Animation of 60 frames;",
            "width=\"420\" height=\"440\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(still.bytes()),
            "run the cell",
            "<script>")
        .doesNotContain("http://www.w3.org/1999", "https:", " src=\"http", "url(", "@import");
    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(Animation.MOST_BYTES / 4);
  }

  @Test
  void itsMarkupNamesNothingThatAnotherOnThePageCouldNameToo() {
    assertThat(SPIRAL.html()).doesNotContainPattern("\\sid=\"|getElementById|\\$");
    assertThat(SPIRAL.html()).isEqualTo(SPIRAL.html());
  }

  @Test
  void tellsThePlayerWhatToPlay() {
    JsonObject data = data(SPIRAL.framesPerSecond(20).still(3).once());

    assertThat(data.get("rate").getAsDouble()).isEqualTo(20);
    assertThat(data.get("still").getAsInt()).isEqualTo(3);
    assertThat(data.get("loop").getAsBoolean()).isFalse();
    assertThat(data.get("remark").getAsString()).isEmpty();
    assertThat(data.getAsJsonArray("frames")).hasSize(STEPS);
    assertThat(data.getAsJsonArray("captions").get(7).getAsString())
        .isEqualTo("step 7 < \"60\" & on");
  }

  @Test
  void patchesAddUpToTheFrames() throws IOException {
    var frames = new ArrayList<Showable>();
    for (int k = 0; k < 30; k++) {
      frames.add(square(6 * k, 3 * (k / 2), 0x0072B2 + 0x080000 * k));
    }
    List<BufferedImage> seen = played(data(Animation.of(frames)));

    for (int k = 0; k < 30; k++) {
      BufferedImage frame =
          ImageIO.read(new ByteArrayInputStream(frames.get(k).show().png().orElseThrow().bytes()));
      assertThat(farthest(seen.get(k), frame)).as("frame %d", k).isLessThanOrEqualTo(10);
    }
  }

  @Test
  void aFrameThatDoesNotChangeTakesNothing() {
    Showable frame = square(10, 10, 0x0072B2);
    JsonArray frames = data(Animation.of(List.of(frame, frame))).getAsJsonArray("frames");

    assertThat(frames.get(1).getAsJsonArray().get(3).getAsString()).isEmpty();
  }

  @Test
  void makesFramesCoarserWhereTheyAreTooMuch() {
    Animation noisy = Animation.of(24, k -> picture(noise(k, 640, 400)));

    assertThat(noisy.html().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(Animation.MOST_BYTES);
    assertThat(data(noisy).get("width").getAsInt()).isEqualTo(320);
    assertThat(noisy.show().text()).contains("50 % of the pixels each way, to stay within 1000 kB");
    assertThat(data(noisy).get("remark").getAsString()).startsWith("drawn with");
  }

  @Test
  void refusesWhatIsTooMuchHoweverCoarse() {
    assertThatThrownBy(() -> Animation.of(40, k -> picture(noise(k, 800, 800))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("frames was 40 of 400 × 400 CSS pixels", "fewer or smaller");
  }

  /** Black and white at random, which no coding makes small. */
  private static BufferedImage noise(int seed, int width, int height) {
    var random = new SplittableRandom(seed);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, random.nextBoolean() ? 0xFFFFFF : 0);
      }
    }
    return image;
  }

  @Test
  void anInterruptLeavesTheFramesDrawnSoFar() {
    Animation cut =
        Animation.of(
            20,
            k -> {
              if (k == 4) {
                Thread.currentThread().interrupt();
              }
              return square(k, k, 0);
            });

    assertThat(Thread.interrupted()).isFalse();
    assertThat(cut.frames()).isEqualTo(5);
    assertThat(cut.show().text()).endsWith("(interrupted after 5 of 20 frames)");
    assertThat(data(cut.still(19)).get("still").getAsInt()).isEqualTo(4);
  }

  @Test
  void anInterruptThatAFrameNoticesDoesSoToo() {
    Animation cut =
        Animation.of(
            20,
            k -> {
              if (k == 2) {
                throw new CancellationException("interrupted while sampling");
              }
              return square(k, k, 0);
            });
    assertThat(cut.frames()).isEqualTo(2);

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Animation.of(2, k -> square(k, k, 0)))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("before the first frame");
  }

  @Test
  void tellsHowFarItIs() {
    var heard = new ArrayList<String>();
    Animation.of(
        3,
        k -> square(k, k, 0),
        (done, total, label) -> heard.add(label + " " + done + "/" + total));

    assertThat(heard)
        .containsExactly(
            "drawing frames 1/3",
            "drawing frames 2/3",
            "drawing frames 3/3",
            "packing frames 1/3",
            "packing frames 2/3",
            "packing frames 3/3");
  }

  @Test
  void savesItselfAsAPage(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("spiral.html");
    SPIRAL.save(file);

    assertThat(Files.readString(file)).startsWith("<!doctype html>").contains(SPIRAL.html());
    assertThat(SPIRAL).hasToString("Animation[60 frames, 12.0 a second]");
    assertThat(SPIRAL.alt("mine").png().alt()).isEqualTo("mine");
  }

  private static JsonObject data(Animation animation) {
    Matcher data =
        Pattern.compile("data-adversaria-animation=\"([^\"]*)\"").matcher(animation.html());
    assertThat(data.find()).isTrue();
    String json =
        data.group(1)
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    return JsonParser.parseString(json).getAsJsonObject();
  }

  /** Each frame as a player shows it that comes to it by itself. */
  private static List<BufferedImage> played(JsonObject data) {
    JsonArray frames = data.getAsJsonArray("frames");
    return IntStream.range(0, frames.size())
        .mapToObj(
            k -> {
              var image =
                  new BufferedImage(
                      data.get("width").getAsInt(),
                      data.get("height").getAsInt(),
                      BufferedImage.TYPE_INT_RGB);
              paint(image, frames, k);
              return image;
            })
        .toList();
  }

  private static void paint(BufferedImage image, JsonArray frames, int k) {
    JsonArray patch = frames.get(k).getAsJsonArray();
    if (patch.get(0).getAsInt() >= 0) {
      paint(image, frames, patch.get(0).getAsInt());
    }
    byte[] png = Base64.getDecoder().decode(patch.get(3).getAsString());
    if (png.length > 0) {
      try {
        var g = image.createGraphics();
        g.drawImage(
            ImageIO.read(new ByteArrayInputStream(png)),
            patch.get(1).getAsInt(),
            patch.get(2).getAsInt(),
            null);
        g.dispose();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static int farthest(BufferedImage one, BufferedImage other) {
    int most = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          int difference =
              (one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF);
          most = Math.max(most, Math.abs(difference));
        }
      }
    }
    return most;
  }
}

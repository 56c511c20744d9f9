package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelsTest {

  private static final Plot LEFT = Plot.titled("left").curve("f", x -> x).size(300, 200);
  private static final Plot RIGHT =
      Plot.titled("right").heatMap("h", (x, y) -> x * y, -1, 1, -1, 1).size(240, 260);

  @TempDir Path folder;

  @Test
  void aRowIsAsWideAsItsPartsAndAsHighAsTheHighest() {
    Png row = Panels.row(LEFT, RIGHT).png();
    Png column = Panels.column(LEFT, RIGHT).png();

    assertThat(row.width()).isEqualTo(300 + 8 + 240);
    assertThat(row.height()).isEqualTo(260);
    assertThat(column.width()).isEqualTo(300);
    assertThat(column.height()).isEqualTo(200 + 8 + 260);
    assertThat(row.alt()).contains("left. Shown: curve f", "right. Shown: heat map h");
  }

  @Test
  void eachPartLooksAsByItself() throws IOException {
    BufferedImage whole = image(Panels.row(LEFT, Panels.column(LEFT, LEFT)).png());
    BufferedImage part = image(LEFT.png());

    for (int x = 0; x < part.getWidth(); x += 7) {
      for (int y = 0; y < part.getHeight(); y += 7) {
        int right = x + part.getWidth() + 8 * Theme.SCALE;
        int below = y + part.getHeight() + 8 * Theme.SCALE;
        assertThat(whole.getRGB(x, y)).isEqualTo(part.getRGB(x, y));
        assertThat(whole.getRGB(right, below)).isEqualTo(part.getRGB(x, y));
      }
    }
  }

  @Test
  void aPartIsAnythingWithAPicture() throws IOException {
    Png png = LEFT.png();
    Panels panels = Panels.row(() -> MimeBundle.text("t").withPng(png), RIGHT);
    Path file = folder.resolve("panels.png");
    panels.save(file);

    assertThat(image(panels.png()).getRGB(40, 40)).isEqualTo(image(png).getRGB(40, 40));
    assertThat(Files.size(file)).isPositive();
    assertThat(Panels.row(LEFT).toString()).isEqualTo("Panels[Plot[left[f]]]");
    assertThat(Panels.row(LEFT).show().text()).isEqualTo(LEFT.show().text());
  }

  @Test
  void partsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> Panels.row())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parts was none");
    assertThatThrownBy(() -> Panels.column(LEFT, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an element of parts was null");
    assertThatThrownBy(() -> Panels.row(() -> MimeBundle.text("no picture")).png())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("parts[0] was", "shows itself as a picture");
  }

  private static BufferedImage image(Png png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png.bytes()));
  }
}

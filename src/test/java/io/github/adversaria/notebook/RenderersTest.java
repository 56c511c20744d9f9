package io.github.adversaria.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderersTest {

  @Test
  void aShowableShowsItself() {
    Showable value = () -> MimeBundle.text("half").withLatex("\\frac12");
    assertThat(Renderers.render(value).latex()).contains("$$\\frac12$$");
    assertThat(Renderers.render(Bounded.of(0.5, 1e-9)).text()).contains("0.5").contains("±");
  }

  @Test
  void anythingElseIsItsText() {
    assertThat(Renderers.render(List.of(1, 2)).text()).isEqualTo("[1, 2]");
    assertThat(Renderers.render(List.of(1, 2)).html()).isEmpty();
    assertThat(Renderers.render(null).text()).isEqualTo("null");
  }

  @Test
  void aTableShowsItsFirstRowsAndCountsTheRest() {
    var numbers = IntColumn.create("n");
    var names = StringColumn.create("<name>");
    for (int i = 0; i < 25; i++) {
      numbers.append(1000 + i);
      names.append("a & b");
    }
    MimeBundle shown = Renderers.render(Table.create("points", numbers, names));

    String html = shown.html().orElseThrow();
    assertThat(html)
        .contains("points: 25 rows × 2 columns", "<th>&lt;name&gt;</th>", "<td>a &amp; b</td>")
        .contains("<td>1019</td>", "… and 5 more rows")
        .doesNotContain("<td>1020</td>");
    assertThat(shown.text()).contains("1019", "… and 5 more rows").doesNotContain("1020");
  }

  @Test
  void aShortTableHasNoRest() {
    MimeBundle shown = Renderers.render(Table.create("one", IntColumn.create("n", new int[] {7})));
    assertThat(shown.html().orElseThrow()).contains("1 row × 1 column").doesNotContain("more row");
  }

  @Test
  void anArraySaysTypeShapeAndRoundedValues() {
    var array = Nd4j.createFromArray(new double[][] {{1, -2.5, 1 / 3.0}, {1e-12, 1e20, 0}});
    MimeBundle shown = Renderers.render(array);
    assertThat(shown.text())
        .isEqualTo("DOUBLE array of shape [2, 3]\n[[1, -2.5, 0.333333],\n [1e-12, 1e+20, 0]]");
    assertThat(shown.html().orElseThrow()).contains("<td>-2.5</td>", "<td>0.333333</td>");
  }

  @Test
  void aLongAxisShowsItsEnds() {
    MimeBundle shown = Renderers.render(Nd4j.arange(100).castTo(DataType.DOUBLE));
    assertThat(shown.text())
        .isEqualTo("DOUBLE array of shape [100]\n[0, 1, 2, 3, …, 96, 97, 98, 99]");
    assertThat(shown.html().orElseThrow()).contains("<td>3</td><td>…</td><td>96</td>");
  }

  @Test
  void scalarsAndHigherRanksAreShownToo() {
    assertThat(Renderers.render(Nd4j.scalar(4.25)).text())
        .isEqualTo("DOUBLE array of shape []\n4.25");
    MimeBundle cube = Renderers.render(Nd4j.ones(DataType.DOUBLE, 2, 1, 2));
    assertThat(cube.text()).endsWith("[[[1, 1]],\n [[1, 1]]]");
    assertThat(cube.html().orElseThrow()).startsWith("<pre>DOUBLE array of shape [2, 1, 2]");
  }

  @Test
  void anArrayOfTextsShowsThem() {
    assertThat(Renderers.render(Nd4j.create("saddle", "node")).text())
        .startsWith("UTF8 array of shape [2]")
        .contains("saddle", "node");
  }

  @Test
  void aPictureBecomesPngWithItsSize() throws Exception {
    var image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 4, 0x123456);
    Png png = Renderers.render(image).png().orElseThrow();
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(png.bytes()));
    assertThat(back.getRGB(3, 4) & 0xffffff).isEqualTo(0x123456);
    assertThat(png.width()).isEqualTo(30);
    assertThat(png.alt()).contains("30 × 20");
  }

  @Test
  void jupyterDataCarriesSizeAndAltOfAPicture() {
    var bundle =
        MimeBundle.text("a curve")
            .withPng(Png.of(new byte[] {1, 2, 3}, 320, 200, "a rising curve"));
    JupyterData data = JupyterData.of(bundle);
    assertThat(data.data()).containsEntry("text/plain", "a curve");
    assertThat(Base64.getDecoder().decode(data.data().get("image/png"))).containsExactly(1, 2, 3);
    assertThat(data.metadata())
        .isEqualTo(
            Map.of("image/png", Map.of("width", 320, "height", 200, "alt", "a rising curve")));
  }
}

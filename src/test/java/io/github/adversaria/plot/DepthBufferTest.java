package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class DepthBufferTest {

  private static final int NEAR = 0x0072B2;
  private static final int FAR = 0xD55E00;

  private static DepthBuffer.Corner corner(double x, double y, double near) {
    return new DepthBuffer.Corner(x, y, near, 0.5);
  }

  /** A triangle that covers all of a buffer of 8 × 8 samples, at one depth. */
  private static void cover(DepthBuffer buffer, double near, int rgb) {
    buffer.fill(corner(-20, -1, near), corner(40, -1, near), corner(4, 40, near), rgb);
  }

  @Test
  void theNearestStaysInWhicheverOrderItComes() {
    var first = new DepthBuffer(8, 8);
    cover(first, 1, NEAR);
    cover(first, 0, FAR);
    var last = new DepthBuffer(8, 8);
    cover(last, 0, FAR);
    cover(last, 1, NEAR);

    for (int i = 0; i < 4; i++) {
      assertThat(first.image(2).getRGB(i, i)).isEqualTo(0xFF000000 | NEAR);
      assertThat(last.image(2).getRGB(i, i)).isEqualTo(0xFF000000 | NEAR);
    }
  }

  @Test
  void trianglesThatCutEachOtherAreSplitWhereTheyMeet() {
    var buffer = new DepthBuffer(8, 8);
    cover(buffer, 0, FAR);
    // From depth −1 at the left edge to 1 at the right: nearer than 0 on the right half.
    buffer.fill(corner(0, -20, -1), corner(8, 4, 1), corner(0, 28, -1), NEAR);
    BufferedImage image = buffer.image(1);

    assertThat(image.getRGB(3, 4)).isEqualTo(0xFF000000 | FAR);
    assertThat(image.getRGB(4, 4)).isEqualTo(0xFF000000 | NEAR);
  }

  @Test
  void anEdgeThroughAPixelIsAsOpaqueAsTheShareThatItCovers() {
    var buffer = new DepthBuffer(4, 4);
    buffer.fill(corner(-9, 0, 0), corner(3, 0, 0), corner(3, 40, 0), NEAR);
    BufferedImage image = buffer.image(2);

    assertThat(image.getRGB(0, 0) >>> 24).isEqualTo(255);
    assertThat(image.getRGB(1, 0) >>> 24).isEqualTo(127);
  }

  @Test
  void neighbouringTrianglesLeaveNoGap() {
    var buffer = new DepthBuffer(64, 64);
    buffer.fill(corner(3.3, 2.1, 0), corner(60.7, 9.2, 0), corner(55.1, 61.8, 0), NEAR);
    buffer.fill(corner(3.3, 2.1, 0), corner(55.1, 61.8, 0), corner(5.2, 50.4, 0), NEAR);
    BufferedImage image = buffer.image(1);

    for (int i = 8; i < 50; i++) {
      assertThat(image.getRGB(i, (int) (2.1 + (i - 3.3) * 59.7 / 51.8)) >>> 24).isEqualTo(255);
    }
  }

  @Test
  void whatIsAboveOrBelowTheBoxIsCutOff() {
    var buffer = new DepthBuffer(8, 8);
    buffer.fill(
        new DepthBuffer.Corner(0, -20, 0, -1),
        new DepthBuffer.Corner(8, 4, 0, 1),
        new DepthBuffer.Corner(0, 28, 0, -1),
        NEAR);
    BufferedImage image = buffer.image(1);

    assertThat(image.getRGB(3, 4)).isZero();
    assertThat(image.getRGB(4, 4)).isEqualTo(0xFF000000 | NEAR);
  }

  @Test
  void aPointIsHiddenByWhatIsNearer() {
    var buffer = new DepthBuffer(8, 8);
    assertThat(buffer.shows(4, 4, -1e9)).isTrue();
    cover(buffer, 1, NEAR);

    assertThat(buffer.shows(4, 4, 1.01)).isTrue();
    assertThat(buffer.shows(4, 4, 0.99)).isFalse();
  }
}

package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlowPictureTest {

  @Test
  void aFlowInThePlaneShowsItsPathOverTheField() {
    var flow = Game.bilinear().flow(Profile.of(1, 0), 6);
    assertThat(new FlowPicture(flow).plot().toString())
        .contains("V = xy", "−v", "flow from x = 1, y = 0");
    var shown = flow.show();
    assertThat(shown.text()).isEqualTo(flow.toString());
    assertThat(shown.png().orElseThrow().bytes()).isNotEmpty();
  }

  @Test
  void moreCoordinatesAreDrawnAgainstTime() {
    var flow = QuadraticGame.bilinear(new double[] {1, 3}, 1).flow(ones(2), 6);
    assertThat(new FlowPicture(flow).plot().toString()).contains("x0", "x1", "y0", "y1");
    var large = QuadraticGame.bilinear(new double[] {1, 2, 3, 4, 5}, 1).flow(ones(5), 2);
    assertThat(new FlowPicture(large).plot().toString()).contains("flow").doesNotContain("x0");
  }

  /** ẋ = x³ leaves all bounds; what is drawn keeps to the start. */
  @Test
  void ofAFlowThatDivergedTheBeginningIsDrawn() {
    var game = Game.zeroSum((x, y) -> x.pow(4).multiply(-0.25).subtract(y.square()));
    var flow = game.flow(Profile.of(1, 1), 10);
    assertThat(flow.ending()).isEqualTo(Flow.Ending.DIVERGED);
    assertThat(flow.show().png().orElseThrow().bytes()).isNotEmpty();
    assertThat(new FlowPicture(flow).plot().toString()).contains("diverged at t = 0.5");
  }

  @Test
  void aFlowThatWasStoppedAtOnceIsAPoint() {
    Thread.currentThread().interrupt();
    var flow = Game.bilinear().flow(Profile.of(1, 0), 1e-9);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(flow.show().png().orElseThrow().bytes()).isNotEmpty();
  }

  private static Profile ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return Profile.of(ones, ones);
  }
}

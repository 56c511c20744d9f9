package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** V = xy under rules whose course is known in closed form (source 000, section 8.2). */
class SpiralTest {

  @Test
  void simultaneousStepsMultiplyTheRadius() {
    double step = 0.1;
    var play = Game.bilinear().play(UpdateRule.simultaneous(step), Profile.of(1, 0), 10_000);
    double[] radius = play.radius(Profile.of(0, 0));
    for (int k = 0; k <= 10_000; k++) {
      double expected = Math.exp(0.5 * k * Math.log1p(step * step));
      assertThat(radius[k] / expected).isCloseTo(1, within(1e-12));
    }
  }
}

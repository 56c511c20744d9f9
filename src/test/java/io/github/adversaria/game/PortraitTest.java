package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.plot.Animation;
import io.github.adversaria.show.MimeBundle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pictures of trajectories show; how they look, people have looked at. */
class PortraitTest {

  private static final Game GAME = Game.bilinear();
  private static final Profile START = Profile.of(1, 0);
  private static final Profile REST = Profile.of(0, 0);
  private static final Trajectory SLOW = GAME.play(UpdateRule.simultaneous(0.1), START, 200);
  private static final Trajectory FAST = GAME.play(UpdateRule.simultaneous(0.2), START, 60);
  private static final Trajectory LOST = GAME.play(UpdateRule.simultaneous(3), START, 1000);

  @Test
  void rulesOfOneGameAreNamedByTheRule() {
    Portrait portrait = Portrait.of(SLOW).with(FAST, LOST).marking("equilibrium", REST);
    assertThat(portrait.radius(REST))
        .hasToString(
            "Plot[V = xy[simultaneous steps, η = 0.1, simultaneous steps, η = 0.2,"
                + " simultaneous steps, η = 3, diverged at step 301]]");
    assertThat(portrait.phase())
        .hasToString(
            "Plot[V = xy[−v, simultaneous steps, η = 0.1, simultaneous steps, η = 0.2,"
                + " simultaneous steps, η = 3, diverged at step 301, equilibrium]]");
    assertThat(portrait.surface().toString())
        .startsWith("Surface[V = xy[simultaneous steps, η = 0.1, ")
        .endsWith(", equilibrium]]");
  }

  @Test
  void startsOfOneRuleAreNamedByTheStart() {
    var rule = UpdateRule.simultaneous(0.1);
    Portrait portrait = Portrait.of(SLOW).with(GAME.play(rule, Profile.of(2, 0), 10));
    assertThat(portrait.phaseOver(Player.FIRST))
        .hasToString(
            "Plot[V = xy, simultaneous steps, η = 0.1[cost of the first, −v, from x = 1, y = 0,"
                + " from x = 2, y = 0]]");
  }

  @Test
  void gamesAreNamedByTheGame() {
    var rule = UpdateRule.simultaneous(0.1);
    Portrait portrait = Portrait.of(SLOW).with(DiracGan.minimax().play(rule, START, 10));
    assertThat(portrait.costs(Player.SECOND))
        .hasToString("Plot[simultaneous steps, η = 0.1[V = xy, Dirac-GAN]]");
    assertThat(portrait.show().text()).contains("curve V = xy; curve Dirac-GAN");
  }

  /** The radius is 1 at the start and 1.01¹⁰⁰ at the end, with the room of a share beside them. */
  @Test
  void theRadiusIsOnALogarithmicAxisOverAllSteps() {
    String words = Portrait.of(SLOW).radius(REST).png().alt();
    assertThat(words).contains("Horizontal axis from -6.00 to 206", "logarithmic from 0.9");
  }

  @Test
  void whatAllStandsOnOnePointHasAWindowToo() {
    Trajectory still = GAME.play(UpdateRule.simultaneous(0.1), REST, 3);
    assertThat(Portrait.of(still).phase().png().alt())
        .contains("Horizontal axis from -0.740 to 0.740");
    assertThat(Portrait.of(still).radius(REST).png().alt()).contains("logarithmic from");
  }

  @Test
  void aWindowHoldsTheWholeOfWhatStaysAndTheBeginningOfWhatDoesNot() {
    var window = PlaneWindow.on(List.of(new double[] {-5, 0}), List.of(FAST));
    for (int i = 0; i < FAST.size(); i++) {
      assertThat(window.holds(FAST.profile(i).first()[0], FAST.profile(i).second()[0])).isTrue();
    }
    assertThat(window.holds(-5, 0)).isTrue();
    var lost = PlaneWindow.on(List.of(), List.of(LOST));
    // (1, 0), (1, 3), (−8, 6), (−26, …): 12 times the size of the start holds the first three.
    assertThat(lost.holds(-8, 6)).isTrue();
    assertThat(lost.holds(-26, -18)).isFalse();
  }

  @Test
  void aGivenWindowIsTheOneShown() {
    assertThat(Portrait.of(GAME).within(-3, 1, -1, 2).phase().png().alt())
        .contains("Horizontal axis from -3.00 to 1.00, vertical axis from -1.00 to 2.00");
  }

  @Test
  void costsOfWhatDivergesAreShownNearTheOthers() {
    String words = Portrait.of(SLOW).with(LOST).costs(Player.FIRST).png().alt();
    assertThat(words).contains("diverged at step 301").doesNotContain("e+");
  }

  /** A column of the picture holds many values; the least and the greatest are not lost. */
  @Test
  void aLongCurveKeepsItsExtremes() {
    Trajectory play = GAME.play(UpdateRule.simultaneous(1e-6), START, 100_000);
    double[] values = new double[play.size()];
    values[0] = Double.NaN;
    values[4_321] = 7;
    values[98_765] = -3;
    Envelope seen = Envelope.of(play, values);
    assertThat(seen.xs()).hasSizeLessThan(3_100).contains(0, 4_321, 98_765, 100_000).isSorted();
    assertThat(seen.ys()).contains(7, -3);
    assertThat(seen.ys()[0]).isNaN();
  }

  @Test
  void anAnimationGoesFromTheStartToTheEnd() {
    Trajectory play = GAME.play(UpdateRule.simultaneous(0.1), START, 2);
    Animation animation = Portrait.of(play).marking("equilibrium", REST).animation();
    assertThat(animation.frames()).isEqualTo(3);
    assertThat(animation.html())
        .contains(
            "step 0 · distance from equilibrium 1", "step 1 · distance from equilibrium 1.005")
        .contains("step 2 · distance from equilibrium 1.01");
  }

  @Test
  void aTrajectoryShowsItsPathOrItsCosts() {
    MimeBundle plane = SLOW.show();
    assertThat(plane.text()).isEqualTo(SLOW.toString());
    assertThat(plane.png().orElseThrow().alt()).contains("vector field −v; path simultaneous");
    double[][] saddle = {{1, 0, 0}, {0, 1, 0}, {0, 0, -1}};
    double[][] minus = {{-1, 0, 0}, {0, -1, 0}, {0, 0, 1}};
    Game wide =
        new Game("wide", new QuadraticCosts(2, new double[][][] {saddle, minus}, new double[2][3]));
    var start = Profile.of(new double[] {1, 2}, new double[] {3});
    MimeBundle costs = wide.play(UpdateRule.simultaneous(0.1), start, 20).show();
    assertThat(costs.png().orElseThrow().alt()).startsWith("wide. Shown: curve simultaneous");
    assertThat(Portrait.of(wide).show().text()).isEqualTo("Portrait[wide[]]");
  }
}

package io.github.adversaria.gan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.data.Attributes;
import io.github.adversaria.data.ColouredShapes;
import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.nn.GradientCheck;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

class StarGanTest {

  private static final Attributes SIGNS =
      Attributes.of("first", "minus", "plus").and("second", "minus", "plus");

  private static final Dataset CORNERS =
      Dataset.of(new double[][] {{-0.5, -0.6}, {-0.4, 0.5}, {0.6, -0.5}, {0.5, 0.4}})
          .labelled(new int[] {0, 1, 2, 3}, SIGNS.classNames().toArray(String[]::new));

  private static StarGanBuilder corners() {
    return StarGan.of(CORNERS, SIGNS).width(16).batch(4);
  }

  private static INDArray weights(StarGan star) {
    return star.generator().parameters().get(0).value().array();
  }

  @Test
  void lossesAreThoseOfThePaperAndTheIdentity() {
    var losses = corners().seed(1).training().losses();
    assertThat(losses.toLatex())
        .contains(
            "-D(x)",
            "10\\,\\mathbb{E}\\left[(\\|\\nabla D(\\hat{x})\\| - 1)^2\\right]",
            "\\operatorname{softmax}(D_{\\text{first}}(T(x)))_{c_{\\text{first}}}",
            "\\operatorname{softmax}(D_{\\text{second}}(T(G(x, c'))))_{c'_{\\text{second}}}",
            "10\\,\\mathbb{E}\\,\\left|G(G(x, c'), c) - x\\right|",
            "10\\,\\mathbb{E}\\,\\left|G(x, c) - x\\right|");
  }

  @Test
  void shortTrainingKeepsPicturesAndReadsTheirColour() {
    StarGan star =
        StarGan.of(ColouredShapes.source(), ColouredShapes.ATTRIBUTES)
            .width(48)
            .batch(32)
            .averaging(0.9)
            .seed(1);
    NetworkRun run = star.training().recordingEvery(1).run(150);
    double first = run.history().doubleColumn("generator: identity").get(0);
    assertThat(run.term("generator", "identity")).isLessThan(first / 3);
    assertThat(run.term("discriminator", "colour")).isLessThan(Math.log(3) / 3);
  }

  @Test
  void shortTrainingTranslatesPointsToTheCornerThatIsAskedFor() {
    GaussianModes corners = GaussianModes.grid(2, 1, 0.05);
    StarGan star = StarGan.of(corners, SIGNS).width(48).batch(64).averaging(0.9).seed(7);
    NetworkRun run = star.training().run(800);
    INDArray points = corners.sample(40, RandomStream.of(1));
    for (int label = 0; label < SIGNS.combinations(); label++) {
      int[] asked = new int[40];
      Arrays.fill(asked, label);
      INDArray moved = star.translated(run, points, asked);
      double[] corner = corners.centres()[label];
      long near =
          IntStream.range(0, 40)
              .filter(
                  i ->
                      Math.hypot(
                              moved.getDouble(i, 0) - corner[0], moved.getDouble(i, 1) - corner[1])
                          < 0.3)
              .count();
      assertThat(near).as("points that came to corner %s", label).isGreaterThan(35);
    }
  }

  @Test
  void gradientsAgreeWithDifferences() {
    StarGan star =
        StarGan.of(CORNERS, SIGNS).width(3).precision(Precision.DOUBLE).identity(2).seed(3);
    List<GradientCheck> checks = star.training().checkGradients(3);
    assertThat(checks).hasSize(2).allMatch(GradientCheck::passed);
  }

  @Test
  void threadsDoNotChangeTheNumbers() {
    StarGan one = corners().seed(4);
    StarGan two = corners().seed(4);
    one.training().threads(1).run(20);
    two.training().threads(2).run(20);
    assertThat(weights(one)).isEqualTo(weights(two));
  }

  @Test
  void resumedRunEqualsOneThatWasNotStopped(@TempDir Path folder) {
    Path file = folder.resolve("star");
    StarGan whole = corners().seed(5);
    whole.training().run(30);
    corners()
        .seed(5)
        .training()
        .checkpointing(file, 10)
        .recordingEvery(1)
        .stoppingWhen(state -> state.steps() == 20)
        .run(30);
    StarGan resumed = corners().seed(5);
    NetworkRun run = resumed.training().resume(file);
    assertThat(run.steps()).isEqualTo(30);
    assertThat(weights(resumed)).isEqualTo(weights(whole));
  }

  @Test
  void builderThatIsChangedLaterChangesNothing() {
    StarGanBuilder builder = corners();
    StarGan star = builder.seed(6);
    String before = star.training().losses().toString();
    builder.identity(0).updates(5);
    assertThat(star.training().losses()).hasToString(before);
  }

  @Test
  void oneGeneratorStandsForAllDirectedPairs() {
    StarGan star = StarGan.of(ColouredShapes.source(), ColouredShapes.ATTRIBUTES).seed(1);
    assertThat(star.directedPairs()).isEqualTo(18 * 17);
    int width = StarGanBuilder.DEFAULT_WIDTH;
    int picture = 3 * 8 * 8;
    int code = 3 + 2 + 3;
    assertThat(star.generator().size())
        .isEqualTo((picture + code + 1) * width + (width + 1) * width + (width + 1) * picture);
    assertThat(star.attributes()).isSameAs(ColouredShapes.ATTRIBUTES);
  }

  @Test
  void trialsTellTheirSettings() {
    List<SystemTrial> trials = StarGanTrials.all();
    assertThat(trials.stream().map(SystemTrial::system)).doesNotHaveDuplicates();
    assertThat(trials.get(0).settings()).contains("identity 10", "reconstruction 10", "steps");
    assertThat(trials.get(1).settings()).contains("identity 0,");
    assertThat(trials.get(2).settings()).contains("reconstruction 0,");
    assertThat(trials).allMatch(trial -> trial.measures().contains("place right"));
  }
}

package io.github.adversaria.gan.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.DomainPair;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.metric.TrainSyntheticTestReal;
import io.github.adversaria.nn.GradientCheck;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TranslationTest {

  private static final DomainPair TURNED = DomainPair.rotated(GaussianModes.ring(), 30);
  private static final int STEPS = 150;

  private static CycleGan.Builder cycle() {
    return CycleGan.of(TURNED).translator(Translator.ofPoints(16)).judgeWidth(16);
  }

  private static ShallowTranslation.Builder shallow() {
    return ShallowTranslation.of(TURNED).translator(Translator.ofPoints(8)).judgeWidth(8);
  }

  private static DomainTransferNetwork.Builder transfer(Precision precision) {
    Layer encoder = Network.from(2).precision(precision).dense(3).tanh().seed(9);
    return DomainTransferNetwork.of(TURNED, encoder)
        .translator(Translator.ofPoints(8))
        .judgeWidth(8)
        .precision(precision);
  }

  @Test
  void cycleGoesDownAndWhatComesBackIsWhatItWas() {
    double first =
        cycle().seed(1).training().recordingEvery(1).run(1).term("translators", "cycle of x");
    CycleGan gan = cycle().seed(1);
    INDArray x = TURNED.x().sample(200, RandomStream.of(2));
    NetworkRun run = gan.training().run(2 * STEPS);
    assertThat(run.term("translators", "cycle of x")).isLessThan(first / 2);
    assertThat(gan.restored(run, x)).isEqualTo(gan.translatedBack(run, gan.translated(run, x)));
  }

  @Test
  void lossesNameWhatIsTrained() {
    String both = cycle().seed(1).training().losses().toLatex();
    assertThat(both).contains("F(G(x)) - x", "G(F(y)) - y", "D_X(F(y))", "D_Y(G(x))");
    String one =
        cycle().oneDirection().noise(0.5).identity(2).seed(1).training().losses().toLatex();
    assertThat(one)
        .contains("F(G(x) + 0.5\\,\\varepsilon) - x", "G(y) - y")
        .doesNotContain("D_X", "G(F(y))");
    assertThat(shallow().seed(1).training().losses().toLatex()).doesNotContain("F(");
    assertThat(transfer(Precision.SINGLE).seed(1).training().losses().toLatex())
        .contains("15\\,", "f(g(f(x))) - f(x)", "g(f(y)) - y");
  }

  static Stream<NetworkTraining> tinyTrainings() {
    return Stream.of(
        cycle()
            .translator(Translator.ofPoints(2))
            .judgeWidth(2)
            .identity(1)
            .precision(Precision.DOUBLE)
            .seed(1)
            .training(),
        cycle()
            .translator(Translator.residual(2))
            .judgeWidth(2)
            .oneDirection()
            .precision(Precision.DOUBLE)
            .seed(2)
            .training(),
        shallow()
            .translator(Translator.shallow())
            .judgeWidth(2)
            .precision(Precision.DOUBLE)
            .seed(3)
            .training(),
        transfer(Precision.DOUBLE)
            .translator(Translator.dense(2))
            .judgeWidth(2)
            .seed(4)
            .training());
  }

  @ParameterizedTest
  @MethodSource("tinyTrainings")
  void gradientsAgreeWithDifferences(NetworkTraining training) {
    assertThat(training.checkGradients(4)).hasSizeGreaterThan(1).allMatch(GradientCheck::passed);
  }

  @Test
  void convolutionalTranslatorsHaveTheGradientOfDifferences() {
    ImageShape shape = ImageShape.grey(3, 3);
    var data = Dataset.of(Nd4j.rand(10, 9));
    DomainPair pair = DomainPair.of(data, data);
    for (Translator design :
        List.of(Translator.convolutional(shape, 1), Translator.shallowConvolution(shape))) {
      List<GradientCheck> checks =
          ShallowTranslation.of(pair)
              .translator(design)
              .judgeWidth(2)
              .batch(4)
              .precision(Precision.DOUBLE)
              .seed(5)
              .training()
              .checkGradients(3);
      assertThat(checks).hasSize(2).allMatch(GradientCheck::passed);
    }
  }

  @Test
  void resumedRunEqualsOneThatWasNotStopped(@TempDir Path folder) {
    Path file = folder.resolve("cycle");
    INDArray x = TURNED.x().sample(20, RandomStream.of(3));
    CycleGan whole = cycle().seed(4);
    INDArray expected = whole.translated(whole.training().run(30), x);

    cycle()
        .seed(4)
        .training()
        .checkpointing(file, 10)
        .stoppingWhen(state -> state.steps() == 20)
        .recordingEvery(1)
        .run(30);
    CycleGan resumed = cycle().seed(4);
    NetworkRun run = resumed.training().resume(file);
    assertThat(run.steps()).isEqualTo(30);
    assertThat(resumed.translated(run, x)).isEqualTo(expected);
  }

  @Test
  void shallowTransformHasADiscriminatorAndNothingElse() {
    ShallowTranslation system = shallow().seed(6);
    NetworkRun run = system.training().run(STEPS);
    INDArray x = TURNED.x().sample(50, RandomStream.of(1));
    assertThat(system.translated(run, x).shape()).containsExactly(50, 2);
    assertThat(run.losses().toString()).contains("translator minimises into y");
    assertThat(run.loss("judge of y")).isBetween(0.3, 1.5);
  }

  @Test
  void transferNetworkComesToKeepItsFeatures() {
    NetworkRun before = transfer(Precision.SINGLE).seed(7).training().recordingEvery(1).run(1);
    double constancy = before.term("translator", "constancy");
    double identity = before.term("translator", "identity");
    NetworkRun run = transfer(Precision.SINGLE).seed(7).training().run(2 * STEPS);
    assertThat(run.term("translator", "constancy")).isLessThan(constancy);
    assertThat(run.term("translator", "identity")).isLessThan(identity / 2);
  }

  @Test
  void restyledDigitsKnowTheirTruth() {
    RestyledDigits task = RestyledDigits.inverted();
    INDArray digits = task.heldOut().examples();
    assertThat(task.truth(digits)).isEqualTo(digits.neg());
    assertThat(task.best().mean()).isGreaterThan(0.95);
    assertThat(task.classAccuracy(digits).mean()).isLessThan(0.3);
    assertThat(task.distanceToTruth(task.truth(digits))).isZero();
    assertThat(task.restorationError(digits.add(0.25))).isCloseTo(0.25, within(1e-6));
    assertThat(task.domains().x()).isSameAs(task.source());
    assertThat(task.source().size()).isEqualTo(719);
  }

  @Test
  void coarseDigitsAreMeansOfSquaresAndStayWhatTheyAre() {
    RestyledDigits task = RestyledDigits.coarse();
    INDArray digits = task.heldOut().examples();
    INDArray coarse = task.truth(digits);
    assertThat(coarse.getDouble(3, 2 * 8 + 4))
        .isCloseTo(
            (digits.getDouble(3, 20)
                    + digits.getDouble(3, 21)
                    + digits.getDouble(3, 28)
                    + digits.getDouble(3, 29))
                / 4,
            within(1e-6));
    assertThat(coarse.getDouble(3, 3 * 8 + 5)).isEqualTo(coarse.getDouble(3, 2 * 8 + 4));
    assertThat(task.truth(coarse)).isEqualTo(coarse);
  }

  @Test
  void hiddenPartIsWhatTheSecondDomainCannotShow() {
    RestyledDigits task = RestyledDigits.coarse();
    CycleGan gan =
        CycleGan.of(task.domains()).translator(Translator.residual(8)).judgeWidth(8).seed(1);
    NetworkRun run = gan.training().run(5);
    INDArray x = task.heldOut().examples();
    Steganography hidden = Steganography.of(gan, run, x, task::truth);
    assertThat(hidden.translated()).isEqualTo(gan.translated(run, x));
    assertThat(hidden.visible().add(hidden.hidden(1)).equalsWithEps(hidden.translated(), 1e-5))
        .isTrue();
    assertThat(hidden.amplitude()).isPositive();
    assertThat(hidden.restorationError())
        .isCloseTo(task.restorationError(gan.restored(run, x)), within(1e-6));
    assertThat(hidden.restorationError(1, 3)).isGreaterThan(hidden.restorationError());
    assertThat(hidden.restorationErrorOfVisible()).isPositive();
  }

  @Test
  void pairsTeachAWayBack() {
    RestyledDigits task = RestyledDigits.coarse();
    PairedReturn paired = PairedReturn.of(task.source(), task::truth, 1);
    INDArray coarse = task.truth(task.heldOut().examples());
    NetworkRun run = paired.training().run(100);
    double none = task.restorationError(coarse);
    assertThat(task.restorationError(paired.restored(run, coarse))).isLessThan(0.9 * none);
  }

  @Test
  void encoderTellsDigitsApart() {
    RestyledDigits task = RestyledDigits.slanted();
    Network encoder = SourceEncoder.of(task.source(), 1);
    INDArray features = encoder.apply(Tensor.of(task.heldOut().examples())).array();
    INDArray known = encoder.apply(Tensor.of(task.source().examples())).array();
    double accuracy =
        TrainSyntheticTestReal.of(known, task.source().labels(), features, task.heldOut().labels())
            .accuracy()
            .mean();
    assertThat(accuracy).isGreaterThan(0.93);
  }

  @Test
  void trialsHaveNamesOfTheirOwnAndSayWhatTheyMeasure() {
    List<SystemTrial> trials = TranslationTrials.all();
    assertThat(trials.stream().map(trial -> trial.system() + trial.data()).distinct())
        .hasSize(trials.size());
    assertThat(trials).allMatch(trial -> trial.settings().contains("steps"));
    assertThat(trials).allMatch(trial -> trial.measures().size() >= 3);
  }
}

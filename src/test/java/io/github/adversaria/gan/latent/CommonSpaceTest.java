package io.github.adversaria.gan.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.Digits;
import io.github.adversaria.data.DomainPair;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.data.ImageMap;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.gan.GanTraining;
import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.gan.Minibatch;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.GradientCheck;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What all systems of the package promise. */
class CommonSpaceTest {

  private static final DomainPair POINTS = DomainPair.rotated(GaussianModes.ring(), 30);

  static Stream<Function<DomainPair, CommonSpaceBuilder<? extends VaeGanPair>>> systems() {
    return Stream.of(
        SeparateVaeGans::of,
        Unit::of,
        FlaggedVaeGan::of,
        DomainConfusion::of,
        ComboGan::of,
        ComboGan::withoutSharing,
        XGan::of);
  }

  private static <S> CommonSpaceBuilder<S> small(CommonSpaceBuilder<S> builder) {
    return builder.codeWidth(2).hidden(8).batch(32);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void codersLearnToReconstruct(
      Function<DomainPair, CommonSpaceBuilder<? extends VaeGanPair>> system) {
    VaeGanPair space = small(system.apply(POINTS)).learningRate(5e-3).seed(1);
    NetworkRun run = space.training().recordingEvery(1).run(300);
    var errors = run.history().doubleColumn("coders: reconstruction X");
    assertThat(errors.inRange(280, 300).mean()).isLessThan(0.7 * errors.inRange(0, 20).mean());
    INDArray x = POINTS.x().sample(200, RandomStream.of(3));
    INDArray again = space.reconstructed(run, Style.X, x);
    assertThat(again.sub(x).norm1Number().doubleValue())
        .isLessThan(0.7 * x.norm1Number().doubleValue());
    assertThat(space.translated(run, x).shape()).containsExactly(200, 2);
    assertThat(space.codes(run, Style.Y, x).shape()).containsExactly(200, space.codeWidth());
  }

  @ParameterizedTest
  @MethodSource("systems")
  void gradientsAgreeWithDifferences(
      Function<DomainPair, CommonSpaceBuilder<? extends VaeGanPair>> system) {
    VaeGanPair space =
        system.apply(POINTS).codeWidth(1).hidden(2).precision(Precision.DOUBLE).seed(1);
    List<GradientCheck> checks = space.training().checkGradients(3);
    assertThat(checks).hasSizeGreaterThanOrEqualTo(3).allMatch(GradientCheck::passed);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void resumedRunEqualsOneThatWasNotStopped(
      Function<DomainPair, CommonSpaceBuilder<? extends VaeGanPair>> system, @TempDir Path folder) {
    Path file = folder.resolve("space");
    INDArray x = POINTS.x().sample(20, RandomStream.of(3));
    VaeGanPair whole = small(system.apply(POINTS)).seed(5);
    INDArray expected = whole.translated(whole.training().run(12), x);

    small(system.apply(POINTS))
        .seed(5)
        .training()
        .checkpointing(file, 4)
        .stoppingWhen(state -> state.steps() == 8)
        .recordingEvery(1)
        .run(12);
    VaeGanPair other = small(system.apply(POINTS)).seed(5);
    NetworkRun resumed = other.training().resume(file);
    assertThat(resumed.steps()).isEqualTo(12);
    assertThat(other.translated(resumed, x)).isEqualTo(expected);
  }

  @Test
  void sharedLayersAreOneObjectAndOthersAreNot() {
    int separate = numbers(SeparateVaeGans.of(POINTS));
    int encoderTop = 8 * 8 + 8 + 8 * 4 + 4;
    int decoderBottom = 2 * 8 + 8 + 8 * 8 + 8;
    assertThat(numbers(ComboGan.withoutSharing(POINTS))).isEqualTo(separate);
    assertThat(numbers(DomainConfusion.of(POINTS))).isEqualTo(separate - decoderBottom);
    assertThat(numbers(ComboGan.of(POINTS))).isEqualTo(separate - decoderBottom);
    assertThat(numbers(Unit.of(POINTS))).isEqualTo(separate - decoderBottom - encoderTop);
    assertThat(numbers(XGan.of(POINTS))).isEqualTo(separate - decoderBottom - encoderTop);
    assertThat(numbers(FlaggedVaeGan.of(POINTS))).isEqualTo(separate / 2 + 2 * 8);
  }

  /** Parameters of both encoders and decoders, each counted once. */
  private static int numbers(CommonSpaceBuilder<? extends VaeGanPair> builder) {
    return small(builder).seed(1).coderParameters();
  }

  @Test
  void copiesStartAsOneFunctionAndOthersDoNot() {
    INDArray x = POINTS.x().sample(50, RandomStream.of(2));
    assertThat(differenceAtTheStart(Unit.of(POINTS), x)).isLessThan(0.05);
    assertThat(differenceAtTheStart(Unit.of(POINTS).alike(false), x)).isGreaterThan(0.1);
  }

  private static double differenceAtTheStart(CommonSpaceBuilder<Unit> builder, INDArray x) {
    Unit unit = small(builder).learningRate(1e-6).seed(7);
    NetworkRun run = unit.training().run(1);
    return unit.codes(run, Style.X, x).distance2(unit.codes(run, Style.Y, x));
  }

  @Test
  void lossesAreThoseOfThePapers() {
    String unit = small(Unit.of(POINTS)).seed(1).training().losses().toLatex();
    assertThat(unit)
        .contains(
            "\\mathbb{E}\\,\\left|G_X(E_X(x)) - x\\right|",
            "0.05\\,\\tfrac{1}{2}\\,\\mathbb{E}\\,\\mathrm{KL}\\left(E_Y(y)",
            "\\log\\sigma(D_Y(G_Y(E_X(x))))");
    assertThat(small(ComboGan.of(POINTS)).seed(1).training().losses().toLatex())
        .contains("\\mathbb{E}\\,\\left|G_X(E_Y(G_Y(E_X(x)))) - x\\right|");
    assertThat(small(XGan.of(POINTS)).seed(1).training().losses().toLatex())
        .contains("0.1\\,\\mathbb{E}\\,\\left|\\bar E_Y(G_Y(E_X(x))) - \\bar E_X(x)\\right|");
    assertThat(small(DomainConfusion.of(POINTS)).seed(1).training().losses().toLatex())
        .contains(
            "-\\mathbb{E}\\,\\log\\left(1 - \\sigma(D_Z(E_X(x)))\\right)",
            "\\log\\sigma(D_Z(E_Y(y)))");
    assertThat(small(CoGan.of(POINTS)).seed(1).training().losses().toLatex())
        .contains("D_X(G_X(z))", "D_Y(G_Y(z))");
  }

  @Test
  void divergenceOfACodeIsTheClosedForm() {
    // A normal with mean 1 and standard deviation 2: KL = (1 + 4 − 1 − log 4) / 2.
    var parameters =
        TensorFormula.of("p", batch -> batch.normal(2).times(0).plus(1).times(factors(batch)));
    double[] seen = new double[1];
    var network = Network.from(2).dense(1).seed(1);
    SharedSpaceCode code = SharedSpaceCode.of(parameters, 1);
    var watched =
        TensorFormula.of(
            "k",
            batch -> {
              seen[0] = code.divergence().value(batch).item();
              return network.apply(batch.get("x"), batch.pass()).mean();
            });
    NetworkTraining.named("n")
        .input("x", GaussianModes.ring())
        .batch(4)
        .players(NetworkPlayer.of("one", network).minimizing("k", 1, watched))
        .run(1);
    assertThat(seen[0]).isCloseTo((1 + 4 - 1 - Math.log(4)) / 2, within(1e-5));
  }

  private static Tensor factors(Minibatch batch) {
    var one = batch.normal(1).times(0).plus(1);
    return Tensor.concatenate(1, one, one.times(Math.log(4)));
  }

  @Test
  void drawnCodesHaveTheirMeansAndTheirSeed() {
    Unit unit = small(Unit.of(POINTS)).seed(1);
    NetworkRun run = unit.training().run(1);
    INDArray x = POINTS.x().sample(1, RandomStream.of(1));
    INDArray mean = unit.codes(run, Style.X, x);
    INDArray sum = mean.mul(0);
    for (int seed = 0; seed < 400; seed++) {
      sum.addi(unit.drawnCodes(run, Style.X, x, seed));
    }
    assertThat(sum.div(400).distance2(mean)).isBetween(1e-4, 0.5);
    assertThat(unit.drawnCodes(run, Style.X, x, 1)).isEqualTo(unit.drawnCodes(run, Style.X, x, 1));
  }

  @Test
  void mirroredSpaceCannotBeToldWithinAStyleNorOnTheWayAndBack() {
    VaeGanPair space = small(SeparateVaeGans.of(POINTS)).learningRate(5e-3).seed(1);
    NetworkRun run = space.training().run(200);
    CommonSpace mirrored = space.mirrored();
    INDArray x = POINTS.x().sample(100, RandomStream.of(1));
    INDArray y = POINTS.y().sample(100, RandomStream.of(2));
    assertThat(mirrored.reconstructed(run, Style.Y, y))
        .isEqualTo(space.reconstructed(run, Style.Y, y));
    assertThat(mirrored.codes(run, Style.Y, y)).isEqualTo(space.codes(run, Style.Y, y).neg());
    assertThat(mirrored.codes(run, Style.X, x)).isEqualTo(space.codes(run, Style.X, x));
    assertThat(mirrored.translated(run, x).distance2(space.translated(run, x))).isGreaterThan(1);
    assertThat(mirrored.mirrored().translated(run, x)).isEqualTo(space.translated(run, x));
  }

  @Test
  void coupledGenerators() {
    CoGan tiny = CoGan.of(POINTS).codeWidth(1).hidden(2).precision(Precision.DOUBLE).seed(1);
    assertThat(tiny.training().checkGradients(3)).hasSize(2).allMatch(GradientCheck::passed);
    CoGan system = small(CoGan.of(POINTS)).learningRate(GanTraining.DEFAULT_LEARNING_RATE).seed(1);
    NetworkRun run = system.training().recordingEvery(1).run(200);
    var losses = run.history().doubleColumn("discriminators loss");
    assertThat(losses.inRange(100, 200).mean()).isLessThan(losses.get(0));
    INDArray z = LatentSource.normal(system.latentWidth()).sample(10, RandomStream.of(1));
    assertThat(system.generated(run, Style.Y, z).shape()).containsExactly(10, 2);
  }

  @Test
  void measureKnowsATranslationThatIsRightAndOneThatIsNot() {
    ImageMap slant = ImageMap.slanted(ImageShape.grey(8, 8), ImageMap.SLANT);
    CrossDomainTest test = CrossDomainTest.of(Digits.trainingAndHeldOut(1), slant, 1);
    assertThat(test.ceiling(Style.Y).mean()).isGreaterThan(0.95);
    CommonSpace truth = new Known(x -> x, slant::apply);
    CommonSpace constant = new Known(x -> x.mul(0), z -> z);
    assertThat(test.accuracy(truth, null)).isEqualTo(test.ceiling(Style.Y));
    assertThat(test.accuracy(constant, null).mean()).isLessThan(0.25);
    assertThat(test.cycleError(new Known(x -> x, z -> z), null, Style.X)).isZero();
    assertThat(test.cycleError(constant, null, Style.X)).isGreaterThan(0.5);
    INDArray x = test.heldOut(Style.X).examples();
    INDArray y = test.heldOut(Style.Y).examples();
    assertThat(test.agreement(x, y).mean()).isGreaterThan(0.95);
    assertThat(test.agreement(x, y.getRows(reversed(y.rows()))).mean()).isLessThan(0.3);
    assertThat(test.domainProbe(truth, null).mean()).isGreaterThan(0.7);
    assertThat(test.domainProbeOfMeans(constant, null).mean()).isCloseTo(0.5, within(0.01));
  }

  private static int[] reversed(int n) {
    return IntStream.range(0, n).map(i -> n - 1 - i).toArray();
  }

  /** Codes by one map, pictures of Y by another, and of X as they are. */
  private record Known(UnaryOperator<INDArray> coder, UnaryOperator<INDArray> decoder)
      implements CommonSpace {

    @Override
    public int codeWidth() {
      return 64;
    }

    @Override
    public INDArray codes(NetworkState state, Style style, INDArray pictures) {
      return coder.apply(pictures);
    }

    @Override
    public INDArray drawnCodes(NetworkState state, Style style, INDArray pictures, long seed) {
      return codes(state, style, pictures);
    }

    @Override
    public INDArray decoded(NetworkState state, Style style, INDArray codes) {
      return style == Style.Y ? decoder.apply(codes) : codes;
    }
  }

  @Test
  void trialsHaveNamesOfTheirOwn() {
    assertThat(CommonSpaceTrials.all())
        .extracting(trial -> trial.system() + trial.data())
        .doesNotHaveDuplicates()
        .hasSize(14);
  }
}

package io.github.adversaria.gan.translation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.DomainPair;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.nn.Activation;
import io.github.adversaria.nn.Network;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Translations against arguments that they must refuse. */
class TranslationBadInputTest {

  private static final DomainPair TURNED = DomainPair.rotated(GaussianModes.ring(), 30);
  private static final DomainPair UNEQUAL =
      DomainPair.of(GaussianModes.ring(), LatentSource.normal(3));
  private static final Dataset POINTS = Dataset.of(new double[][] {{1, 0}, {0, 1}});

  static Stream<Arguments> cases() {
    ImageShape small = ImageShape.grey(1, 2);
    CycleGan gan = CycleGan.of(TURNED).translator(Translator.ofPoints(2)).seed(1);
    RestyledDigits task = RestyledDigits.slanted();
    return Stream.of(
        bad(() -> Translator.residual(0), "width was 0"),
        bad(() -> Translator.dense(-1), "width was -1"),
        bad(() -> Translator.ofPoints(0), "width was 0"),
        bad(() -> Translator.convolutional(small, 0), "channels was 0"),
        bad(() -> Translator.shallowConvolution(null), "shape was null"),
        bad(() -> CycleGan.of(null), "domains was null"),
        bad(() -> CycleGan.of(TURNED).batch(0), "examples was 0"),
        bad(() -> CycleGan.of(TURNED).judgeWidth(0), "width was 0"),
        bad(() -> CycleGan.of(TURNED).penalty(0), "gamma was 0.0"),
        bad(() -> CycleGan.of(TURNED).cycle(-1), "weight was -1.0"),
        bad(() -> CycleGan.of(TURNED).identity(Double.NaN), "weight was NaN"),
        bad(() -> CycleGan.of(TURNED).noise(Double.POSITIVE_INFINITY), "amplitude was Infinity"),
        bad(
            () -> CycleGan.of(TURNED).oneDirection().cycle(0).seed(1),
            "cycle was 0 in one direction",
            "nothing else trains the way back"),
        bad(
            () -> CycleGan.of(UNEQUAL).seed(1),
            "domains was of 2 and 3 numbers",
            "Translator.dense"),
        bad(
            () ->
                CycleGan.of(TURNED).translator(Translator.convolutional(small, 1)).precision(null),
            "precision was null"),
        bad(() -> gan.translated(null, Nd4j.zeros(1, 2)), "run was null"),
        bad(() -> ShallowTranslation.of(null), "domains was null"),
        bad(() -> ShallowTranslation.of(TURNED).translator(null), "translator was null"),
        bad(() -> DomainTransferNetwork.of(TURNED, null), "encoder was null"),
        bad(
            () ->
                DomainTransferNetwork.of(
                    TURNED, Network.of(Activation.tanh(), Network.from(2).reshape(1, 2).seed(1))),
            "encoder was with features of shape [1, 2]",
            "on one axis"),
        bad(
            () -> DomainTransferNetwork.of(TURNED, Activation.tanh()).constancy(-1),
            "weight was -1.0"),
        bad(() -> SourceEncoder.of(POINTS, 1), "labelled was", "two classes or more"),
        bad(
            () -> PairedReturn.of(POINTS, x -> Nd4j.zeros(2, 3), 1),
            "truth was a map to 3 numbers",
            "one to 2 numbers"),
        bad(() -> Steganography.of(gan, null, Nd4j.zeros(1, 2), x -> x), "run was null"),
        bad(
            () -> task.classAccuracy(Nd4j.zeros(3, 64)),
            "digits was of shape [3, 64]",
            "[359, 64]"),
        bad(() -> task.truth(null), "digits was null"));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithItsNameItsValueAndWhatIsAllowed(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}

package io.github.adversaria.gan.latent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.nn.Network;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Coders and the pixel example against arguments that they must refuse. */
class LatentCoderBadInputTest {

  static Stream<Arguments> cases() {
    Dataset digits = Digits.load();
    Dataset two = Dataset.of(new double[][] {{0, 1}, {1, 0}});
    Sampled some = new Sampled(0, 1, 2);
    var row = Nd4j.createFromArray(new double[][] {{0, 1}});
    var rows = Nd4j.createFromArray(new double[][] {{0, 1}, {1, 0}});
    Network encoder = Network.from(2).dense(2).seed(1);
    TensorFormula x = TensorFormula.input("x");
    var random = new SplittableRandom(1);
    return Stream.of(
        bad(() -> AutoEncoder.of(null), "data was null"),
        bad(() -> AutoEncoder.of(two).codes(0), "count was 0"),
        bad(() -> AutoEncoder.of(two).width(0), "numbers was 0"),
        bad(() -> AutoEncoder.of(two).batch(0), "examples was 0"),
        bad(() -> AutoEncoder.of(two).optimizer(null), "chosen was null"),
        bad(() -> AutoEncoder.of(two).precision(null), "chosen was null"),
        bad(() -> AutoEncoder.of(two).seed(1).encoded(null, row), "state was null"),
        bad(() -> VariationalAutoEncoder.of(null), "data was null"),
        bad(() -> VariationalAutoEncoder.of(two, 0), "sigma was 0.0"),
        bad(() -> VariationalAutoEncoder.of(two).seed(1).decoded(null, row), "state was null"),
        bad(
            () -> VariationalAutoEncoder.of(two).seed(1).bounds(null, rows, 1, random),
            "state was null"),
        bad(() -> GaussianCode.of(null, encoder, 1, x), "symbol was null"),
        bad(() -> GaussianCode.of("E", encoder, 0, x), "width was 0"),
        bad(() -> GaussianCode.of("E", encoder, 1, x).drawn(null), "noise was null"),
        bad(() -> new EvidenceBounds(some, some, some, some, null, 1), "gap was null"),
        bad(() -> new EvidenceBounds(some, some, some, some, some, 0), "draws was 0"),
        bad(() -> Coder.line(rows, row, 3), "from was an array of shape [2, 2]", "[1, d]"),
        bad(() -> Coder.line(row, rows, 3), "to was an array of shape [2, 2]", "[1, 2]"),
        bad(() -> Coder.line(row, row, 1), "count was 1"),
        bad(() -> Contrast.of(Nd4j.zeros(3)), "pictures was an array of rank 1"),
        bad(() -> PixelExample.of(two, random), "digits was", "8 × 8"),
        bad(() -> PixelExample.of(digits, null), "random was null"),
        bad(() -> NearestPatches.of(two, 1), "pictures was", "grey pictures"),
        bad(() -> NearestPatches.of(digits, 0), "side was 0", "1 to 7"),
        bad(() -> NearestPatches.of(digits, 8), "side was 8", "1 to 7"),
        bad(
            () -> NearestPatches.of(digits, 3).strangeness(row),
            "pictures was an array of shape [1, 2]",
            "[n, 64]"));
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

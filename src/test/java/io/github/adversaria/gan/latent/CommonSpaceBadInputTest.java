package io.github.adversaria.gan.latent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.Digits;
import io.github.adversaria.data.DomainPair;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.data.ImageMap;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.gan.NetworkRun;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** The systems of the package against arguments that they must refuse. */
class CommonSpaceBadInputTest {

  private static final DomainPair POINTS = DomainPair.rotated(GaussianModes.ring(), 30);

  static Stream<Arguments> cases() {
    Unit unit = Unit.of(POINTS).hidden(3).seed(1);
    NetworkRun run = unit.training().run(1);
    CoGan coupled = CoGan.of(POINTS).hidden(3).seed(1);
    NetworkRun made = coupled.training().run(1);
    var slant = ImageMap.slanted(ImageShape.grey(8, 8), 0.1);
    var test = CrossDomainTest.of(Digits.trainingAndHeldOut(1), slant, 1);
    var x = Nd4j.zeros(1, 2);
    return Stream.of(
        bad(() -> SeparateVaeGans.of(null), "pair was null"),
        bad(() -> Unit.of(null), "pair was null"),
        bad(() -> FlaggedVaeGan.of(null), "pair was null"),
        bad(
            () -> FlaggedVaeGan.of(DomainPair.of(LatentSource.normal(2), LatentSource.normal(3))),
            "pair was 2 and 3 pixels",
            "as many in both"),
        bad(() -> DomainConfusion.of(null), "pair was null"),
        bad(() -> ComboGan.of(null), "pair was null"),
        bad(() -> ComboGan.withoutSharing(null), "pair was null"),
        bad(() -> XGan.of(null), "pair was null"),
        bad(() -> CoGan.of(null), "pair was null"),
        bad(() -> Unit.of(POINTS).codeWidth(0), "numbers was 0"),
        bad(() -> Unit.of(POINTS).hidden(0), "units was 0"),
        bad(() -> Unit.of(POINTS).batch(0), "pictures was 0"),
        bad(() -> Unit.of(POINTS).divergence(-1), "divergence was -1.0"),
        bad(() -> Unit.of(POINTS).adversarial(Double.NaN), "adversarial was NaN"),
        bad(() -> Unit.of(POINTS).penalty(-1), "penalty was -1.0"),
        bad(() -> Unit.of(POINTS).common(Double.POSITIVE_INFINITY), "common was Infinity"),
        bad(() -> Unit.of(POINTS).learningRate(0), "rate was 0.0"),
        bad(() -> Unit.of(POINTS).precision(null), "chosen was null"),
        bad(() -> unit.codes(null, Style.X, x), "state was null"),
        bad(() -> unit.codes(run, null, x), "style was null"),
        bad(() -> unit.codes(run, Style.X, null), "pictures was null"),
        bad(() -> unit.decoded(run, Style.X, null), "codes was null"),
        bad(() -> unit.translated(run, null, x), "from was null"),
        bad(() -> unit.mirrored().decoded(run, Style.Y, null), "codes was null"),
        bad(() -> new MirroredSpace(null), "space was null"),
        bad(() -> coupled.generated(made, null, x), "style was null"),
        bad(() -> coupled.generated(made, Style.X, null), "latents was null"),
        bad(() -> CrossDomainTest.of(null, slant, 1), "data was null"),
        bad(() -> CrossDomainTest.of(Digits.trainingAndHeldOut(1), null, 1), "style was null"),
        bad(() -> test.accuracy(null, run), "space was null"),
        bad(() -> test.domainProbe(null, run), "space was null"),
        bad(() -> test.heldOut(null), "style was null"),
        bad(() -> test.classesOf(Style.X, x), "pictures was 2 pixels", "64"),
        bad(() -> test.agreement(null, x), "pictures was null"));
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

package io.github.adversaria.gan.conditional;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.AngledRing;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.nn.RandomStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditional GANs against arguments that they must refuse. */
class ConditionalBadInputTest {

  static Stream<Arguments> cases() {
    ConditionalGanBuilder builder = ConditionalGan.of(AngledRing.ofModes()).width(2).latent(1);
    ConditionalGan gan = builder.seed(1);
    NetworkState run = gan.training().run(1);
    RandomStream random = RandomStream.of(1);
    return Stream.of(
        bad(() -> ConditionalGan.of(null), "source was null"),
        bad(() -> builder.width(0), "units was 0"),
        bad(() -> builder.layers(0), "hidden was 0"),
        bad(() -> builder.latent(0), "numbers was 0"),
        bad(() -> builder.batch(0), "pairs was 0"),
        bad(() -> builder.rates(0, 1), "ofGenerator was 0.0"),
        bad(() -> builder.rates(1, Double.NaN), "ofDiscriminator was NaN"),
        bad(() -> builder.r1(-1), "gamma was -1.0", ">= 0"),
        bad(() -> builder.r1(1 / 0.0), "gamma was Infinity"),
        bad(() -> builder.weights(0, 1, 1), "matching was 0.0", "> 0"),
        bad(() -> builder.weights(1, -1, 1), "generated was -1.0"),
        bad(() -> builder.weights(1, 1, -1), "mismatched was -1.0", ">= 0"),
        bad(() -> builder.loss(null), "chosen was null"),
        bad(() -> builder.precision(null), "chosen was null"),
        bad(() -> gan.generated(null, random, 0), "state was null"),
        bad(() -> gan.generated(run, null, 0), "random was null"),
        bad(() -> gan.generated(run, random), "number of indices was 0"),
        bad(() -> gan.generated(run, random, 0, 8), "index was 8", "from 0 to 7"));
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

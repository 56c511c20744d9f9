package io.github.adversaria.gan.translation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.Attributes;
import io.github.adversaria.data.ColouredShapes;
import io.github.adversaria.data.Moons;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.TensorFormula;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** StarGAN and its judge against arguments that they must refuse. */
class StarGanBadInputTest {

  private static final Attributes SIDE = Attributes.of("side", "upper", "lower");
  private static final INDArray POINTS = Nd4j.zeros(2, 2);

  private static StarGanBuilder builder() {
    return StarGan.of(Moons.standard(), SIDE).width(2).batch(2);
  }

  static Stream<Arguments> cases() {
    StarGan star = builder().seed(1);
    NetworkRun run = star.training().run(1);
    return Stream.of(
        bad(() -> StarGan.of(null, SIDE), "source was null"),
        bad(() -> StarGan.of(Moons.standard(), null), "attributes was null"),
        bad(
            () -> StarGan.of(Moons.standard(), ColouredShapes.ATTRIBUTES),
            "source was with 2 classes",
            "18 classes, one for each combination of colour, size, form"),
        bad(() -> builder().width(0), "width was 0"),
        bad(() -> builder().classification(-1), "classification was -1.0"),
        bad(() -> builder().reconstruction(Double.NaN), "reconstruction was NaN"),
        bad(() -> builder().identity(-1), "identity was -1.0"),
        bad(() -> builder().penalty(0), "penalty was 0.0"),
        bad(() -> builder().batch(0), "batch was 0"),
        bad(() -> builder().updates(0), "updates was 0"),
        bad(() -> builder().averaging(1), "averaging was 1.0"),
        bad(() -> builder().optimizer(null), "optimizer was null"),
        bad(() -> builder().precision(null), "precision was null"),
        bad(() -> star.translated(null, POINTS, 0, 1), "state was null"),
        bad(() -> star.translated(run, null, 0, 1), "examples was null"),
        bad(() -> star.translated(run, POINTS, 0), "labels was 1 classes", "each row"),
        bad(() -> star.translated(run, POINTS, 0, 2), "label was 2", "from 0 to 1"),
        bad(() -> AttributeClassifier.trained(null, SIDE, 1), "source was null"),
        bad(
            () -> AttributeClassifier.trained(ColouredShapes.source(), SIDE, 1),
            "source was with 18 classes"),
        bad(() -> AttributeTransfer.of((x, to) -> x, x -> null, 2, 1), "pictures was 2"),
        bad(() -> AttributeTransfer.of(null, x -> null, 9, 1), "translation was null"),
        bad(() -> TensorFormula.input("x").columns(null, 0, 1), "symbol was null"),
        bad(() -> TensorFormula.input("x").columns("a", -1, 1), "from was -1"),
        bad(() -> TensorFormula.input("x").columns("a", 0, 0), "length was 0"));
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

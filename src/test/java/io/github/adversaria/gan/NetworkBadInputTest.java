package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.Activation;
import io.github.adversaria.nn.Network;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Players, terms and trainings against arguments that they must refuse. */
class NetworkBadInputTest {

  private static final Network NETWORK = Network.from(2).dense(2).seed(1);
  private static final TensorFormula X = TensorFormula.input("x");

  static Stream<Arguments> cases() {
    LossTerm term = LossTerm.of("size", X.mean());
    NetworkPlayer player = NetworkPlayer.of("one", NETWORK);
    NetworkTraining training = NetworkTraining.named("n").input("x", GaussianModes.ring());
    NetworkTraining ready = training.players(player.minimizing(term));
    return Stream.of(
        bad(() -> TensorFormula.input(null), "name was null"),
        bad(() -> TensorFormula.of("x", null), "value was null"),
        bad(() -> X.under(null, NETWORK), "symbol was null"),
        bad(() -> X.under("G", null), "network was null"),
        bad(() -> X.times(Double.NaN), "factor was NaN"),
        bad(() -> X.value(null), "batch was null"),
        bad(() -> LossTerm.of(" ", X), "name was \" \""),
        bad(() -> new LossTerm("a", -1, X), "weight was -1.0"),
        bad(() -> new LossTerm("a", Double.POSITIVE_INFINITY, X), "weight was Infinity"),
        bad(() -> NetworkPlayer.of("", NETWORK), "name was \"\""),
        bad(() -> NetworkPlayer.of("one"), "networks was none"),
        bad(() -> NetworkPlayer.of("one", Activation.relu()), "a network of the one", "to train"),
        bad(() -> player.minimizing(term, term), "term was \"size\"", "no other term of the one"),
        bad(() -> player.updates(0), "perStep was 0"),
        bad(() -> player.averaging(1), "decay was 1.0"),
        bad(() -> player.clipping(0), "bound was 0.0"),
        bad(() -> Adversary.of(null, NETWORK), "symbol was null"),
        bad(() -> Adversary.of("D", NETWORK).loss(null), "loss was null"),
        bad(() -> new PlayerLosses(null), "players was null"),
        bad(() -> NetworkTraining.named(" "), "name was \" \""),
        bad(() -> training.input("x", GaussianModes.ring()), "name was \"x\"", "no other input"),
        bad(() -> training.input("y", GaussianModes.ring(), 3), "shape was [3], of 3", "y has, 2"),
        bad(() -> training.players(player), "nothing to minimise"),
        bad(
            () -> training.players(player.minimizing("none", 0, X.mean())),
            "nothing to minimise",
            "a term of weight > 0"),
        bad(() -> ready.players(player.minimizing(term)), "player was \"one\"", "no other player"),
        bad(() -> ready.batch(0), "batch was 0"),
        bad(() -> ready.threads(0), "threads was 0"),
        bad(() -> ready.run(0), "steps was 0"),
        bad(() -> ready.measuring(" ", 1, state -> 0), "column was \" \""),
        bad(() -> ready.run(1).continued(0), "more was 0"),
        bad(() -> ready.run(1).loss("two"), "player was \"two\"", "[one]"),
        bad(() -> ready.run(1).term("one", "cycle"), "term was \"cycle\"", "[size]"));
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

  @Test
  void trainingWithoutPlayersSaysWhatToCall() {
    assertThatThrownBy(() -> NetworkTraining.named("n").run(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call input and players before run");
  }

  @Test
  void inputThatIsNotThereIsNamedWithThoseThatAre() {
    NetworkTraining training =
        NetworkTraining.named("n")
            .input("x", GaussianModes.ring())
            .players(
                NetworkPlayer.of("one", NETWORK)
                    .minimizing(LossTerm.of("size", TensorFormula.input("y").mean())));
    assertThatThrownBy(() -> training.run(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("input was \"y\"", "[x]");
  }
}

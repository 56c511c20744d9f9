package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.GradientCheck;
import io.github.adversaria.nn.GradientDescent;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Precision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.Table;

class NetworkTrainingTest {

  private static final TensorFormula X = TensorFormula.input("x");

  /** Two networks that are each other's inverse once trained, and a judge of what comes back. */
  private record Cycle(Network there, Network back, Network judge) {

    static Cycle of(long seed) {
      return new Cycle(
          Network.from(2).dense(8).tanh().dense(2).seed(seed),
          Network.from(2).dense(8).tanh().dense(2).seed(seed + 1),
          Network.from(2).dense(8).relu().dense(1).seed(seed + 2));
    }

    NetworkTraining training() {
      TensorFormula again = X.under("G", there).under("F", back);
      Adversary adversary = Adversary.of("D", judge).regularizer(Regularizer.r1(0.1));
      return NetworkTraining.named("cycle")
          .input("x", GaussianModes.ring())
          .batch(64)
          .players(
              NetworkPlayer.of("judge", judge).minimizing(adversary.against(X, again)),
              NetworkPlayer.of("coders", there, back)
                  .minimizing("cycle", 10, again.squaredDifference(X))
                  .minimizing(adversary.persuadedBy(again))
                  .optimizer(Adam.of(0.01))
                  .averaging(0.9));
    }

    INDArray numbers() {
      return there.parameters().get(0).value().array();
    }
  }

  @Test
  void oneFormulaIsPrintedAndTrained() {
    NetworkRun run = Cycle.of(1).training().recordingEvery(1).run(200);
    assertThat(run.losses().toLatex())
        .contains(
            "10\\,\\mathbb{E}\\left(F(G(x)) - x\\right)^2",
            "\\log\\sigma(D(x))",
            "\\tfrac{0.1}{2}");
    assertThat(run.losses().toString()).contains("coders minimises 10·cycle + adversarial");
    Table history = run.history();
    assertThat(history.columnNames())
        .containsExactly(
            "step",
            "judge loss",
            "coders loss",
            "judge: adversarial",
            "judge: penalty",
            "coders: cycle",
            "coders: adversarial");
    double first = history.doubleColumn("coders: cycle").get(0);
    assertThat(run.term("coders", "cycle")).isLessThan(first / 4);
    assertThat(run.loss("coders"))
        .isCloseTo(
            10 * run.term("coders", "cycle") + run.term("coders", "adversarial"), within(1e-5));
  }

  @Test
  void threadsDoNotChangeTheNumbers() {
    Cycle one = Cycle.of(2);
    Cycle two = Cycle.of(2);
    one.training().threads(1).run(20);
    two.training().threads(2).run(20);
    assertThat(one.numbers()).isEqualTo(two.numbers());
  }

  @Test
  void resumedRunEqualsOneThatWasNotStopped(@TempDir Path folder) {
    Path file = folder.resolve("cycle");
    Cycle whole = Cycle.of(3);
    whole.training().run(30);

    Cycle stopped = Cycle.of(3);
    stopped
        .training()
        .checkpointing(file, 10)
        .stoppingWhen(state -> state.steps() == 20)
        .recordingEvery(1)
        .run(30);
    Cycle resumed = Cycle.of(4);
    NetworkRun run = resumed.training().resume(file);
    assertThat(run.steps()).isEqualTo(30);
    assertThat(resumed.numbers()).isEqualTo(whole.numbers());
  }

  @Test
  void fileOfOtherSettingsIsRefused(@TempDir Path folder) {
    Path file = folder.resolve("cycle");
    Cycle.of(3).training().checkpointing(file, 10).run(10);
    assertThat(Files.exists(file)).isTrue();
    assertThatThrownBy(() -> Cycle.of(3).training().seed(9).resume(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("seed 9", "seed 0");
  }

  @Test
  void formulaThatIsUsedTwiceIsComputedOnce() {
    int[] calls = {0};
    Network network = Network.from(2).dense(2).seed(1);
    TensorFormula counted =
        TensorFormula.of(
            "c",
            batch -> {
              calls[0]++;
              return network.apply(batch.get("x"), batch.pass());
            });
    NetworkTraining.named("n")
        .input("x", GaussianModes.ring())
        .batch(8)
        .players(
            NetworkPlayer.of("one", network)
                .minimizing("a", 1, counted.squaredDifference(X))
                .minimizing("b", 1, counted.absoluteDifference(X)))
        .run(1);
    assertThat(calls[0]).isEqualTo(1);
  }

  @Test
  void termOfWeightZeroIsWatchedAndHasNoInfluence() {
    Network with = Network.from(2).dense(2).seed(5);
    Network without = Network.from(2).dense(2).seed(5);
    TensorFormula made = X.under("G", with);
    NetworkRun run = run(with, made, new LossTerm("far", 0, made.absoluteDifference(X)));
    run(without, X.under("G", without));
    assertThat(with.parameters().get(0).value().array())
        .isEqualTo(without.parameters().get(0).value().array());
    assertThat(run.term("one", "far")).isPositive();
  }

  private static NetworkRun run(Network network, TensorFormula made, LossTerm... more) {
    return NetworkTraining.named("n")
        .input("x", GaussianModes.ring())
        .players(
            NetworkPlayer.of("one", network)
                .minimizing("near", 1, made.squaredDifference(X))
                .minimizing(more))
        .run(5);
  }

  @Test
  void gradientsOfEveryPlayerAgreeWithDifferences() {
    Network there = Network.from(2).precision(Precision.DOUBLE).dense(3).tanh().dense(2).seed(1);
    Network judge = Network.from(2).precision(Precision.DOUBLE).dense(3).tanh().dense(1).seed(2);
    TensorFormula made = TensorFormula.input("x").under("G", there);
    Adversary adversary = Adversary.of("D", judge).regularizer(Regularizer.r1(1));
    List<GradientCheck> checks =
        NetworkTraining.named("n")
            .input("x", GaussianModes.ring())
            .players(
                NetworkPlayer.of("judge", judge).minimizing(adversary.against(X, made)),
                NetworkPlayer.of("maker", there).minimizing(adversary.persuadedBy(made)))
            .checkGradients(5);
    assertThat(checks).hasSize(2).allMatch(GradientCheck::passed);
  }

  @Test
  void evaluationTakesTheAverages() {
    Network network = Network.from(1).dense(1).seed(6);
    INDArray rows = Nd4j.createFromArray(new float[][] {{1}, {2}});
    NetworkRun run =
        NetworkTraining.named("n")
            .input("z", LatentSource.normal(1))
            .players(
                NetworkPlayer.of("one", network)
                    .minimizing("size", 1, TensorFormula.input("z").under("G", network).mean())
                    .optimizer(GradientDescent.of(0.5))
                    .averaging(0.9))
            .run(10);
    INDArray averaged = run.apply(network, rows);
    INDArray last = network.apply(io.github.adversaria.nn.Tensor.of(rows)).array();
    assertThat(averaged.getDouble(1)).isNotCloseTo(last.getDouble(1), within(0.1));
    assertThat(run.apply(network, rows)).isEqualTo(averaged);
  }
}

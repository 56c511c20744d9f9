package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.Activation;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.WeightClipping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

class GanTrainingTest {

  @Test
  void theNumberOfThreadsDoesNotChangeABit() {
    GanTraining training = Trainings.small().regularizer(Regularizer.gradientPenalty(1));
    GanTraining again = Trainings.small().regularizer(Regularizer.gradientPenalty(1));
    GanRun one = training.threads(1).run(20);
    GanRun two = again.threads(2).run(20);

    assertThat(two.samples(50, 3)).isEqualTo(one.samples(50, 3));
    assertThat(two.history().toString()).isEqualTo(one.history().toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void norInBatchesTooSmallToBeCut(boolean penalised) {
    GanRun one = wide(penalised).threads(1).run(20);
    GanRun two = wide(penalised).threads(2).run(20);

    assertThat(two.samples(50, 3)).isEqualTo(one.samples(50, 3));
    assertThat(two.history().toString()).isEqualTo(one.history().toString());
  }

  private static GanTraining wide(boolean penalised) {
    GanTraining training = GanTraining.of(wide(2), wide(1), GaussianModes.ring()).batch(32);
    return penalised ? training.regularizer(Regularizer.gradientPenalty(1)) : training;
  }

  private static Network wide(int outputs) {
    return Network.from(2)
        .dense(128)
        .leakyRelu(0.2)
        .dense(128)
        .leakyRelu(0.2)
        .dense(outputs)
        .seed(outputs);
  }

  @Test
  void theSeedDecidesTheNumbers() {
    double loss = Trainings.small().run(3).generatorLoss();

    assertThat(Trainings.small().run(3).generatorLoss()).isEqualTo(loss);
    assertThat(Trainings.small().seed(2).run(3).generatorLoss()).isNotEqualTo(loss);
  }

  @Test
  void theFirstLossesAreThoseOfTheNetworksAsGiven() {
    // With all weights 0 every logit is 0: the losses are log 4 and log 2.
    Network discriminator = Trainings.discriminator();
    for (Parameter parameter : discriminator.parameters()) {
      parameter.set(parameter.array().mul(0));
    }
    GanRun run =
        GanTraining.of(Trainings.generator(), discriminator, GaussianModes.ring())
            .optimizers(Adam.of(1e-9), Adam.of(1e-9))
            .run(1);

    assertThat(run.discriminatorLoss()).isCloseTo(Math.log(4), within(1e-6));
    assertThat(run.generatorLoss()).isCloseTo(Math.log(2), within(1e-6));
    assertThat(run.penalty()).isZero();
  }

  @Test
  void eachStepDrawsFreshBatchesInOneOrder() {
    List<String> draws = new ArrayList<>();
    DataSource ring = GaussianModes.ring();
    GanTraining.of(Trainings.generator(), Trainings.discriminator(), noting(draws, "real", ring))
        .latent(latents(noting(draws, "latent", LatentSource.normal(2))))
        .batch(8)
        .discriminatorSteps(2)
        .run(2);

    List<String> step = List.of("real 8", "latent 8", "real 8", "latent 8", "latent 8");
    // The first draw is a look at the data before the first step; pictures draw more at a time.
    draws.removeIf(draw -> !draw.endsWith(" 8"));
    List<String> expected = new ArrayList<>(List.of("real 8"));
    expected.addAll(step);
    expected.addAll(step);
    assertThat(draws).isEqualTo(expected);
  }

  @Test
  void anUpdateOfOnePlayerLeavesTheOtherAlone() {
    List<INDArray> before = weights(Trainings.discriminator().parameters());
    List<INDArray> seen = new ArrayList<>();
    Network discriminator = Trainings.discriminator();
    GanLoss loss =
        GanLosses.of(
            (real, generated) -> real.mean().times(0).plus(generated.mean().times(0)),
            generated -> {
              seen.addAll(weights(discriminator.parameters()));
              return generated.mean();
            });
    GanTraining.of(Trainings.generator(), discriminator, GaussianModes.ring())
        .loss(loss)
        .batch(8)
        .run(2);

    assertThat(seen.subList(0, before.size())).isEqualTo(before);
    assertThat(weights(discriminator.parameters())).isEqualTo(before);
  }

  @Test
  void theHistoryHasARowForRecordedStepsMeasurementsAndTheEnd() {
    Table history =
        Trainings.small()
            .regularizer(Regularizer.r1(0.1))
            .recordingEvery(4)
            .measuring(
                "mean of x",
                5,
                state -> state.samples(10, 1).getColumn(0).meanNumber().doubleValue())
            .measuring("steps", 3, GanState::steps)
            .run(11)
            .history();

    assertThat(history.columnNames())
        .containsExactly(
            "step", "discriminator loss", "generator loss", "penalty", "mean of x", "steps");
    assertThat(history.intColumn("step").asList()).containsExactly(3, 4, 5, 6, 8, 9, 10, 11);
    assertThat(history.doubleColumn("steps").asList())
        .containsExactly(3.0, null, null, 6.0, null, 9.0, null, null);
    assertThat(history.doubleColumn("mean of x").isNotMissing().size()).isEqualTo(2);
    assertThat(history.doubleColumn("penalty").min()).isPositive();
  }

  @Test
  void theDefaultHistoryHasAtMostAThousandRows() {
    GanTraining tiny = Trainings.small().batch(2);

    assertThat(tiny.run(2001).history().rowCount()).isBetween(600, 1000);
  }

  @Test
  void itStopsEarlyWhenToldTo() {
    GanRun run =
        Trainings.small().recordingEvery(2).stoppingWhen(state -> state.steps() >= 5).run(100);

    assertThat(run.ending()).isEqualTo(Ending.STOPPED_EARLY);
    assertThat(run.steps()).isEqualTo(6);
    assertThat(run.toString()).contains("stopped early after 6 of 100 steps");
  }

  @Test
  void theScheduleScalesBothRates() {
    // With a rate that falls to almost nothing at once, the weights hardly move.
    GanRun still = Trainings.small().schedule(LearningRateSchedule.linear(0, 0)).run(2);
    GanRun moving = Trainings.small().run(2);
    GanRun once = Trainings.small().schedule(LearningRateSchedule.constant()).run(2);

    assertThat(once.samples(5, 1)).isEqualTo(moving.samples(5, 1));
    assertThat(still.samples(5, 1)).isNotEqualTo(moving.samples(5, 1));
  }

  @Test
  void clippingKeepsTheWeightsOfTheDiscriminatorSmall() {
    GanRun run = Trainings.small().loss(GanLoss.wasserstein()).clipping(0.01).run(3);

    for (INDArray weights : weights(run.discriminator().parameters())) {
      assertThat(weights.amaxNumber().doubleValue())
          .isLessThanOrEqualTo((float) WeightClipping.DEFAULT_BOUND);
    }
  }

  @Test
  void samplesAreMadeWithAveragedWeights() {
    GanRun run = Trainings.small().averaging(0.9).run(30);
    GanRun raw = Trainings.small().run(30);

    assertThat(run.samples(20, 1)).isNotEqualTo(raw.samples(20, 1));
    assertThat(weights(run.generator().parameters()))
        .isEqualTo(weights(raw.generator().parameters()));
    assertThat(run.samples(20, 1)).isEqualTo(run.samples(20, 1));
  }

  @Test
  void thousandsOfRowsAreEvaluatedInParts() {
    GanRun run = Trainings.small().run(1);
    INDArray latents = LatentSource.normal(2).sample(3000, RandomStream.of(1));

    INDArray all = run.generated(latents);
    assertThat(all.shape()).containsExactly(3000, 2);
    assertThat(all.getRow(2500).toFloatVector())
        .containsExactly(
            run.generated(latents.getRows(2500)).reshape(2).toFloatVector(), within(1e-5f));
    assertThat(run.discriminated(all).shape()).containsExactly(3000);
  }

  @Test
  void divergenceIsToldWithTheOperationThatBeganIt() {
    GanLoss loss =
        GanLosses.of(
            (real, generated) -> generated.mean().minus(real.mean()),
            generated -> generated.times(0).plus(-1).sqrt().mean());
    GanRun run = Trainings.small().loss(loss).run(5);

    assertThat(run.ending()).isEqualTo(Ending.DIVERGED);
    assertThat(run.steps()).isZero();
    assertThat(run.reason())
        .contains("the loss of the generator is no finite number", "sqrt", "NaN");
    assertThat(weights(run.generator().parameters()))
        .isEqualTo(weights(Trainings.generator().parameters()));
  }

  @Test
  void aGradientThatIsNoNumberIsToldToo() {
    // √x at 0 is finite, its derivative is not.
    GanLoss loss =
        GanLosses.of(
            (real, generated) -> generated.mean().minus(real.mean()),
            generated -> generated.minus(generated.stopGradient()).sqrt().mean());
    GanRun run = Trainings.small().loss(loss).run(5);

    assertThat(run.ending()).isEqualTo(Ending.DIVERGED);
    assertThat(run.reason()).contains("a gradient of the loss of the generator", "sqrt");
  }

  @Test
  void statisticsAreOfWholeBatches() {
    AtomicInteger rows = new AtomicInteger();
    GanLoss loss =
        GanLosses.of(
            (real, generated) -> {
              rows.set(real.shape()[0]);
              return generated.mean().minus(real.mean());
            },
            generated -> generated.mean());
    Network gathering = Network.of(Trainings.discriminator(), new GatheringLayer());
    GanTraining.of(Trainings.generator(), gathering, GaussianModes.ring())
        .loss(loss)
        .batch(150)
        .run(1);

    assertThat(rows).hasValue(150);
  }

  @Test
  void theRingIsLearnedALittle() {
    GanRun run =
        GanTraining.of(
                Network.from(2).dense(32).layer(Activation.relu()).dense(2).seed(1),
                Network.from(2).dense(32).relu().dense(1).seed(2),
                GaussianModes.ring())
            .regularizer(Regularizer.r1(0.1))
            .batch(64)
            .run(600);
    double[] radii = run.samples(500, 1).norm2(1).toDoubleVector();

    // An untrained generator stays near the origin.
    assertThat(Arrays.stream(radii).average().orElseThrow()).isBetween(1.2, 2.6);
  }

  private static List<INDArray> weights(List<Parameter> parameters) {
    return parameters.stream().map(parameter -> parameter.array().dup()).toList();
  }

  private static DataSource noting(List<String> draws, String name, DataSource source) {
    return new DataSource() {
      @Override
      public int dimension() {
        return source.dimension();
      }

      @Override
      public void draw(float[] into, int n, RandomGenerator random) {
        draws.add(name + " " + n);
        source.draw(into, n, random);
      }
    };
  }

  private static LatentSource latents(DataSource source) {
    return new LatentSource() {
      @Override
      public int dimension() {
        return source.dimension();
      }

      @Override
      public void draw(float[] into, int n, RandomGenerator random) {
        source.draw(into, n, random);
      }
    };
  }
}

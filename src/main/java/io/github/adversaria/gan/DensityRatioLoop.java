package io.github.adversaria.gan;

import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Shard;
import io.github.adversaria.nn.ShardedGradient;
import io.github.adversaria.nn.Stepper;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A discriminator in training between two sources. */
final class DensityRatioLoop implements TrainingLoop, DensityRatio {

  private final DensityRatioTraining.Choices choices;
  private final RandomStream random;
  private final float[] ofP;
  private final float[] ofQ;
  private final Stepper stepper;
  private final Evaluation evaluation;
  private int steps;
  private double loss = Double.NaN;

  DensityRatioLoop(DensityRatioTraining.Choices choices) {
    this.choices = choices;
    random = RandomStream.of(choices.seed());
    ofP = new float[choices.batch() * choices.p().dimension()];
    ofQ = new float[ofP.length];
    stepper = choices.optimizer().over(choices.network().parameters());
    evaluation = new Evaluation(Evaluation.precision(choices.network()));
  }

  @Override
  public Crew begin() {
    ShardedGradient gradient =
        ShardedGradient.of(Evaluation.precision(choices.network()), choices.threads(), shardRows());
    return new Crew() {
      @Override
      public void step(boolean recorded) {
        DensityRatioLoop.this.step(gradient);
      }

      @Override
      public void close() {
        gradient.close();
      }
    };
  }

  private int shardRows() {
    return choices.network().statistics().isEmpty()
        ? ShardedGradient.DEFAULT_SHARD_ROWS
        : choices.batch();
  }

  private void step(ShardedGradient gradient) {
    long before = random.state();
    try {
      choices.p().draw(ofP, choices.batch(), random);
      choices.q().draw(ofQ, choices.batch(), random);
      ShardedGradient.Result result =
          gradient.of(choices.batch(), choices.network().parameters(), random, this::objective);
      FirstAnomaly.of(
              "loss",
              result,
              choices.batch(),
              shardRows(),
              choices.network().parameters(),
              random,
              this::objective)
          .ifPresent(DivergedException::raise);
      stepper.step(result.gradients());
      loss = result.loss();
      steps++;
    } catch (RuntimeException | Error failure) {
      random.restore(before);
      throw failure;
    }
  }

  private Tensor objective(Shard shard) {
    Pass pass = Pass.training(shard.random());
    int d = choices.p().dimension();
    Tensor logitsOfP = choices.network().apply(shard.of(ofP, d), pass);
    Tensor logitsOfQ = choices.network().apply(shard.of(ofQ, d), pass);
    return logitsOfP.times(-1).softplus().mean().plus(logitsOfQ.softplus().mean());
  }

  @Override
  public String defect() {
    return FirstAnomaly.inWeights("network", choices.network());
  }

  @Override
  public int steps() {
    return steps;
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public INDArray logRatio(INDArray points) {
    INDArray column =
        evaluation.apply(choices.network(), "points", points, choices.p().dimension());
    return column.reshape(column.length());
  }

  @Override
  public double logRatio(double... point) {
    Require.finite("point", point);
    return logRatio(Nd4j.createFromArray(point).reshape(1, point.length)).getDouble(0);
  }
}

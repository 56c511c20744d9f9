package io.github.adversaria.gan;

import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.require.Require;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A discriminator in training between two sources: a {@link PlayerLoop} of one player. */
final class DensityRatioLoop implements TrainingLoop, DensityRatio {

  private static final String P = "p";
  private static final String Q = "q";

  private final DensityRatioTraining.Choices choices;
  private final PlayerLoop loop;
  private final Evaluation evaluation;

  DensityRatioLoop(DensityRatioTraining.Choices choices) {
    this.choices = choices;
    loop = new PlayerLoop(rules(choices), 1);
    evaluation = new Evaluation(Evaluation.precision(choices.network()));
  }

  private static PlayerRules rules(DensityRatioTraining.Choices choices) {
    PointwiseLoss loss = GanLoss.minimax();
    TensorFormula ofP = TensorFormula.input(P, "x_p").under("D", choices.network());
    TensorFormula ofQ = TensorFormula.input(Q, "x_q").under("D", choices.network());
    TensorFormula logistic =
        TensorFormula.of(
            loss.discriminatorLatex(ofP.toLatex(), ofQ.toLatex()),
            batch -> loss.discriminator(ofP.value(batch), ofQ.value(batch)));
    NetworkPlayer player =
        NetworkPlayer.of("network", choices.network())
            .minimizing(LossTerm.of("logistic", logistic))
            .optimizer(choices.optimizer());
    return new PlayerRules(
        List.of(player),
        List.of(NetworkInput.of(P, choices.p()), NetworkInput.of(Q, choices.q())),
        choices.batch(),
        LearningRateSchedule.constant(),
        choices.seed(),
        choices.threads());
  }

  @Override
  public Crew begin() {
    return loop.begin();
  }

  @Override
  public String defect() {
    return loop.defect();
  }

  @Override
  public int steps() {
    return loop.steps();
  }

  @Override
  public double loss() {
    return loop.turns().get(0).loss();
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

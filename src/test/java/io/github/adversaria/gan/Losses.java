package io.github.adversaria.gan;

import io.github.adversaria.divergence.FDivergence;
import java.util.List;
import java.util.stream.Stream;

/** One of each loss. */
final class Losses {

  static final List<FDivergence> DIVERGENCES =
      List.of(
          FDivergence.KL,
          FDivergence.REVERSE_KL,
          FDivergence.JENSEN_SHANNON,
          FDivergence.TOTAL_VARIATION,
          FDivergence.SQUARED_HELLINGER,
          FDivergence.PEARSON,
          FDivergence.NEYMAN,
          FDivergence.alpha(1.5),
          FDivergence.alpha(-0.5),
          TriangularDiscrimination.DIVERGENCE,
          NonSaturatingDivergence.DIVERGENCE);

  private Losses() {}

  static Stream<PointwiseLoss> all() {
    Stream<PointwiseLoss> named =
        Stream.of(
            GanLoss.minimax(),
            GanLoss.nonSaturating(),
            GanLoss.maximumLikelihood(),
            GanLoss.leastSquares(),
            GanLoss.leastSquares(-1, 1, 0),
            GanLoss.hinge(),
            GanLoss.wasserstein(),
            GanLoss.alpha(0.5),
            GanLoss.alpha(2),
            GanLoss.alpha(5),
            GanLoss.fGan(1.5),
            GanLoss.fGan(-0.5),
            GanLoss.nonSaturating().withLabelSmoothing(LabelSmoothing.DEFAULT),
            GanLoss.hinge().withFlippedLabels());
    return Stream.concat(named, DIVERGENCES.stream().map(GanLoss::fGan));
  }
}

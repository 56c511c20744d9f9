package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * What a critical point is to one player who alone may move: first by the second derivatives of its
 * own cost in its own choice, then, where they do not tell, by {@link MoveSearch}.
 *
 * @param secondOrder what the second derivatives say
 * @param settled what is known in the end
 * @param reason in words, without the move
 * @param deviation a move that costs less, if there is one
 */
record OwnChoice(
    LocalNash secondOrder, LocalNash settled, String reason, Optional<Deviation> deviation) {

  /** Below this share of the Jacobian's size an eigenvalue counts as 0. */
  private static final double SEMIDEFINITE = 1e-9;

  /** So does one that moves a cost of about 1 by less than it is rounded. */
  private static final double ROUNDED = 1e-13;

  private static final int DIGITS = 5;

  /**
   * @param jacobian of the field at z, or null if there is none
   * @param scale the size of the Jacobian there and nearby
   */
  static OwnChoice of(Costs costs, Player player, double[] z, double[][] jacobian, double scale) {
    var residual = new NaturalResidual(costs);
    boolean[] held = residual.held(z);
    boolean[] bounded = residual.bounded(z);
    var search = new MoveSearch(costs, player, z);
    if (jacobian == null) {
      return settle(search, List.of(), "there are no second derivatives here");
    }
    int from = player == Player.FIRST ? 0 : costs.first();
    int to = player == Player.FIRST ? costs.first() : z.length;
    List<Integer> free = IntStream.range(from, to).filter(i -> !held[i]).boxed().toList();
    boolean atBound = free.stream().anyMatch(i -> bounded[i]);
    if (free.isEmpty()) {
      return new OwnChoice(
          LocalNash.STRICT, LocalNash.STRICT, "bounds hold all of its choice", Optional.empty());
    }
    double[][] block = new double[free.size()][free.size()];
    for (int i = 0; i < block.length; i++) {
      for (int j = 0; j < block.length; j++) {
        // The mean of two mixed derivatives, which differ by rounding only.
        block[i][j] =
            0.5 * (jacobian[free.get(i)][free.get(j)] + jacobian[free.get(j)][free.get(i)]);
      }
    }
    var decomposition = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(block));
    double[] eigenvalues = decomposition.getEigenvalues();
    double least = Arrays.stream(eigenvalues).min().orElseThrow();
    double zero = SEMIDEFINITE * scale + ROUNDED * (1 + Math.abs(costs.cost(player, z)));
    List<double[]> axes = new ArrayList<>();
    for (int k = 0; k < eigenvalues.length; k++) {
      double[] axis = new double[to - from];
      for (int i = 0; i < block.length; i++) {
        axis[free.get(i) - from] = decomposition.getEigenvector(k).getEntry(i);
      }
      axes.add(axis);
    }
    String matrix = block.length == 1 ? "second derivative " : "least second derivative ";
    String number = matrix + Decimal.text(Math.abs(least) <= zero ? 0 : least, DIGITS);
    if (least > zero) {
      return new OwnChoice(LocalNash.STRICT, LocalNash.STRICT, number + " > 0", Optional.empty());
    }
    if (least < -zero && !atBound) {
      search.run(axes);
      return new OwnChoice(LocalNash.NOT, LocalNash.NOT, number + " < 0", search.deviation());
    }
    return settle(search, axes, number + (least < -zero ? " < 0, at a bound" : ""));
  }

  private static OwnChoice settle(MoveSearch search, List<double[]> axes, String undecided) {
    MoveSearch.Finding finding = search.run(axes);
    String told =
        switch (finding) {
          case LOWER -> "a move costs less";
          case NOT_LOWER -> "no move that was tried costs less";
          case CONSTANT -> "its cost is constant in its own choice";
          case NO_COST -> "its cost is no number here";
        };
    LocalNash settled =
        switch (finding) {
          case LOWER -> LocalNash.NOT;
          case NOT_LOWER, CONSTANT -> LocalNash.WEAK;
          case NO_COST -> LocalNash.UNDECIDED;
        };
    return new OwnChoice(LocalNash.UNDECIDED, settled, undecided + "; " + told, search.deviation());
  }
}

package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import java.util.Optional;
import java.util.Random;

/**
 * A field v(z) = Az + b.
 *
 * @param a A, square
 * @param b as long as A has rows
 */
record LinearField(double[][] a, double[] b) {

  /** At how many points a field is compared with the linear one; seeded, so always the same. */
  private static final int POINTS = 16;

  private static final long SEED = 20140610;

  /** By how much the two may differ, relative to the sizes of the terms: rounding. */
  private static final double ROUNDING = 1e-13;

  /**
   * The field of a game, if it is linear: if at random points of many sizes it is b = v(0) and its
   * Jacobian at one of them applied to the point, and its Jacobian is everywhere the same.
   */
  static Optional<LinearField> of(Game game) {
    Costs costs = game.costs();
    int n = costs.dimension();
    var random = new Random(SEED);
    double[] b = new double[n];
    costs.at(new double[n], b);
    double[][] a = costs.jacobian(random.doubles(n, -1, 1).toArray());
    var field = new LinearField(a, b);
    for (int k = 0; k < POINTS; k++) {
      double size = Math.scalb(1, k - POINTS / 2);
      double[] z = random.doubles(n, -size, size).toArray();
      if (!field.agreesAt(z, costs)) {
        return Optional.empty();
      }
    }
    return Optional.of(field);
  }

  /**
   * The field of a game that has to be linear.
   *
   * @throws IllegalArgumentException if it is not, or if the players have bounds
   */
  static LinearField require(Game game, String instead) {
    FlowIntegration.requireFree(game);
    return of(game)
        .orElseThrow(
            () ->
                Require.wrong(
                    "game",
                    game + ", whose gradients are not linear",
                    "a game of gradients Az + b",
                    instead));
  }

  /** Az + b. */
  double[] at(double[] z) {
    double[] v = b.clone();
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < z.length; j++) {
        v[i] += a[i][j] * z[j];
      }
    }
    return v;
  }

  private boolean agreesAt(double[] z, Costs costs) {
    double[] v = new double[z.length];
    costs.at(z, v);
    double[] mine = at(z);
    double[][] jacobian = costs.jacobian(z);
    for (int i = 0; i < v.length; i++) {
      double terms = Math.abs(b[i]);
      for (int j = 0; j < z.length; j++) {
        terms += Math.abs(a[i][j] * z[j]);
        if (!(Math.abs(jacobian[i][j] - a[i][j]) <= ROUNDING * Math.abs(a[i][j]))) {
          return false;
        }
      }
      if (!(Math.abs(v[i] - mine[i]) <= ROUNDING * terms)) {
        return false;
      }
    }
    return true;
  }
}

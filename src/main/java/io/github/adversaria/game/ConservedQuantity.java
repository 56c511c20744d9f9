package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * A quadratic form (z − z*)ᵀQ(z − z*) around an equilibrium z* that a rule, or the flow, of a game
 * of linear gradients leaves as it is. Alternating steps of η on V = xy have x² − ηxy + y² if x
 * moves first (G. Gidel et al. 2019, arXiv 1807.04740, and J. Bailey, G. Gidel, G. Piliouras 2020,
 * arXiv 1907.04392, show that they stay bounded). Immutable.
 *
 * <p>Found, not known: all Q with MᵀQM = Q for the matrix M of one step, or AᵀQ + QA = 0 for the
 * flow, as the null space of a linear map on symmetric matrices.
 */
public final class ConservedQuantity implements Showable {

  /** Eigenvalues of Q below this share of the greatest count as 0. */
  private static final double NO_EIGENVALUE = 1e-12;

  /** How many times a {@link Flow} is looked at for its drift. */
  private static final int TIMES = 1001;

  private static final int TRIALS = 8;
  private static final long SEED = 20161231;
  private static final double ROUNDING = 1e-10;

  private final Profile centre;
  private final double[][] matrix;

  private ConservedQuantity(Profile centre, RealMatrix matrix) {
    this.centre = centre;
    this.matrix = matrix.getData();
  }

  static List<ConservedQuantity> of(Game game, UpdateRule rule, Profile at) {
    requireLinearAt(game, at);
    Require.notNull("rule", rule);
    Costs costs = game.costs();
    int n = costs.dimension();
    double[] rest = Arrays.copyOf(at.joint(), n + rule.memory(n));
    var step = new Array2DRowRealMatrix(rule.jacobian(costs, rest));
    requireLinear(rule, costs, rest, step);
    return around(at, InvariantForms.underSteps(step, n));
  }

  static List<ConservedQuantity> ofFlow(Game game, Profile at) {
    LinearField field = requireLinearAt(game, at);
    return around(at, InvariantForms.underFlow(new Array2DRowRealMatrix(field.a())));
  }

  private static List<ConservedQuantity> around(Profile centre, List<RealMatrix> forms) {
    return forms.stream().map(form -> new ConservedQuantity(centre, form)).toList();
  }

  private static LinearField requireLinearAt(Game game, Profile at) {
    LinearField field =
        LinearField.require(game, "Others may conserve something that is no quadratic form.");
    CriticalPoint.of(game, at);
    return field;
  }

  /** One step from random states is what the matrix says; Adam's is not. */
  private static void requireLinear(
      UpdateRule rule, Costs costs, double[] rest, RealMatrix matrix) {
    var random = new Random(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      double size = Math.scalb(1, trial - TRIALS / 2);
      double[] away = random.doubles(rest.length, -size, size).toArray();
      double[] state = new double[rest.length];
      Arrays.setAll(state, i -> rest[i] + away[i]);
      rule.on(costs).step(state);
      double[] linear = matrix.operate(away);
      double scale = matrix.getNormInfty() * size + Arrays.stream(rest).map(Math::abs).sum();
      for (int i = 0; i < rest.length; i++) {
        if (!(Math.abs(state[i] - rest[i] - linear[i]) <= ROUNDING * scale)) {
          throw Require.wrong(
              "rule", rule, "a rule whose steps are linear where the gradients are");
        }
      }
    }
  }

  /** Q: symmetric, a row and a column for each number of z; a copy. */
  public double[][] matrix() {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  /** The equilibrium z* around which it is written. */
  public Profile centre() {
    return centre;
  }

  /**
   * Its value.
   *
   * @throws IllegalArgumentException if the profile has other dimensions than the game
   */
  public double at(Profile profile) {
    return sum(profile, false);
  }

  /**
   * Whether its level sets are ellipsoids, so that what conserves it stays bounded, and away from
   * the equilibrium unless it starts there.
   */
  public boolean isDefinite() {
    double[] eigenvalues =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix)).getEigenvalues();
    double greatest = Arrays.stream(eigenvalues).map(Math::abs).max().orElseThrow();
    double sign = Math.signum(eigenvalues[0]);
    return Arrays.stream(eigenvalues).allMatch(value -> sign * value > NO_EIGENVALUE * greatest);
  }

  /**
   * The greatest change from the start of a play on, relative to the sizes of the terms at its
   * start.
   *
   * @throws IllegalArgumentException if the play is of another game's dimensions, or starts at the
   *     equilibrium
   */
  public double drift(Trajectory play) {
    Require.notNull("play", play);
    return drift(IntStream.range(0, play.size()).mapToObj(play::profile).toList());
  }

  /** The same for a flow, at 1001 equally spaced times. */
  public double drift(Flow flow) {
    Require.notNull("flow", flow);
    return drift(Arrays.stream(flow.times(TIMES)).mapToObj(flow::at).toList());
  }

  private double drift(List<Profile> profiles) {
    Profile start = profiles.get(0);
    double first = at(start);
    double size = sum(start, true);
    if (size == 0) {
      throw Require.wrong("start", start, "a profile at which " + this + " has terms other than 0");
    }
    return profiles.stream()
            .mapToDouble(profile -> Math.abs(at(profile) - first))
            .max()
            .getAsDouble()
        / size;
  }

  private double sum(Profile profile, boolean sizes) {
    Require.notNull("profile", profile);
    profile.requireDimensions("profile", centre.firstDimension(), centre.secondDimension());
    double[] away = profile.joint();
    double[] rest = centre.joint();
    Arrays.setAll(away, i -> away[i] - rest[i]);
    double sum = 0;
    for (int i = 0; i < away.length; i++) {
      for (int j = 0; j < away.length; j++) {
        double term = matrix[i][j] * away[i] * away[j];
        sum += sizes ? Math.abs(term) : term;
      }
    }
    return sum;
  }

  /** For example {@code x^2 - 0.1\,xy + y^2}. */
  public String latex() {
    return new FormText(centre, matrix).latex();
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withLatex(latex());
  }

  /** For example {@code x² − 0.1·xy + y²}. */
  @Override
  public String toString() {
    return new FormText(centre, matrix).text();
  }
}

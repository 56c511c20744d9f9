package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * A profile at which the field of a game is 0, or, in a coordinate that a bound holds, points out
 * of the bound; and what it is: a local Nash equilibrium or not.
 *
 * <p>The second derivatives of each player's cost in its own choice decide where they can: all
 * eigenvalues > 0 for both players make a strict local Nash equilibrium, one below 0 makes none (L.
 * Ratliff, S. Burden and S. Sastry 2016, arXiv 1411.2168, propositions 1 and 2). Where the least is
 * 0, as for V = xy, or a cost has no second derivative, that condition is undecided, and a direct
 * search settles it: each player alone tries moves of many directions and lengths. Immutable.
 */
public final class CriticalPoint implements Showable {

  /** A profile counts as critical if |v| is no more than this times 1 + |z| and the Jacobian. */
  public static final double TOLERANCE = 1e-8;

  private static final int DIGITS = 6;
  private static final int GREATEST_SHOWN = 4;

  private final Game game;
  private final double[] z;
  private final double residual;
  private final double[][] jacobian;
  private final String whyNoJacobian;
  private final int continuum;
  private final List<OwnChoice> own;

  private CriticalPoint(
      Game game,
      double[] z,
      double residual,
      double[][] jacobian,
      String whyNoJacobian,
      int continuum,
      List<OwnChoice> own) {
    this.game = game;
    this.z = z;
    this.residual = residual;
    this.jacobian = jacobian;
    this.whyNoJacobian = whyNoJacobian;
    this.continuum = continuum;
    this.own = own;
  }

  /**
   * The critical point at a profile that is known to be one. Where the field jumps, as that of |x|
   * at 0, its value means little, and every profile is let through: the direct search then tells
   * whether it is an equilibrium.
   *
   * @throws IllegalArgumentException if the profile does not fit the game, or v is not 0 there up
   *     to {@link #TOLERANCE} and does not jump
   */
  public static CriticalPoint of(Game game, Profile at) {
    Require.notNull("game", game);
    double[] z = game.joint("at", at);
    var residual = new NaturalResidual(game.costs());
    double size = ZeroFinder.norm(residual.at(z));
    double reach = 1 + ZeroFinder.norm(z);
    boolean zero = size <= TOLERANCE * Math.max(1, Continuum.size(residual, z)) * reach;
    if (!zero && !jumps(game, z)) {
      ZeroFinder.Outcome near = new ZeroFinder(residual, reach).from(z);
      throw Require.wrong(
          "at",
          at + ", where |v| = " + Decimal.text(size, DIGITS),
          "a profile with v = 0",
          near.size() <= TOLERANCE
              ? "From there Newton's steps lead to "
                  + Profile.ofJoint(near.at(), game.firstDimension())
                  + "."
              : "CriticalPoints.of(game) looks for some.");
    }
    return at(game, z);
  }

  /** The critical point at a zero of the field. */
  static CriticalPoint at(Game game, double[] z) {
    Costs costs = game.costs();
    var residual = new NaturalResidual(costs);
    double[][] claimed = costs.jacobian(z);
    String why = whyNoJacobian(game, claimed, z);
    double[][] jacobian = why == null ? claimed : null;
    double scale = Continuum.size(residual, z);
    double tolerance = TOLERANCE * scale * (1 + ZeroFinder.norm(z));
    int continuum = jacobian == null ? 0 : Continuum.dimension(residual, z, tolerance);
    List<OwnChoice> own =
        Arrays.stream(Player.values())
            .map(player -> OwnChoice.of(costs, player, z, jacobian, scale))
            .toList();
    return new CriticalPoint(
        game, z.clone(), ZeroFinder.norm(residual.at(z)), jacobian, why, continuum, own);
  }

  private static String whyNoJacobian(Game game, double[][] claimed, double[] z) {
    boolean known = Double.isFinite(Kink.size(claimed));
    return kink(game, known ? claimed : new double[z.length][z.length], z)
        .filter(kink -> known || kink.jump())
        .map(kink -> "the field " + kink.text(game.firstDimension()))
        .orElse(known ? null : "a derivative of the field is no number");
  }

  private static boolean jumps(Game game, double[] z) {
    double[][] claimed = game.costs().jacobian(z);
    return Double.isFinite(Kink.size(claimed))
        && kink(game, claimed, z).filter(Kink::jump).isPresent();
  }

  private static Optional<Kink> kink(Game game, double[][] derivative, double[] z) {
    return Kink.of(
        at -> {
          double[] v = new double[at.length];
          game.costs().at(at, v);
          return v;
        },
        derivative,
        z);
  }

  /** The game. */
  public Game game() {
    return game;
  }

  /** Where it is. */
  public Profile profile() {
    return Profile.ofJoint(z, game.firstDimension());
  }

  /** |v| there; where a bound holds a coordinate, the distance from the bound instead. */
  public double residual() {
    return residual;
  }

  /**
   * The Jacobian of the field v, a row for each coordinate of z = (x, y); empty where the field
   * jumps, bends or has no derivative. A copy.
   */
  public Optional<double[][]> jacobian() {
    return Optional.ofNullable(jacobian)
        .map(matrix -> Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new));
  }

  /** Why there is no Jacobian; empty if there is one. */
  public Optional<String> whyNoJacobian() {
    return Optional.ofNullable(whyNoJacobian);
  }

  /** How many dimensions the continuum of critical points has that it belongs to; 0 if none. */
  public int continuum() {
    return continuum;
  }

  /** What the second derivatives alone say: strict, not, or undecided. */
  public LocalNash secondOrder() {
    return own.get(0).secondOrder().and(own.get(1).secondOrder());
  }

  /** What it is, where the second derivatives do not tell by direct search. */
  public LocalNash verdict() {
    return own.get(0).settled().and(own.get(1).settled());
  }

  /** A move by which a player alone pays less, if one was found. */
  public Optional<Deviation> deviation() {
    return own.stream().flatMap(choice -> choice.deviation().stream()).findFirst();
  }

  /** Why the verdict is as it is, as far as a player's own moves go. */
  public String reason(Player player) {
    OwnChoice choice = own.get(Require.notNull("player", player).ordinal());
    return choice.reason() + choice.deviation().map(move -> ": " + move).orElse("");
  }

  /** The same without the move. */
  String brief(Player player) {
    return own.get(player.ordinal()).reason();
  }

  /** Whether a bound lets a coordinate move one way only, though the field is 0 there. */
  boolean isAtBound() {
    var bounds = new NaturalResidual(game.costs());
    boolean[] held = bounds.held(z);
    boolean[] bounded = bounds.bounded(z);
    return IntStream.range(0, z.length).anyMatch(i -> bounded[i] && !held[i]);
  }

  /** What it is, in words. */
  String words() {
    return verdict()
        + (verdict() == LocalNash.NOT && isSaddle() ? ", though a saddle of V" : "")
        + (continuum > 0 ? ", one of a continuum" : "");
  }

  /** Whether the game is zero-sum to second order here and V has a saddle in z as a whole. */
  private boolean isSaddle() {
    double pays = game.costs().cost(Player.FIRST, z);
    if (jacobian == null || pays != -game.costs().cost(Player.SECOND, z)) {
      return false;
    }
    int first = game.firstDimension();
    double[][] hessian = new double[z.length][z.length];
    for (int i = 0; i < z.length; i++) {
      for (int j = 0; j < z.length; j++) {
        hessian[i][j] = (i < first ? 1 : -1) * jacobian[i][j];
      }
    }
    var matrix = MatrixUtils.createRealMatrix(hessian);
    double asymmetry = matrix.subtract(matrix.transpose()).getFrobeniusNorm();
    double zero = 1e-9 * matrix.getFrobeniusNorm();
    if (asymmetry > zero) {
      return false;
    }
    double[] eigenvalues = new EigenDecompositionSymmetric(matrix).getEigenvalues();
    return Arrays.stream(eigenvalues).anyMatch(value -> value > zero)
        && Arrays.stream(eigenvalues).anyMatch(value -> value < -zero);
  }

  /** Rows between semicolons; only the size of a large one. */
  private static String text(double[][] matrix) {
    if (matrix.length > GREATEST_SHOWN) {
      return matrix.length + " × " + matrix.length;
    }
    return Arrays.stream(matrix)
        .map(
            row ->
                Arrays.stream(row)
                    .mapToObj(entry -> Decimal.text(entry, DIGITS))
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; ", "(", ")"));
  }

  private Listing listing() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("it is", words()));
    rows.add(List.of("first player", reason(Player.FIRST)));
    rows.add(List.of("second player", reason(Player.SECOND)));
    if (continuum > 0) {
      rows.add(List.of("around it", "critical points in " + continuum + " dimensions"));
    }
    rows.add(List.of("|v|", Decimal.text(residual, DIGITS)));
    rows.add(
        List.of(
            "Jacobian of v", jacobian == null ? "none here: " + whyNoJacobian : text(jacobian)));
    return new Listing(game + " at " + profile(), List.of(), rows, List.of());
  }

  @Override
  public MimeBundle show() {
    return listing().show();
  }

  @Override
  public String toString() {
    return listing().text();
  }
}

package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * By what a play multiplies its distance from a critical point at each step, or a flow in each unit
 * of time: measured beside what {@link Stability} predicts. Immutable.
 *
 * <p>Measured is the slope of the logarithm of the distance over half the time, by least squares:
 * the later half, so that what dies out first has done so; but the earlier half of what leaves the
 * critical point of a game of other than linear gradients, since only near it the Jacobian tells.
 * Where the leading eigenvalue is complex the distance wobbles twice a turn, and the wobble is
 * fitted with the slope.
 */
public final class ConvergenceRate implements Showable {

  /** So many distances are fitted at least. */
  public static final int LEAST_POINTS = 8;

  /** And at most: of more, equally spaced ones. */
  private static final int MOST_POINTS = 2000;

  /** Nearer to the critical point than this share of its greatest coordinate rounding shows. */
  private static final double NEAREST = 1e-10;

  /** Nearer than so many times its own error nothing can be measured. */
  private static final double SPOILT = 1e4;

  private static final double LEAST_RADIUS = 1e-290;

  /** The two agree within so many uncertainties, or within rounding. */
  private static final double UNCERTAINTIES = 3;

  private static final double ROUNDING = 1e-12;
  private static final int DIGITS = 9;

  private final Game game;
  private final Stability stability;
  private final double measured;
  private final double uncertainty;

  private ConvergenceRate(Game game, Stability stability, double measured, double uncertainty) {
    this.game = game;
    this.stability = stability;
    this.measured = measured;
    this.uncertainty = uncertainty;
  }

  /**
   * Measures a play.
   *
   * @param at a profile with v = 0
   * @throws IllegalArgumentException if it is not, or if the play records fewer than {@link
   *     #LEAST_POINTS} distances above rounding in the half that counts
   */
  public static ConvergenceRate of(Trajectory play, Profile at) {
    Require.notNull("play", play);
    double[] steps = IntStream.range(0, play.size()).mapToDouble(play::step).toArray();
    var point = CriticalPoint.of(play.game(), at);
    return measure(play, play.profile(0), steps, play.radius(at), Stability.of(play.rule(), point));
  }

  /**
   * Measures a flow.
   *
   * @param at a profile with v = 0
   * @throws IllegalArgumentException if it is not, or if the flow starts there
   */
  public static ConvergenceRate of(Flow flow, Profile at) {
    Require.notNull("flow", flow);
    var point = CriticalPoint.of(flow.game(), at);
    return measure(
        flow,
        flow.at(0),
        flow.times(MOST_POINTS),
        flow.radius(at, MOST_POINTS),
        Stability.ofFlow(point));
  }

  private static ConvergenceRate measure(
      Object course, Profile start, double[] times, double[] radius, Stability stability) {
    double least = least(start, radius[0], stability.at());
    int usable = (int) Arrays.stream(radius).takeWhile(distance -> distance > least).count();
    Game game = stability.at().game();
    boolean leaving = usable > 0 && radius[usable - 1] > radius[0] && !isLinear(game);
    int from = leaving ? 0 : usable / 2;
    int to = leaving ? (usable + 1) / 2 : usable;
    if (to - from < LEAST_POINTS) {
      throw Require.wrong(
          course instanceof Flow ? "flow" : "play",
          course + ", with " + usable + " distances above rounding",
          "one of at least " + 2 * LEAST_POINTS,
          "Record each step, take smaller ones, or start farther away.");
    }
    int every = (to - from + MOST_POINTS - 1) / MOST_POINTS;
    int[] chosen = IntStream.range(from, to).filter(i -> (i - from) % every == 0).toArray();
    RateFit fit =
        RateFit.ofHalves(
            Arrays.stream(chosen).mapToDouble(i -> times[i]).toArray(),
            Arrays.stream(chosen).mapToDouble(i -> Math.log(radius[i])).toArray(),
            angle(stability));
    double measured = Math.exp(fit.slope());
    return new ConvergenceRate(game, stability, measured, measured * fit.error());
  }

  /** The distance below which it shows that numbers are rounded, the critical point's too. */
  private static double least(Profile start, double distance, CriticalPoint at) {
    double[] v = new double[start.joint().length];
    at.game().costs().at(start.joint(), v);
    double off = distance * at.residual() / ZeroFinder.norm(v);
    double greatest = Arrays.stream(at.profile().joint()).map(Math::abs).max().orElseThrow();
    return Math.max(Math.max(NEAREST * greatest, SPOILT * off), LEAST_RADIUS);
  }

  private static boolean isLinear(Game game) {
    return FlowIntegration.isFree(game) && LinearField.of(game).isPresent();
  }

  /** By how much the leading eigenvalue turns in a step or a unit of time. */
  private static double angle(Stability stability) {
    return stability.eigenvalues().stream()
        .map(value -> stability.continuous() ? value : value.log())
        .reduce((one, other) -> other.getReal() > one.getReal() ? other : one)
        .map(Complex::getImaginary)
        .map(Math::abs)
        .orElse(0.0);
  }

  /** The measured factor: below 1 the distance shrinks. */
  public double measured() {
    return measured;
  }

  /**
   * How far off the measured factor may be: its standard error, or the difference of the factors of
   * the two halves of what was measured, whichever is more. It is no bound.
   */
  public double uncertainty() {
    return uncertainty;
  }

  /** The predicted factor; empty where there is no Jacobian. */
  public OptionalDouble predicted() {
    return stability.spectralRadius();
  }

  /**
   * Whether there is a prediction and it is, up to its own bound, within three uncertainties of
   * what was measured.
   */
  public boolean agrees() {
    return predicted().isPresent()
        && Math.abs(measured - predicted().getAsDouble())
            <= UNCERTAINTIES * uncertainty + stability.errorBound() + ROUNDING * measured;
  }

  /**
   * One row: the game, the rule or {@code flow}, what was measured, its uncertainty and what was
   * predicted (missing where nothing is). Rows of several rates go under each other by {@code
   * append}.
   */
  public Table table() {
    var prediction = DoubleColumn.create("predicted", 1);
    predicted().ifPresent(value -> prediction.set(0, value));
    return Table.create(
        "factor " + unit(),
        StringColumn.create("game", game.toString()),
        StringColumn.create("rule", stability.name()),
        DoubleColumn.create("measured", measured),
        DoubleColumn.create("uncertainty", uncertainty),
        prediction);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** For example {@code V = xy, …: 1.00498756 ± 2.1e-16 a step, predicted 1.00498756}. */
  @Override
  public String toString() {
    String prediction =
        predicted().isPresent()
            ? "predicted " + Decimal.text(predicted().getAsDouble(), DIGITS)
            : "no Jacobian to predict by";
    return game
        + ", "
        + stability.name()
        + ": "
        + Decimal.text(measured, DIGITS)
        + " ± "
        + Decimal.text(uncertainty, 2)
        + " "
        + unit()
        + ", "
        + prediction;
  }

  private String unit() {
    return stability.continuous() ? "a unit of time" : "a step";
  }
}

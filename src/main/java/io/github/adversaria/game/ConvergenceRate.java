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
 * By what a play multiplies its distance from an equilibrium in a step: measured beside predicted.
 * Immutable.
 *
 * <p>Predicted is the greatest modulus of an eigenvalue of the rule's Jacobian at the equilibrium
 * (A. Ostrowski's theorem; J. Ortega, W. Rheinboldt, <i>Iterative Solution of Nonlinear Equations
 * in Several Variables</i>, 1970, section 10.1). Measured is the slope of the logarithm of the
 * distance over half the steps, by least squares: the later half, so that what dies out first has
 * done so; but the earlier half of a play that leaves the equilibrium of a game of other than
 * linear gradients, since only near it the Jacobian tells. Where the leading eigenvalue is complex
 * the distance wobbles twice a turn, and the wobble is fitted with the slope.
 */
public final class ConvergenceRate implements Showable {

  /** So many distances are fitted at least. */
  public static final int LEAST_POINTS = 8;

  /** And at most: of more, equally spaced ones. */
  private static final int MOST_POINTS = 2000;

  /** Nearer to the equilibrium than this share of its greatest coordinate rounding shows. */
  private static final double NEAREST = 1e-10;

  /**
   * The gradient at the equilibrium, relative to that at the start, and what distances it spoils.
   */
  private static final double RESIDUAL = 1e-6;

  private static final double SPOILT = 1e4;
  private static final double LEAST_RADIUS = 1e-290;

  /** The two agree within so many uncertainties, or within rounding. */
  private static final double UNCERTAINTIES = 3;

  private static final double ROUNDING = 1e-12;
  private static final int DIGITS = 9;

  private final Trajectory play;
  private final OptionalDouble predicted;
  private final double measured;
  private final double uncertainty;

  private ConvergenceRate(
      Trajectory play, OptionalDouble predicted, double measured, double uncertainty) {
    this.play = play;
    this.predicted = predicted;
    this.measured = measured;
    this.uncertainty = uncertainty;
  }

  /**
   * Measures a play.
   *
   * @param equilibrium a profile at which all gradients are 0
   * @throws IllegalArgumentException if it is not, or if the play records fewer than {@link
   *     #LEAST_POINTS} distances above rounding in the half that counts
   */
  public static ConvergenceRate of(Trajectory play, Profile equilibrium) {
    Require.notNull("play", play);
    Game game = play.game();
    double[] rest = game.joint("equilibrium", equilibrium);
    double residual = gradient(game, rest) / gradient(game, play.profile(0).joint());
    if (!(residual <= RESIDUAL)) {
      throw Require.wrong(
          "equilibrium",
          equilibrium,
          "a profile at which all gradients are 0, other than the start");
    }
    double[] radius = play.radius(equilibrium);
    double greatest = Arrays.stream(rest).map(Math::abs).max().orElseThrow();
    double least =
        Math.max(Math.max(NEAREST * greatest, SPOILT * residual * radius[0]), LEAST_RADIUS);
    int usable = (int) Arrays.stream(radius).takeWhile(distance -> distance > least).count();
    boolean leaving = usable > 0 && radius[usable - 1] > radius[0] && !isLinear(game);
    int from = leaving ? 0 : usable / 2;
    int to = leaving ? (usable + 1) / 2 : usable;
    if (to - from < LEAST_POINTS) {
      throw Require.wrong(
          "play",
          play + ", with " + usable + " distances above rounding",
          "a play that records at least " + 2 * LEAST_POINTS,
          "Record each step, take smaller ones, or start farther away.");
    }
    var spectrum = spectrum(play.rule(), game, rest);
    RateFit fit = fit(play, radius, from, to, spectrum);
    double measured = Math.exp(fit.slope());
    var predicted =
        spectrum == null ? OptionalDouble.empty() : OptionalDouble.of(spectrum.spectralRadius());
    return new ConvergenceRate(play, predicted, measured, measured * fit.error());
  }

  private static RateFit fit(
      Trajectory play, double[] radius, int from, int to, Spectrum spectrum) {
    int every = (to - from + MOST_POINTS - 1) / MOST_POINTS;
    int[] chosen = IntStream.range(from, to).filter(i -> (i - from) % every == 0).toArray();
    double[] steps = Arrays.stream(chosen).mapToDouble(play::step).toArray();
    double[] logarithms = Arrays.stream(chosen).mapToDouble(i -> Math.log(radius[i])).toArray();
    Complex leading = spectrum == null ? Complex.ONE : spectrum.values().get(0);
    double angle = Math.abs(leading.getArgument());
    return RateFit.ofHalves(steps, logarithms, angle);
  }

  private static double gradient(Game game, double[] z) {
    double[] v = new double[z.length];
    game.costs().at(z, v);
    return Math.sqrt(Arrays.stream(v).map(slope -> slope * slope).sum());
  }

  private static boolean isLinear(Game game) {
    return FlowIntegration.isFree(game) && LinearField.of(game).isPresent();
  }

  /** Null where the rule has no Jacobian, as where a cost has a kink. */
  private static Spectrum spectrum(UpdateRule rule, Game game, double[] rest) {
    int length = rest.length + rule.memory(rest.length);
    try {
      return Spectrum.of(rule.jacobian(game.costs(), Arrays.copyOf(rest, length)));
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** The measured factor a step: below 1 the play approaches the equilibrium. */
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

  /** The predicted factor; empty where the rule has no Jacobian at the equilibrium. */
  public OptionalDouble predicted() {
    return predicted;
  }

  /** Whether there is a prediction and it is within three uncertainties of what was measured. */
  public boolean agrees() {
    return predicted.isPresent()
        && Math.abs(measured - predicted.getAsDouble())
            <= UNCERTAINTIES * uncertainty + ROUNDING * measured;
  }

  /**
   * One row: the game, the rule, what was measured, its uncertainty and what was predicted (missing
   * where nothing is). Rows of several rates go under each other by {@code append}.
   */
  public Table table() {
    var prediction = DoubleColumn.create("predicted", 1);
    predicted.ifPresent(value -> prediction.set(0, value));
    return Table.create(
        "factor a step",
        StringColumn.create("game", play.game().toString()),
        StringColumn.create("rule", play.rule().toString()),
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
    return play.game()
        + ", "
        + play.rule()
        + ": "
        + Decimal.text(measured, DIGITS)
        + " ± "
        + Decimal.text(uncertainty, 2)
        + " a step, "
        + (predicted.isPresent()
            ? "predicted " + Decimal.text(predicted.getAsDouble(), DIGITS)
            : "with no Jacobian to predict by");
  }
}

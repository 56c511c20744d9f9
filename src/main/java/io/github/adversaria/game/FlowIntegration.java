package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;

/** The making of one {@link Flow}. */
final class FlowIntegration {

  /** Steps below so many units in the last place of the time stand still. */
  private static final int LEAST_STEP = 16;

  /** If one such step would move z by more than this share of its greatest, z runs away. */
  private static final double RUNNING_AWAY = 1e-3;

  /** And so many of them ahead a field that ends has ended. */
  private static final double AHEAD = 100;

  /** By what a step is cut that met what is no number. */
  private static final double CUT = 0.125;

  /** If z has shrunk to this share of its size, what errors count as small is seen anew. */
  private static final double SHRUNK = 1e-2;

  private static final double LEAST_SCALE = 1e-280;

  /** After how many steps it reports, and of how many parts of the time it speaks. */
  private static final int BREATH = 256;

  private static final long PARTS = 1000;

  private final Game game;
  private final Profile start;
  private final double asked;
  private final ProgressListener listener;
  private final List<ODEStateInterpolator> steps = new ArrayList<>();
  private double time;
  private double[] state;
  private double scale;
  private double peak;

  FlowIntegration(Game game, Profile start, double asked, ProgressListener listener) {
    this.game = game;
    this.start = start;
    this.asked = Require.positive("time", asked);
    this.listener = Require.notNull("listener", listener);
    this.state = game.joint("start", start);
    this.peak = greatest(state);
    requireFree(game);
    StartCheck.of(game, start);
  }

  /**
   * Whether the players may choose anything. A bound makes the field jump where it is met, and then
   * neither orders of accuracy nor closed forms hold.
   */
  static boolean isFree(Game game) {
    for (double far : new double[] {-Simulation.BOUNDLESS, Simulation.BOUNDLESS}) {
      double[] z = new double[game.costs().dimension()];
      Arrays.fill(z, far);
      game.costs().project(z);
      if (Arrays.stream(z).anyMatch(coordinate -> coordinate != far)) {
        return false;
      }
    }
    return true;
  }

  static void requireFree(Game game) {
    if (!isFree(game)) {
      throw Require.wrong(
          "game",
          game + ", whose players may not leave their bounds",
          "a game without bounds",
          "Follow this one by game.play with a small step size.");
    }
  }

  Flow run() {
    Flow.Ending ending;
    try {
      ending = integrate();
    } catch (Halt halt) {
      ending = halt.ending;
    }
    listener.progress(Math.round(PARTS * time / asked), PARTS, "flow");
    return new Flow(game, start, asked, steps, ending);
  }

  /** Where a step tried a point at which the field is no number, goes on by smaller ones. */
  private Flow.Ending integrate() {
    double first = 0;
    while (true) {
      int before = steps.size();
      scale = greatest(state);
      try {
        integrator(first).integrate(equation(), new ODEState(time, state), asked);
        return Flow.Ending.COMPLETE;
      } catch (NotFinite e) {
        boolean stood = steps.size() == before && first > 0;
        first = CUT * (stood ? first : lastStep());
        if (first < LEAST_STEP * Math.ulp(time)) {
          return Flow.Ending.DIVERGED;
        }
      } catch (Shrunk e) {
        first = lastStep();
      } catch (MathRuntimeException e) {
        return small();
      }
    }
  }

  private DormandPrince853Integrator integrator(double first) {
    double absolute = Flow.TOLERANCE * (scale == 0 ? 1 : Math.max(scale, LEAST_SCALE));
    var integrator =
        new DormandPrince853Integrator(Double.MIN_NORMAL, asked, absolute, Flow.TOLERANCE);
    if (first > 0) {
      integrator.setInitialStepSize(first);
    }
    integrator.addStepHandler(this::accept);
    return integrator;
  }

  private OrdinaryDifferentialEquation equation() {
    return new OrdinaryDifferentialEquation() {
      @Override
      public int getDimension() {
        return state.length;
      }

      @Override
      public double[] computeDerivatives(double t, double[] z) {
        return derivative(z);
      }
    };
  }

  private double[] derivative(double[] z) {
    double[] v = new double[z.length];
    game.costs().at(z, v);
    for (int i = 0; i < v.length; i++) {
      v[i] = -v[i];
      if (!Double.isFinite(v[i])) {
        throw new NotFinite();
      }
    }
    return v;
  }

  private void accept(ODEStateInterpolator step) {
    double end = step.getCurrentState().getTime();
    if (end - time < LEAST_STEP * Math.ulp(time) && end < asked) {
      throw new Halt(small());
    }
    double[] z = step.getCurrentState().getPrimaryState();
    if (!(greatest(z) <= Simulation.BOUNDLESS)) {
      throw new Halt(Flow.Ending.DIVERGED);
    }
    steps.add(step);
    time = end;
    state = z;
    peak = Math.max(peak, greatest(z));
    if (steps.size() % BREATH == 0) {
      listener.progress(Math.round(PARTS * time / asked), PARTS, "flow");
    }
    if (Thread.interrupted()) {
      throw new Halt(Flow.Ending.INTERRUPTED);
    }
    if (steps.size() == Flow.MOST_STEPS && time < asked) {
      throw new Halt(Flow.Ending.STUCK);
    }
    if (greatest(z) < SHRUNK * scale && scale > LEAST_SCALE && time < asked) {
      throw new Shrunk();
    }
  }

  private double lastStep() {
    if (steps.isEmpty()) {
      return asked;
    }
    var last = steps.get(steps.size() - 1);
    return last.getCurrentState().getTime() - last.getPreviousState().getTime();
  }

  /**
   * Why steps are small: on the way to infinity z changes much in the smallest, and at the end of
   * the field's domain it is no number a little ahead.
   */
  private Flow.Ending small() {
    double least = LEAST_STEP * Math.ulp(time);
    double[] velocity = derivative(state);
    if (least * greatest(velocity) > RUNNING_AWAY * peak) {
      return Flow.Ending.DIVERGED;
    }
    double[] ahead = new double[state.length];
    Arrays.setAll(ahead, i -> state[i] + AHEAD * least * velocity[i]);
    try {
      derivative(ahead);
      return Flow.Ending.STUCK;
    } catch (NotFinite e) {
      return Flow.Ending.DIVERGED;
    }
  }

  private static double greatest(double[] vector) {
    return Arrays.stream(vector).map(Math::abs).max().orElseThrow();
  }

  /** A way out of the integrator. */
  private abstract static class Signal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Signal() {
      super(null, null, false, false);
    }
  }

  /** The field is infinite or no number. */
  private static final class NotFinite extends Signal {

    private static final long serialVersionUID = 1;
  }

  /** It is much smaller than at the last look. */
  private static final class Shrunk extends Signal {

    private static final long serialVersionUID = 1;
  }

  /** It ends here. */
  private static final class Halt extends Signal {

    private static final long serialVersionUID = 1;

    private final Flow.Ending ending;

    Halt(Flow.Ending ending) {
      this.ending = ending;
    }
  }
}

package io.github.adversaria.integrate;

import java.util.ArrayList;
import java.util.List;

/**
 * The integrand from a distance {@code from} of an origin to a distance {@code to}, where {@code
 * to} is so large or so small that doubles end there: towards infinity, or into a singular end. In
 * the variable u = log distance the integrand times distance, g(u), must decay towards {@code to}
 * for the integral to exist; how fast, decides what lies beyond.
 */
final class Tail {

  /** What becomes of the integrand beyond the last distance. */
  enum Fate {
    /** It is zero, or falls faster than any power. */
    VANISHES,
    /** It falls as a power: {@link #remainder} and {@link #remainderError} hold the rest. */
    DECAYS,
    /** It does not fall: the integral is infinite. */
    DIVERGES,
    /** Nothing of the three can be told. */
    UNCLEAR
  }

  /** Distances 2^k · from (or 2^−k · from) at which the integrand is probed. */
  private static final int[] RUNGS = {
    0, 1, 2, 4, 7, 12, 20, 32, 52, 84, 136, 220, 356, 576, 932, 1500
  };

  /** Below this log magnitude, and falling, a probe counts as nothing. */
  private static final double NOTHING = -20_000;

  /** How far apart in u, towards infinity or zero, the three probes of the decay rate lie. */
  private static final double FAR_STEP = 8;

  /** The same where an end has few representable numbers near it. */
  private static final double NEAR_STEP = 1.5;

  /** Relative error of the extrapolated rest above which it is not trusted. */
  private static final double TRUST = 0.1;

  /** A rate of decay that cannot be told from none at better than this is unclear. */
  private static final double NO_DECAY = 1e-9;

  /**
   * How much the rate may vary, relative to itself, over the last probes into a finite end. There
   * an integrand that touches zero, as that of a divergence does where p = q, rises steeply from
   * it, and looks singular to three probes.
   */
  private static final double STEADY = 0.25;

  /** How many rates are compared for that. */
  private static final int RATES = 5;

  /** A rise per unit of u that is no noise. */
  private static final double CLEAR_RISE = 1e-3;

  private final Sampler sampler;
  private final double origin;
  private final int direction;
  private final int sense;
  private final double[] logDistances;
  private final double[] logs;
  private final int known;
  private int sign;
  private int infinities;

  private Fate fate;
  private double rate;
  private double remainder;
  private double remainderError;

  /**
   * @param direction on which side of the origin
   * @param from distance at which the tail begins
   * @param to distance at which doubles end; may be smaller than {@code from}
   */
  Tail(Sampler sampler, double origin, int direction, double from, double to) {
    this.sampler = sampler;
    this.origin = origin;
    this.direction = direction;
    this.sense = to > from ? 1 : -1;
    double start = Math.log(from);
    double end = Math.log(to);
    var rungs = new ArrayList<Double>();
    for (int rung : RUNGS) {
      double u = start + sense * rung * Math.log(2);
      if (sense * (end - u) > 0.5) {
        rungs.add(u);
      }
    }
    rungs.add(end);
    logDistances = rungs.stream().mapToDouble(Double::doubleValue).toArray();
    logs = new double[logDistances.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = probe(logDistances[i]);
    }
    known = lastKnown();
    classify();
  }

  /**
   * The last probe before the integrand overflows. What comes beyond an overflow, such as zeros
   * where all of it underflows again, says nothing.
   */
  private int lastKnown() {
    int i = 0;
    while (i < logs.length && logs[i] == Double.POSITIVE_INFINITY) {
      i++;
    }
    while (i < logs.length && logs[i] < Double.POSITIVE_INFINITY) {
      i++;
    }
    return infinities == logs.length ? -1 : i - 1;
  }

  Fate fate() {
    return fate;
  }

  /** +1 or -1: the sign of the infinity where the tail diverges. */
  int sign() {
    return sign;
  }

  /** How fast log g falls per unit of u at the end, where that was measured. */
  double rate() {
    return rate;
  }

  double remainder() {
    return remainder;
  }

  double remainderError() {
    return remainderError;
  }

  /** The place up to which the integrand is known. */
  double end() {
    return origin + direction * Math.exp(logDistances[Math.max(known, 0)]);
  }

  /** log g at u; +∞ where it cannot be known. */
  private double probe(double u) {
    double x = origin + direction * Math.exp(u);
    Evaluation f = sampler.at(x);
    if (f.isZero()) {
      return Double.NEGATIVE_INFINITY;
    }
    if (f.isInfinite()) {
      sign = f.factor > 0 ? 1 : -1;
      infinities++;
      return Double.POSITIVE_INFINITY;
    }
    sign = f.factor > 0 ? 1 : -1;
    return f.logMagnitude() + Math.log(Math.abs(x - origin));
  }

  private void classify() {
    fate = Fate.UNCLEAR;
    if (known < 0) {
      fate = infinities == logs.length ? Fate.DIVERGES : Fate.UNCLEAR;
      return;
    }
    int last = known;
    while (last >= 0 && logs[last] == Double.NEGATIVE_INFINITY) {
      last--;
    }
    if (last < 0) {
      fate = Fate.VANISHES;
      return;
    }
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < last; i++) {
      before = Math.max(before, logs[i]);
    }
    // Ends in nothing, or in exact zeros: decided by the last value that was seen.
    boolean nothing = logs[last] < NOTHING && logs[last] <= before;
    boolean zeros = last < known;
    boolean near = Math.abs(logDistances[last]) < Math.log(1e30);
    if (nothing || zeros && (near || last > 0 && logs[last] < logs[last - 1])) {
      fate = Fate.VANISHES;
      return;
    }
    measure(logDistances[last]);
  }

  /** Whether log g changes at one rate over the last probes, or rises faster and faster. */
  private boolean isSteady(double end, double step) {
    double last = probe(end);
    double first = Double.NaN;
    double before = Double.NaN;
    double spread = 0;
    boolean faster = true;
    for (int i = 1; i <= RATES; i++) {
      double next = probe(end - sense * i * step);
      double slope = (next - last) / step;
      first = i == 1 ? slope : first;
      spread = Math.max(spread, Math.abs(slope - first));
      faster &= slope < 0 && !(slope < before);
      before = slope;
      last = next;
    }
    return faster || spread <= STEADY * Math.abs(first) + NO_DECAY;
  }

  /** Decides by the rate of decay over three probes. */
  private void measure(double end) {
    double room = Math.abs(end - logDistances[0]);
    double step = Math.min(Math.abs(end) > 100 ? FAR_STEP : NEAR_STEP, room / (RATES + 2));
    if (!(step > 0) || sense < 0 && !isSteady(end, step)) {
      return;
    }
    double far = probe(end);
    int farSign = sign;
    double middle = probe(end - sense * step);
    int middleSign = sign;
    double near = probe(end - sense * 2 * step);
    if (farSign != middleSign || farSign != sign || Double.isInfinite(far + middle + near)) {
      return;
    }
    rate = (middle - far) / step;
    double bend = Math.abs((near - middle) - (middle - far)) / (step * step);
    double noise =
        8 * Math.ulp(1.0) * (10 + Math.abs(far) + Math.abs(near) + 2 * Math.abs(end)) / step;
    double doubt = 4 * (bend / (rate * rate) + bend / Math.abs(rate) + noise / Math.abs(rate));
    if (doubt < TRUST) {
      if (rate < 0) {
        fate = Fate.DIVERGES;
      } else {
        fate = Fate.DECAYS;
        remainder = sign * Math.exp(far) / rate;
        remainderError = Math.abs(remainder) * doubt;
      }
    } else if (rate < -CLEAR_RISE && far - middle >= middle - near) {
      // It rises faster and faster.
      fate = Fate.DIVERGES;
    } else if (Math.abs(rate) <= 4 * noise + NO_DECAY && bend <= noise && noise < NO_DECAY) {
      fate = Fate.DIVERGES;
    }
  }

  /**
   * The panels that hold all of the tail but what the probes show to be negligible, and what that
   * may be at most.
   *
   * @param cutoff log of a magnitude that counts as nothing
   * @param panels where the unfilled panels go
   * @return a bound on what was left out
   */
  double expand(double cutoff, List<Panel> panels, int points) {
    int needed = known;
    double leftOut = 0;
    while (needed > 0) {
      double width = Math.abs(logDistances[needed] - logDistances[needed - 1]);
      boolean falling = logs[needed] <= logs[needed - 1];
      double bound = Math.exp(logs[needed - 1]) * width;
      boolean nothing = logs[needed - 1] == Double.NEGATIVE_INFINITY;
      if (!falling || !(nothing || logs[needed - 1] + Math.log(width) < cutoff)) {
        break;
      }
      leftOut += bound;
      needed--;
    }
    var coordinate = new Coordinate(origin, direction);
    for (int i = 1; i <= needed; i++) {
      double low = Math.min(logDistances[i - 1], logDistances[i]);
      double high = Math.max(logDistances[i - 1], logDistances[i]);
      panels.add(new Panel(coordinate, low, high, 0, false, false, points));
    }
    return leftOut;
  }
}

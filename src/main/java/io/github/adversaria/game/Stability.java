package io.github.adversaria.game;

import io.github.adversaria.plot.Plot;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.hipparchus.complex.Complex;

/**
 * What a rule, or the flow, does close to a critical point: it comes closer if all eigenvalues of
 * its Jacobian there lie within the unit circle (L. Mescheder, S. Nowozin and A. Geiger 2017, arXiv
 * 1705.10461, proposition 3), the flow ż = −v(z) if all those of the Jacobian of v have real parts
 * above 0 (D. Balduzzi et al. 2018, arXiv 1802.05642, section 2).
 *
 * <p>A rule that remembers has eigenvalues of its whole state, z and memory. Along a continuum of
 * critical points nothing pulls back: those eigenvalues, which are 1, are told apart as drift. On
 * the circle itself the linear part does not tell. Immutable.
 */
public final class Stability implements Showable {

  /** What becomes of a small distance from the critical point. */
  public enum Kind {
    /** It shrinks by a factor at each step. */
    CONTRACTS("contracts"),
    /** To first order it neither shrinks nor grows by a factor. */
    NEUTRAL("neutral to first order"),
    /** From almost all points nearby it grows by a factor at each step. */
    EXPANDS("expands"),
    /** There is no Jacobian to tell. */
    NO_JACOBIAN("no Jacobian here");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words. */
    @Override
    public String toString() {
      return words;
    }
  }

  private static final int DIGITS = 8;
  private static final int ERROR_DIGITS = 2;

  private final String name;
  private final CriticalPoint at;
  private final boolean continuous;
  private final Linearization linear;
  private final String whyNone;
  private final double error;
  private final List<Defect> defects;

  private Stability(
      String name,
      CriticalPoint at,
      boolean continuous,
      Optional<Linearization> linear,
      Optional<String> whyNone) {
    this.name = name;
    this.at = at;
    this.continuous = continuous;
    this.linear = linear.orElse(null);
    this.whyNone = whyNone.orElse(null);
    this.error = linear.map(Linearization::error).orElse(Double.NaN);
    this.defects = linear.map(Linearization::defects).orElse(List.of());
  }

  /** Of a rule at a critical point. */
  public static Stability of(UpdateRule rule, CriticalPoint at) {
    Require.notNull("rule", rule);
    Require.notNull("at", at);
    return new Stability(
        rule.name(), at, false, Linearization.of(rule, at), Linearization.whyNone(rule, at));
  }

  /** Of the flow ż = −v(z), the limit of small steps. */
  public static Stability ofFlow(CriticalPoint at) {
    Require.notNull("at", at);
    return new Stability("flow", at, true, Linearization.ofFlow(at), at.whyNoJacobian());
  }

  /** What it does. */
  public Kind kind() {
    if (linear == null) {
      return Kind.NO_JACOBIAN;
    }
    double excess = linear.growth() - linear.neutral();
    if (Math.abs(excess) <= error) {
      return Kind.NEUTRAL;
    }
    return excess < 0 ? Kind.CONTRACTS : Kind.EXPANDS;
  }

  /**
   * The eigenvalues, the greatest modulus first, without those of a drift along a continuum; none
   * if there is no Jacobian. Of a rule: of the derivative of a step. Of the flow: of −∂v/∂z.
   */
  public List<Complex> eigenvalues() {
    return linear == null ? List.of() : linear.eigenvalues();
  }

  /**
   * The greatest modulus of the eigenvalues: by this factor a distance shrinks or grows at a step,
   * in the long run. Of the flow: that of exp(λ), for a unit of time. Empty without a Jacobian.
   */
  public OptionalDouble spectralRadius() {
    if (linear == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(continuous ? Math.exp(linear.growth()) : linear.growth());
  }

  /**
   * By how much {@link #spectralRadius} (of the flow, the greatest real part) may be wrong, as the
   * matrix is known up to rounding; NaN without a Jacobian.
   */
  public double errorBound() {
    return error;
  }

  /** In how many directions a continuum of critical points lets the play drift. */
  public int drift() {
    return linear == null ? 0 : linear.drifting().size();
  }

  /** Whether a multiple eigenvalue has fewer eigenvectors than it counts. */
  public boolean isDefective() {
    return !defects.isEmpty();
  }

  /** Why there is no Jacobian; empty if there is one. */
  public Optional<String> whyNoJacobian() {
    return Optional.ofNullable(whyNone);
  }

  /** The critical point. */
  public CriticalPoint at() {
    return at;
  }

  /** Of what: the rule's name, or the flow. */
  public String name() {
    return name;
  }

  boolean continuous() {
    return continuous;
  }

  /** The eigenvalues in the complex plane, with the unit circle, or for the flow the axis. */
  public Plot plot() {
    return EigenvaluePlot.of(List.of(this));
  }

  /**
   * The eigenvalues of several together, in the order given.
   *
   * @param more at least one, all of rules or all of flows
   * @throws IllegalArgumentException if that does not hold
   */
  public static Plot plot(List<Stability> more) {
    Require.notEmpty("more", more);
    if (more.stream().map(Stability::continuous).distinct().count() > 1) {
      throw Require.wrong("more", "rules and flows", "either rules or flows");
    }
    return EigenvaluePlot.of(more);
  }

  private Listing listing() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("it", words()));
    if (linear != null) {
      rows.add(
          List.of(
              continuous ? "greatest real part" : "spectral radius",
              Decimal.text(linear.growth(), DIGITS) + " ± " + Decimal.text(error, ERROR_DIGITS)));
      rows.add(List.of("eigenvalues", text(linear.eigenvalues())));
    }
    if (drift() > 0) {
      rows.add(
          List.of("drift", "in " + drift() + " directions, along a continuum of critical points"));
    }
    defects.forEach(
        found ->
            rows.add(
                List.of(
                    "defective",
                    text(found.eigenvalue())
                        + " counts "
                        + found.multiplicity()
                        + " times and has "
                        + (found.eigenvectors() == 1
                            ? "one eigenvector"
                            : found.eigenvectors() + " eigenvectors"))));
    return new Listing(name + " on " + at.game() + " at " + at.profile(), List.of(), rows, notes());
  }

  private List<String> notes() {
    if (kind() != Kind.NEUTRAL) {
      return List.of();
    }
    return List.of(
        isDefective()
            ? "With too few eigenvectors, a distance grows in proportion to time."
            : "What is beyond first order decides, or nothing does.");
  }

  private String words() {
    return switch (kind()) {
      case NO_JACOBIAN -> "no Jacobian here: " + whyNone;
      case CONTRACTS -> drift() > 0 ? "contracts onto the continuum" : "contracts";
      default -> kind().toString();
    };
  }

  private static String text(List<Complex> values) {
    return values.isEmpty()
        ? "none but those of the drift"
        : values.stream().map(Stability::text).collect(Collectors.joining(", "));
  }

  /** For example {@code 0.5 - 0.866025i}. */
  static String text(Complex value) {
    double imaginary = value.getImaginary();
    if (imaginary == 0) {
      return Decimal.text(value.getReal(), DIGITS);
    }
    String unit = Math.abs(imaginary) == 1 ? "i" : Decimal.text(Math.abs(imaginary), DIGITS) + "i";
    if (value.getReal() == 0) {
      return (imaginary < 0 ? "-" : "") + unit;
    }
    return Decimal.text(value.getReal(), DIGITS) + (imaginary < 0 ? " - " : " + ") + unit;
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

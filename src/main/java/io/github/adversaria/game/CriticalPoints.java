package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The critical points of a game that a search found, each with what it is.
 *
 * <pre>{@code
 * CriticalPoints.of(game)                  // a table
 * CriticalPoints.of(game).equilibrium()    // the one local Nash equilibrium
 * }</pre>
 *
 * <p>If there are none, the text tells what was tried, how close it came and what to try. Of a
 * continuum of critical points, one stands for all. Immutable.
 */
public final class CriticalPoints implements Showable {

  private static final int DIGITS = 6;

  private final CriticalPointSearch search;
  private final List<CriticalPoint> points;
  private final double tolerance;
  private final int tried;
  private final int outside;
  private final ZeroFinder.Outcome closest;

  CriticalPoints(
      CriticalPointSearch search,
      List<CriticalPoint> points,
      double tolerance,
      int tried,
      int outside,
      ZeroFinder.Outcome closest) {
    this.search = search;
    this.points = List.copyOf(points);
    this.tolerance = tolerance;
    this.tried = tried;
    this.outside = outside;
    this.closest = closest;
  }

  /** Those that {@link CriticalPointSearch} finds with its usual settings. */
  public static CriticalPoints of(Game game) {
    return CriticalPointSearch.of(game).run();
  }

  /** All of them, the closest to the middle of the box first; may be empty. Unmodifiable. */
  public List<CriticalPoint> all() {
    return points;
  }

  /** The local Nash equilibria among them. Unmodifiable. */
  public List<CriticalPoint> equilibria() {
    return points.stream().filter(point -> point.verdict().isEquilibrium()).toList();
  }

  /**
   * The one local Nash equilibrium; of several, the closest to the middle of the box.
   *
   * @throws NoEquilibriumException if none was found
   */
  public CriticalPoint equilibrium() {
    return equilibria().stream()
        .findFirst()
        .orElseThrow(() -> new NoEquilibriumException(String.join(" ", notes())));
  }

  /**
   * The critical point that is closest to a profile.
   *
   * @throws NoEquilibriumException if there is none at all
   */
  public CriticalPoint nearest(Profile to) {
    search.game().joint("to", to);
    return points.stream()
        .min(Comparator.comparingDouble(point -> point.profile().distanceTo(to)))
        .orElseThrow(() -> new NoEquilibriumException(String.join(" ", notes())));
  }

  /** How many there are. */
  public int size() {
    return points.size();
  }

  private Listing listing() {
    List<List<String>> rows = new ArrayList<>();
    for (CriticalPoint point : points) {
      rows.add(
          List.of(
              point.profile().toString(),
              Decimal.text(point.residual(), 2),
              point.words(),
              point.brief(Player.FIRST),
              point.brief(Player.SECOND)));
    }
    List<String> heads =
        rows.isEmpty()
            ? List.of()
            : List.of("critical point", "|v|", "it is", "first player", "second player");
    return new Listing(title(), heads, rows, notes());
  }

  private String title() {
    String count =
        points.isEmpty()
            ? "no critical point found"
            : points.size() == 1 ? "one critical point" : points.size() + " critical points";
    return search.game() + ": " + count;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Newton's method from "
            + search
            + (tried < search.starts() ? ", interrupted after " + tried : "")
            + ", to |v| ≤ "
            + Decimal.text(tolerance, 2)
            + ".");
    if (points.isEmpty()) {
      notes.add(closest());
    } else if (equilibria().isEmpty()) {
      notes.add("None of them is an equilibrium.");
    }
    if (outside > 0) {
      notes.add(
          outside
              + (outside == 1 ? " start" : " starts")
              + " left the box; within(…) makes it wider.");
    }
    return notes;
  }

  private String closest() {
    if (closest == null) {
      return "No start was tried.";
    }
    if (Double.isNaN(closest.size())) {
      return "The field is no number at any start; choose a box where the costs are defined.";
    }
    return "No equilibrium was found: |v| fell to "
        + Decimal.text(closest.size(), DIGITS)
        + " at best, at "
        + Profile.ofJoint(closest.at(), search.game().firstDimension())
        + ". Try another box with within(…), or more starts(…); there may be none.";
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

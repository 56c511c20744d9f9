package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * The least second difference that was found along segments of densities.
 *
 * @param from where its segment begins
 * @param to where it ends
 * @param t where on it, in [0, 1]
 * @param secondDifference (φ(t − h) − 2φ(t) + φ(t + h))/h², a mean of φ″ around t
 * @param segments how many segments were looked at, at least 1
 */
public record SegmentBend(
    Density from, Density to, double t, Bounded secondDifference, int segments)
    implements Showable {

  public SegmentBend {
    Require.notNull("from", from);
    Require.notNull("to", to);
    Require.between("t", t, 0, 1);
    Require.notNull("secondDifference", secondDifference);
    Require.atLeast("segments", segments, 1);
  }

  /** Whether the functional is not convex: the difference is negative beyond its bound. */
  public boolean refutesConvexity() {
    return secondDifference.value() + secondDifference.errorBound() < 0;
  }

  /** Whether it bends upward wherever looked: the least difference is positive beyond its bound. */
  public boolean bendsUpward() {
    return secondDifference.value() - secondDifference.errorBound() > 0;
  }

  SegmentBend among(int more) {
    return new SegmentBend(from, to, t, secondDifference, more);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  @Override
  public String toString() {
    String verdict =
        refutesConvexity()
            ? "not convex"
            : bendsUpward() ? "bends upward" : "flat within its bound";
    return "least second difference "
        + secondDifference
        + " on "
        + segments
        + (segments == 1 ? " segment: " : " segments: ")
        + verdict;
  }
}

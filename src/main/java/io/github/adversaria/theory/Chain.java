package io.github.adversaria.theory;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A derivation as numbers: lines that claim to be equal from each to the next, every one computed
 * by itself. Immutable; {@link #line} returns a longer chain.
 */
public final class Chain implements Showable {

  private final String title;
  private final List<Line> lines;

  private Chain(String title, List<Line> lines) {
    this.title = title;
    this.lines = lines;
  }

  /**
   * An empty chain.
   *
   * @param title what is derived, in words
   * @throws IllegalArgumentException if it is null
   */
  public static Chain of(String title) {
    return new Chain(Require.notNull("title", title), List.of());
  }

  /**
   * This chain with one more line.
   *
   * @param latex the expression, without dollar signs
   * @param value what it is worth, computed without use of the lines above
   * @throws IllegalArgumentException if {@code latex} is null or blank, or {@code value} null
   */
  public Chain line(String latex, Bounded value) {
    var more = new ArrayList<>(lines);
    more.add(new Line(latex, value));
    return new Chain(title, List.copyOf(more));
  }

  /** What is derived, in words. */
  public String title() {
    return title;
  }

  /** The lines, first to last; unmodifiable. */
  public List<Line> lines() {
    return lines;
  }

  /** Each line but the first against the line above it. */
  public List<Check> checks() {
    return IntStream.range(1, lines.size())
        .mapToObj(i -> new Check(lines.get(i - 1), lines.get(i)))
        .toList();
  }

  /**
   * Whether all steps hold: one failed step fails the chain.
   *
   * @throws IllegalStateException if there are fewer than two lines, so that nothing is claimed
   */
  public Verdict verdict() {
    if (lines.size() < 2) {
      throw new IllegalStateException(
          "the chain \"" + title + "\" has " + lines.size() + " lines; a claim needs two");
    }
    return checks().stream().map(Check::verdict).reduce(Verdict.HOLDS, Verdict::and);
  }

  /**
   * This chain, if every step holds.
   *
   * @throws ClaimException for the first step that fails or cannot be decided
   */
  public Chain orThrow() {
    verdict();
    checks().forEach(Check::orThrow);
    return this;
  }

  @Override
  public MimeBundle show() {
    return new LineTable(title, lines).show();
  }

  @Override
  public String toString() {
    return show().text();
  }
}

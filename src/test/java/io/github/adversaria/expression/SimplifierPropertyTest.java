package io.github.adversaria.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class SimplifierPropertyTest {

  private static final DensitySymbol p = Terms.density("p");
  private static final DensitySymbol q = Terms.density("q");
  private static final DensitySymbol r = Terms.density("r");
  private static final FunctionSymbol D = Terms.function("D");
  private static final ScalarSymbol w = Terms.scalar("w");
  private static final List<Symbol> SYMBOLS = List.of(p, q, r, D, w);

  /** Every way in which the three densities can vanish. */
  private static final int SUPPORTS = 8;

  private static final int DEPTH = 4;

  @Provide
  Arbitrary<Expr> lines() {
    return Arbitraries.randoms().map(random -> line(random, DEPTH));
  }

  private static Expr line(Random random, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return leaf(random);
    }
    Expr first = line(random, depth - 1);
    return switch (random.nextInt(11)) {
      case 0, 1 -> first.plus(line(random, depth - 1));
      case 2 -> first.minus(line(random, depth - 1));
      case 3, 4 -> first.times(line(random, depth - 1));
      case 5, 6 -> first.over(positive(random, depth - 1));
      case 7 -> first.power(random.nextInt(3));
      case 8 -> Terms.log(positive(random, depth - 1));
      case 9 -> Terms.sqrt(positive(random, depth - 1));
      default -> random.nextBoolean() ? Terms.sigmoid(first) : Terms.one().minus(first);
    };
  }

  /** What is never negative, as a denominator is in this field. */
  private static Expr positive(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return random.nextInt(5) == 0 ? Terms.one().minus(D) : leaf(random);
    }
    Expr first = positive(random, depth - 1);
    return switch (random.nextInt(5)) {
      case 0, 1 -> first.plus(positive(random, depth - 1));
      case 2 -> first.times(positive(random, depth - 1));
      case 3 -> first.over(positive(random, depth - 1));
      default -> Terms.exp(leaf(random).minus(leaf(random)));
    };
  }

  private static Expr leaf(Random random) {
    int which = random.nextInt(SYMBOLS.size() + 2);
    return which < SYMBOLS.size()
        ? SYMBOLS.get(which)
        : Terms.number(which == SYMBOLS.size() ? 1 : 1 + random.nextInt(4));
  }

  /** A point on each combination of supports. */
  private static List<Map<Symbol, Double>> points(long seed) {
    var random = new Random(seed);
    var points = new ArrayList<Map<Symbol, Double>>();
    for (int support = 0; support < SUPPORTS; support++) {
      var point = new HashMap<Symbol, Double>();
      for (int i = 0; i < SYMBOLS.size(); i++) {
        boolean off = i < 3 && (support >> i & 1) == 1;
        point.put(SYMBOLS.get(i), off ? 0 : 0.1 + 0.8 * random.nextDouble());
      }
      points.add(point);
    }
    return points;
  }

  @Property(tries = 600, seed = "20140610")
  void keepsEveryValue(@ForAll("lines") Expr line, @ForAll long seed) {
    Expr simple = line.simplified();
    for (Map<Symbol, Double> point : points(seed)) {
      requireSame(line, simple, point);
    }
    Statistics.label("changed").collect(!simple.equals(line));
  }

  @Property(tries = 300, seed = "20140610")
  void keepsEveryValueWhereADensityIsPositive(@ForAll("lines") Expr line, @ForAll long seed) {
    Signs signs = Signs.under(Distribution.of("p", p));
    Expr simple = Simplifier.simplify(line, signs);
    points(seed).stream()
        .filter(point -> point.get(p) > 0)
        .forEach(point -> requireSame(line, simple, point));
  }

  @Property(tries = 300, seed = "20140610")
  void keepsEveryValueOnTheUnionOfTheSupports(@ForAll("lines") Expr line, @ForAll long seed) {
    Expr simple = Simplifier.simplify(line, Signs.underIntegral(line));
    points(seed).stream()
        .filter(point -> Signs.densities(line).stream().anyMatch(d -> point.get(d) > 0))
        .forEach(point -> requireSame(line, simple, point));
  }

  private static void requireSame(Expr line, Expr simple, Map<Symbol, Double> point) {
    PlainValue before = PlainValue.of(line, point);
    PlainValue after = PlainValue.of(simple, point);
    if (Double.isNaN(before.value()) || Double.isNaN(before.error()) || before.error() > 1) {
      return;
    }
    String what = line + " became " + simple + " at " + point;
    if (Double.isInfinite(before.value())) {
      assertThat(after.value()).as(what).isEqualTo(before.value());
    } else if (!Double.isNaN(after.error())) {
      assertThat(Math.abs(after.value() - before.value()))
          .as(what)
          .isLessThanOrEqualTo(4 * (before.error() + after.error()));
    }
  }

  @Property(tries = 600, seed = "20140610")
  void isSimplifiedOnce(@ForAll("lines") Expr line) {
    Expr once = line.simplified();
    Expr twice = Simplifier.workOut(once, Signs.UNKNOWN);
    assertThat(twice).as(line.toString()).isEqualTo(once);
  }
}

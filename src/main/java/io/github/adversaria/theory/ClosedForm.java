package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.pi;

import io.github.adversaria.expression.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Recognises numbers as a small combination of terms, a/b · T with |a|, |b| at most {@link #MOST}:
 * of the constants log 2, 1 and π, and of functionals that are known on the same trials. A
 * combination must fit on every trial, so that a coincidence on one of them is not taken for a law.
 */
final class ClosedForm {

  /** The greatest numerator and denominator. */
  static final int MOST = 8;

  /** How closely a combination must agree with the number. */
  static final double TOLERANCE = 1e-8;

  /** A term smaller than this on a trial would fit any number there, with any coefficient. */
  private static final double LEAST = 1e-5;

  /** How many terms a combination with a functional has at most, and one of constants. */
  private static final int MOST_TERMS = 2;

  private static final int MOST_CONSTANTS = 3;

  /**
   * A term and its value on each trial.
   *
   * @param constant whether it is the same on all trials by itself
   */
  record Term(Expr expression, double[] values, boolean constant) {}

  /** A rational number a/b in lowest terms. */
  private record Ratio(int a, int b) {
    double value() {
      return (double) a / b;
    }

    int size() {
      return Math.abs(a) + b;
    }
  }

  private static final List<Ratio> RATIOS = ratios();

  private final double[] targets;
  private final List<Term> terms;
  private final double[] slack;
  private final Predicate<Expr> refused;

  /**
   * @param targets the number on each trial, the first of them the one to be shown
   * @param bounds how far each may be off
   * @param refused what would be no answer
   */
  ClosedForm(double[] targets, double[] bounds, List<Term> functionals, Predicate<Expr> refused) {
    this.targets = targets;
    this.refused = refused;
    this.slack = bounds;
    this.terms = new ArrayList<>();
    terms.add(constant(log(2), Math.log(2)));
    terms.add(constant(one(), 1));
    terms.add(constant(pi(), Math.PI));
    terms.addAll(functionals);
  }

  private Term constant(Expr expression, double value) {
    double[] values = new double[targets.length];
    Arrays.fill(values, value);
    return new Term(expression, values, true);
  }

  /** The combination of the fewest terms, and of the smallest coefficients among those. */
  Optional<Expr> find() {
    // One number alone is too easily fitted by three coefficients.
    int most = targets.length > 1 ? MOST_CONSTANTS : MOST_TERMS;
    for (int count = 1; count <= most; count++) {
      Search search = new Search(count);
      search.extend(0, targets.clone(), List.of(), List.of());
      if (search.best != null) {
        return Optional.of(search.best);
      }
    }
    return Optional.empty();
  }

  /** All combinations of exactly so many terms. */
  private final class Search {
    private final int count;
    private Expr best;
    private int bestSize = Integer.MAX_VALUE;

    Search(int count) {
      this.count = count;
    }

    void extend(int from, double[] rest, List<Term> chosen, List<Ratio> ratios) {
      for (int i = from; i < terms.size(); i++) {
        Term term = terms.get(i);
        List<Term> more = append(chosen, term);
        if (more.size() > MOST_TERMS && !more.stream().allMatch(Term::constant)) {
          continue;
        }
        if (more.size() == count) {
          last(term, rest, more, ratios);
        } else {
          for (Ratio ratio : RATIOS) {
            extend(i + 1, minus(rest, ratio, term), more, append(ratios, ratio));
          }
        }
      }
    }

    private void last(Term term, double[] rest, List<Term> chosen, List<Ratio> ratios) {
      if (Math.abs(term.values()[0]) < LEAST) {
        return;
      }
      double share = rest[0] / term.values()[0];
      for (Ratio ratio : RATIOS) {
        if (Math.abs(share - ratio.value()) * Math.abs(term.values()[0]) <= TOLERANCE
            && vanishes(minus(rest, ratio, term))) {
          keep(chosen, append(ratios, ratio));
        }
      }
    }

    private void keep(List<Term> chosen, List<Ratio> ratios) {
      int size = ratios.stream().mapToInt(Ratio::size).sum();
      if (size < bestSize) {
        Expr sum = number(0);
        for (int i = 0; i < chosen.size(); i++) {
          Ratio ratio = ratios.get(i);
          sum = sum.plus(number(ratio.a()).over(ratio.b()).times(chosen.get(i).expression()));
        }
        if (!refused.test(sum)) {
          bestSize = size;
          best = sum;
        }
      }
    }
  }

  private boolean vanishes(double... rest) {
    for (int i = 0; i < rest.length; i++) {
      if (!(Math.abs(rest[i]) <= TOLERANCE + slack[i])) {
        return false;
      }
    }
    return true;
  }

  private static double[] minus(double[] rest, Ratio ratio, Term term) {
    double[] less = rest.clone();
    for (int i = 0; i < less.length; i++) {
      less[i] -= ratio.value() * term.values()[i];
    }
    return less;
  }

  private static <T> List<T> append(List<T> list, T last) {
    var more = new ArrayList<>(list);
    more.add(last);
    return more;
  }

  private static List<Ratio> ratios() {
    var ratios = new ArrayList<Ratio>();
    for (int b = 1; b <= MOST; b++) {
      for (int a = -MOST; a <= MOST; a++) {
        if (a != 0 && gcd(Math.abs(a), b) == 1) {
          ratios.add(new Ratio(a, b));
        }
      }
    }
    return List.copyOf(ratios);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}

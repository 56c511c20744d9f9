package io.github.adversaria.theory;

import static io.github.adversaria.theory.Relation.AT_LEAST;
import static io.github.adversaria.theory.Relation.AT_MOST;
import static io.github.adversaria.theory.Relation.EQUAL;
import static io.github.adversaria.theory.Relation.OPPOSITE_ORDER;
import static io.github.adversaria.theory.Relation.SAME_ORDER;
import static io.github.adversaria.theory.Relation.UP_TO_CONSTANT;
import static io.github.adversaria.theory.Verdict.FAILS;
import static io.github.adversaria.theory.Verdict.HOLDS;
import static io.github.adversaria.theory.Verdict.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.integrate.Bounded;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RelationTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Bounded INFINITE = Bounded.of(INFINITY, 0);

  static Stream<Arguments> cases() {
    return Stream.of(
        claim(EQUAL, Bounded.of(1, 1e-12), Bounded.of(1 + 1e-12, 1e-12), HOLDS),
        claim(EQUAL, Bounded.of(1, 1e-12), Bounded.of(1 + 1e-11, 1e-12), FAILS),
        claim(EQUAL, Bounded.of(1, 1e-3), Bounded.of(1, 1e-3), UNDECIDED),
        claim(EQUAL, INFINITE, INFINITE, HOLDS),
        claim(EQUAL, INFINITE, Bounded.of(1, 0), FAILS),
        claim(AT_MOST, Bounded.of(1, 0), Bounded.of(2, 0), HOLDS),
        claim(AT_MOST, Bounded.of(2, 0), Bounded.of(1, 0), FAILS),
        claim(AT_MOST, Bounded.of(1, 0.3), Bounded.of(2, 0.3), HOLDS),
        claim(AT_MOST, Bounded.of(1, 0.7), Bounded.of(2, 0.7), UNDECIDED),
        claim(AT_MOST, Bounded.of(2, 0.7), Bounded.of(1, 0.7), UNDECIDED),
        claim(AT_MOST, Bounded.of(1, 1e-12), Bounded.of(1, 1e-12), HOLDS),
        claim(AT_MOST, Bounded.of(1, INFINITY), Bounded.of(2, 0), UNDECIDED),
        claim(AT_MOST, Bounded.of(1, 0), INFINITE, HOLDS),
        claim(AT_MOST, INFINITE, INFINITE, HOLDS),
        claim(AT_MOST, INFINITE, Bounded.of(1, 0), FAILS),
        claim(AT_LEAST, Bounded.of(2, 0), Bounded.of(1, 0), HOLDS),
        claim(AT_LEAST, Bounded.of(1, 0), Bounded.of(2, 0), FAILS),
        claim(UP_TO_CONSTANT, Bounded.of(3, 1e-12), Bounded.of(3, 1e-12), HOLDS),
        claim(UP_TO_CONSTANT, Bounded.of(3, 1e-12), Bounded.of(4, 1e-12), FAILS),
        claim(UP_TO_CONSTANT, INFINITE, INFINITE, FAILS),
        claim(SAME_ORDER, Bounded.of(0.5, 0.1), Bounded.of(7, 0.1), HOLDS),
        claim(SAME_ORDER, Bounded.of(0.5, 0.1), Bounded.of(-7, 0.1), FAILS),
        claim(SAME_ORDER, Bounded.of(0.5, 0.1), Bounded.of(0.1, 0.2), UNDECIDED),
        claim(SAME_ORDER, Bounded.of(0.5, 0.1), Bounded.of(0, 0), FAILS),
        claim(SAME_ORDER, Bounded.of(1e-13, 1e-12), Bounded.of(0, 1e-12), HOLDS),
        claim(SAME_ORDER, Bounded.of(0.1, 1), Bounded.of(0, 1e-12), UNDECIDED),
        claim(SAME_ORDER, INFINITE, Bounded.of(1, 0), HOLDS),
        claim(OPPOSITE_ORDER, Bounded.of(0.5, 0.1), Bounded.of(-7, 0.1), HOLDS),
        claim(OPPOSITE_ORDER, Bounded.of(0.5, 0.1), Bounded.of(7, 0.1), FAILS));
  }

  private static Arguments claim(Relation relation, Bounded left, Bounded right, Verdict verdict) {
    return Arguments.of(relation, left, right, verdict);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @MethodSource("cases")
  void judgesNumbersByTheirBounds(Relation relation, Bounded left, Bounded right, Verdict verdict) {
    assertThat(relation.verdict(left, right)).isEqualTo(verdict);
  }
}

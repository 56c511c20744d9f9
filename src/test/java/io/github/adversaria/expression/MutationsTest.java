package io.github.adversaria.expression;

import static io.github.adversaria.expression.Mutations.Slip.CONSTANT;
import static io.github.adversaria.expression.Mutations.Slip.FACTOR;
import static io.github.adversaria.expression.Mutations.Slip.SIGN;
import static io.github.adversaria.expression.Mutations.Slip.SWAP;
import static io.github.adversaria.expression.Mutations.Slip.TERM;
import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.pi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.adversaria.expression.Mutations.Mutant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutationsTest {

  private final DensitySymbol p = density("p");
  private final DensitySymbol q = density("q");

  private static List<Mutant> of(Expr line) {
    return Mutations.of(line).mutants();
  }

  @Test
  void everySlipAtEveryPlace() {
    Expr line = log(4).negate().plus(JS(p, q).times(2));
    assertThat(of(line))
        .extracting(Mutant::slip, mutant -> mutant.line().toString())
        .containsExactlyInAnyOrder(
            tuple(SIGN, "log 4 + 2·JS(p ‖ q)"),
            tuple(SIGN, "-log 4 - 2·JS(p ‖ q)"),
            tuple(FACTOR, "-1 + 2·JS(p ‖ q)"),
            tuple(FACTOR, "-log 4 + JS(p ‖ q)"),
            tuple(FACTOR, "-log 4 + 2"),
            tuple(TERM, "2·JS(p ‖ q)"),
            tuple(TERM, "-log 4"),
            tuple(SWAP, "-log 4 + 2·JS(q ‖ p)"),
            tuple(SWAP, "-log 4 + 2·JS(p ‖ p)"),
            tuple(SWAP, "-log 4 + 2·JS(q ‖ q)"),
            tuple(CONSTANT, "-2·log 4 + 2·JS(p ‖ q)"),
            tuple(CONSTANT, "-0.5·log 4 + 2·JS(p ‖ q)"),
            tuple(CONSTANT, "-log 2 + 2·JS(p ‖ q)"),
            tuple(CONSTANT, "-log 8 + 2·JS(p ‖ q)"),
            tuple(CONSTANT, "-log 5 + 2·JS(p ‖ q)"),
            tuple(CONSTANT, "-log 4 + 4·JS(p ‖ q)"),
            tuple(CONSTANT, "-log 4 + 3·JS(p ‖ q)"));
  }

  @Test
  void exchangesWithinAFunctional() {
    Expr line = E(p, log(p.over(p.plus(q))));
    assertThat(of(line))
        .extracting(mutant -> mutant.line().toString())
        .contains("E_q[log(q/(q + p))]", "E_q[log(p/(p + q))]", "E_p[log(q/(p + q))]")
        .contains("E_p[log(p/(p - q))]", "E_p[log p]", "E_p[log(1/(p + q))]")
        .contains("-E_p[log(p/(p + q))]", "E_p[-log(p/(p + q))]");
  }

  @Test
  void whatIsNoDensityIsRefused() {
    var mutations = Mutations.of(KL(p, mean(p, q)));
    assertThat(mutations.refused()).isPositive();
    assertThat(mutations.mutants())
        .extracting(mutant -> mutant.line().toString())
        .doesNotContain("KL(p ‖ (p - q)/2)")
        .contains("KL((p + q)/2 ‖ p)", "KL(p ‖ (p + p)/2)");
  }

  @Test
  void everyMutantDiffersFromTheLineAndFromTheOthers() {
    Expr line = E(p, log(one().minus(p.over(p.plus(q))))).plus(pi().power(2)).minus(KL(q, p));
    assertThat(of(line))
        .extracting(Mutant::line)
        .doesNotContain(line)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(25);
  }
}

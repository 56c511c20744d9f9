package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;

import io.github.adversaria.density.Normal;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.integrate.Bounded;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The derivation of C(G) = −log 4 + 2·JS in four lines: on one pair, on random pairs, and as {@link
 * Derivation#verify()} does it, which takes less than 1 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class VerifyBenchmark {

  private List<Expr> lines;
  private Binding pair;
  private Derivation derivation;

  /** Fails the benchmark rather than time a derivation that does not hold. */
  @Setup
  public void check() {
    DensitySymbol p = density("p_{data}");
    DensitySymbol q = density("p_g");
    FunctionSymbol d = function("D").into(0, 1);
    Expr v = E(p, log(d)).plus(E(q, log(one().minus(d))));
    Expr middle = mean(p, q);
    lines =
        List.of(
            v.with(d, v.maximizer(d)),
            log(4).negate().plus(E(p, log(p.over(middle)))).plus(E(q, log(q.over(middle)))),
            log(4).negate().plus(KL(p, middle)).plus(KL(q, middle)),
            log(4).negate().plus(JS(p, q).times(2)));
    pair = Binding.of(p, Normal.of(0, 1)).and(q, Normal.of(1, 0.7));
    derivation = Derivation.of("value at the optimal discriminator");
    for (Expr line : lines) {
      derivation = derivation.line(line);
    }
    Verification verification = standardTrials();
    if (verification.verdict() != Verdict.HOLDS) {
      throw new IllegalStateException("not as promised: " + verification);
    }
  }

  /** The four lines on one pair. */
  @Benchmark
  public Bounded onePair() {
    Bounded last = null;
    for (Expr line : lines) {
      last = line.value(pair);
    }
    return last;
  }

  /** 200 random pairs of all families on the line, without the hard ones. */
  @Benchmark
  public Verification randomPairs() {
    return derivation.verify(Trials.line(Trials.STANDARD_LINE).withoutHardPairs());
  }

  /** The standard trials: the hard pairs and categorical ones too. */
  @Benchmark
  public Verification standardTrials() {
    return derivation.verify();
  }
}

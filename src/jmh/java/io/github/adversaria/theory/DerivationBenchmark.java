package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
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
 * How long it takes to verify the derivation of C(G) = −log 4 + 2·JS in three lines on 200 random
 * pairs of all families and on the hard pairs; the promise is less than 1 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DerivationBenchmark {

  private Derivation derivation;

  /** Fails the benchmark rather than time a verification that does not hold. */
  @Setup
  public void derive() {
    DensitySymbol p = density("p_{data}");
    DensitySymbol q = density("p_g");
    FunctionSymbol d = function("D").into(0, 1);
    Expr value = E(p, log(d)).plus(E(q, log(one().minus(d))));
    derivation =
        Derivation.of("value at the optimal discriminator")
            .line(value.with(d, value.maximizer(d)), "put D* into V")
            .line(log(4).negate().plus(KL(p, mean(p, q))).plus(KL(q, mean(p, q))), "2 D* = p/m")
            .line(log(4).negate().plus(JS(p, q).times(2)), "definition of JS");
    derivation.verify().orThrow();
  }

  /** 200 random pairs on the line, and the hard ones. */
  @Benchmark
  public Verification onTheLine() {
    return derivation.verify(Trials.line(Trials.STANDARD_LINE));
  }

  /** The standard trials: categorical pairs too. */
  @Benchmark
  public Verification standard() {
    return derivation.verify();
  }
}

package io.github.adversaria.theory;

import io.github.adversaria.density.Normal;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.integrate.Bounded;
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
 * C(G) of N(0, 1) and N(1, 0.7²) to a bound of 1e-12; {@code src/jmh/python/optimum_quad.py} does
 * the same by SciPy's quad.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class OptimumBenchmark {

  /** To 17 digits, by mpmath: see optimum_oracle.py in the tests. */
  private static final double EXACT = -1.0646535681400133;

  private Normal data;
  private Normal generated;

  /** Fails the benchmark rather than time a result that is worse than promised. */
  @Setup
  public void check() {
    data = Normal.of(0, 1);
    generated = Normal.of(1, 0.7);
    Bounded optimum = optimum();
    System.out.println(optimum + ", true error " + Math.abs(optimum.value() - EXACT));
    if (!(optimum.errorBound() <= 1e-12) || !optimum.agreesWith(EXACT)) {
      throw new IllegalStateException("not as promised: " + optimum);
    }
  }

  /** The value at the optimal discriminator, with its bound. */
  @Benchmark
  public Bounded optimum() {
    return MinimaxValue.of(data, generated).atOptimum();
  }

  /** The other side of the identity. */
  @Benchmark
  public Bounded jensenShannon() {
    return FDivergence.JENSEN_SHANNON.between(data, generated);
  }
}

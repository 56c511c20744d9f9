package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.Renderers;
import io.github.adversaria.notebook.SilentFrontEnd;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a cell costs over plain JShell, and how long a reader waits for the first plot. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CellBenchmark {

  private static final String CELL = "var x = Math.sin(1);\nx + 1";

  private static final String PLOT =
      """
      import io.github.adversaria.density.*;
      import io.github.adversaria.plot.*;
      import io.github.adversaria.theory.*;
      var p = Normal.of(0, 1);
      var q = Normal.of(1, 0.7);
      var d = OptimalDiscriminator.of(p, q);
      Plot.titled("first").density("p", p).density("q", q).probability("D*", d::value)
      """;

  /** The bundled evaluator, warm. */
  @State(Scope.Benchmark)
  public static class Bundled {
    private CellEvaluator evaluator;

    @Setup(Level.Iteration)
    public void start() {
      evaluator = CellEvaluator.start(new SilentFrontEnd());
    }

    @TearDown(Level.Iteration)
    public void stop() {
      evaluator.close();
    }
  }

  /** JShell as it comes, in process, warm. */
  @State(Scope.Benchmark)
  public static class Plain {
    private JShell shell;

    @Setup(Level.Iteration)
    public void start() {
      shell = JShell.builder().executionEngine("local").build();
    }

    @TearDown(Level.Iteration)
    public void stop() {
      shell.close();
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(2)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 5, time = 3)
  public CellResult cell(Bundled bundled) {
    return bundled.evaluator.evaluate(CELL);
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(2)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 5, time = 3)
  public List<SnippetEvent> plainJShell(Plain plain) {
    String rest = CELL;
    List<SnippetEvent> events = List.of();
    while (!rest.isBlank()) {
      CompletionInfo next = plain.shell.sourceCodeAnalysis().analyzeCompletion(rest);
      events = plain.shell.eval(next.source());
      rest = next.remaining();
    }
    return events;
  }

  /** In a fresh JVM: start, imports, densities, a plot, its PNG. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public byte[] startToFirstPlot() {
    try (var evaluator = CellEvaluator.start(new SilentFrontEnd())) {
      Object plot = evaluator.evaluate(PLOT).value().orElseThrow();
      return Renderers.render(plot).png().orElseThrow().bytes();
    }
  }
}

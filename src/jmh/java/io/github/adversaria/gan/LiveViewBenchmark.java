package io.github.adversaria.gan;

import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.OpenBlas;
import io.github.adversaria.notebook.CurrentFrontEnd;
import io.github.adversaria.notebook.FrontEnd;
import io.github.adversaria.notebook.HostKernel;
import io.github.adversaria.notebook.LivePicture;
import io.github.adversaria.show.MimeBundle;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to watch a training of the ring in a notebook, pictures encoded as for a client.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 4)
@Fork(2)
public class LiveViewBenchmark {

  private static final int STEPS = 6000;

  @Param({"false", "true"})
  boolean watched;

  private GanTraining training;
  private long sent;

  /** Binds a client that encodes what it is sent, and counts it. */
  @Setup
  public void begin() {
    OpenBlas.prepare();
    CurrentFrontEnd.bind(
        new FrontEnd() {
          @Override
          public void stdout(String text) {}

          @Override
          public void stderr(String text) {}

          @Override
          public void display(MimeBundle bundle, String displayId) {
            bundle
                .png()
                .ifPresent(png -> sent += Base64.getEncoder().encodeToString(png.bytes()).length());
          }

          @Override
          public void update(MimeBundle bundle, String displayId) {
            display(bundle, displayId);
          }

          @Override
          public void clear(boolean wait) {}

          @Override
          public String readLine(String prompt, boolean password) {
            throw new IllegalStateException("nobody is there");
          }
        });
    training =
        GanTraining.of(
                TrainBenchmark.Size.W1.network(2),
                TrainBenchmark.Size.W1.network(1),
                GaussianModes.ring())
            .latent(2)
            .batch(256)
            .threads(2)
            .loss(GanLoss.nonSaturating())
            .recordingEvery(100);
  }

  /** A training from its first step to its last. */
  @Benchmark
  public GanRun ring() {
    return (watched ? training.drawingTo(LivePicture.on(HostKernel.current())) : training)
        .run(STEPS);
  }
}

package io.github.adversaria.gan.translation;

import io.github.adversaria.data.ColouredShapes;
import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What {@link StarGan} does on {@link ColouredShapes}, and what without its terms. */
public final class StarGanTrials {

  /** Pictures that are translated to measure. */
  public static final int PICTURES = 2000;

  private static final List<String> MEASURES =
      List.of(
          "colour right",
          "size right",
          "form right",
          "all right",
          "reconstruction L1",
          "identity L1",
          "L1 from the truth",
          "place down",
          "place right");

  private StarGanTrials() {}

  /** With all terms, without the identity, and without the reconstruction. */
  public static List<SystemTrial> all() {
    return List.of(
        new Trial("StarGAN with identity", StarGanTrials::standard),
        new Trial("StarGAN", () -> standard().identity(0)),
        new Trial(
            "StarGAN with identity, without reconstruction", () -> standard().reconstruction(0)));
  }

  private static StarGanBuilder standard() {
    return StarGan.of(ColouredShapes.source(), ColouredShapes.ATTRIBUTES);
  }

  private record Trial(String system, Supplier<StarGanBuilder> chosen) implements SystemTrial {

    @Override
    public String data() {
      return "coloured shapes";
    }

    @Override
    public String settings() {
      return chosen.get() + ", " + StarGan.STEPS + " steps";
    }

    @Override
    public List<String> measures() {
      return MEASURES;
    }

    @Override
    public double[] run(long seed, int threads, ProgressListener listener) {
      Require.notNull("listener", listener);
      StarGan star = chosen.get().seed(seed);
      NetworkRun run = star.training().threads(threads).reportingTo(listener).run(StarGan.STEPS);
      double[] numbers = new double[MEASURES.size()];
      if (run.ending() == Ending.DIVERGED) {
        Arrays.fill(numbers, Double.NaN);
        return numbers;
      }
      var judge =
          AttributeClassifier.trained(ColouredShapes.source(), ColouredShapes.ATTRIBUTES, seed);
      AttributeTransfer result =
          AttributeTransfer.of(
              (x, labels) -> star.translated(run, x, labels), judge::values, PICTURES, seed);
      return new double[] {
        result.accuracy("colour").mean(),
        result.accuracy("size").mean(),
        result.accuracy("form").mean(),
        result.accuracy().mean(),
        result.reconstruction(),
        result.identity(),
        result.error(),
        result.placeDown(),
        result.placeRight()
      };
    }
  }
}

package io.github.adversaria.gan.translation;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.show.ProgressListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A translation of digits beside the known map.
 *
 * @param returns whether it has a way back
 */
record TranslationTrial(
    String system,
    RestyledDigits task,
    String settings,
    int steps,
    boolean returns,
    LongFunction<Translation> systems)
    implements SystemTrial {

  @Override
  public String data() {
    return task.toString();
  }

  @Override
  public List<String> measures() {
    List<String> names =
        new ArrayList<>(List.of("class accuracy", "of the known map", "distance to the truth"));
    if (returns) {
      names.add("restoration error");
    }
    return names;
  }

  @Override
  public double[] run(long seed, int threads, ProgressListener listener) {
    Translation made = systems.apply(seed);
    NetworkRun run = made.training().threads(threads).reportingTo(listener).run(steps);
    if (run.ending() != Ending.COMPLETE) {
      double[] none = new double[measures().size()];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    INDArray x = task.heldOut().examples();
    INDArray y = made.translated(run, x);
    double[] numbers = {
      task.classAccuracy(y).mean(), task.best().mean(), task.distanceToTruth(y), 0
    };
    if (made instanceof CycleGan cycle) {
      numbers[3] = task.restorationError(cycle.restored(run, x));
    }
    return Arrays.copyOf(numbers, measures().size());
  }
}

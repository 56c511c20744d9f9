package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Map;

/**
 * A training with settings that have a name, and what is measured of its result: whatever a claim
 * over many seeds rests on. Each seed gives networks, data and latents of its own.
 *
 * <pre>{@code
 * Experiment ring = Experiment.named("ring-wgan-gp");
 * GanRun run = ring.training(1).drawingTo(live()).run(ring.steps());
 * ring.measure(run, 1);                    // the numbers of ring.measures()
 * }</pre>
 *
 * <p>{@link Survey} runs one for many seeds and keeps the numbers; {@link SurveyResults} has those
 * that come with this library. Immutable.
 */
public interface Experiment {

  /** Lower case with hyphens, as the command line and the files have it. */
  String name();

  /** What the numbers depend on besides the seed, item by item, in the order to be read. */
  Map<String, String> configuration();

  /** What the numbers of {@link #measure} are called. */
  List<String> measures();

  /** How many steps {@link #training} is to be run for. */
  int steps();

  /** New networks, ready to be trained. */
  GanTraining training(long seed);

  /**
   * Measures what a training came to.
   *
   * @param trained of {@link #training}, all weights finite
   * @param seed of the latents and of whatever else is drawn
   * @return as many numbers as {@link #measures} has names
   */
  double[] measure(GanState trained, long seed);

  /** All that this library reports of, in the order of the survey. */
  static List<Experiment> all() {
    return Experiments.ALL;
  }

  /**
   * One of {@link #all}.
   *
   * @throws IllegalArgumentException if none is called that; it says what they are called
   */
  static Experiment named(String name) {
    Require.notNull("name", name);
    return all().stream()
        .filter(experiment -> experiment.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Require.wrong(
                    "name",
                    name,
                    String.join(", ", all().stream().map(Experiment::name).toList())));
  }
}

package io.github.adversaria.exercise;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.stream.Collectors;

/** All exercises, in the order of the notebooks that they belong to. */
public final class Exercises {

  private Exercises() {}

  /** The sheets, one for each notebook that has exercises. */
  public static List<ExerciseSheet> sheets() {
    return List.of(
        MaximumLikelihoodExercises.sheet(),
        PushforwardExercises.sheet(),
        OptimalDiscriminatorExercises.sheet(),
        DensityRatioExercises.sheet(),
        ValueAtOptimumExercises.sheet(),
        MinimaxExercises.sheet(),
        WhyJsMayRiseExercises.sheet(),
        AlgorithmExercises.sheet(),
        ConvergenceExercises.sheet(),
        SaturationExercises.sheet(),
        NonSaturatingExercises.sheet(),
        DisjointSupportsExercises.sheet(),
        WassersteinExercises.sheet(),
        GamesAndSaddlesExercises.sheet(),
        DiracGanExercises.sheet(),
        MaximumLikelihoodGanExercises.sheet(),
        GeneratorAloneExercises.sheet(),
        DiscriminatorAloneExercises.sheet(),
        FirstGanExercises.sheet(),
        ConditionalExercises.sheet(),
        DirectTranslationExercises.sheet(),
        CommonSpaceExercises.sheet(),
        ErrataExercises.sheet());
  }

  /** All of them. */
  public static List<Exercise> all() {
    return sheets().stream().flatMap(sheet -> sheet.exercises().stream()).toList();
  }

  /**
   * Those that belong to a notebook.
   *
   * @param number of the notebook, two digits
   * @throws IllegalArgumentException if it has none
   */
  public static List<Exercise> in(String number) {
    Require.notNull("number", number);
    return sheets().stream()
        .filter(sheet -> sheet.number().equals(number))
        .findFirst()
        .map(ExerciseSheet::exercises)
        .orElseThrow(
            () ->
                Require.wrong(
                    "number",
                    number,
                    "one of "
                        + sheets().stream()
                            .map(ExerciseSheet::number)
                            .collect(Collectors.joining(", "))));
  }

  /**
   * One of them.
   *
   * @param id for example {@code 03.2}
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Exercise of(String id) {
    Require.notNull("id", id);
    List<Exercise> all = all();
    return all.stream()
        .filter(exercise -> exercise.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Require.wrong(
                    "id",
                    id,
                    "one of " + all.stream().map(Exercise::id).collect(Collectors.joining(", "))));
  }
}

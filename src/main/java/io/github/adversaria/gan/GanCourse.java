package io.github.adversaria.gan;

import io.github.adversaria.show.Showable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A training under way: the loop, and what is kept of its course.
 *
 * @param pictures how examples look, where they can be shown
 * @param film what is kept for an animation
 * @param saving how the checkpoints fare
 */
record GanCourse(
    GanChoices choices,
    AdversarialLoop loop,
    History<GanState> history,
    Optional<SamplePicture> pictures,
    Optional<Filming> film,
    Saving saving) {

  /** Latents of all pictures are drawn from this seed, so that pictures can be compared. */
  private static final long PICTURE_SEED = 1;

  /** Before the first step of so many. */
  static GanCourse of(GanChoices choices, int steps) {
    AdversarialLoop loop = AdversarialLoop.of(choices, steps);
    Optional<SamplePicture> pictures = SamplePicture.of(choices.source);
    Optional<Filming> film =
        choices.frames == 0
            ? Optional.empty()
            : pictures.map(
                picture ->
                    new Filming(
                        picture,
                        loop.latents(picture.count(), PICTURE_SEED),
                        choices.frames,
                        steps));
    History<GanState> history = History.of(steps, losses(choices), choices.watching);
    return new GanCourse(choices, loop, history, pictures, film, new Saving());
  }

  private static List<Measurement<GanState>> losses(GanChoices choices) {
    List<Measurement<GanState>> losses = new ArrayList<>();
    losses.add(new Measurement<>("discriminator loss", 1, GanState::discriminatorLoss));
    losses.add(new Measurement<>("generator loss", 1, GanState::generatorLoss));
    if (choices.regularizer.isPresent()) {
      losses.add(new Measurement<>("penalty", 1, GanState::penalty));
    }
    return losses;
  }

  /** Trains until so many steps have been taken in all. */
  Outcome run(int until) {
    Outcome outcome = runner().run(until);
    if (outcome.ending() != Ending.DIVERGED) {
      choices.checkpoint.ifPresent(checkpoint -> save(checkpoint.path()));
    }
    return outcome;
  }

  private Runner<GanState> runner() {
    return new Runner<>(
        loop,
        loop,
        choices.watching,
        history,
        choices.loss.name(),
        this::keep,
        () -> picture(name() + ": step " + loop.steps()));
  }

  private void keep() {
    if (film.isPresent()) {
      film.get().see(loop);
    }
    if (choices.checkpoint.isPresent()
        && loop.steps() > 0
        && loop.steps() % choices.checkpoint.get().every() == 0) {
      save(choices.checkpoint.get().path());
    }
  }

  private void save(Path file) {
    saving.write(loop.steps(), () -> GanCheckpoint.write(this, file));
  }

  /** What is trained. */
  String name() {
    return choices.loss.name() + " on " + choices.source;
  }

  /** How things are, to be drawn at once. */
  Showable picture(String text) {
    Optional<Showable> samples = pictures.map(this::samples);
    return new RunPicture(text, samples, history, losses(choices).size());
  }

  private Showable samples(SamplePicture picture) {
    float[] generated =
        loop.generated(loop.latents(picture.count(), PICTURE_SEED), picture.count());
    float[] grid = picture.grid();
    float[] surface = grid.length == 0 ? grid : loop.discriminated(grid, grid.length / 2);
    return picture.show("step " + loop.steps(), generated, surface);
  }
}

package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.Digits;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.CheckpointException;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Network;
import io.github.adversaria.show.LiveListener;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import io.github.adversaria.show.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end, go on, are saved and are looked at. */
class GanRunTest {

  @TempDir Path folder;

  @Test
  void goingOnIsAsNotHavingStopped() {
    GanRun whole = Trainings.small().recordingEvery(2).averaging(0.9).run(20);
    GanRun parts = Trainings.small().recordingEvery(2).averaging(0.9).run(8).continued(12);

    assertSame(parts, whole);
  }

  @Test
  void anInterruptEndsItBetweenStepsAndKeepsEverything() {
    List<String> told = new ArrayList<>();
    GanRun whole = full().run(20);
    GanRun part =
        full()
            .reportingTo(
                (done, total, label) -> {
                  if (done == 7 && told.isEmpty()) {
                    told.add(label);
                    Thread.currentThread().interrupt();
                  }
                })
            .run(20);

    assertThat(part.ending()).isEqualTo(Ending.INTERRUPTED);
    assertThat(part.steps()).isEqualTo(7);
    assertThat(part.toString()).contains("interrupted after 7 of 20 steps");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertSame(part.continued(13), whole);
  }

  @Test
  void codeThatIsStoppedWithinAStepLosesNothing() {
    AtomicInteger calls = new AtomicInteger();
    GanLoss plain = GanLoss.nonSaturating();
    GanLoss stopping =
        GanLosses.of(
            plain::discriminator,
            generated -> {
              if (calls.incrementAndGet() == 10) {
                throw new Interruption();
              }
              return plain.generator(generated);
            });
    GanRun whole = full().run(20);
    GanRun part = full().loss(stopping).run(20);

    assertThat(part.ending()).isEqualTo(Ending.INTERRUPTED);
    assertThat(part.steps()).isEqualTo(3);
    GanRun on = part.continued(17);
    assertThat(on.samples(20, 1)).isEqualTo(whole.samples(20, 1));
  }

  @Test
  void aRunFromACheckpointIsTheOneThatWasNotStopped() {
    Path file = folder.resolve("ring.checkpoint");
    GanRun whole = full().filming(5).run(20);
    GanRun part =
        full().filming(5).checkpointing(file, 6).stoppingWhen(state -> state.steps() == 13).run(20);
    GanRun resumed = full().filming(5).resume(file);

    assertThat(part.steps()).isEqualTo(13);
    assertThat(part.warning()).isEmpty();
    assertThat(resumed.ending()).isEqualTo(Ending.COMPLETE);
    assertSame(resumed, whole);
    assertThat(resumed.animation().html()).isEqualTo(whole.animation().html());
  }

  @Test
  void aCheckpointOfOthersIsRefused() {
    Path file = folder.resolve("ring.checkpoint");
    full().checkpointing(file, 6).run(6);

    assertThatThrownBy(() -> full().batch(20).resume(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("batch 20", "batch 150");
    Network wider = Network.from(2).dense(17).relu().dense(2).seed(1);
    GanTraining other =
        GanTraining.of(wider, Trainings.discriminator(), GaussianModes.ring()).batch(150).seed(1);
    assertThatThrownBy(() -> settings(other).resume(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("weights[2, 17]");
  }

  @Test
  void aDiskThatDoesNotTakeTheCheckpointDoesNotEndTheTraining() throws IOException {
    Path deep = Files.createDirectory(folder.resolve("deep"));
    GanTraining training = full().checkpointing(deep.resolve("file"), 5);
    Files.delete(deep);
    GanRun run = training.run(10);

    assertThat(run.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(run.warning()).contains("no checkpoint of step 10");
    assertThat(run.toString()).contains("10 steps; no checkpoint");
  }

  @Test
  void theProgressEndsWithWhatHappened() {
    List<String> told = new ArrayList<>();
    Trainings.small()
        .stoppingWhen(state -> state.steps() == 3)
        .reportingTo((done, total, label) -> told.add(done + " of " + total + " " + label))
        .run(5);

    assertThat(told)
        .containsExactly(
            "0 of 5 non-saturating",
            "1 of 5 non-saturating",
            "2 of 5 non-saturating",
            "4 of 4 non-saturating: stopped early after 3 of 5 steps");
  }

  @Test
  void itShowsSamplesAndLosses() {
    GanRun run = Trainings.small().measuring("x", 2, GanState::generatorLoss).run(10);
    MimeBundle shown = run.show();

    assertThat(shown.text())
        .isEqualTo(run.toString())
        .contains("non-saturating on ring", "10 steps");
    String alt = shown.png().orElseThrow().alt();
    assertThat(alt)
        .contains("step 10", "heat map discriminator", "1000 dots data", "1000 dots generated")
        .contains("curve discriminator loss", "curve generator loss", "curve x");
    assertThat(run.show().png().orElseThrow().bytes())
        .isEqualTo(
            Trainings.small()
                .measuring("x", 2, GanState::generatorLoss)
                .run(10)
                .show()
                .png()
                .orElseThrow()
                .bytes());
  }

  @Test
  void picturesOfPicturesAreAGrid() {
    GanRun run =
        GanTraining.of(
                Network.from(2).dense(64).seed(1), Network.from(64).dense(1).seed(2), Digits.load())
            .batch(16)
            .run(2);

    assertThat(run.show().png().orElseThrow().alt()).contains("40 pictures of 8 × 8");
  }

  @Test
  void itIsOfferedForDrawingBeforeAndAfterEachStepAndAtTheEnd() {
    List<String> drawn = new ArrayList<>();
    LiveListener live =
        new LiveListener() {
          @Override
          public void offer(Supplier<? extends Showable> picture) {
            drawn.add("offer");
          }

          @Override
          public void finish(Showable picture) {
            drawn.add(picture.show().text());
          }
        };
    Trainings.small().drawingTo(live).run(2);

    assertThat(drawn).hasSize(4).startsWith("offer", "offer", "offer");
    assertThat(drawn.get(3)).contains("step 2");
  }

  @Test
  void theFilmHasFramesAtEvenSteps() {
    GanRun run = Trainings.small().filming(5).run(8);

    assertThat(run.animation().frames()).isEqualTo(5);
    assertThatThrownBy(() -> Trainings.small().run(1).animation())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("filming(");
  }

  /** With everything that a next step may depend on. */
  private static GanTraining full() {
    return settings(Trainings.small());
  }

  private static GanTraining settings(GanTraining training) {
    return training
        .optimizers(GanTraining.DEFAULT_OPTIMIZER, GanTraining.DEFAULT_OPTIMIZER)
        .discriminatorSteps(2)
        .regularizer(Regularizer.gradientPenalty(1))
        .schedule(LearningRateSchedule.linear())
        .averaging(0.9);
  }

  private static void assertSame(GanRun run, GanRun other) {
    assertThat(run.steps()).isEqualTo(other.steps());
    assertThat(run.samples(50, 3)).isEqualTo(other.samples(50, 3));
    assertThat(run.history().toString()).isEqualTo(other.history().toString());
    assertThat(run.history().toString()).contains("discriminator loss");
  }

  private static final class Interruption extends Stopped {

    private static final long serialVersionUID = 1L;

    Interruption() {
      super("stopped");
    }
  }
}

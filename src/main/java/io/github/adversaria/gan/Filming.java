package io.github.adversaria.gan;

import io.github.adversaria.plot.Animation;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;

/** What the generator made of the same latents at steps of even distance. */
final class Filming {

  /**
   * One moment.
   *
   * @param generated examples, row-major
   */
  private record Moment(int step, float[] generated) {}

  private final SamplePicture picture;
  private final float[] latents;
  private final int every;
  private final List<Moment> moments = new ArrayList<>();

  /**
   * @param latents as many as the picture shows examples
   * @param frames how many there are to be, at least 2
   * @param steps of the training
   */
  Filming(SamplePicture picture, float[] latents, int frames, int steps) {
    this.picture = picture;
    this.latents = latents;
    every = Math.max(1, steps / (frames - 1));
  }

  /** Keeps what there is to see after a step, if it is time. */
  void see(AdversarialLoop loop) {
    int step = loop.steps();
    if (step % every == 0 && (moments.isEmpty() || last() < step)) {
      moments.add(new Moment(step, loop.generated(latents, picture.count())));
    }
  }

  private int last() {
    return moments.get(moments.size() - 1).step();
  }

  Animation animation() {
    return Animation.of(moments.size(), this::frame).caption(i -> "step " + moments.get(i).step());
  }

  private Showable frame(int index) {
    return picture.show("", moments.get(index).generated());
  }
}

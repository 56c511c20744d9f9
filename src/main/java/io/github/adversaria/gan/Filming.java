package io.github.adversaria.gan;

import io.github.adversaria.plot.Animation;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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

  /** All of it as numbers. */
  double[] saved() {
    return moments.stream()
        .flatMapToDouble(
            moment ->
                DoubleStream.concat(
                    DoubleStream.of(moment.step()),
                    IntStream.range(0, moment.generated().length)
                        .mapToDouble(i -> moment.generated()[i])))
        .toArray();
  }

  /** Becomes what {@link #saved} gave. */
  void restore(double... saved) {
    moments.clear();
    int width = 1 + picture.size();
    for (int at = 0; at < saved.length; at += width) {
      float[] generated = new float[width - 1];
      for (int i = 0; i < generated.length; i++) {
        generated[i] = (float) saved[at + 1 + i];
      }
      moments.add(new Moment((int) saved[at], generated));
    }
  }

  private Showable frame(int index) {
    return picture.show("", moments.get(index).generated());
  }
}

package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.ProgressListener;
import io.github.adversaria.show.Showable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Pictures of one size that a notebook plays: with buttons, a slider, a choice of speed and a still
 * for where no script runs.
 *
 * <pre>{@code
 * Animation.of(60, k -> Plot.titled("step " + k).curve("path", head(xs, k), head(ys, k)).range(-2, 2))
 *     .framesPerSecond(15)
 *     .caption(k -> "radius " + radius[k])
 * }</pre>
 *
 * <p>A frame is any value that shows itself as a picture: a {@link Plot}, a {@link Surface}. Axes
 * should stand still from frame to frame, so give ranges. Frames are drawn when the animation is
 * made, in order, on the calling thread.
 *
 * <p>An immutable value; the methods below return a new animation. It shows itself as HTML that
 * needs nothing from elsewhere, of at most {@link #MOST_BYTES} bytes, with one frame as a PNG
 * beside it. Of a frame only what differs from an earlier one is kept; where that is still too
 * much, all frames are made coarser, and the animation says so. A notebook that has not been run
 * where it is read shows the still, for Jupyter lets no script of it run.
 */
public final class Animation implements Showable {

  /** The greatest number of frames. */
  public static final int MOST_FRAMES = 1000;

  /** The greatest length of the HTML. */
  public static final int MOST_BYTES = 1_000_000;

  /** Frames a second unless a number is given: movement reads as such from about ten on. */
  public static final double RATE = 12;

  /** The slowest animation, in frames a second. */
  public static final double LEAST_RATE = 0.1;

  /** The fastest animation, in frames a second: what screens show. */
  public static final double GREATEST_RATE = 60;

  /** The longest caption, in characters. */
  public static final int LONGEST_CAPTION = 200;

  private final List<Png> frames;
  private final Film film;
  private final int wanted;
  private final double rate;
  private final int still;
  private final boolean loop;
  private final List<String> captions;
  private final Optional<String> alt;

  private Animation(
      List<Png> frames,
      Film film,
      int wanted,
      double rate,
      int still,
      boolean loop,
      List<String> captions,
      Optional<String> alt) {
    this.frames = frames;
    this.film = film;
    this.wanted = wanted;
    this.rate = rate;
    this.still = still;
    this.loop = loop;
    this.captions = captions;
    this.alt = alt;
  }

  /**
   * Plays given values.
   *
   * @param frames from 1 to {@link #MOST_FRAMES}, each with a picture, all of one size
   * @throws IllegalArgumentException if that does not hold, or if the frames do not fit into {@link
   *     #MOST_BYTES} even when they are made coarse
   */
  public static Animation of(List<? extends Showable> frames) {
    Require.notEmpty("frames", frames);
    List<Showable> all = List.copyOf(frames);
    return of(all.size(), all::get);
  }

  /** The same as {@link #of(int, IntFunction, ProgressListener)}, without a listener. */
  public static Animation of(int frames, IntFunction<? extends Showable> frame) {
    return of(frames, frame, ProgressListener.silent());
  }

  /**
   * Draws frames and plays them.
   *
   * <p>An interrupt stops the drawing: the animation then has the frames drawn so far, and says so.
   *
   * @param frames how many, from 1 to {@link #MOST_FRAMES}
   * @param frame what to draw, by the number of the frame counted from 0; each with a picture, all
   *     of one size
   * @param listener hears of each frame as it is drawn, and again as it is packed
   * @throws IllegalArgumentException if an argument is null or out of range, if a frame is null,
   *     has no picture or another size than the first, or if the frames do not fit into {@link
   *     #MOST_BYTES} even when they are made coarse
   * @throws CancellationException if the thread is interrupted before the first frame is drawn
   */
  public static Animation of(
      int frames, IntFunction<? extends Showable> frame, ProgressListener listener) {
    if (frames < 1 || frames > MOST_FRAMES) {
      throw Require.wrong("frames", frames, "from 1 to " + MOST_FRAMES);
    }
    Require.notNull("frame", frame);
    Require.notNull("listener", listener);
    var drawn = new ArrayList<Png>();
    while (drawn.size() < frames && !Thread.interrupted()) {
      try {
        drawn.add(picture(frame, drawn));
      } catch (CancellationException e) {
        break; // thrown by what draws a frame, on the same interrupt
      }
      listener.progress(drawn.size(), frames, "drawing frames");
    }
    if (drawn.isEmpty()) {
      throw new CancellationException("interrupted before the first frame was drawn");
    }
    List<Png> pictures = List.copyOf(drawn);
    Film film = Film.of(pictures, AnimationHtml.roomForFrames(pictures), listener);
    return new Animation(
        pictures, film, frames, RATE, pictures.size() - 1, true, List.of(), Optional.empty());
  }

  private static Png picture(IntFunction<? extends Showable> frame, List<Png> before) {
    String name = "frame " + before.size();
    Showable shown = Require.notNull(name, frame.apply(before.size()));
    Png png =
        shown
            .show()
            .png()
            .orElseThrow(
                () -> Require.wrong(name, shown, "a value that shows itself as a picture"));
    if (!before.isEmpty() && !size(png).equals(size(before.get(0)))) {
      throw Require.wrong(
          name, size(png), size(before.get(0)) + ", as frame 0", "Give every frame the same size.");
    }
    return png;
  }

  private static String size(Png png) {
    return png.width() + " × " + png.height() + " CSS pixels";
  }

  /** Plays so many frames a second, from {@link #LEAST_RATE} to {@link #GREATEST_RATE}. */
  public Animation framesPerSecond(double number) {
    Require.between("number", number, LEAST_RATE, GREATEST_RATE);
    return new Animation(frames, film, wanted, number, still, loop, captions, alt);
  }

  /**
   * Writes a line of plain text below each frame.
   *
   * @param text by the number of the frame, counted from 0; at most {@link #LONGEST_CAPTION}
   *     characters, empty for none
   */
  public Animation caption(IntFunction<String> text) {
    Require.notNull("text", text);
    List<String> lines =
        IntStream.range(0, frames.size()).mapToObj(i -> caption(i, text.apply(i))).toList();
    return new Animation(frames, film, wanted, rate, still, loop, lines, alt);
  }

  private static String caption(int frame, String line) {
    String name = "caption of frame " + frame;
    if (Require.notNull(name, line).length() > LONGEST_CAPTION) {
      throw Require.wrong(
          name, line.length() + " characters", "at most " + LONGEST_CAPTION + " characters");
    }
    return line;
  }

  /**
   * Chooses the frame that is shown until the reader presses play, and where nothing plays; the
   * last one unless it is chosen here.
   *
   * @param frame counted from 0; of an animation that an interrupt cut short, a later one than it
   *     has stands for its last
   */
  public Animation still(int frame) {
    if (frame < 0 || frame >= wanted) {
      throw Require.wrong("frame", frame, "from 0 to " + (wanted - 1));
    }
    int chosen = Math.min(frame, frames.size() - 1);
    return new Animation(frames, film, wanted, rate, chosen, loop, captions, alt);
  }

  /** Stops at the last frame, unless the reader asks for a loop. */
  public Animation once() {
    return new Animation(frames, film, wanted, rate, still, false, captions, alt);
  }

  /** Says in words what the animation shows, for those who cannot see it; not blank. */
  public Animation alt(String text) {
    var words = Paper.DEFAULT.withAlt(text).alt();
    return new Animation(frames, film, wanted, rate, still, loop, captions, words);
  }

  /** How many frames it has. */
  public int frames() {
    return frames.size();
  }

  /** The still: one of the frames, with the text for the whole animation. */
  public Png png() {
    Png png = frames.get(still);
    return Png.of(png.bytes(), png.width(), png.height(), words());
  }

  /** The player, as a fragment that stands anywhere in a page. */
  public String html() {
    return AnimationHtml.fragment(film, png(), rate, still, loop, captions, remark());
  }

  /**
   * Writes a page that holds nothing but the player; an existing one is replaced.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    Require.notNull("file", file);
    try {
      Files.writeString(file, AnimationHtml.page(html()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the animation to " + file, e);
    }
  }

  @Override
  public MimeBundle show() {
    String text = remark().isEmpty() ? words() : words() + " (" + remark() + ")";
    return MimeBundle.text(text).withPng(png()).withHtml(html());
  }

  private String words() {
    String begin = "Animation of " + frames.size() + (frames.size() == 1 ? " frame" : " frames");
    return alt.orElseGet(() -> begin + "; one of them: " + frames.get(still).alt());
  }

  /** What the reader should know of frames that are missing or coarse; empty if all is well. */
  private String remark() {
    var parts = new ArrayList<String>();
    if (frames.size() < wanted) {
      parts.add("interrupted after " + frames.size() + " of " + wanted + " frames");
    }
    if (!film.remark().isEmpty()) {
      parts.add(film.remark());
    }
    return String.join("; ", parts);
  }

  /** Number of frames and their rate. */
  @Override
  public String toString() {
    return "Animation[" + frames.size() + " frames, " + rate + " a second]";
  }
}

package io.github.adversaria.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.show.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A picture that goes on, on a kernel that keeps what it is given and under a clock by hand. */
class LivePictureTest {

  private static final long MILLISECOND = 1_000_000;

  private final List<String> shown = new ArrayList<>();
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger made = new AtomicInteger();

  private final class Kernel implements HostKernel {

    private final boolean replaces;

    Kernel(boolean replaces) {
      this.replaces = replaces;
    }

    @Override
    public String name() {
      return "by hand";
    }

    @Override
    public void registerRenderers() {}

    @Override
    public void display(MimeBundle bundle, String displayId) {
      shown.add("display " + bundle.text());
    }

    @Override
    public void update(MimeBundle bundle, String displayId) {
      shown.add("update " + bundle.text());
    }

    @Override
    public boolean replaces() {
      return replaces;
    }

    @Override
    public void clear() {}
  }

  @Test
  void atMostFourPicturesASecondAreDrawn() {
    LivePicture picture = new LivePicture(new Kernel(true), now::get);
    while (now.get() < 1000 * MILLISECOND) {
      offer(picture, 1);
    }

    // At 0, 251, 502 and 753 milliseconds, as drawing takes one itself.
    assertThat(made).hasValue(4);
    assertThat(shown).startsWith("display 1", "update 2", "update 3");
  }

  @Test
  void slowDrawingsAreSeldom() {
    LivePicture picture = new LivePicture(new Kernel(true), now::get);
    long drawing = 0;
    for (int t = 0; t < 60_000; t++) {
      int before = made.get();
      offer(picture, 100);
      drawing += made.get() > before ? 100 : 0;
    }

    assertThat(drawing * MILLISECOND).isLessThan(now.get() / 20);
    assertThat(made).hasValueGreaterThan(20);
  }

  @Test
  void oneDrawingThatWasHeldUpForetellsNothing() {
    LivePicture picture = new LivePicture(new Kernel(true), now::get);
    offer(picture, 5000);
    now.addAndGet(251 * MILLISECOND);
    offer(picture, 10);
    now.addAndGet(251 * MILLISECOND);
    offer(picture, 10);

    assertThat(made).hasValue(3);
  }

  @Test
  void theLastPictureStaysAndTheNextWorkTakesItsPlace() {
    LivePicture picture = new LivePicture(new Kernel(true), now::get);
    offer(picture, 1);
    picture.finish(() -> MimeBundle.text("end"));
    offer(picture, 1);

    assertThat(shown).containsExactly("display 1", "update end", "update 2");
  }

  @Test
  void whereNothingCanBeReplacedThereIsOnlyTheLast() {
    LivePicture picture = new LivePicture(new Kernel(false), now::get);
    offer(picture, 1);
    picture.finish(() -> MimeBundle.text("end"));

    assertThat(shown).containsExactly("display end");
    assertThat(made).hasValue(0);
  }

  /** A millisecond passes, and the time that a drawing takes if there is one. */
  private void offer(LivePicture picture, long milliseconds) {
    picture.offer(
        () -> {
          now.addAndGet(milliseconds * MILLISECOND);
          return () -> MimeBundle.text(String.valueOf(made.incrementAndGet()));
        });
    now.addAndGet(MILLISECOND);
  }
}

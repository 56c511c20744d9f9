package io.github.adversaria.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.show.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * The bar in a cell's output, on a kernel that keeps what it is given and under a clock by hand.
 */
class LiveProgressTest {

  private static final long SECOND = 1_000_000_000;

  private final List<String> shown = new ArrayList<>();
  private final List<MimeBundle> bundles = new ArrayList<>();
  private final AtomicLong now = new AtomicLong();
  private final LiveProgress bar = new LiveProgress(new Kernel(true), now::get);

  private final class Kernel implements HostKernel {

    private final boolean replaces;
    private String open = "";

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
      open = displayId;
      shown.add("display " + bundle.text());
      bundles.add(bundle);
    }

    @Override
    public void update(MimeBundle bundle, String displayId) {
      assertThat(displayId).isEqualTo(open);
      shown.add("update " + bundle.text());
      bundles.add(bundle);
    }

    @Override
    public boolean replaces() {
      return replaces;
    }

    @Override
    public void clear() {
      throw new AssertionError("would remove what else the cell has shown");
    }
  }

  @Test
  void tellsHowFarAndHowLongAndEndsInALineWithoutTime() {
    bar.progress(0, 2_000_000, "Adam");
    now.set(30 * SECOND);
    bar.progress(500_000, 2_000_000, "Adam");
    now.set(60 * SECOND);
    bar.progress(1_500_000, 2_000_000, "Adam");
    bar.progress(2_000_000, 2_000_000, "Adam");
    assertThat(shown)
        .containsExactly(
            "display [....................] 0 % · Adam",
            "update [#####...............] 25 %, 16,667/s, 1:30 min left · Adam",
            "update [###############.....] 75 %, 25,000/s, 20 s left · Adam",
            "update 2,000,000 of 2,000,000 · Adam");
    assertThat(bundles.get(3).html()).isEmpty();
  }

  @Test
  void drawsAtMostFiveTimesASecond() {
    for (int done = 0; done < 1000; done++) {
      now.set(done * SECOND / 500);
      bar.progress(done, 1000, "");
    }
    assertThat(shown).hasSize(10);
    bar.progress(1000, 1000, "");
    assertThat(shown).hasSize(11).last().isEqualTo("update 1,000 of 1,000 · ");
  }

  @Test
  void furtherWorkTakesThePlaceOfTheFirstWithAClockOfItsOwn() {
    bar.progress(0, 10, "a");
    bar.progress(10, 10, "a");
    now.set(100 * SECOND);
    bar.progress(0, 10, "b");
    now.set(101 * SECOND);
    bar.progress(5, 10, "b");
    assertThat(shown)
        .containsExactly(
            "display [....................] 0 % · a",
            "update 10 of 10 · a",
            "update [....................] 0 % · b",
            "update [##########..........] 50 %, 5/s, 1 s left · b");
  }

  @Test
  void htmlHasABarAndNothingThatThePageCouldMistake() {
    bar.progress(1, 3, "x < y & z");
    assertThat(bundles.get(0).html())
        .contains(
            "<div><progress value=\"1\" max=\"3\" style=\"width:16em\"></progress>"
                + " 33 % · x &lt; y &amp; z</div>");
  }

  @Test
  void whereNothingCanBeReplacedOnlyTheEndIsPrinted() {
    var printed = new LiveProgress(new Kernel(false), now::get);
    printed.progress(0, 10, "a");
    now.set(SECOND);
    printed.progress(5, 10, "a");
    printed.progress(10, 10, "a");
    assertThat(shown).containsExactly("display 10 of 10 · a");
  }

  @Test
  void aTotalBeyondIntsIsFine() {
    bar.progress(Long.MAX_VALUE / 4 * 3, Long.MAX_VALUE, "");
    assertThat(shown).containsExactly("display [###############.....] 75 % · ");
  }
}

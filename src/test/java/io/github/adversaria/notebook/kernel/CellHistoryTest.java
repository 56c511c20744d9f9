package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.kernel.CellHistory.Entry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellHistoryTest {

  private final CellHistory history = new CellHistory();

  @BeforeEach
  void runFourCells() {
    history.add(new Entry(1, "var p = 1;", ""));
    history.add(new Entry(2, "p + 1", "2"));
    history.add(new Entry(3, "p + 1", "3"));
    history.add(new Entry(4, "p\n* 2", "2"));
  }

  @Test
  void tailIsTheLastCellsOldestFirst() {
    assertThat(history.tail(2)).extracting(Entry::number).containsExactly(3, 4);
    assertThat(history.tail(9)).hasSize(4);
    assertThat(history.tail(0)).isEmpty();
  }

  @Test
  void rangeExcludesItsEndAndKnowsOnlyThisSession() {
    assertThat(history.range(0, 2, 4)).extracting(Entry::number).containsExactly(2, 3);
    assertThat(history.range(-1, 1, 5)).isEmpty();
  }

  @Test
  void searchTakesAPatternForTheWholeInput() {
    assertThat(history.search("p*", 9, false)).extracting(Entry::number).containsExactly(2, 3, 4);
    assertThat(history.search("p ? 1", 9, true)).extracting(Entry::number).containsExactly(3);
    assertThat(history.search("*", 1, false)).extracting(Entry::number).containsExactly(4);
    assertThat(history.search("p", 9, false)).isEmpty();
  }

  @Test
  void aLongSessionIsKeptInPart() {
    for (int i = 1; i <= CellHistory.MAX_CELLS + 5; i++) {
      history.add(new Entry(i, "cell " + i, "x".repeat(i == 10 ? 100_000 : 1)));
    }
    List<Entry> all = history.tail(Integer.MAX_VALUE);
    assertThat(all).hasSize(CellHistory.MAX_CELLS);
    assertThat(all.get(0).number()).isEqualTo(6);
    assertThat(all.get(4).output()).hasSize(CellHistory.MAX_OUTPUT + 1).endsWith("…");
  }
}

package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CrewTest {

  private static final String NAME = "adversaria-crew-";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void doesEachPieceOnce(int threads) {
    try (Crew crew = new Crew(threads)) {
      for (int round = 0; round < 2_000; round++) {
        int count = round % 5;
        AtomicIntegerArray done = new AtomicIntegerArray(5);
        crew.run(count, done::incrementAndGet);
        for (int piece = 0; piece < 5; piece++) {
          assertThat(done.get(piece)).isEqualTo(piece < count ? 1 : 0);
        }
      }
    }
  }

  @Test
  void seesWhatTheOtherThreadHasWritten() {
    // The second piece is certain to be the other thread's: each waits for the other to begin.
    int[] written = new int[2];
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (Crew crew = new Crew(2)) {
      for (int round = 1; round <= 100; round++) {
        int now = round;
        CountDownLatch both = new CountDownLatch(2);
        crew.run(
            2,
            piece -> {
              meet(both);
              threads.add(Thread.currentThread());
              written[piece] += now;
            });
        assertThat(written).containsOnly(round * (round + 1) / 2);
      }
    }
    assertThat(threads).hasSize(2).contains(Thread.currentThread());
  }

  @Test
  void whatTheOtherThreadThrowsReachesTheCaller() {
    Thread caller = Thread.currentThread();
    try (Crew crew = new Crew(2)) {
      for (int round = 0; round < 3; round++) {
        CountDownLatch both = new CountDownLatch(2);
        assertThatThrownBy(
                () ->
                    crew.run(
                        2,
                        piece -> {
                          meet(both);
                          if (Thread.currentThread() != caller) {
                            throw new IllegalStateException("thrown on the other thread");
                          }
                        }))
            .hasMessage("thrown on the other thread");
      }
      assertThatThrownBy(() -> crew.run(4, CrewTest::fail)).hasMessage("1");
      int[] sum = new int[2];
      crew.run(2, piece -> sum[piece]++);
      assertThat(sum).containsOnly(1);
    }
  }

  private static void fail(int piece) {
    if (piece == 1) {
      throw new AssertionError(piece);
    }
    if (piece > 1) {
      throw new IllegalStateException("of a later piece");
    }
  }

  @Test
  void aRoundOfOnePieceMayHaveOneOfItsOwn() {
    int[] sum = new int[4];
    try (Crew crew = new Crew(2)) {
      crew.run(1, outer -> crew.run(4, piece -> sum[piece]++));
    }
    assertThat(sum).containsOnly(1);
  }

  @Test
  void sleepsWhenNobodyCallsAndWakesUp() throws InterruptedException {
    try (Crew crew = new Crew(2)) {
      for (int round = 0; round < 3; round++) {
        Set<Thread> threads = new HashSet<>();
        CountDownLatch both = new CountDownLatch(2);
        crew.run(
            2,
            piece -> {
              meet(both);
              synchronized (threads) {
                threads.add(Thread.currentThread());
              }
            });
        threads.remove(Thread.currentThread());
        Thread helper = threads.iterator().next();
        while (helper.getState() != Thread.State.WAITING) {
          Thread.sleep(1);
        }
      }
    }
  }

  @Test
  void endsItsThreads() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Crew crew = new Crew(3);
    Set<Thread> helpers = new HashSet<>(Thread.getAllStackTraces().keySet());
    helpers.removeAll(before);
    helpers.removeIf(thread -> !thread.getName().startsWith(NAME));
    assertThat(helpers).hasSize(2).allMatch(Thread::isDaemon);
    crew.close();
    for (Thread helper : helpers) {
      helper.join();
    }
    assertThatThrownBy(() -> crew.run(2, piece -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

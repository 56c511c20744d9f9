package io.github.adversaria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final StringWriter terminal = new StringWriter();
  private final AtomicLong now = new AtomicLong();
  private final ProgressBar bar = new ProgressBar(new PrintWriter(terminal), "cells", now::get);

  @Test
  void tellsHowFarHowFastAndHowLong() {
    now.set(20_000_000_000L);

    bar.progress(40, 160, "05-value-at-the-optimum");

    assertThat(terminal.toString().stripTrailing())
        .isEqualTo(
            "\r[#####...............] 40/160 cells  2.0/s  1:00 left  05-value-at-the-optimum");
  }

  @Test
  void cutsALongNameAtTheEdgeOfTheTerminal() {
    bar.progress(1, 2, "x".repeat(100));

    assertThat(terminal.toString()).hasSize(1 + 79).endsWith("xx");
  }

  @Test
  void saysNothingOfPaceBeforeThereIsOne() {
    bar.progress(0, 12, "n");

    assertThat(terminal.toString().stripTrailing())
        .isEqualTo("\r[....................] 0/12 cells  n");
  }

  @Test
  void leavesAnEmptyLine() {
    bar.progress(12, 12, "a");
    bar.clear();

    assertThat(terminal.toString()).endsWith("\r" + " ".repeat(79) + "\r");
  }
}

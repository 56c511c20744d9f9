package io.github.adversaria.gan;

import io.github.adversaria.plot.Panels;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A training in one picture: what the generator makes beside the data, the losses against steps,
 * and what is measured.
 *
 * @param samples what is made; empty where it cannot be shown
 * @param history the losses come first
 * @param losses how many columns of it are losses
 */
record RunPicture(String text, Optional<Showable> samples, History<?> history, int losses)
    implements Showable {

  /** Measured columns that have room. */
  private static final int MOST_MEASURED = 2;

  private static final int WIDTH = 330;
  private static final int ROOM = 390;

  @Override
  public MimeBundle show() {
    List<Showable> curves = new ArrayList<>();
    int measured = Math.min(MOST_MEASURED, history.columns() - losses);
    int height = ROOM / (measured + 1);
    if (history.rows() > 1) {
      curves.add(curves(height, 0, losses));
      for (int c = losses; c < losses + measured; c++) {
        curves.add(curves(height, c, c + 1));
      }
    }
    List<Showable> parts = new ArrayList<>();
    samples.ifPresent(parts::add);
    if (!curves.isEmpty()) {
      parts.add(Panels.column(curves.toArray(Showable[]::new)));
    }
    return parts.isEmpty()
        ? MimeBundle.text(text)
        : MimeBundle.text(text).withPng(Panels.row(parts.toArray(Showable[]::new)).png());
  }

  private Plot curves(int height, int from, int to) {
    Plot plot = Plot.of().labels("step", "");
    for (int c = from; c < to; c++) {
      History.Points points = history.points(c);
      if (points.steps().length > 0) {
        plot = plot.curve(history.column(c), points.steps(), points.numbers());
      }
    }
    return plot.size(WIDTH, Math.max(Plot.LEAST_HEIGHT, height));
  }
}

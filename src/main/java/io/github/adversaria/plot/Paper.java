package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import java.util.Optional;

/**
 * What a picture is apart from what it shows.
 *
 * @param width at which it is displayed, in CSS pixels
 * @param height at which it is displayed, in CSS pixels
 * @param chosen whether the author of the plot chose that size
 * @param alt what it shows in words, if its author says
 */
record Paper(int width, int height, boolean chosen, Optional<String> alt) {

  static final Paper DEFAULT = new Paper(Theme.WIDTH, Theme.HEIGHT, false, Optional.empty());

  Paper {
    size("width", width, Plot.LEAST_WIDTH);
    size("height", height, Plot.LEAST_HEIGHT);
  }

  Paper withSize(int newWidth, int newHeight) {
    return new Paper(newWidth, newHeight, true, alt);
  }

  Paper withAlt(String text) {
    if (text == null || text.isBlank()) {
      throw Require.wrong("text", text == null ? "null" : "blank", "what the plot shows, in words");
    }
    return new Paper(width, height, chosen, Optional.of(text));
  }

  private static void size(String name, int pixels, int least) {
    if (pixels < least || pixels > Plot.GREATEST_SIZE) {
      throw Require.wrong(
          name, pixels, "from " + least + " to " + Plot.GREATEST_SIZE + " CSS pixels");
    }
  }
}

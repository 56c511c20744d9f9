package io.github.adversaria.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.adversaria.notebook.JupyterData;
import io.github.adversaria.notebook.book.BookWriter;
import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.plot.Animation;
import io.github.adversaria.plot.Plot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Animations in Chromium: two on a page, one in the book, one where no script may run. */
@Tag("client")
class AnimationIT {

  private static final int FRAMES = 30;

  private static Path directory;
  private static Animation first;
  private static Animation second;

  @BeforeAll
  static void draw() throws Exception {
    directory = Files.createDirectories(Clients.HOME.resolve("animation"));
    first =
        Animation.of(FRAMES, k -> wave(k).curve("second", Math::cos, -4, 4))
            .framesPerSecond(20)
            .still(0)
            .caption(k -> "shifted by " + k);
    second = Animation.of(FRAMES, AnimationIT::wave).framesPerSecond(10);
  }

  private static Plot wave(int k) {
    return Plot.titled("A wave that moves")
        .curve("sine", x -> Math.sin(x - 0.2 * k), -4, 4)
        .verticalRange(-1.2, 1.2)
        .size(420, 260);
  }

  @Test
  void twoOnAPageArePlayedEachForItself() throws Exception {
    try (var browser = new Browser()) {
      browser.open(page("two", first.html() + second.html() + first.html()));
      browser.waitFor("document.querySelectorAll('figure .controls').length == 3");
      assertThat(browser.run("return " + frame(0))).isEqualTo("0");
      assertThat(browser.run("return " + frame(1))).isEqualTo("29");
      assertThat(browser.all("figure figcaption")).as("the note for readers at rest").isEmpty();
      assertThat(browser.all("[id]")).isEmpty();

      press(browser, 0, "Play");
      browser.waitFor("Number(" + frame(0) + ") >= 4");
      assertThat(browser.run("return " + part(0, ".caption") + ".textContent").toString())
          .startsWith("shifted by ");
      assertThat(browser.run("return " + part(0, "canvas") + ".hidden")).isEqualTo(false);
      assertThat(browser.run("return " + part(0, "img") + ".hidden")).isEqualTo(true);
      press(browser, 0, "Pause");
      String paused = browser.run("return " + frame(0)).toString();
      Thread.sleep(400);
      assertThat(browser.run("return " + frame(0))).isEqualTo(paused);
      assertThat(browser.run("return " + frame(1))).isEqualTo("29");
      assertThat(browser.run("return " + frame(2))).isEqualTo("0");
      browser.photograph(directory.resolve("two.png"));
      assertThat(browser.errors()).isEmpty();
    }
  }

  @Test
  void theSliderSeeksAndTheButtonsStep() throws Exception {
    try (var browser = new Browser()) {
      browser.open(page("seek", first.html()));
      browser.waitFor("document.querySelectorAll('figure .controls').length == 1");
      seek(browser, 17);
      assertThat(browser.run("return " + frame(0))).isEqualTo("17");
      browser.waitFor("!" + part(0, "canvas") + ".hidden");
      String straight = pixels(browser);
      press(browser, 0, "Step forward");
      assertThat(browser.run("return " + frame(0))).isEqualTo("18");
      String next = pixels(browser);
      press(browser, 0, "Step back");
      assertThat(browser.run("return " + frame(0))).isEqualTo("17");
      assertThat(pixels(browser)).as("the same frame, whence it is reached").isEqualTo(straight);
      assertThat(next).isNotEqualTo(straight);
      seek(browser, 0);
      press(browser, 0, "Step back");
      assertThat(browser.run("return " + frame(0))).isEqualTo("29");
    }
  }

  @Test
  void keysWorkAsOnAnyPageAndStayInside() throws Exception {
    try (var browser = new Browser()) {
      browser.open(page("keys", first.once().html()));
      browser.waitFor("document.querySelectorAll('figure .controls').length == 1");
      browser.run(
          "window.outside = 0; document.addEventListener('keydown', () => window.outside++)");
      browser.all("input[type=range]").get(0).sendKeys(Keys.ARROW_RIGHT);
      assertThat(browser.run("return " + frame(0))).isEqualTo("1");
      browser.all("input[type=range]").get(0).sendKeys(Keys.END);
      assertThat(browser.run("return " + frame(0))).isEqualTo("29");
      browser.all("button[aria-label=Play]").get(0).sendKeys(Keys.SPACE);
      // Not in a loop: it starts anew from its end, and stops there.
      browser.waitFor("Number(" + frame(0) + ") < 29");
      browser.waitFor(frame(0) + " == '29' && !!" + part(0, "button[aria-label=Play]"));
      assertThat(browser.run("return window.outside")).isEqualTo(0L);
    }
  }

  @Test
  void whereNoScriptRunsTheStillIsSeen() throws Exception {
    try (var browser = new Browser()) {
      String policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\">";
      browser.open(page("still", policy, first.html()));
      browser.waitFor("document.readyState == 'complete'");
      browser.photograph(directory.resolve("still.png"));

      assertThat(browser.all("button")).isEmpty();
      assertThat(browser.all("figure img"))
          .singleElement()
          .satisfies(
              still -> {
                assertThat(still.isDisplayed()).isTrue();
                assertThat(still.getDomProperty("naturalWidth")).isEqualTo("840");
              });
      assertThat(browser.all("figcaption").get(0).getText()).contains("run the cell");
    }
  }

  @Test
  void theBookPlaysItWithItsOwnScript() throws Exception {
    JupyterData form = JupyterData.of(first.show());
    String output =
        "{\"output_type\": \"display_data\", \"data\": %s, \"metadata\": %s}"
            .formatted(new Gson().toJson(form.data()), new Gson().toJson(form.metadata()));
    String notebook =
        """
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
          {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# A wave\\n\\nIt moves."},
          {"cell_type": "code", "id": "b", "metadata": {}, "source": "wave", "execution_count": 1,
           "outputs": [%s]}]}
        """
            .formatted(output);
    Notebook parsed = Notebook.parse("wave", notebook);
    var writer = new BookWriter(directory.resolve("book"), List.of(parsed));
    writer.writeContents();
    Path page = writer.writeChapter(parsed);

    assertThat(page).content().doesNotContain("<script>");
    try (var browser = new Browser()) {
      browser.open(page.toUri().toString());
      browser.waitFor("document.querySelectorAll('figure .controls').length == 1");
      press(browser, 0, "Play");
      browser.waitFor("Number(" + frame(0) + ") >= 4");
      press(browser, 0, "Pause");
      browser.photograph(directory.resolve("book.png"));
      assertThat(browser.errors()).isEmpty();
    }
  }

  private static String page(String name, String body) throws Exception {
    return page(name, "", body);
  }

  private static String page(String name, String head, String body) throws Exception {
    String html =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>t</title>
        <link rel="icon" href="data:,">%s</head>
        <body>%s</body></html>
        """
            .formatted(head, body);
    return Files.writeString(directory.resolve(name + ".html"), html).toUri().toString();
  }

  private static String frame(int animation) {
    return "document.querySelectorAll('figure')[" + animation + "].dataset.frame";
  }

  private static String part(int animation, String selector) {
    return "document.querySelectorAll('figure')["
        + animation
        + "].querySelector('"
        + selector
        + "')";
  }

  private static void press(Browser browser, int animation, String label) {
    browser.run(part(animation, "button[aria-label=\"" + label + "\"]") + ".click()");
  }

  private static void seek(Browser browser, int frame) {
    browser.run(
        "const s = "
            + part(0, "input[type=range]")
            + "; s.value = "
            + frame
            + "; s.dispatchEvent(new Event('input'))");
  }

  private static String pixels(Browser browser) {
    return browser.run("return " + part(0, "canvas") + ".toDataURL()").toString();
  }
}

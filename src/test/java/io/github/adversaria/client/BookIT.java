package io.github.adversaria.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.book.BookWriter;
import io.github.adversaria.notebook.run.Notebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The book of all notebooks with the outputs that they are committed with, in Chromium. */
@Tag("client")
class BookIT {

  private static final Path BOOK = Clients.HOME.resolve("whole-book");

  private static final List<Integer> WIDTHS = List.of(400, 1600);

  /** The contrast that text of this size needs (WCAG 2.2, success criterion 1.4.3). */
  private static final double LEAST_CONTRAST = 4.5;

  /** The text of a page that has the least contrast, as {@code [contrast, words]}. */
  private static final String FAINTEST =
      """
      const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
      const light = (colour) => {
        const [r, g, b] = colour.map((part) =>
          part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = (element) => {
        const colour = rgb(getComputedStyle(element).backgroundColor);
        return colour.length === 3 || colour[3] > 0 ? colour : ground(element.parentElement);
      };
      const contrast = (element) => {
        const ends = [light(rgb(getComputedStyle(element).color)), light(ground(element))];
        return (Math.max(...ends) + 0.05) / (Math.min(...ends) + 0.05);
      };
      return [...document.querySelectorAll("p, a, li, td, th, h1, h2, h3, pre, code, code span, span, label")]
        .filter((element) => element.checkVisibility() && element.textContent.trim())
        .map((element) => [contrast(element), element.outerHTML.slice(0, 200)])
        .reduce((a, b) => (a[0] < b[0] ? a : b));
      """;

  private static List<Notebook> notebooks;
  private static Path index;

  @BeforeAll
  static void write() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      notebooks =
          files
              .filter(file -> file.toString().endsWith(Notebook.SUFFIX))
              .sorted()
              .map(Notebook::read)
              .toList();
    }
    var writer = new BookWriter(BOOK, notebooks);
    index = writer.writeContents();
    notebooks.forEach(writer::writeChapter);
  }

  private static String address(Path page) {
    return page.toUri().toString();
  }

  @Test
  void searchesTitlesByKeyboard() throws Exception {
    try (var browser = new Browser()) {
      browser.open(address(index));
      browser.waitFor("document.querySelectorAll('.katex-html').length > 0");
      browser.press("/");
      browser.press("optimal discriminator");
      browser.photograph(Clients.HOME.resolve("search.png"));

      assertThat(shown(browser, ".contents > li > div > a"))
          .contains("The optimal discriminator")
          .hasSizeLessThan(notebooks.size());
      assertThat(browser.all(".matches").get(0).getText()).contains("chapter");

      browser.press(Keys.chord(Keys.CONTROL, "a"), "no such words");
      assertThat(shown(browser, ".contents > li")).isEmpty();
      browser.press(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
      assertThat(shown(browser, ".contents > li")).hasSameSizeAs(notebooks);
      assertThat(shown(browser, ".found li")).isEmpty();

      browser.press("optimal discriminator", Keys.ENTER);
      browser.waitFor("location.pathname.endsWith('03-optimal-discriminator.html')");
      assertThat(browser.errors()).isEmpty();
    }
  }

  private static List<String> shown(Browser browser, String selector) {
    return browser.all(selector).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void everyPageFitsAPhoneAndAWideScreen() throws Exception {
    try (var browser = new Browser()) {
      for (int width : WIDTHS) {
        browser.resize(width, 1200);
        for (Notebook notebook : notebooks) {
          browser.open(address(BOOK.resolve(notebook.name() + ".html")));
          browser.waitFor("document.readyState == 'complete'");
          assertThat(
                  browser.run(
                      "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
              .as("%s, %d wide: what sticks out, in pixels", notebook.name(), width)
              .isEqualTo(0L);
          assertThat(browser.all(".katex-error, .tex-failed")).as(notebook.name()).isEmpty();
          if (notebook.name().startsWith("24")) {
            browser.photograph(Clients.HOME.resolve(notebook.name() + "-" + width + ".png"));
          }
        }
      }
      assertThat(browser.errors()).isEmpty();
    }
  }

  @Test
  void everythingCanBeReadInBothThemes() throws Exception {
    var pages = List.of("index", "08-the-algorithm", "14-games-and-saddles", "26-errata");
    try (var browser = new Browser()) {
      for (String theme : List.of("light", "dark")) {
        browser.prefer(theme);
        for (String page : pages) {
          browser.open(address(BOOK.resolve(page + ".html")));
          browser.waitFor("document.querySelectorAll('.katex-html').length > 0");
          browser.photograph(Clients.HOME.resolve(page + "-" + theme + ".png"));
          var faintest = (List<?>) browser.run(FAINTEST);
          assertThat(((Number) faintest.get(0)).doubleValue())
              .as("%s, %s: %s", page, theme, faintest.get(1))
              .isGreaterThanOrEqualTo(LEAST_CONTRAST);
        }
      }
    }
  }

  @Test
  void animationsNeedNoMouse() throws Exception {
    try (var browser = new Browser()) {
      browser.open(address(BOOK.resolve("14-games-and-saddles.html")));
      browser.waitFor("document.querySelectorAll('.adversaria-animation .controls').length > 0");
      browser.run(
          "document.querySelector('.adversaria-animation .controls').previousElementSibling.scrollIntoView()");
      browser.run("document.querySelector('a.skip').focus()");
      for (int i = 0; i < 500 && !label(browser).equals("Step back"); i++) {
        browser.press(Keys.TAB);
      }
      assertThat(label(browser)).as("reached by the tabulator alone").isEqualTo("Step back");
      String before = frame(browser);
      browser.press(Keys.TAB);
      assertThat(label(browser)).isEqualTo("Play");
      browser.press(Keys.TAB, Keys.ENTER);
      browser.waitFor(
          "document.querySelector('.adversaria-animation').dataset.frame != '" + before + "'");
      browser.press(Keys.TAB, Keys.HOME);
      browser.waitFor("document.querySelector('.adversaria-animation').dataset.frame == '0'");
      browser.photograph(Clients.HOME.resolve("animation-by-keyboard.png"));
      assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
          .as("where one is can be seen")
          .isEqualTo("solid");
    }
  }

  private static String label(Browser browser) {
    return String.valueOf(browser.run("return document.activeElement.getAttribute('aria-label')"));
  }

  private static String frame(Browser browser) {
    return browser
        .run("return document.querySelector('.adversaria-animation').dataset.frame")
        .toString();
  }
}

package io.github.adversaria.client;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, and without network but for this machine. */
final class Browser implements AutoCloseable {

  /** As long as nbclient gives a notebook, which is the longest that a page is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(Clients.NOTEBOOK_SECONDS);

  private final ChromeDriver driver;

  Browser() throws Exception {
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .usingAnyFreePort()
            .build();
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    Path profile = Files.createTempDirectory(Files.createDirectories(Clients.HOME), "chromium");
    var options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1200,1600",
        "--user-data-dir=" + profile.toAbsolutePath(),
        // Whatever a page asks of another machine fails, and shows as an error of the console.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    driver = new ChromeDriver(service, options);
  }

  void open(String url) {
    driver.get(url);
  }

  /** Waits until a script's value is true. */
  void waitFor(String script) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(script)
        .until(browser -> Boolean.TRUE.equals(driver.executeScript("return " + script)));
  }

  /** Presses keys, wherever the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Shows pages as in a window so wide, narrower ones than the browser makes among them. */
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows pages to a reader who prefers {@code light} or {@code dark}. */
  void prefer(String theme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }

  Object run(String script) {
    return driver.executeScript(script);
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** What the page has complained about so far. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** Saves what can be seen, for whoever looks into a failure. */
  void photograph(Path file) throws Exception {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}

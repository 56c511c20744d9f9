package io.github.adversaria.notebook;

import io.github.adversaria.require.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which releases run. They are written by the build, so that they are known without starting the
 * libraries and survive repackaging into one jar.
 *
 * @param adversaria this project's
 * @param nd4j that of the array library
 */
public record Versions(String adversaria, String nd4j) {

  private static final String RESOURCE = "versions.properties";

  /**
   * @throws IllegalArgumentException if one of the two is null
   */
  public Versions {
    Require.notNull("adversaria", adversaria);
    Require.notNull("nd4j", nd4j);
  }

  /** The releases of this build. */
  public static Versions current() {
    var properties = new Properties();
    try (InputStream resource = Versions.class.getResourceAsStream(RESOURCE)) {
      properties.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    return new Versions(properties.getProperty("adversaria"), properties.getProperty("nd4j"));
  }
}

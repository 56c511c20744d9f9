package io.github.adversaria.notebook.kernel;

import java.util.regex.Pattern;

/**
 * What names a file in a Maven repository.
 *
 * @param extension {@code jar} as a rule
 * @param classifier empty as a rule
 */
record MavenCoordinates(
    String group, String artifact, String extension, String classifier, String version) {

  private static final Pattern PART = Pattern.compile("[\\w.-]+");

  /**
   * Reads {@code group:artifact[:extension[:classifier]]:version}, the order of IJava.
   *
   * @throws MagicFailed if it is not of that form
   */
  static MavenCoordinates parse(String text) {
    String[] parts = text.split(":", -1);
    for (String part : parts) {
      if (parts.length < 3 || parts.length > 5 || !PART.matcher(part).matches()) {
        throw new MagicFailed(
            text
                + " names no artifact: write group:artifact:version,"
                + " for example org.apache.commons:commons-math3:3.6.1");
      }
    }
    return new MavenCoordinates(
        parts[0],
        parts[1],
        parts.length > 3 ? parts[2] : "jar",
        parts.length > 4 ? parts[3] : "",
        parts[parts.length - 1]);
  }

  /** The description of the artifact, which names what it needs. */
  MavenCoordinates pom() {
    return new MavenCoordinates(group, artifact, "pom", "", version);
  }

  /** Where it stands below a repository. */
  String path() {
    String file = artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier);
    return String.join("/", group.replace('.', '/'), artifact, version, file) + "." + extension;
  }

  /** Of what differs in version alone, a class path has one. */
  String key() {
    return group + ":" + artifact + (classifier.isEmpty() ? "" : ":" + classifier);
  }

  /** In the order that Maven's own {@code -Dartifact} wants. */
  String forMaven() {
    boolean plain = extension.equals("jar") && classifier.isEmpty();
    return group
        + ":"
        + artifact
        + ":"
        + version
        + (plain ? "" : ":" + extension)
        + (classifier.isEmpty() ? "" : ":" + classifier);
  }
}

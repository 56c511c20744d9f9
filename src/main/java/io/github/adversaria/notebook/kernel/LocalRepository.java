package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.kernel.MavenPom.Dependency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that Maven has fetched on this machine before. Nothing is downloaded here: what is
 * missing is named, with the command that fetches it.
 */
final class LocalRepository {

  private static final String FRAGMENT = "(?s)\\s*<(?!project[\\s>]|\\?xml|!--).*";

  private final Path root;

  /** Keys of what is on the class path already; the first version of each stays. */
  private final Set<String> present = new HashSet<>();

  LocalRepository(Path root) {
    this.root = root;
  }

  /** The one that Maven uses by default, or that {@code -Dmaven.repo.local} names. */
  static LocalRepository ofThisUser() {
    String chosen = System.getProperty("maven.repo.local");
    return new LocalRepository(
        chosen == null
            ? Path.of(System.getProperty("user.home"), ".m2", "repository")
            : Path.of(chosen));
  }

  private record Wanted(MavenCoordinates artifact, Set<String> exclusions, MavenCoordinates root) {}

  /**
   * The jars of artifacts and of all that they need to run, less those that were given before. Of
   * several versions the one that is named first counts, then the one that is nearest, as in Maven.
   *
   * @throws MagicFailed if one of them is not there
   */
  List<Path> jars(List<MavenCoordinates> artifacts) {
    Deque<Wanted> queue = new ArrayDeque<>();
    artifacts.forEach(each -> queue.add(new Wanted(each, Set.of(), each)));
    Set<String> seen = new HashSet<>(present);
    List<Path> jars = new ArrayList<>();
    while (!queue.isEmpty()) {
      Wanted wanted = queue.remove();
      if (!seen.add(wanted.artifact().key())) {
        continue;
      }
      if (!wanted.artifact().extension().equals("pom")) {
        jars.add(file(wanted.artifact(), wanted.root()));
      }
      MavenPom.read(pom(wanted.artifact(), wanted.root()), each -> pom(each, wanted.root()))
          .dependencies()
          .stream()
          .filter(each -> each.isNeeded() && !excluded(each, wanted.exclusions()))
          .map(each -> below(wanted, each))
          .forEach(queue::add);
    }
    present.addAll(seen);
    return List.copyOf(jars);
  }

  /**
   * The jars of what a POM needs.
   *
   * @param pom the whole, or dependencies alone
   * @throws MagicFailed if one of them is not there
   */
  List<Path> jarsOf(String pom) {
    String whole = pom;
    if (pom.matches(FRAGMENT)) {
      boolean listed = pom.contains("<dependencies>");
      // Repositories are not asked; loose ones may stand beside the dependencies.
      String kept = pom.replaceAll("(?s)<repository>.*?</repository>", "");
      whole =
          listed
              ? "<project>" + kept + "</project>"
              : "<project><dependencies>" + kept + "</dependencies></project>";
    }
    List<MavenCoordinates> needed =
        MavenPom.read(whole, each -> pom(each, each)).dependencies().stream()
            .filter(Dependency::isNeeded)
            .map(Dependency::artifact)
            .toList();
    return jars(needed);
  }

  private static Wanted below(Wanted above, Dependency dependency) {
    Set<String> exclusions =
        Stream.concat(above.exclusions().stream(), dependency.exclusions().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Wanted(dependency.artifact(), exclusions, above.root());
  }

  private static boolean excluded(Dependency dependency, Set<String> exclusions) {
    MavenCoordinates artifact = dependency.artifact();
    return exclusions.stream()
        .map(each -> each.split(":"))
        .anyMatch(
            each ->
                Set.of("*", artifact.group()).contains(each[0])
                    && Set.of("*", artifact.artifact()).contains(each[1]));
  }

  private String pom(MavenCoordinates artifact, MavenCoordinates asked) {
    try {
      return Files.readString(file(artifact.pom(), asked));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(MavenCoordinates artifact, MavenCoordinates asked) {
    Path file = root.resolve(artifact.path());
    if (Files.isRegularFile(file)) {
      return file;
    }
    String what =
        artifact.equals(asked) || artifact.equals(asked.pom())
            ? artifact.forMaven()
            : artifact.forMaven() + ", which " + asked.forMaven() + " needs,";
    throw new MagicFailed(
        """
        %s is not in %s, and this kernel downloads nothing.
        Fetch it once, while there is a network, with
          mvn dependency:get -Dartifact=%s
        and run this cell again."""
            .formatted(what, root, asked.forMaven()));
  }
}

package io.github.adversaria.notebook.kernel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.adversaria.notebook.FrontEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries out the magics of IJava that its public notebooks use, so that they open here: those that
 * add to the class path and the one that runs another file. The notebooks of this project use none.
 */
final class Magics {

  /** The magic that tells how long the cell below it took. */
  static final String TIME = "time";

  /** What a notebook may ask for, in the words of IJava and JJava. */
  static final Set<String> ACCEPTED =
      Set.of(
          "jars",
          "classpath",
          "maven",
          "addMavenDependency",
          "addMavenDependencies",
          "mavenRepo",
          "addMavenRepo",
          "loadFromPOM",
          "load");

  private static final String HOW =
      "This kernel accepts %jars, %classpath, %maven, %mavenRepo, %loadFromPOM and %load,"
          + " and %%loadFromPOM and %%time at the top of a cell; everything else is plain Java.";

  /** What every cell of IJava sees; its notebooks count on it, those of this project do not. */
  static final String IMPORTS =
      Stream.of(
              "java.util",
              "java.io",
              "java.math",
              "java.net",
              "java.util.concurrent",
              "java.util.prefs",
              "java.util.regex")
          .map(each -> "import " + each + ".*;")
          .collect(Collectors.joining(" "));

  private static final List<String> SOURCE_SUFFIXES =
      List.of("", ".jsh", ".jshell", ".java", ".ijava", ".ipynb");

  /**
   * What is left to do.
   *
   * @param added names of what the class path has got
   * @param sources code to run
   */
  record Outcome(List<String> added, List<CellText> sources) {}

  private final FrontEnd frontEnd;
  private final Consumer<Path> classPath;
  private final LocalRepository repository;

  /**
   * @param classPath adds an entry to the class path of the cells
   */
  Magics(FrontEnd frontEnd, Consumer<Path> classPath, LocalRepository repository) {
    this.frontEnd = frontEnd;
    this.classPath = classPath;
    this.repository = repository;
  }

  /**
   * Does what a magic says, but for code that it wants to be run.
   *
   * @throws MagicFailed if that cannot be done
   */
  Outcome run(Magic magic) {
    if (magic.body().isPresent() && !magic.name().equals("loadFromPOM")) {
      throw new MagicFailed(magic + " is not accepted. " + HOW);
    }
    return switch (magic.name()) {
      case "jars" -> added(files(magic).filter(Files::isRegularFile));
      case "classpath" -> added(files(magic));
      case "maven", "addMavenDependency", "addMavenDependencies" -> maven(magic);
      case "loadFromPOM" -> added(repository.jarsOf(pom(magic)).stream());
      case "mavenRepo", "addMavenRepo" -> {
        frontEnd.stderr(
            magic + " has no effect: artifacts come from Maven's files on this machine alone.\n");
        yield new Outcome(List.of(), List.of());
      }
      case "load" -> new Outcome(List.of(), sources(magic.operand("a file of Java or a notebook")));
      default -> throw new MagicFailed(magic + " is not accepted. " + HOW);
    };
  }

  private static Stream<Path> files(Magic magic) {
    if (magic.operands().isEmpty()) {
      throw new MagicFailed(
          magic + " wants the names of files, for example " + magic + " lib/*.jar");
    }
    return magic.operands().stream().flatMap(each -> ClassPathGlob.find(each).stream());
  }

  private Outcome added(Stream<Path> entries) {
    List<Path> all = entries.toList();
    all.forEach(classPath);
    return new Outcome(all.stream().map(Path::toString).toList(), List.of());
  }

  private Outcome maven(Magic magic) {
    if (magic.operands().isEmpty()) {
      throw new MagicFailed(magic + " wants group:artifact:version");
    }
    return added(
        repository.jars(magic.operands().stream().map(MavenCoordinates::parse).toList()).stream());
  }

  private static String pom(Magic magic) {
    return magic.body().orElseGet(() -> text(ClassPathGlob.find(magic.operand("a POM")).get(0)));
  }

  private static List<CellText> sources(String name) {
    Path file =
        SOURCE_SUFFIXES.stream()
            .map(suffix -> Path.of(name + suffix).toAbsolutePath().normalize())
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(
                () ->
                    new MagicFailed(
                        "there is no file %s in %s, nor with one of the endings%s"
                            .formatted(
                                name,
                                Path.of("").toAbsolutePath(),
                                String.join(" ", SOURCE_SUFFIXES))));
    String simple = file.getFileName().toString();
    return simple.endsWith(".ipynb")
        ? cells(simple, text(file))
        : List.of(new CellText(simple, text(file)));
  }

  /** The code cells of a notebook. */
  private static List<CellText> cells(String file, String json) {
    List<CellText> cells = new ArrayList<>();
    try {
      for (JsonElement each :
          JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("cells")) {
        JsonObject cell = each.getAsJsonObject();
        if (cell.get("cell_type").getAsString().equals("code")) {
          JsonElement source = cell.get("source");
          String text =
              source.isJsonArray()
                  ? source.getAsJsonArray().asList().stream()
                      .map(JsonElement::getAsString)
                      .collect(Collectors.joining())
                  : source.getAsString();
          cells.add(new CellText(file + " cell " + (cells.size() + 1), text));
        }
      }
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      throw new MagicFailed(file + " is no notebook", e); // Gson throws all three
    }
    return List.copyOf(cells);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new MagicFailed(file + " cannot be read: " + e, e);
    }
  }
}

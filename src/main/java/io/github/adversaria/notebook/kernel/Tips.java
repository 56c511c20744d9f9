package io.github.adversaria.notebook.kernel;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import jdk.jshell.VarSnippet;

/** Guesses what a name that the compiler does not know may have meant. */
final class Tips {

  /** Imports offered for one name. */
  static final int MAX_IMPORTS = 3;

  /** How long an error may wait for the index of the class path, which is made after the start. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Where names are looked for, the first ones first. */
  private static final List<String> HOME =
      List.of(
          "io.github.adversaria.", "java.lang.", "java.util.", "java.io.", "java.nio.", "java.");

  /** Packages in which a misspelt type that nobody imported is looked for, besides our own. */
  private static final List<String> USUAL_PACKAGES =
      List.of("java.util.", "java.util.function.", "java.util.stream.", "java.nio.file.");

  private static final String OWN_PACKAGES = "io.github.adversaria.";

  /** Types whose static methods are meant to be imported all together. */
  private static final List<String> WORDS =
      List.of(
          "io.github.adversaria.Adversaria",
          "io.github.adversaria.expression.Terms",
          "java.lang.Math");

  private static final Pattern SYMBOL =
      Pattern.compile("(?:symbol:\\s*)?(class|variable|method)\\s+([\\w$]+).*", Pattern.DOTALL);

  private static final Pattern LOCATION =
      Pattern.compile("location: (?:(package)|class|interface|enum|.* of type) ([\\w$.]+).*");

  private static final Pattern NO_PACKAGE = Pattern.compile("package ([\\w.]+) does not exist");

  private final JShell shell;
  private final ClassLoader loader;

  /**
   * @param loader of the classes that cells see
   */
  Tips(JShell shell, ClassLoader loader) {
    this.shell = shell;
    this.loader = loader;
  }

  /**
   * What may help.
   *
   * @param message of the compiler, line by line
   */
  List<String> forMessage(List<String> message) {
    Optional<Matcher> noPackage = first(NO_PACKAGE, message);
    if (noPackage.isPresent()) {
      String name = noPackage.get().group(1);
      return name.contains(".") ? didYouMean(nearestPackage(name)) : forType(name);
    }
    Optional<Matcher> symbol = first(SYMBOL, message);
    if (symbol.isEmpty()) {
      return List.of();
    }
    String kind = symbol.get().group(1);
    String name = symbol.get().group(2);
    Optional<Matcher> location = first(LOCATION, message);
    if (location.isPresent()) {
      String place = location.get().group(2);
      return location.get().group(1) == null
          ? didYouMean(nearest(name, members(kind, place)))
          : didYouMean(nearest(name, names(place + ".", name)));
    }
    if (kind.equals("method")) {
      return forMethod(name);
    }
    return Character.isUpperCase(name.charAt(0)) || kind.equals("class")
        ? forType(name)
        : didYouMean(nearest(name, shell.variables().map(VarSnippet::name)));
  }

  private static Optional<Matcher> first(Pattern pattern, List<String> lines) {
    return lines.stream().map(pattern::matcher).filter(Matcher::matches).findFirst();
  }

  private static List<String> didYouMean(Optional<String> name) {
    return name.map(each -> "did you mean " + each + "?").stream().toList();
  }

  private List<String> forMethod(String name) {
    Optional<String> declared = nearest(name, shell.methods().map(MethodSnippet::name).distinct());
    List<String> imports =
        WORDS.stream()
            .filter(each -> members("method", each).anyMatch(name::equals))
            .map(each -> "import static " + each + ".*;")
            .toList();
    return imports.isEmpty() ? didYouMean(declared) : imports;
  }

  private List<String> forType(String name) {
    List<String> imports = imports(name);
    if (!imports.isEmpty()) {
      return imports.stream().map(each -> "import " + each + ";").toList();
    }
    Optional<String> inScope =
        nearest(
            name, Stream.of(name, name.toUpperCase(Locale.ROOT)).flatMap(each -> names("", each)));
    if (inScope.isPresent()) {
      return didYouMean(inScope);
    }
    Stream<String> own =
        suggestions(OWN_PACKAGES)
            .filter(each -> each.endsWith("."))
            .map(each -> OWN_PACKAGES + each);
    return Stream.concat(own, USUAL_PACKAGES.stream())
        .flatMap(each -> nearest(name, names(each, name)).map(found -> each + found).stream())
        .min(Comparator.comparingInt(each -> distance(name, simple(each))))
        .map(each -> "did you mean " + simple(each) + "? import " + each + ";")
        .stream()
        .toList();
  }

  private List<String> imports(String name) {
    QualifiedNames found = shell.sourceCodeAnalysis().listQualifiedNames(name, name.length());
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!found.isUpToDate() && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      found = shell.sourceCodeAnalysis().listQualifiedNames(name, name.length());
    }
    List<String> sorted =
        found.getNames().stream().sorted(Comparator.comparingInt(Tips::farness)).toList();
    boolean near = !sorted.isEmpty() && farness(sorted.get(0)) < HOME.size();
    return sorted.stream()
        .filter(each -> !near || farness(each) < HOME.size())
        .limit(MAX_IMPORTS)
        .toList();
  }

  private static int farness(String qualified) {
    int place = 0;
    while (place < HOME.size() && !qualified.startsWith(HOME.get(place))) {
      place++;
    }
    return place;
  }

  /** The package that is there and whose name is near, found part by part. */
  private Optional<String> nearestPackage(String name) {
    String found = "";
    for (String part : name.split("\\.")) {
      List<String> parts =
          names(found, part)
              .filter(each -> each.endsWith("."))
              .map(each -> each.replace(".", ""))
              .toList();
      Optional<String> next =
          parts.contains(part) ? Optional.of(part) : nearest(part, parts.stream());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found += next.get() + ".";
    }
    return Optional.of(found.substring(0, found.length() - 1));
  }

  /** What may follow a beginning, of names that begin like the given one. */
  private Stream<String> names(String before, String name) {
    return suggestions(before + name.charAt(0));
  }

  private Stream<String> suggestions(String code) {
    return shell
        .sourceCodeAnalysis()
        .completionSuggestions(code, code.length(), new int[1])
        .stream()
        .map(each -> each.continuation());
  }

  /** Names of public methods or fields of a class. */
  private Stream<String> members(String kind, String type) {
    try {
      Class<?> found = Class.forName(type, false, loader);
      return (kind.equals("method")
              ? Arrays.stream(found.getMethods()).map(each -> each.getName())
              : Arrays.stream(found.getFields()).map(each -> each.getName()))
          .distinct();
    } catch (ClassNotFoundException | LinkageError e) {
      int dot = type.lastIndexOf('.');
      return dot < 0
          ? Stream.empty() // of a cell
          : members(kind, type.substring(0, dot) + "$" + type.substring(dot + 1));
    }
  }

  private static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  private static Optional<String> nearest(String name, Stream<String> known) {
    return known
        .filter(each -> !each.equals(name))
        .filter(each -> distance(name, each) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(each -> distance(name, each)));
  }

  /**
   * The fewest insertions, deletions, replacements and swaps of neighbouring letters that make one
   * name of the other, upper and lower case alike (Damerau 1964; here no letter is changed twice).
   */
  private static int distance(String name, String other) {
    String from = name.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[][] fewest = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          fewest[i][j] = i + j;
          continue;
        }
        int replaced = fewest[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        fewest[i][j] = Math.min(replaced, 1 + Math.min(fewest[i - 1][j], fewest[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        if (swapped) {
          fewest[i][j] = Math.min(fewest[i][j], fewest[i - 2][j - 2] + 1);
        }
      }
    }
    return fewest[from.length()][to.length()];
  }
}

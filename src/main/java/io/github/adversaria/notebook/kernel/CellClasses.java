package io.github.adversaria.notebook.kernel;

import java.io.File;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;

/**
 * The classes that JShell has made of the cells so far. JShell replaces the class of a snippet, and
 * those of all that depend on it, whenever it is declared anew; here a class replaces its earlier
 * version only if its own code changed, and variables stay.
 */
final class CellClasses implements LoaderDelegate {

  /** Rounds in which to settle which versions go on; cells that need more are loaded anew. */
  private static final int MAX_ROUNDS = 50;

  private final CellClassLoader loader;
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final CellNames names = new CellNames();

  private final CellVariables variables = new CellVariables();

  /** By family, the versions of a snippet's class that were loaded, the newest first. */
  private final Map<String, Deque<CellVersion>> versions = new HashMap<>();

  /**
   * By name, the classes of expressions and statements of the running cell, and the variable in
   * which JShell keeps the value of each; empty where it keeps none.
   */
  private final Map<String, String> passing = new HashMap<>();

  /** The source of the snippet that is being evaluated. */
  private String evaluated = "";

  private Throwable failure;

  CellClasses(CellClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public void load(ClassBytecodes[] batch) throws ClassInstallException {
    Map<String, List<ClassBytecodes>> snippets =
        Stream.of(batch)
            .collect(
                Collectors.groupingBy(
                    each -> CellNames.wrapper(internal(each.name())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    // Classes inside one that is there already: JShell is about to replace them all together.
    snippets.keySet().removeIf(each -> classes.containsKey(external(each)));
    Map<String, CellVersion> unchanged = unchanged(snippets);
    unchanged.forEach((wrapper, version) -> names.same(wrapper, version.wrapper()));
    try {
      for (String each : unchanged.keySet()) {
        Class<?> again = loader.loadClass(external(names.map(each)));
        classes.put(external(each), again);
        link(again);
      }
      snippets.keySet().removeAll(unchanged.keySet());
      install(snippets);
    } catch (ReflectiveOperationException | LinkageError e) {
      failure = e; // JShell keeps silent about it
      throw new ClassInstallException(e.toString(), new boolean[batch.length]);
    }
  }

  private void install(Map<String, List<ClassBytecodes>> snippets)
      throws ReflectiveOperationException {
    for (List<ClassBytecodes> code : snippets.values()) {
      code.forEach(each -> variables.declare(each, names));
    }
    for (Map.Entry<String, List<ClassBytecodes>> each : snippets.entrySet()) {
      Class<?> snippet = install(each.getKey(), each.getValue());
      classes.put(snippet.getName(), snippet);
      link(snippet);
    }
  }

  private Class<?> install(String wrapper, List<ClassBytecodes> code)
      throws ReflectiveOperationException {
    String name = external(wrapper);
    Optional<String> kept =
        code.size() == 1 ? PassingSnippet.variable(code.get(0).bytecodes()) : Optional.empty();
    if (kept.isPresent()) {
      passing.put(name, kept.get());
      return loader.pass(name, CellRelinker.relink(code.get(0).bytecodes(), names, variables));
    }
    for (ClassBytecodes each : code) {
      loader.declare(each.name(), CellRelinker.relink(each.bytecodes(), names, variables));
    }
    versionsOf(wrapper).addFirst(CellVersion.of(wrapper, code, names, variables));
    return loader.loadClass(name);
  }

  /**
   * Lets go of the classes of expressions and statements, other than those whose value JShell keeps
   * in a variable that is still there.
   *
   * @param dropped names of such variables that are not
   */
  void forgetPassing(Set<String> dropped) {
    passing
        .entrySet()
        .removeIf(
            each -> {
              boolean over = each.getValue().isEmpty() || dropped.contains(each.getValue());
              if (over) {
                loader.forget(each.getKey());
                classes.remove(each.getKey());
                variables.forget(each.getValue(), internal(each.getKey()));
              }
              return over;
            });
  }

  /**
   * The snippets for which earlier versions of their classes go on, with those. Classes may refer
   * to one another, so this assumes the best of all and drops what does not fit.
   */
  private Map<String, CellVersion> unchanged(Map<String, List<ClassBytecodes>> snippets) {
    Map<String, CellVersion> unchanged = new HashMap<>();
    snippets.keySet().stream()
        .filter(each -> !versionsOf(each).isEmpty())
        .forEach(each -> unchanged.put(each, versionsOf(each).getFirst()));
    for (int round = 0; round < MAX_ROUNDS; round++) {
      CellNames assumed = names.copy();
      unchanged.forEach((wrapper, version) -> assumed.same(wrapper, version.wrapper()));
      boolean settled = true;
      for (String wrapper : List.copyOf(unchanged.keySet())) {
        CellVersion before = unchanged.remove(wrapper);
        Optional<CellVersion> earlier =
            earlier(CellVersion.of(wrapper, snippets.get(wrapper), assumed, variables));
        earlier.ifPresent(version -> unchanged.put(wrapper, version));
        settled &= earlier.filter(version -> version == before).isPresent();
      }
      if (settled) {
        return unchanged;
      }
    }
    return Map.of();
  }

  /** The version that goes on in place of a new one, the newest that fits. */
  private Optional<CellVersion> earlier(CellVersion version) {
    return versionsOf(version.wrapper()).stream()
        .filter(
            earlier ->
                version.sameAs(earlier)
                    // What does not compile any more through no fault of its own goes on as it was.
                    || version.isStumpOf(earlier) && !declaredNow(version))
        .findFirst();
  }

  private boolean declaredNow(CellVersion version) {
    return version.declared().stream()
        .anyMatch(
            name ->
                Pattern.compile("\\b(class|record|interface|enum)\\s+" + Pattern.quote(name))
                    .matcher(evaluated)
                    .find());
  }

  /** Tells what is going to be evaluated. */
  void evaluating(String source) {
    evaluated = source;
    failure = null;
  }

  /** Why classes could not be loaded for what was evaluated last, if so. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  private Deque<CellVersion> versionsOf(String wrapper) {
    return versions.computeIfAbsent(CellNames.family(wrapper), family -> new ArrayDeque<>());
  }

  /** Makes the methods of a snippet's class those that calls reach, and finds its variables. */
  private void link(Class<?> snippet) throws ReflectiveOperationException {
    for (Method method : snippet.getDeclaredMethods()) {
      if (!method.isSynthetic() && !method.getName().startsWith("do_it$")) {
        method.setAccessible(true);
        loader.link(method.getName(), MethodHandles.lookup().unreflect(method));
      }
    }
    for (Field field : snippet.getDeclaredFields()) {
      if (!field.isSynthetic() && Modifier.isStatic(field.getModifiers())) {
        variables.store(field);
      }
    }
  }

  private static String internal(String name) {
    return name.replace('.', '/');
  }

  private static String external(String name) {
    return name.replace('/', '.');
  }

  CellVariables variables() {
    return variables;
  }

  /** The class that stands for a snippet's class of that name. */
  String standsFor(String name) {
    return external(names.map(internal(name)));
  }

  @Override
  public void classesRedefined(ClassBytecodes[] batch) {
    throw new UnsupportedOperationException("classes are replaced, never redefined");
  }

  @Override
  public void addToClasspath(String path) {
    for (String entry : path.split(File.pathSeparator)) {
      loader.add(Path.of(entry));
    }
  }

  @Override
  public Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> found = classes.get(name);
    if (found == null) {
      throw new ClassNotFoundException(name);
    }
    return found;
  }
}

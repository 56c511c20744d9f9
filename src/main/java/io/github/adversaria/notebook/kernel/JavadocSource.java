package io.github.adversaria.notebook.kernel;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Finds documentation comments in sources that lie beside the classes on the class path. JShell
 * itself looks only into the sources of the JDK.
 */
final class JavadocSource {

  /**
   * Where this library's jar keeps its sources: not beside the classes, or the compiler would read
   * them instead of those.
   */
  private static final String OWN_SOURCES = "META-INF/adversaria/sources/";

  private final ClassLoader loader;
  private final Map<String, List<Member>> files = new HashMap<>();

  /** A documented declaration; a type has its own name, and no parameters. */
  private record Member(String type, String name, List<String> parameters, String comment) {}

  JavadocSource(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The comment of what a signature names, as far as its source is at hand.
   *
   * @param signature in the words of JShell, for example {@code double Math.abs(double a)}
   * @param qualify gives the full name of a type
   */
  Optional<String> of(String signature, UnaryOperator<String> qualify) {
    String plain = signature;
    while (plain.contains("<")) {
      String shorter = plain.replaceAll("<[^<>]*>", "");
      if (shorter.equals(plain)) {
        return Optional.empty();
      }
      plain = shorter;
    }
    int open = plain.indexOf('(');
    String head = (open < 0 ? plain.replaceAll(":.*", "") : plain.substring(0, open)).strip();
    String path = head.substring(head.lastIndexOf(' ') + 1);
    boolean member = open >= 0 ? head.contains(" ") : plain.contains(":");
    int dot = path.lastIndexOf('.');
    if (member && dot < 0) {
      return Optional.empty();
    }
    String type = member ? path.substring(0, dot) : path;
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String name = member ? path.substring(dot + 1) : simple;
    List<String> parameters =
        open < 0 ? List.of() : parameters(plain.substring(open + 1, plain.indexOf(')', open)));
    return members(qualify.apply(type)).stream()
        .filter(each -> each.type().equals(simple) && each.name().equals(name))
        .filter(each -> each.parameters().size() == parameters.size())
        .min(Comparator.comparing(each -> !each.parameters().equals(parameters)))
        .map(Member::comment);
  }

  private static List<String> parameters(String list) {
    return Stream.of(list.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(each -> simple(each.split(" ")[0]))
        .toList();
  }

  private static String simple(String type) {
    String plain = type.replaceAll("<.*>", "").replace("...", "[]");
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  /** The documented declarations of the file of a type, which may be nested. */
  private List<Member> members(String type) {
    String outer = type;
    while (true) {
      String file = outer.replace('.', '/') + ".java";
      if (files.containsKey(file)) {
        return files.get(file);
      }
      try (InputStream source = open(file)) {
        if (source != null) {
          String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
          List<Member> members = read(text);
          files.put(file, members);
          return members;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      int dot = outer.lastIndexOf('.');
      if (dot < 0) {
        return List.of();
      }
      outer = outer.substring(0, dot);
    }
  }

  private InputStream open(String file) {
    InputStream beside = loader.getResourceAsStream(file);
    return beside != null ? beside : loader.getResourceAsStream(OWN_SOURCES + file);
  }

  private static List<Member> read(String text) throws IOException {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(file));
    DocTrees docs = DocTrees.instance(task);
    List<Member> members = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new TreePathScanner<Void, String>() {
        @Override
        public Void visitClass(ClassTree tree, String outer) {
          String name = tree.getSimpleName().toString();
          add(name, name, List.of());
          return super.visitClass(tree, name);
        }

        @Override
        public Void visitMethod(MethodTree tree, String type) {
          boolean constructor = tree.getName().contentEquals("<init>");
          add(
              type,
              constructor ? type : tree.getName().toString(),
              tree.getParameters().stream().map(each -> simple(each.getType() + "")).toList());
          return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, String type) {
          add(type, tree.getName().toString(), List.of());
          return null;
        }

        private void add(String type, String name, List<String> parameters) {
          String comment = docs.getDocComment(getCurrentPath());
          if (comment != null) {
            members.add(new Member(type, name, parameters, comment));
          }
        }
      }.scan(unit, "");
    }
    return members;
  }
}

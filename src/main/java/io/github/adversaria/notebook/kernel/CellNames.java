package io.github.adversaria.notebook.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/**
 * The names, in the form of class files, of the classes into which JShell puts snippets. A snippet
 * that is declared anew, or depends on one that is, gets a class of a new version: {@code
 * REPL/$JShell$12} becomes {@code REPL/$JShell$12B}. This table says which versions stand for an
 * earlier one because nothing in them changed.
 */
final class CellNames extends Remapper {

  private static final Pattern WRAPPER = Pattern.compile("(REPL/\\$JShell\\$\\w+)(.*)");

  private final Map<String, String> sameAs = new HashMap<>();

  CellNames() {
    super(Opcodes.ASM9);
  }

  /** A copy, to try out an assumption on. */
  CellNames copy() {
    CellNames copy = new CellNames();
    copy.sameAs.putAll(sameAs);
    return copy;
  }

  /** From now on the class stands for the other, and so do the classes inside it. */
  void same(String wrapper, String earlier) {
    sameAs.put(wrapper, map(earlier));
  }

  @Override
  public String map(String internalName) {
    Matcher name = WRAPPER.matcher(internalName);
    if (!name.matches()) {
      return internalName;
    }
    return sameAs.getOrDefault(name.group(1), name.group(1)) + name.group(2);
  }

  /** Versions are part of the outermost name only. */
  @Override
  public String mapInnerClassName(String name, String ownerName, String innerName) {
    return innerName;
  }

  /** The class of the snippet around a class, or around itself. */
  static String wrapper(String internalName) {
    Matcher name = WRAPPER.matcher(internalName);
    return name.matches() ? name.group(1) : internalName;
  }

  static boolean isWrapper(String internalName) {
    Matcher name = WRAPPER.matcher(internalName);
    return name.matches() && name.group(2).isEmpty();
  }

  /** What all versions of a snippet's class have in common. */
  static String family(String wrapper) {
    return wrapper.replaceAll("(?<=\\d)[A-Z]+", "");
  }
}

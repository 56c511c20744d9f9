package io.github.adversaria.notebook.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.SPIResolutionException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One version of the classes of a snippet, to be compared with others.
 *
 * @param wrapper internal name of the class around the snippet
 * @param essence by name within the wrapper, the code of each class free of names of versions
 * @param shape by name within the wrapper, the members of each class that others can see
 * @param stump whether JShell left code out because it does not compile: it throws when called
 */
record CellVersion(
    String wrapper, Map<String, byte[]> essence, Map<String, Set<String>> shape, boolean stump) {

  private static final String LEFT_OUT = Type.getInternalName(SPIResolutionException.class);

  /**
   * @param names the versions that are taken to be the same
   * @param variables where variables are stored
   */
  static CellVersion of(
      String wrapper, List<ClassBytecodes> code, CellNames names, CellVariables variables) {
    CellNames neutral = names.copy();
    neutral.same(wrapper, CellNames.family(wrapper));
    Map<String, byte[]> essence = new HashMap<>();
    Map<String, Set<String>> shape = new HashMap<>();
    boolean stump = false;
    for (ClassBytecodes each : code) {
      String inner = each.name().substring(wrapper.length());
      byte[] bytes = CellRelinker.essence(each.bytecodes(), neutral, variables);
      essence.put(inner, bytes);
      shape.put(inner, shape(bytes));
      stump |= new String(bytes, StandardCharsets.ISO_8859_1).contains(LEFT_OUT);
    }
    return new CellVersion(wrapper, essence, shape, stump);
  }

  /** Whether the two differ in nothing but names. */
  boolean sameAs(CellVersion other) {
    return essence.keySet().equals(other.essence.keySet())
        && essence.entrySet().stream()
            .allMatch(each -> Arrays.equals(each.getValue(), other.essence.get(each.getKey())));
  }

  /** Whether this is the other one, a class that a cell declares, less code that is left out. */
  boolean isStumpOf(CellVersion other) {
    return stump
        && !other.stump
        && shape.get("").equals(Set.of("<init>()V"))
        && shape.entrySet().stream()
            .allMatch(each -> each.getValue().equals(other.shape.get(each.getKey())));
  }

  /** The simple names of the classes that the snippet declares. */
  Set<String> declared() {
    Set<String> declared = new HashSet<>();
    essence.keySet().stream()
        .filter(inner -> inner.lastIndexOf('$') == 0)
        .forEach(inner -> declared.add(inner.substring(1)));
    return declared;
  }

  private static Set<String> shape(byte[] bytes) {
    Set<String> members = new HashSet<>();
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public FieldVisitor visitField(
                  int access, String name, String descriptor, String signature, Object value) {
                add(access, name + " " + descriptor);
                return null;
              }

              @Override
              public MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  String signature,
                  String[] exceptions) {
                add(access, name + descriptor);
                return null;
              }

              private void add(int access, String member) {
                if ((access & Opcodes.ACC_SYNTHETIC) == 0 && !member.startsWith("<clinit>")) {
                  members.add(member);
                }
              }
            },
            ClassReader.SKIP_CODE);
    return members;
  }
}

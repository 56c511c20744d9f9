package io.github.adversaria.notebook.kernel;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where the variables of cells are stored: each in the first class that declared it with its type,
 * whatever versions of that class follow.
 */
final class CellVariables {

  /** By name and descriptor of a variable, the internal name of the class that stores it. */
  private final Map<String, String> owners = new HashMap<>();

  /** By name of a variable, where it is stored now. */
  private final Map<String, Field> storage = new HashMap<>();

  /** By name of a variable, the value it had before its type was declared anew. */
  private final Map<String, Object> lost = new HashMap<>();

  /** The class that stores a variable. */
  String owner(String name, String descriptor, String otherwise) {
    return owners.getOrDefault(name + descriptor, otherwise);
  }

  /** Gives variables that are new, or of a new type, their place. */
  void declare(ClassBytecodes code, CellNames names) {
    String wrapper = code.name().replace('.', '/');
    if (!CellNames.isWrapper(wrapper)) {
      return;
    }
    new ClassReader(code.bytecodes())
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public FieldVisitor visitField(
                  int access, String name, String descriptor, String signature, Object value) {
                if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
                  owners.putIfAbsent(name + names.mapDesc(descriptor), wrapper);
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE);
  }

  /** Notes that a loaded class declares the variable, and what value that puts out of reach. */
  void store(Field declared) throws ReflectiveOperationException {
    String name = declared.getName();
    Class<?> wrapper = declared.getDeclaringClass();
    String owner = owner(name, declared.getType().descriptorString(), wrapper.getName());
    Field now = wrapper.getClassLoader().loadClass(owner.replace('/', '.')).getDeclaredField(name);
    now.setAccessible(true);
    Field before = storage.put(name, now);
    if (before != null && !before.equals(now) && before.get(null) != null) {
      lost.put(name, before.get(null));
    }
  }

  /** Lets go of a variable that no cell can name any more. */
  void forget(String variable, String wrapper) {
    storage.remove(variable);
    owners.values().removeIf(wrapper::equals);
  }

  /**
   * The value that a variable lost because its type was declared anew, once; null if it lost none.
   */
  Object takeLost(String variable) {
    return lost.remove(variable);
  }
}

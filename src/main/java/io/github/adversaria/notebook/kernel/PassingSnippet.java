package io.github.adversaria.notebook.kernel;

import java.util.Optional;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Tells from the class that JShell puts around a snippet whether later cells can refer to it. */
final class PassingSnippet extends ClassVisitor {

  /** Names of variables that JShell makes for values of expressions. */
  private static final Pattern KEPT_VALUE = Pattern.compile("\\$\\d+");

  private boolean passing = true;
  private String variable = "";

  private PassingSnippet() {
    super(Opcodes.ASM9);
  }

  /**
   * The variable in which JShell keeps the value of an expression, empty text where it keeps none;
   * nothing if the snippet declares something that later cells can name.
   */
  static Optional<String> variable(byte[] wrapper) {
    PassingSnippet visitor = new PassingSnippet();
    new ClassReader(wrapper).accept(visitor, ClassReader.SKIP_CODE);
    return visitor.passing ? Optional.of(visitor.variable) : Optional.empty();
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    if (KEPT_VALUE.matcher(name).matches()) {
      variable = name;
    } else {
      passing &= (access & Opcodes.ACC_SYNTHETIC) != 0;
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    passing &=
        name.startsWith("do_it$") || name.equals("<init>") || (access & Opcodes.ACC_SYNTHETIC) != 0;
    return null;
  }
}

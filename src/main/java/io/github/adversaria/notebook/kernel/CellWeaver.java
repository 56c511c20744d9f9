package io.github.adversaria.notebook.kernel;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Prepares the code of a cell before it is loaded. Each method, and each jump back, first makes a
 * check by which the cell can be stopped: {@code Thread.stop} is gone since JDK 20, and never was
 * safe. The check is an {@code invokedynamic} whose target is empty, so that compiled loops carry
 * no trace of it until somebody stops the cell. Calls of {@link System#exit} end the cell only.
 */
final class CellWeaver extends ClassVisitor {

  private static final String LINKAGE = Type.getInternalName(CellLinkage.class);
  private static final String BOOTSTRAP =
      MethodType.methodType(
              CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class)
          .toMethodDescriptorString();
  private static final Handle CHECK = bootstrap("check");
  static final Handle CALL = bootstrap("call");

  CellWeaver(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  private static Handle bootstrap(String name) {
    return new Handle(Opcodes.H_INVOKESTATIC, LINKAGE, name, BOOTSTRAP, false);
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    super.visit(version, open(access), name, signature, parent, interfaces);
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    return super.visitField(open(access), name, descriptor, signature, value);
  }

  /** To the compiler cells share a package; their classes may be of several loaders. */
  private static int open(int access) {
    boolean hidden = (access & Opcodes.ACC_PRIVATE) != 0;
    return hidden ? access : access & ~Opcodes.ACC_PROTECTED | Opcodes.ACC_PUBLIC;
  }

  private static int opened(int access, String method) {
    return method.equals("<clinit>") ? access : open(access);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next =
        super.visitMethod(opened(access, name), name, descriptor, signature, exceptions);
    return next == null ? null : new Checks(next);
  }

  private static final class Checks extends MethodVisitor {

    private final Set<Label> seen = new HashSet<>();
    private final Label entry = new Label();
    private boolean numbered;

    Checks(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      super.visitLabel(entry);
      check();
    }

    /** The first line is also that of the check on entry, for stack traces that end there. */
    @Override
    public void visitLineNumber(int line, Label start) {
      if (!numbered) {
        numbered = true;
        super.visitLineNumber(line, entry);
      }
      super.visitLineNumber(line, start);
    }

    @Override
    public void visitLabel(Label label) {
      seen.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
      if (seen.contains(target)) {
        check();
      }
      super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals("java/lang/System") && name.equals("exit")) {
        super.visitMethodInsn(opcode, LINKAGE, "exit", descriptor, false);
      } else if (owner.equals("java/lang/Runtime") && name.matches("exit|halt")) {
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC, LINKAGE, "exit", "(Ljava/lang/Runtime;I)V", false);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      Object[] replaced = arguments.clone();
      for (int i = 0; i < replaced.length; i++) {
        if (replaced[i] instanceof Handle handle
            && handle.getOwner().equals("java/lang/System")
            && handle.getName().equals("exit")) {
          replaced[i] =
              new Handle(Opcodes.H_INVOKESTATIC, LINKAGE, "exit", handle.getDesc(), false);
        }
      }
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, replaced);
    }

    private void check() {
      super.visitInvokeDynamicInsn("check", "()V", CHECK);
    }
  }
}

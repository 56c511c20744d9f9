package io.github.adversaria.notebook.kernel;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;

/**
 * Frees the code of cells from the versions of JShell's classes. A variable stays where it was
 * first stored as long as it keeps its type; a call of a method that a cell declares reaches the
 * newest declaration, even from a lambda made before; a class that did not change stays the same
 * class. So declaring a method or class anew leaves the values of variables alone.
 */
final class CellRelinker extends ClassRemapper {

  private final CellNames names;
  private final CellVariables variables;
  private String self;

  private CellRelinker(ClassVisitor next, CellNames names, CellVariables variables) {
    super(Opcodes.ASM9, next, names);
    this.names = names;
    this.variables = variables;
  }

  /**
   * The class as it is to be loaded.
   *
   * @param variables where variables are stored
   */
  static byte[] relink(byte[] bytes, CellNames names, CellVariables variables) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor weaver = new CellWeaver(writer);
    new ClassReader(bytes).accept(new CellRelinker(weaver, names, variables), 0);
    return writer.toByteArray();
  }

  /** What two versions of a class have in common when only names around them changed. */
  static byte[] essence(byte[] bytes, CellNames names, CellVariables variables) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes)
        .accept(new CellRelinker(writer, names, variables), ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    self = CellNames.wrapper(names.map(name));
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  protected MethodVisitor createMethodRemapper(MethodVisitor next) {
    return super.createMethodRemapper(new Links(next));
  }

  /** Sees names that are already those of the versions that stay. */
  private final class Links extends MethodVisitor {

    Links(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      String holder = owner;
      if (CellNames.isWrapper(owner)) {
        holder = variables.owner(name, descriptor, owner);
      }
      super.visitFieldInsn(opcode, holder, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (CellNames.isWrapper(owner) && !owner.equals(self)) {
        super.visitInvokeDynamicInsn(name, descriptor, CellWeaver.CALL);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }
  }
}

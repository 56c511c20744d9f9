package io.github.adversaria.notebook.kernel;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Links the calls that {@link CellWeaver} puts into the code of cells; public because that code
 * lives in another package. It keeps nothing: each call site belongs to the class loader of the
 * cells.
 */
public final class CellLinkage {

  private CellLinkage() {}

  /** The check that a loop or method of a cell makes before it goes on. */
  public static CallSite check(MethodHandles.Lookup caller, String name, MethodType type) {
    return loader(caller).stopSite();
  }

  /** A call of a method that a cell declares: always its newest declaration. */
  public static CallSite call(MethodHandles.Lookup caller, String name, MethodType type) {
    return loader(caller).callSite(name, type);
  }

  /** What stands in cells for {@link System#exit}. */
  public static void exit(int status) {
    throw new CellExit(status);
  }

  /** What stands in cells for {@link Runtime#exit} and {@link Runtime#halt}. */
  public static void exit(Runtime runtime, int status) {
    exit(status);
  }

  private static CellClassLoader loader(MethodHandles.Lookup caller) {
    ClassLoader own = caller.lookupClass().getClassLoader();
    return (CellClassLoader) (own instanceof CellClassLoader ? own : own.getParent());
  }
}

package io.github.adversaria.notebook.kernel;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Loads the classes of cells. What a cell declares stays; the class of an expression or statement
 * is let go with its cell, so that a long session does not grow by what it has run. Its parent is
 * the loader of this program, so that a value made in a cell is of the very class that the program
 * knows.
 */
final class CellClassLoader extends URLClassLoader {

  private static final MethodType NOTHING = MethodType.methodType(void.class);

  private final InheritableThreadLocal<CellRun> runOfThread;
  private final Map<String, byte[]> declared = new ConcurrentHashMap<>();

  /** By name, classes that are there as long as their cell runs. */
  private final Map<String, Class<?>> passing = new ConcurrentHashMap<>();

  private final Map<String, MutableCallSite> calls = new HashMap<>();
  private final MutableCallSite stopSite = new MutableCallSite(MethodHandles.empty(NOTHING));

  CellClassLoader(ClassLoader parent, InheritableThreadLocal<CellRun> runOfThread) {
    super("cells", new URL[0], parent);
    this.runOfThread = runOfThread;
  }

  void declare(String name, byte[] bytes) {
    declared.put(name, bytes);
  }

  /** Loads a class that nobody will name once its cell has ended; it can be collected then. */
  Class<?> pass(String name, byte[] bytes) {
    Class<?> loaded = new Passing(this).define(name, bytes);
    passing.put(name, loaded);
    return loaded;
  }

  void forget(String passed) {
    passing.remove(passed);
  }

  /** Holds one class, so that nothing else keeps it. */
  private static final class Passing extends ClassLoader {

    Passing(CellClassLoader parent) {
      super("cell", parent);
    }

    Class<?> define(String name, byte[] bytes) {
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  void add(Path entry) {
    try {
      addURL(entry.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry + " cannot stand on a class path", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> passed = passing.get(name);
    if (passed != null) {
      return passed;
    }
    byte[] bytes = declared.get(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }

  /** From now on every check in the code of a stopped cell throws {@link CellStopped}. */
  void stopCode() {
    try {
      MethodHandle check =
          MethodHandles.lookup().findVirtual(CellClassLoader.class, "check", NOTHING).bindTo(this);
      retarget(stopSite, check);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the check of this very class", e);
    }
  }

  /** Takes the checks out again; they cost nothing until the next stop. */
  void letCodeRun() {
    retarget(stopSite, MethodHandles.empty(NOTHING));
  }

  private void check() {
    CellRun run = runOfThread.get();
    // A worker of the common pool belongs to no cell: what it runs here is the stopped cell's work.
    boolean shared = Thread.currentThread() instanceof ForkJoinWorkerThread;
    if (shared || run == null || run.stopped()) {
      throw new CellStopped();
    }
  }

  CallSite stopSite() {
    return stopSite;
  }

  synchronized CallSite callSite(String name, MethodType type) {
    return calls.get(name + type.toMethodDescriptorString());
  }

  /** Makes a method of a cell the one that calls of its name and type reach. */
  synchronized void link(String name, MethodHandle target) {
    MutableCallSite site =
        calls.computeIfAbsent(
            name + target.type().toMethodDescriptorString(),
            key -> new MutableCallSite(target.type()));
    retarget(site, target);
  }

  private static void retarget(MutableCallSite site, MethodHandle target) {
    site.setTarget(target);
    MutableCallSite.syncAll(new MutableCallSite[] {site});
  }
}

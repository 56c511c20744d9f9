package io.github.adversaria.notebook.kernel;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;

/** The classes that JShell has made of the cells so far. */
final class CellClasses implements LoaderDelegate {

  private final CellClassLoader loader;
  private final Map<String, Class<?>> classes = new HashMap<>();

  CellClasses(CellClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public void load(ClassBytecodes[] batch) throws ClassInstallException {
    boolean[] loaded = new boolean[batch.length];
    try {
      for (ClassBytecodes each : batch) {
        loader.declare(each.name(), CellWeaver.weave(each.bytecodes()));
      }
      for (int i = 0; i < batch.length; i++) {
        classes.put(batch[i].name(), loader.loadClass(batch[i].name()));
        loaded[i] = true;
      }
    } catch (ClassNotFoundException | LinkageError e) {
      throw new ClassInstallException(e.toString(), loaded);
    }
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

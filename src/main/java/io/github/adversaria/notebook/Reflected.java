package io.github.adversaria.notebook;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;

/**
 * Classes and methods of kernels that this library is not compiled against.
 *
 * <p>Names of classes are given in pieces and joined when they are used: packing this library into
 * one jar renames packages, also inside string constants that look like one of them, and these must
 * keep the names that the running kernel has.
 */
final class Reflected {

  private Reflected() {}

  /** A class of the kernel, if there is one of that name; it is not initialised. */
  static Optional<Class<?>> type(String... pieces) {
    try {
      return Optional.of(
          Class.forName(String.join(".", pieces), false, Reflected.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** A class that must be there once another of the same kernel was found. */
  static Class<?> typeBeside(Class<?> known, String... pieces) throws ClassNotFoundException {
    return Class.forName(String.join(".", pieces), true, known.getClassLoader());
  }

  /** Calls a public static method. */
  static Object callStatic(Class<?> type, String method, Object... arguments)
      throws ReflectiveOperationException {
    return invoke(type, null, method, arguments);
  }

  /** Calls a public method. */
  static Object call(Object target, String method, Object... arguments)
      throws ReflectiveOperationException {
    return invoke(target.getClass(), target, method, arguments);
  }

  /** An object of the kernel's interface, whose methods are all answered by {@code body}. */
  static Object implement(Class<?> type, Body body) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            switch (method.getDeclaringClass() == Object.class ? method.getName() : "") {
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> System.identityHashCode(proxy);
              case "toString" -> type.getSimpleName() + " of Adversaria";
              default -> body.answer(method.getName(), arguments);
            };
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  /** Does something with a kernel; complains if it is not as we know it. */
  static void attempt(String kernel, Action action) {
    try {
      action.run();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "this release of " + kernel + " does not show values as the known ones do", e);
    }
  }

  private static Object invoke(Class<?> type, Object target, String name, Object... arguments)
      throws ReflectiveOperationException {
    Method method =
        Arrays.stream(type.getMethods())
            .filter(each -> each.getName().equals(name) && accepts(each, arguments))
            .findFirst()
            .orElseThrow(() -> new NoSuchMethodException(type.getName() + "." + name));
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw e;
    }
  }

  private static boolean accepts(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (arguments[i] != null && !types[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  /** The methods of an implemented interface. */
  @FunctionalInterface
  interface Body {
    Object answer(String method, Object... arguments) throws ReflectiveOperationException;
  }

  /** What is done with a kernel. */
  @FunctionalInterface
  interface Action {
    void run() throws ReflectiveOperationException;
  }
}

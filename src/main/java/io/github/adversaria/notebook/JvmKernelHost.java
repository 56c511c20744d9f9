package io.github.adversaria.notebook;

import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/**
 * IJava and its successor JJava. Both are built on the same base, under different package names: a
 * renderer with functions by type, and a stream of displays.
 */
final class JvmKernelHost implements HostKernel {

  private static final List<Class<?>> TYPES = List.of(Showable.class, Table.class, INDArray.class);

  private final String name;
  private final Object kernel;
  private final Class<?> displayData;
  private final Class<?> renderFunction;

  private JvmKernelHost(String name, Object kernel, String... basePackage)
      throws ReflectiveOperationException {
    this.name = name;
    this.kernel = kernel;
    String base = String.join(".", basePackage);
    displayData = Reflected.typeBeside(kernel.getClass(), base, "kernel.display.DisplayData");
    renderFunction = Reflected.typeBeside(kernel.getClass(), base, "kernel.display.RenderFunction");
  }

  /** IJava 1.3.0, if it runs. */
  static Optional<HostKernel> findIJava() {
    return Reflected.type("io", "github", "spencerpark", "ijava", "IJava")
        .flatMap(
            type ->
                find(
                    "IJava",
                    () -> Reflected.callStatic(type, "getKernelInstance"),
                    "io",
                    "github",
                    "spencerpark",
                    "jupyter"));
  }

  /** JJava, if it runs: from 1.0-a6 on its base knows the kernel, in the milestones its program. */
  static Optional<HostKernel> findJJava() {
    return Reflected.type("org", "dflib", "jjava", "jupyter", "kernel", "BaseKernel")
        .flatMap(type -> findJJava(() -> Reflected.callStatic(type, "notebookKernel")))
        .or(
            () ->
                Reflected.type("org", "dflib", "jjava", "JJava")
                    .flatMap(
                        type -> findJJava(() -> Reflected.callStatic(type, "getKernelInstance"))));
  }

  private static Optional<HostKernel> findJJava(Instance instance) {
    return find("JJava", instance, "org", "dflib", "jjava", "jupyter");
  }

  private static Optional<HostKernel> find(String name, Instance instance, String... basePackage) {
    try {
      Object kernel = instance.get();
      return kernel == null
          ? Optional.empty()
          : Optional.of(new JvmKernelHost(name, kernel, basePackage));
    } catch (ReflectiveOperationException | NullPointerException e) {
      // On the class path without running: JJava says so with a NullPointerException.
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void registerRenderers() {
    Object function =
        Reflected.implement(
            renderFunction,
            (method, arguments) -> {
              Object out = Reflected.call(arguments[1], "getOutputContainer");
              fill(out, Renderers.render(arguments[0]));
              return null;
            });
    attempt(
        () -> {
          Object renderer = Reflected.call(kernel, "getRenderer");
          for (Class<?> type : TYPES) {
            Object registration = Reflected.call(renderer, "createRegistration", type);
            Reflected.call(registration, "register", function);
          }
        });
  }

  @Override
  public void display(MimeBundle bundle, String displayId) {
    attempt(() -> Reflected.call(kernel, "display", message(bundle, displayId)));
  }

  @Override
  public void update(MimeBundle bundle, String displayId) {
    attempt(
        () -> {
          Object io = Reflected.call(kernel, "getIO");
          Object stream = io.getClass().getField("display").get(io);
          Reflected.call(stream, "updateDisplay", message(bundle, displayId));
        });
  }

  @Override
  public void clear() {
    // Neither kernel lets a cell clear its output.
  }

  private Object message(MimeBundle bundle, String displayId) throws ReflectiveOperationException {
    Object message = displayData.getConstructor().newInstance();
    fill(message, bundle);
    Reflected.call(message, "setDisplayId", displayId);
    return message;
  }

  private static void fill(Object message, MimeBundle bundle) throws ReflectiveOperationException {
    JupyterData forms = JupyterData.live(bundle);
    for (var form : forms.data().entrySet()) {
      Reflected.call(message, "putData", form.getKey(), form.getValue());
    }
    for (var entry : forms.metadata().entrySet()) {
      Reflected.call(message, "putMetaData", entry.getKey(), entry.getValue());
    }
  }

  private void attempt(Reflected.Action action) {
    Reflected.attempt(name, action);
  }

  @FunctionalInterface
  private interface Instance {
    Object get() throws ReflectiveOperationException;
  }
}

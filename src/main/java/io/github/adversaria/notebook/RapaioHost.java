package io.github.adversaria.notebook;

import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.awt.image.BufferedImage;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/**
 * The rapaio kernel, known from 3.0.1 to 3.0.4. It takes renderers from service providers, which
 * must be compiled against it; so ours join the list that the providers have filled. It shows text
 * of any value as HTML, hence plain text is among the types rendered here.
 */
final class RapaioHost implements HostKernel {

  private static final String NAME = "rapaio";

  private static final List<Class<?>> TYPES =
      List.of(
          Showable.class,
          Table.class,
          INDArray.class,
          BufferedImage.class,
          CharSequence.class,
          Number.class,
          Record.class);

  private final Object kernel;
  private final Object system;
  private final Class<?> displayRenderer;
  private final Class<?> displayData;

  private RapaioHost(Class<?> main) throws ReflectiveOperationException {
    String kernelPackage = main.getPackageName();
    kernel = main.getField("kernel").get(null);
    displayRenderer = Reflected.typeBeside(main, kernelPackage, "display.DisplayRenderer");
    displayData = Reflected.typeBeside(main, kernelPackage, "display.DisplayData");
    system =
        Reflected.callStatic(
            Reflected.typeBeside(main, kernelPackage, "display.DisplaySystem"), "inst");
  }

  /** The rapaio kernel, if its classes are there: it is a program of its own, not a library. */
  static Optional<HostKernel> find() {
    return Reflected.type("org", "rapaio", "jupyter", "kernel", "MainApp")
        .map(
            main -> {
              try {
                return new RapaioHost(main);
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("this release of rapaio is not known", e);
              }
            });
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void registerRenderers() {
    Reflected.attempt(
        NAME,
        () -> {
          Field renderers = system.getClass().getDeclaredField("spiDisplayRenderers");
          renderers.setAccessible(true);
          Object list = renderers.get(system);
          for (Class<?> type : TYPES) {
            Reflected.call(list, "add", renderer(type));
          }
        });
  }

  @Override
  public void display(MimeBundle bundle, String displayId) {
    Reflected.attempt(NAME, () -> Reflected.call(kernel, "display", message(bundle, displayId)));
  }

  @Override
  public void update(MimeBundle bundle, String displayId) {
    Reflected.attempt(
        NAME, () -> Reflected.call(kernel, "updateDisplay", message(bundle, displayId)));
  }

  @Override
  public void clear() {
    // This kernel does not let a cell clear its output.
  }

  private Object renderer(Class<?> type) {
    return Reflected.implement(
        displayRenderer,
        (method, arguments) ->
            switch (method) {
              case "rendererClass" -> type;
              case "canRender" -> true;
              default -> message(Renderers.render(arguments[1]));
            });
  }

  private Object message(MimeBundle bundle, String displayId) throws ReflectiveOperationException {
    Object message = message(bundle);
    Reflected.call(message, "setDisplayId", displayId);
    return message;
  }

  private Object message(MimeBundle bundle) throws ReflectiveOperationException {
    Object message = Reflected.callStatic(displayData, "fromText", bundle.text());
    JupyterData forms = JupyterData.live(bundle);
    for (var form : forms.data().entrySet()) {
      Reflected.call(message, "putData", form.getKey(), form.getValue());
    }
    for (var entry : forms.metadata().entrySet()) {
      Reflected.call(message, "putMetaData", entry.getKey(), entry.getValue());
    }
    return message;
  }
}

package io.github.adversaria.notebook;

import io.github.adversaria.require.Require;
import java.util.UUID;

/**
 * A place in a cell's output whose content can be replaced while the cell runs, for example a
 * picture of a game that goes on. Threads may share one.
 */
public final class LiveView {

  private final HostKernel kernel;
  private final String displayId;

  private LiveView(HostKernel kernel, String displayId) {
    this.kernel = kernel;
    this.displayId = displayId;
  }

  /**
   * Shows a value on a kernel now.
   *
   * @throws IllegalArgumentException if {@code kernel} is null
   */
  public static LiveView open(HostKernel kernel, Object value) {
    var view = new LiveView(Require.notNull("kernel", kernel), UUID.randomUUID().toString());
    kernel.display(Renderers.render(value), view.displayId);
    return view;
  }

  /** Shows another value in the same place. */
  public void update(Object value) {
    kernel.update(Renderers.render(value), displayId);
  }
}

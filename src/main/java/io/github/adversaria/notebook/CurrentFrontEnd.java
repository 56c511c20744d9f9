package io.github.adversaria.notebook;

import io.github.adversaria.require.Require;
import java.util.Optional;

/**
 * The front end of the cell that runs on this thread, or that started this thread. It lets {@code
 * show} of a cell find where to show, also where one program runs several notebooks.
 */
public final class CurrentFrontEnd {

  private static final InheritableThreadLocal<FrontEnd> OF_THREAD = new InheritableThreadLocal<>();

  private CurrentFrontEnd() {}

  /**
   * From now on this thread, and those that it starts, show their output there.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static void bind(FrontEnd frontEnd) {
    OF_THREAD.set(Require.notNull("frontEnd", frontEnd));
  }

  /** Where this thread shows its output; empty outside of cells that this library runs. */
  public static Optional<FrontEnd> get() {
    return Optional.ofNullable(OF_THREAD.get());
  }
}

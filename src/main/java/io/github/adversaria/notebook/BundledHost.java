package io.github.adversaria.notebook;

import io.github.adversaria.show.MimeBundle;
import java.util.Optional;

/** The kernel of this library and its headless runner; both render values themselves. */
record BundledHost(FrontEnd frontEnd) implements HostKernel {

  static Optional<HostKernel> find() {
    return CurrentFrontEnd.get().map(BundledHost::new);
  }

  @Override
  public String name() {
    return "Adversaria";
  }

  @Override
  public void registerRenderers() {}

  @Override
  public void display(MimeBundle bundle, String displayId) {
    frontEnd.display(bundle, displayId);
  }

  @Override
  public void update(MimeBundle bundle, String displayId) {
    frontEnd.update(bundle, displayId);
  }

  @Override
  public void clear() {
    frontEnd.clear(true);
  }
}

package io.github.adversaria.notebook;

import io.github.adversaria.show.MimeBundle;

/** No kernel: a program, a test or a bare jshell. Values are printed. */
record TerminalHost() implements HostKernel {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public void registerRenderers() {}

  @Override
  public void display(MimeBundle bundle, String displayId) {
    System.out.println(bundle.text());
  }

  @Override
  public void update(MimeBundle bundle, String displayId) {
    System.out.println(bundle.text());
  }

  @Override
  public boolean replaces() {
    return false;
  }

  @Override
  public void clear() {}
}

package io.github.adversaria.notebook;

import io.github.adversaria.show.MimeBundle;

/** The kernel that runs a cell, as far as showing values is concerned. */
public interface HostKernel {

  /** Its name for a reader. */
  String name();

  /** Makes it show the values of this library in every form that they have. */
  void registerRenderers();

  /**
   * Shows something before the cell ends.
   *
   * @param displayId names it, for {@link #update}
   */
  void display(MimeBundle bundle, String displayId);

  /** Replaces what an earlier {@link #display} shows; shows it anew where the kernel cannot. */
  void update(MimeBundle bundle, String displayId);

  /** Whether {@link #update} takes the place of what was shown, or comes after it. */
  default boolean replaces() {
    return true;
  }

  /** Removes the cell's output so far; does nothing where the kernel cannot. */
  void clear();

  /**
   * The kernel around the calling thread: that of this library, JJava, IJava or rapaio; or, outside
   * of any, standard output, where the text of values is printed.
   */
  static HostKernel current() {
    return BundledHost.find()
        .or(JvmKernelHost::findJJava)
        .or(JvmKernelHost::findIJava)
        .or(RapaioHost::find)
        .orElseGet(TerminalHost::new);
  }
}

package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;

/**
 * Stands where the main class of IJava 1.3.0 is, which no repository of Java libraries has. The
 * kernel that it hands out is the real base of IJava.
 */
public final class IJava {

  private static BaseKernel kernel;

  private IJava() {}

  /** The running kernel, or null. */
  public static BaseKernel getKernelInstance() {
    return kernel;
  }

  /** Lets a kernel be the running one; null for none. */
  public static void run(BaseKernel running) {
    kernel = running;
  }
}

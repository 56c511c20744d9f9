package io.github.adversaria.gan;

/** A loss that is no finite number any more. The run catches it and ends. */
final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DivergedException(String message) {
    super(message);
  }

  /** Throws one if a loss is no finite number. */
  static void unlessFinite(String name, double loss) {
    if (!Double.isFinite(loss)) {
      throw new DivergedException("the " + name + " is " + loss);
    }
  }
}

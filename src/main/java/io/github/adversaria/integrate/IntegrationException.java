package io.github.adversaria.integrate;

/**
 * Thrown when an integral cannot be given to the tolerance that was asked, or may not exist. The
 * message says where the trouble lies and what to do.
 */
public final class IntegrationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Bounded best;

  /**
   * @param message what went wrong, where, and what to do
   * @param best the best result so far, its bound wide and honest; NaN is not possible, so a bound
   *     of {@code Infinity} says that nothing is known
   */
  public IntegrationException(String message, Bounded best) {
    super(message);
    this.best = best;
  }

  /** The best result so far; its bound is honest, but wider than was asked. */
  public Bounded best() {
    return best;
  }
}

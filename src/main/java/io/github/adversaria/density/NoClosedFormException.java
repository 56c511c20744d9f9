package io.github.adversaria.density;

/**
 * Thrown when a quantity of a density has no closed form here; the message says how to compute it
 * numerically instead.
 */
public final class NoClosedFormException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param quantity for example "entropy"
   * @param density the density that was asked
   * @param instead how to get the number anyway
   */
  public NoClosedFormException(String quantity, Density density, String instead) {
    super("The " + quantity + " of " + density + " has no closed form; " + instead);
  }
}

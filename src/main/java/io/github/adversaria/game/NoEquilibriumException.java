package io.github.adversaria.game;

/** An equilibrium was asked for where none was found; the message says what was tried. */
public final class NoEquilibriumException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoEquilibriumException(String message) {
    super(message);
  }
}

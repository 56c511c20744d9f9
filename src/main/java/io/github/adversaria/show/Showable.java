package io.github.adversaria.show;

/**
 * A value that shows itself when a notebook cell ends in it.
 *
 * <p>Whichever kernel runs the cell, the bridge of {@code notebook} hands it the bundle; a terminal
 * uses its text.
 */
@FunctionalInterface
public interface Showable {

  /** This value in every form that it has; at least as text. */
  MimeBundle show();
}

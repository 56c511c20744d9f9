package io.github.adversaria.gan.latent;

/** One of the two domains of a {@link io.github.adversaria.data.DomainPair}. */
public enum Style {
  /** The first. */
  X,
  /** The second. */
  Y;

  /** As the inputs of a training are called: {@code x} or {@code y}. */
  String input() {
    return this == X ? "x" : "y";
  }

  /** The one that this is not. */
  public Style other() {
    return this == X ? Y : X;
  }
}

package io.github.adversaria.notebook;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * What a reader needs to know to get the same numbers again; shows as one line.
 *
 * @param versions of this library and ND4J
 * @param seed from which the session's randomness comes
 * @param kernel the name of the kernel that runs
 */
public record Session(Versions versions, long seed, String kernel) implements Showable {

  /** The seed of a session that names none. */
  public static final long DEFAULT_SEED = 20140610;

  /**
   * The generator used for sampling: small, fast, and of the same uniform numbers on every JDK from
   * 17 on. Its normal numbers are the same too but for one in some millions: JDK 19 corrected how
   * the far tail is drawn.
   */
  public static final String GENERATOR = "L64X128MixRandom";

  /**
   * @throws IllegalArgumentException if versions or kernel is null
   */
  public Session {
    Require.notNull("versions", versions);
    Require.notNull("kernel", kernel);
  }

  /**
   * Makes a kernel show values of this library, and starts ND4J in the background.
   *
   * @throws IllegalArgumentException if {@code kernel} is null
   */
  public static Session start(HostKernel kernel, long seed) {
    Require.notNull("kernel", kernel);
    kernel.registerRenderers();
    Nd4jWarmUp.begin();
    return new Session(Versions.current(), seed, kernel.name());
  }

  /** A new generator that starts at the session's seed: each call gives the same numbers. */
  public RandomGenerator random() {
    return RandomGeneratorFactory.of(GENERATOR).create(seed);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** For example {@code Adversaria 0.1.0 · seed 1 · JDK 17.0.12 · ND4J 1.0 · kernel: rapaio}. */
  @Override
  public String toString() {
    String jdk =
        Runtime.version().version().stream().map(String::valueOf).collect(Collectors.joining("."));
    return "Adversaria %s · seed %d · JDK %s · ND4J %s · kernel: %s"
        .formatted(versions.adversaria(), seed, jdk, versions.nd4j(), kernel);
  }
}

package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What a loss comes down to when the discriminator is the best one for the generator that there is:
 * two facts that need not agree. The discriminator's value then measures a divergence; and the
 * generator, which takes its step with the discriminator held still, follows the gradient of one.
 *
 * @param output the best discriminator's number at a point as a function of log p_data/p_g there,
 *     which may be infinite; empty if it is none
 * @param discriminator minus the least value of the discriminator's loss
 * @param generator the objective whose gradient the generator's is, while the best discriminator is
 *     held still (its offset means nothing)
 * @param statement what is to be said of it in words, above all where something is empty
 */
public record Optimum(
    Optional<DoubleUnaryOperator> output,
    Optional<Objective> discriminator,
    Optional<Objective> generator,
    String statement)
    implements Showable {

  public Optimum {
    Require.notNull("output", output);
    Require.notNull("discriminator", discriminator);
    Require.notNull("generator", generator);
    if (Require.notNull("statement", statement).isBlank()) {
      throw Require.wrong("statement", "blank", "a sentence");
    }
  }

  /** No best discriminator, or none that is a function of the density ratio. */
  public static Optimum none(String statement) {
    return new Optimum(Optional.empty(), Optional.empty(), Optional.empty(), statement);
  }

  /** A best discriminator, of which more may be said by the methods below. */
  public static Optimum at(DoubleUnaryOperator output, String statement) {
    Require.notNull("output", output);
    return new Optimum(Optional.of(output), Optional.empty(), Optional.empty(), statement);
  }

  /** With what the discriminator's value measures. */
  public Optimum measuring(Objective measured) {
    return new Optimum(
        output, Optional.of(Require.notNull("measured", measured)), generator, statement);
  }

  /** With what the generator's step descends. */
  public Optimum descending(Objective descended) {
    return new Optimum(
        output, discriminator, Optional.of(Require.notNull("descended", descended)), statement);
  }

  /** The same in other words. */
  Optimum saying(String words) {
    return new Optimum(output, discriminator, generator, words);
  }

  /**
   * The best discriminator's number where log p_data/p_g is {@code logRatio}.
   *
   * @param logRatio not NaN
   * @throws IllegalStateException if it is no function of the ratio
   */
  public double outputAt(double logRatio) {
    Require.notNaN("logRatio", logRatio);
    return output.orElseThrow(() -> new IllegalStateException(statement)).applyAsDouble(logRatio);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** What is measured, what is descended, and the statement, line by line. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    discriminator.ifPresent(it -> lines.add("the best discriminator measures " + it));
    generator.ifPresent(it -> lines.add("with it held still the generator descends " + it));
    lines.add(statement);
    return String.join("\n", lines);
  }
}

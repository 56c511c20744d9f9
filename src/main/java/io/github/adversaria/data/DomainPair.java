package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two domains between which is to be translated: examples x of one and, drawn independently, y of
 * the other. Where the truth is known (which y belongs to an x), it is there for measurement, never
 * for training: of a system that learns from unpaired examples, as in Zhu, Park, Isola and Efros,
 * <i>Unpaired Image-to-Image Translation using Cycle-Consistent Adversarial Networks</i> (ICCV
 * 2017).
 *
 * <p>{@code y} is distributed as the truth of {@code x} is, but other maps may carry one
 * distribution to the other too: of moons turned by 180° about their middle, even the identity.
 * That is what the truth shows.
 */
public final class DomainPair {

  private final DataSource x;
  private final DataSource y;
  private final Optional<ExampleMap> truth;

  private DomainPair(DataSource x, DataSource y, Optional<ExampleMap> truth) {
    this.x = x;
    this.y = y;
    this.truth = truth;
  }

  /**
   * Two domains whose truth nobody knows.
   *
   * @throws IllegalArgumentException if one is null
   */
  public static DomainPair of(DataSource x, DataSource y) {
    return new DomainPair(Require.notNull("x", x), Require.notNull("y", y), Optional.empty());
  }

  /**
   * A domain and its image under a map: y is the image of fresh examples, not of those of x.
   *
   * @throws IllegalArgumentException if one is null, or if the map does not take such examples
   */
  public static DomainPair of(DataSource x, ExampleMap truth) {
    Require.notNull("x", x);
    Require.notNull("truth", truth);
    return new DomainPair(x, new MappedSource(x, truth), Optional.of(truth));
  }

  /**
   * A finite domain in two halves without a common example: x is the first, y the image of the
   * second. So no example of x has its partner among those of y.
   *
   * @param data at least two examples
   * @param seed chooses the halves
   * @throws IllegalArgumentException if something is null, if there is only one example, or if the
   *     map does not take such examples
   */
  public static DomainPair unpaired(Dataset data, ExampleMap truth, long seed) {
    Require.notNull("data", data);
    Require.notNull("truth", truth);
    Dataset.Split halves = data.split(0.5, seed);
    return new DomainPair(halves.first(), truth.apply(halves.second()), Optional.of(truth));
  }

  /**
   * A domain in the plane and the same turned about the origin.
   *
   * @param x of dimension 2
   * @param degrees counterclockwise, finite
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static DomainPair rotated(DataSource x, double degrees) {
    return of(Require.notNull("x", x), LinearMap.rotation(degrees));
  }

  /**
   * A domain and its image under x to Ax + b.
   *
   * @param matrix A, a row for each number of y and a column for each of x, finite; copied
   * @param shift b, a number for each of y, finite; copied
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static DomainPair affine(DataSource x, double[][] matrix, double[] shift) {
    Require.notNull("x", x);
    return of(x, LinearMap.of(matrix, shift));
  }

  /** Half of the {@link Digits}, and the others slanted by {@link ImageMap#SLANT}. */
  public static DomainPair slantedDigits(long seed) {
    Dataset digits = Digits.load();
    return unpaired(digits, ImageMap.slanted(shape(digits), ImageMap.SLANT), seed);
  }

  /** Half of the {@link Digits}, and the others with ink and paper exchanged. */
  public static DomainPair invertedDigits(long seed) {
    Dataset digits = Digits.load();
    return unpaired(digits, ImageMap.inverted(shape(digits)), seed);
  }

  /** Half of the {@link Digits}, and the outlines of the others. */
  public static DomainPair outlinedDigits(long seed) {
    Dataset digits = Digits.load();
    return unpaired(digits, ImageMap.outlined(shape(digits)), seed);
  }

  private static ImageShape shape(Dataset digits) {
    return digits.shape().orElseThrow();
  }

  /** The first domain. */
  public DataSource x() {
    return x;
  }

  /** The second domain. */
  public DataSource y() {
    return y;
  }

  /** Whether {@link #truth} has an answer. */
  public boolean hasTruth() {
    return truth.isPresent();
  }

  /**
   * The examples of the second domain that belong to some of the first.
   *
   * @param examples shape {@code [n, x().dimension()]}
   * @return shape {@code [n, y().dimension()]}, single precision
   * @throws IllegalStateException if nobody knows them
   * @throws IllegalArgumentException if the shape is wrong
   */
  public INDArray truth(INDArray examples) {
    return truth
        .orElseThrow(
            () ->
                new IllegalStateException(
                    this + " came without the truth; give it by DomainPair.of(x, map)"))
        .apply(examples);
  }

  @Override
  public String toString() {
    return x + " → " + truth.map(Object::toString).orElseGet(y::toString);
  }
}

package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What both players choose: a strategy profile (x, y) of two vectors. Immutable. */
public final class Profile {

  private static final int DIGITS = 6;

  private final double[] joint;
  private final int first;

  private Profile(double[] joint, int first) {
    this.joint = joint;
    this.first = first;
  }

  /**
   * One number each.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public static Profile of(double x, double y) {
    return of(new double[] {x}, new double[] {y});
  }

  /**
   * A vector each.
   *
   * @param x what the first player chooses; at least one number, finite; copied
   * @param y what the second chooses; likewise
   * @throws IllegalArgumentException if that does not hold
   */
  public static Profile of(double[] x, double[] y) {
    Require.finite("x", x);
    Require.finite("y", y);
    double[] joint = Arrays.copyOf(x, x.length + y.length);
    System.arraycopy(y, 0, joint, x.length, y.length);
    return new Profile(joint, x.length);
  }

  /** The joint vector z = (x, y), the first {@code first} numbers of it x; copied. */
  static Profile ofJoint(double[] joint, int first) {
    return new Profile(joint.clone(), first);
  }

  /** The first player's choice x; a copy. */
  public double[] first() {
    return Arrays.copyOf(joint, first);
  }

  /** The second player's choice y; a copy. */
  public double[] second() {
    return Arrays.copyOfRange(joint, first, joint.length);
  }

  /** How many numbers the first player chooses. */
  public int firstDimension() {
    return first;
  }

  /** How many numbers the second player chooses. */
  public int secondDimension() {
    return joint.length - first;
  }

  /** The joint vector z = (x, y); a copy. */
  public double[] joint() {
    return joint.clone();
  }

  /** How far away another profile is, in Euclidean distance. */
  public double distanceTo(Profile other) {
    Require.notNull("other", other);
    other.requireDimensions("other", first, secondDimension());
    return Distance.between(joint, 0, other.joint);
  }

  /**
   * @throws IllegalArgumentException if it has other dimensions than these
   */
  void requireDimensions(String argument, int wantedFirst, int wantedSecond) {
    if (first != wantedFirst || secondDimension() != wantedSecond) {
      throw Require.wrong(
          argument,
          this + " (dimensions " + first + " and " + secondDimension() + ")",
          "a profile of dimensions " + wantedFirst + " and " + wantedSecond,
          "Profile.of(new double[] {...}, new double[] {...}) makes one.");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Profile profile
        && profile.first == first
        && Arrays.equals(profile.joint, joint);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(joint) + first;
  }

  /** For example {@code x = 1, y = 0.5} or {@code x = (1, 2), y = 0}. */
  @Override
  public String toString() {
    return "x = " + text(first()) + ", y = " + text(second());
  }

  private static String text(double[] vector) {
    String numbers =
        Arrays.stream(vector)
            .mapToObj(number -> Decimal.text(number, DIGITS))
            .collect(Collectors.joining(", "));
    return vector.length == 1 ? numbers : "(" + numbers + ")";
  }
}

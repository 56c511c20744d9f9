package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the first number that is NaN or infinite came from: an operation whose result has one and
 * whose arguments have none. It is found afterwards, from how tensors remember they were computed;
 * a training that does not ask pays nothing.
 */
public final class Anomaly implements Showable {

  /** On what way the number came. */
  public enum Place {
    /** It was there before anything was computed: in a parameter, the data or a constant. */
    GIVEN,
    /** In the computation of the value. */
    VALUE,
    /** In the computation of its gradients. */
    GRADIENT
  }

  private final Place place;
  private final String operation;
  private final Tensor result;
  private final List<Tensor> arguments;
  private final String passedThrough;

  private Anomaly(
      Place place, String operation, Tensor result, List<Tensor> arguments, String passedThrough) {
    this.place = place;
    this.operation = operation;
    this.result = result;
    this.arguments = arguments;
    this.passedThrough = passedThrough;
  }

  static Anomaly given(String name, Tensor tensor) {
    return new Anomaly(Place.GIVEN, name, tensor, List.of(), "");
  }

  static Anomaly made(Tensor tensor) {
    Origin origin = tensor.origin();
    return new Anomaly(Place.VALUE, origin.operation, tensor, List.of(origin.arguments), "");
  }

  /** The same found in what passes a gradient back through an operation. */
  Anomaly passingBack(String through) {
    return new Anomaly(Place.GRADIENT, operation, result, arguments, through);
  }

  /**
   * Looks at a value and at what it was computed from.
   *
   * @param value whose workspace was not reset since
   * @param parameters named if it is one of them that has the number; may be empty
   * @return nothing if all is finite
   * @throws IllegalStateException if its workspace was reset
   */
  public static Optional<Anomaly> find(Tensor value, List<Parameter> parameters) {
    Require.notNull("value", value);
    Require.notNull("parameters", parameters);
    return AnomalySearch.of(parameters).value(value);
  }

  /**
   * Looks at a value as {@link #find} does, and then at its gradients, which are computed once more
   * and remembered.
   *
   * @param value one number, whose workspace was not reset since
   * @return nothing if all is finite
   * @throws IllegalArgumentException if the value is more than one number
   * @throws IllegalStateException if its workspace was reset
   */
  public static Optional<Anomaly> findInGradient(Tensor value, List<Parameter> parameters) {
    Require.notNull("value", value);
    Require.notEmpty("parameters", parameters);
    return AnomalySearch.of(parameters).gradient(value);
  }

  /** On what way the number came. */
  public Place place() {
    return place;
  }

  /**
   * The operation that made the number; where it was given, the parameter that has it, or "a
   * constant".
   */
  public String operation() {
    return operation;
  }

  /** The operation that a gradient was passing back through; empty unless it was one. */
  public String passedThrough() {
    return passedThrough;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** What happened, with the shapes and the ranges of the arguments. */
  @Override
  public String toString() {
    String numbers = NumberRange.of(result).toString();
    String shape = Arrays.toString(result.dims());
    if (arguments.isEmpty()) {
      return operation + " of shape " + shape + " has " + numbers + " before anything is computed";
    }
    String from =
        arguments.stream()
            .map(a -> "of shape " + Arrays.toString(a.dims()) + " with " + NumberRange.of(a))
            .collect(Collectors.joining(" and "));
    return (passedThrough.isEmpty()
            ? ""
            : "passing a gradient back through " + passedThrough + ", ")
        + operation
        + " gave "
        + numbers
        + ", of shape "
        + shape
        + "; its argument"
        + (arguments.size() > 1 ? "s were " : " was ")
        + from;
  }
}

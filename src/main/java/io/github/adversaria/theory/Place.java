package io.github.adversaria.theory;

import java.util.OptionalDouble;

/** Where lines are compared: at a point of the line if they are pointwise, else as numbers. */
record Place(OptionalDouble x) {

  static final Place NONE = new Place(OptionalDouble.empty());

  static Place at(double x) {
    return new Place(OptionalDouble.of(x));
  }
}

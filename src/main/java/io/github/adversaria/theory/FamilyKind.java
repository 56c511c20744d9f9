package io.github.adversaria.theory;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Family;
import java.util.List;
import java.util.function.BiFunction;

/** The parametric families that trials are made of, all with members for θ in (0, 1). */
enum FamilyKind {
  LOCATION(1, (parts, count) -> Family.location(parts.get(0))),
  SCALE(1, (parts, count) -> Family.scale(parts.get(0))),
  EXPONENTIAL(0, (parts, count) -> Family.exponential()),
  /** Uniform on (0, θ): a support that moves. */
  UNIFORM(0, (parts, count) -> Family.uniform()),
  MIXTURE(2, (parts, count) -> Family.mixture(parts.get(0), parts.get(1))),
  LOCATION_SCALE(1, (parts, count) -> Family.locationScale(parts.get(0))),
  GAMMA(0, (parts, count) -> Family.gamma()),
  BETA(0, (parts, count) -> Family.beta()),
  SOFTMAX(0, (parts, count) -> Family.softmax(count)),
  SIMPLEX(0, (parts, count) -> Family.simplex(count + 1));

  private final int parts;
  private final BiFunction<List<Density>, Integer, Family> maker;

  FamilyKind(int parts, BiFunction<List<Density>, Integer, Family> maker) {
    this.parts = parts;
    this.maker = maker;
  }

  /** How many densities it is made of. */
  int parts() {
    return parts;
  }

  /**
   * @param count how many parameters
   */
  Family build(List<Density> densities, int count) {
    return maker.apply(densities, count);
  }

  /**
   * The families with so many parameters.
   *
   * @throws IllegalArgumentException if there is none in this space
   */
  static List<FamilyKind> of(Space space, int count) {
    if (space == Space.ATOMS && count > 1) {
      return List.of(SOFTMAX, SIMPLEX);
    }
    if (space == Space.ATOMS) {
      return List.of(MIXTURE, SIMPLEX);
    }
    if (space == Space.LINE && count == 1) {
      return List.of(LOCATION, SCALE, MIXTURE, EXPONENTIAL, UNIFORM);
    }
    return space == Space.LINE && count == 2 ? List.of(LOCATION_SCALE, GAMMA, BETA) : List.of();
  }
}

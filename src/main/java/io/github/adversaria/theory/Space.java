package io.github.adversaria.theory;

import static io.github.adversaria.theory.DensityKind.CATEGORICAL;
import static io.github.adversaria.theory.DensityKind.EXPONENTIAL;
import static io.github.adversaria.theory.DensityKind.LAPLACE;
import static io.github.adversaria.theory.DensityKind.NORMAL;
import static io.github.adversaria.theory.DensityKind.PLANE_NORMAL;
import static io.github.adversaria.theory.DensityKind.PRODUCT;
import static io.github.adversaria.theory.DensityKind.UNIFORM;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import java.util.List;
import java.util.function.Function;

/** Where the densities of one trial live, all of them in the same space. */
enum Space {
  LINE(
      "on the line",
      DensityDraw::onLine,
      HardPairs.ON_LINE,
      List.of(
          DensityChoice.of(NORMAL, 0, 1),
          DensityChoice.of(NORMAL, 1, 1),
          DensityChoice.of(UNIFORM, 0, 1),
          DensityChoice.of(UNIFORM, 0, 2),
          DensityChoice.of(NORMAL, 0, 2),
          DensityChoice.of(EXPONENTIAL, 1),
          DensityChoice.of(UNIFORM, 1, 2),
          DensityChoice.of(LAPLACE, 0, 1))),
  ATOMS(
      "over atoms",
      DensityDraw::onAtoms,
      HardPairs.ON_ATOMS,
      List.of(
          DensityChoice.of(CATEGORICAL, 1, 1),
          DensityChoice.of(CATEGORICAL, 1, 3),
          DensityChoice.of(CATEGORICAL, 1, 0),
          DensityChoice.of(CATEGORICAL, 0, 1),
          DensityChoice.of(CATEGORICAL, 1, 2, 1))),
  PLANE(
      "in the plane",
      DensityDraw::inPlane,
      HardPairs.IN_PLANE,
      List.of(
          DensityChoice.of(PLANE_NORMAL, 0, 0, 1, 1, 0),
          DensityChoice.of(PLANE_NORMAL, 1, 0, 1, 1, 0),
          square(1),
          square(2),
          DensityChoice.of(PLANE_NORMAL, 0, 0, 1, 1, 0.5)));

  private final String words;
  private final Function<DensityDraw, DensityChoice> draw;
  private final List<List<DensityChoice>> hard;
  private final List<DensityChoice> simple;

  Space(
      String words,
      Function<DensityDraw, DensityChoice> draw,
      List<List<DensityChoice>> hard,
      List<DensityChoice> simple) {
    this.words = words;
    this.draw = draw;
    this.hard = hard;
    this.simple = simple;
  }

  /** The space that a density lives in; those of more than two dimensions count as the plane. */
  static Space of(Density density) {
    if (density.measure() == BaseMeasure.COUNTING) {
      return ATOMS;
    }
    return density.dimension() == 1 ? LINE : PLANE;
  }

  DensityChoice draw(DensityDraw source) {
    return draw.apply(source);
  }

  /** Pairs on which derivations break first. */
  List<List<DensityChoice>> hardPairs() {
    return hard;
  }

  /** Few densities, the simplest first. */
  List<DensityChoice> simple() {
    return simple;
  }

  private static DensityChoice square(double side) {
    DensityChoice edge = DensityChoice.of(UNIFORM, 0, side);
    return DensityChoice.of(PRODUCT, List.of(edge, edge));
  }

  @Override
  public String toString() {
    return words;
  }
}

package io.github.adversaria.theory;

import static io.github.adversaria.theory.DensityKind.AFFINE;
import static io.github.adversaria.theory.DensityKind.BETA;
import static io.github.adversaria.theory.DensityKind.CATEGORICAL;
import static io.github.adversaria.theory.DensityKind.CAUCHY;
import static io.github.adversaria.theory.DensityKind.EXPONENTIAL;
import static io.github.adversaria.theory.DensityKind.GAMMA;
import static io.github.adversaria.theory.DensityKind.LAPLACE;
import static io.github.adversaria.theory.DensityKind.MIXTURE;
import static io.github.adversaria.theory.DensityKind.NORMAL;
import static io.github.adversaria.theory.DensityKind.PLANE_NORMAL;
import static io.github.adversaria.theory.DensityKind.PRODUCT;
import static io.github.adversaria.theory.DensityKind.STUDENT_T;
import static io.github.adversaria.theory.DensityKind.UNIFORM;

import java.util.List;

/** Pairs of densities on which derivations break first, and integrators too. */
final class HardPairs {

  private HardPairs() {}

  static final List<List<DensityChoice>> ON_LINE =
      List.of(
          // equal, nearly equal
          pair(normal(0, 1), normal(0, 1)),
          pair(normal(0, 1), normal(1e-7, 1)),
          pair(DensityChoice.of(LAPLACE, 0, 1), DensityChoice.of(LAPLACE, 0, 1 + 1e-9)),
          // disjoint, touching, overlapping, nested
          pair(uniform(0, 1), uniform(2, 3)),
          pair(uniform(0, 1), uniform(1, 2)),
          pair(uniform(0, 1), uniform(0.5, 1.5)),
          pair(uniform(0, 1), uniform(-1, 2)),
          pair(uniform(0, 1), normal(0, 1)),
          pair(
              DensityChoice.of(EXPONENTIAL, 1),
              DensityChoice.of(AFFINE, List.of(DensityChoice.of(EXPONENTIAL, 1)), -1, 0)),
          pair(DensityChoice.of(EXPONENTIAL, 1), DensityChoice.of(LAPLACE, 0, 1)),
          // very peaked
          pair(normal(0, 1e-6), normal(0, 1)),
          pair(normal(0, 1e-6), normal(1e-6, 1e-6)),
          pair(normal(0, 1e-6), normal(1, 1e-6)),
          pair(normal(0, 1e-3), normal(0, 1e3)),
          // heavy tails
          pair(DensityChoice.of(CAUCHY, 0, 1), normal(0, 1)),
          pair(DensityChoice.of(STUDENT_T, 0, 1, 1.5), DensityChoice.of(CAUCHY, 1, 0.5)),
          // far apart
          pair(mixture(1, -40, 1, 40), normal(0, 1)),
          pair(mixture(1, -100, 1, 100), mixture(3, -100, 7, 100)),
          // infinite at an end
          pair(DensityChoice.of(BETA, 0.5, 0.5), uniform(0, 1)),
          pair(DensityChoice.of(GAMMA, 0.5, 1), DensityChoice.of(EXPONENTIAL, 1)));

  static final List<List<DensityChoice>> ON_ATOMS =
      List.of(
          pair(atoms(1, 1), atoms(1, 1)),
          pair(atoms(1, 0), atoms(0, 1)),
          pair(atoms(1, 1, 0), atoms(0, 1, 1)),
          pair(atoms(1, 1, 0), atoms(1, 1, 1)),
          pair(atoms(1e12, 1), atoms(1, 1)));

  static final List<List<DensityChoice>> IN_PLANE =
      List.of(
          pair(plane(0, 0, 0), plane(0, 0, 0)),
          pair(plane(0, 0, 0), plane(1e-6, 0, 0)),
          pair(plane(0, 0, 0.8), plane(0, 0, -0.8)),
          pair(square(0), square(2)),
          pair(square(0), square(1)),
          pair(square(0), square(0.5)));

  private static List<DensityChoice> pair(DensityChoice first, DensityChoice second) {
    return List.of(first, second);
  }

  private static DensityChoice normal(double mean, double deviation) {
    return DensityChoice.of(NORMAL, mean, deviation);
  }

  private static DensityChoice uniform(double low, double high) {
    return DensityChoice.of(UNIFORM, low, high);
  }

  private static DensityChoice mixture(double first, double left, double second, double right) {
    return DensityChoice.of(MIXTURE, List.of(normal(left, 1), normal(right, 1)), first, second);
  }

  private static DensityChoice atoms(double... masses) {
    return DensityChoice.of(CATEGORICAL, masses);
  }

  private static DensityChoice plane(double x, double y, double correlation) {
    return DensityChoice.of(PLANE_NORMAL, x, y, 1, 1, correlation);
  }

  private static DensityChoice square(double corner) {
    return DensityChoice.of(
        PRODUCT, List.of(uniform(corner, corner + 1), uniform(corner, corner + 1)));
  }
}

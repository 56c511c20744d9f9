package io.github.adversaria.divergence;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two densities on the line of which at least one is a mixture, taken apart into their components:
 * the supports of these, not only of the whole, then cut the range, and what grows without limit at
 * an end inside the support of the whole is met at an end.
 */
final class MixedPair implements PairIntegral {

  /** With more components than this the mixture is taken as it is: each cuts the range. */
  private static final int MOST_COMPONENTS = 16;

  private final JointIntegral joint;
  private final double[] logWeightsP;
  private final double[] logWeightsQ;

  private MixedPair(JointIntegral joint, double[] logWeightsP, double[] logWeightsQ) {
    this.joint = joint;
    this.logWeightsP = logWeightsP;
    this.logWeightsQ = logWeightsQ;
  }

  static boolean applies(Density p, Density q) {
    return (p instanceof Mixture || q instanceof Mixture)
        && p.dimension() == 1
        && p.measure() == BaseMeasure.LEBESGUE
        && components(p).size() + components(q).size() <= MOST_COMPONENTS;
  }

  static PairIntegral of(Density p, Density q) {
    Map<Density, Double> ofP = components(p);
    Map<Density, Double> ofQ = components(q);
    var all = new ArrayList<>(ofP.keySet());
    ofQ.keySet().stream().filter(density -> !ofP.containsKey(density)).forEach(all::add);
    var landmarks = new ArrayList<Landmark>(p.landmarks());
    landmarks.addAll(q.landmarks());
    return new MixedPair(
        JointIntegral.of(all).near(landmarks), logWeights(ofP, all), logWeights(ofQ, all));
  }

  private static Map<Density, Double> components(Density density) {
    var found = new LinkedHashMap<Density, Double>();
    collect(density, 1, found);
    return found;
  }

  private static void collect(Density density, double weight, Map<Density, Double> found) {
    if (density instanceof Mixture mixture) {
      double[] weights = mixture.weights();
      for (int i = 0; i < weights.length; i++) {
        collect(mixture.components().get(i), weight * weights[i], found);
      }
    } else {
      found.merge(density, weight, Double::sum);
    }
  }

  private static double[] logWeights(Map<Density, Double> weights, List<Density> all) {
    return all.stream().mapToDouble(d -> Math.log(weights.getOrDefault(d, 0.0))).toArray();
  }

  @Override
  public Bounded overUnion(PairIntegrand integrand) {
    return joint.overUnion(joint(integrand));
  }

  @Override
  public Bounded overIntersection(PairIntegrand integrand) {
    return joint.over(
        there -> holds(logWeightsP, there) && holds(logWeightsQ, there), joint(integrand));
  }

  private static boolean holds(double[] logWeights, boolean[] there) {
    for (int i = 0; i < there.length; i++) {
      if (there[i] && logWeights[i] > Double.NEGATIVE_INFINITY) {
        return true;
      }
    }
    return false;
  }

  private JointIntegrand joint(PairIntegrand integrand) {
    Require.notNull("integrand", integrand);
    return (point, logs, result) ->
        integrand.evaluate(logSum(logWeightsP, logs), logSum(logWeightsQ, logs), result);
  }

  /** log Σ exp(weightᵢ + logᵢ); a density that is infinite makes it so. */
  private static double logSum(double[] logWeights, double[] logs) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logs.length; i++) {
      greatest = Math.max(greatest, term(logWeights[i], logs[i]));
    }
    if (Double.isInfinite(greatest)) {
      return greatest;
    }
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      double gap = term(logWeights[i], logs[i]) - greatest;
      sum += gap == 0 ? 1 : Math.exp(gap);
    }
    return greatest + Math.log(sum);
  }

  /** A component of no weight counts for nothing even where it is infinite. */
  private static double term(double logWeight, double log) {
    return logWeight == Double.NEGATIVE_INFINITY ? logWeight : logWeight + log;
  }

  @Override
  public PairIntegral with(Quadrature quadrature) {
    return new MixedPair(joint.with(quadrature), logWeightsP, logWeightsQ);
  }
}

package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.MonteCarlo;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What came of a {@link GaussianMixtureFit}: the mixture and the likelihood at every step. */
public final class MixtureFit implements Showable {

  private final List<Density> models;
  private final List<Bounded> logLikelihoods;

  MixtureFit(List<Density> models, List<Bounded> logLikelihoods) {
    this.models = List.copyOf(models);
    this.logLikelihoods = List.copyOf(logLikelihoods);
  }

  /** How many steps were taken. */
  public int steps() {
    return models.size() - 1;
  }

  /** The mixture after each step, the start first; unmodifiable. */
  public List<Density> models() {
    return models;
  }

  /** The mixture after the last step. */
  public Density model() {
    return models.get(steps());
  }

  /** (1/m) Σ log p_θ(x_i) after each step; the bound is that of rounding. Unmodifiable. */
  public List<Bounded> logLikelihoods() {
    return logLikelihoods;
  }

  /** −(1/m) Σ log p_θ(x_i), the cross-entropy of the data and the model, after each step. */
  public List<Bounded> crossEntropies() {
    return logLikelihoods.stream().map(Bounded::negate).toList();
  }

  /**
   * The mean of log p_θ over other points after each step: on points that the fit has not seen it
   * may fall while {@link #logLikelihoods} rises.
   *
   * @param points shape {@code [n, d]}, n at least 2, finite
   * @throws IllegalArgumentException if the shape is wrong or a number not finite
   * @throws CancellationException if the thread is interrupted
   */
  public List<Sampled> logLikelihoods(INDArray points) {
    PointSet set = PointSet.of("points", points, 2);
    if (set.dimension() != model().dimension()) {
      throw Require.wrong(
          "points",
          "points with " + set.dimension() + " coordinates",
          model().dimension() + ", as the data of the fit had");
    }
    double[][] rows = points.toDoubleMatrix();
    var means = new ArrayList<Sampled>();
    for (Density model : models) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while likelihoods were computed");
      }
      means.add(Sampled.of(Arrays.stream(rows).mapToDouble(model::logDensityAt).toArray()));
    }
    return List.copyOf(means);
  }

  /**
   * The first step that lowered the likelihood by more than rounding can explain; empty if none.
   */
  public OptionalInt firstFall() {
    return IntStream.rangeClosed(1, steps())
        .filter(
            k -> {
              Bounded change = logLikelihoods.get(k).minus(logLikelihoods.get(k - 1));
              return change.value() < -change.errorBound();
            })
        .findFirst();
  }

  /**
   * KL(p_data‖p_θ) after each step, by integration: it may rise while the likelihood of the data
   * does too, for the data are a few points of p_data only.
   *
   * @param pData what the data were drawn from, on the line or in the plane
   * @throws CancellationException if the thread is interrupted
   */
  public List<Bounded> divergences(Density pData) {
    Require.notNull("pData", pData);
    return models.stream().map(model -> FDivergence.KL.between(pData, model)).toList();
  }

  /**
   * KL(p_data‖p_θ) of the last mixture from samples, in any dimension: the mean of log p_data − log
   * p_θ.
   *
   * @param pData what the data were drawn from
   * @param n how many samples, at least 2
   * @param random the source of randomness
   */
  public Sampled divergence(Density pData, long n, RandomGenerator random) {
    Require.notNull("pData", pData);
    Require.notNull("random", random);
    return MonteCarlo.mean(
        n,
        random,
        source -> {
          double[] point = pData.drawPoint(source);
          return pData.logDensityAt(point) - model().logDensityAt(point);
        });
  }

  /** The cross-entropy of the data by step. */
  public Plot plot() {
    return Plot.titled("Cross-entropy of the data by step of EM")
        .curve("cross-entropy", steps(logLikelihoods), values(crossEntropies()))
        .labels("step", "nats");
  }

  /**
   * The cross-entropy of the data by step, and beside it KL(p_data‖p_θ); see {@link #divergences}.
   */
  public Plot plot(Density pData) {
    List<Bounded> divergences = divergences(pData);
    return plot().curve("KL(p_{data}‖p_θ)", steps(divergences), values(divergences));
  }

  private static double[] steps(List<Bounded> values) {
    return IntStream.range(0, values.size()).asDoubleStream().toArray();
  }

  private static double[] values(List<Bounded> values) {
    return values.stream().mapToDouble(Bounded::value).toArray();
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withPng(plot().png());
  }

  /** For example {@code 34 steps of EM: log-likelihood of a point from … to …, never falling}. */
  @Override
  public String toString() {
    OptionalInt fall = firstFall();
    return steps()
        + " steps of EM: log-likelihood of a point from "
        + logLikelihoods.get(0)
        + " to "
        + logLikelihoods.get(steps())
        + (fall.isPresent() ? ", falling at step " + fall.getAsInt() : ", never falling");
  }
}

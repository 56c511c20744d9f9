package io.github.adversaria.gan.energy;

import io.github.adversaria.nn.Dense;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * What it costs to draw an example, counted while it is drawn: how often a network is evaluated,
 * how often it is differentiated with respect to the example, and what the matrix products of both
 * come to. The same on every machine.
 *
 * @param examples that were drawn
 * @param evaluations of the network, all examples together
 * @param gradients with respect to an example, all examples together
 * @param weights numbers in the network's matrices: a pass, forward or back to the example, takes 2
 *     operations with each
 */
public record SamplingCost(long examples, long evaluations, long gradients, long weights)
    implements Showable {

  private static final double MEGA = 1e6;
  private static final int DIGITS = 4;

  public SamplingCost {
    Require.atLeast("examples", examples, 1L);
    Require.atLeast("evaluations", evaluations, 0L);
    Require.atLeast("gradients", gradients, 0L);
    Require.atLeast("weights", weights, 1L);
  }

  /**
   * Counts.
   *
   * @param network of dense layers and what has no matrices
   * @param examples how many will be drawn
   * @param sampling draws them with the layer that it is given, which is the network and counts
   * @throws IllegalArgumentException if another kind of layer has parameters
   */
  public static SamplingCost of(Network network, int examples, Consumer<Layer> sampling) {
    long weights = 0;
    for (Layer layer : Require.notNull("network", network).layers()) {
      if (layer instanceof Dense dense) {
        weights += dense.weights().size();
      } else if (!layer.parameters().isEmpty()) {
        throw Require.wrong("network", "with the layer " + layer, "dense layers");
      }
    }
    Require.atLeast("examples", examples, 1);
    Require.notNull("sampling", sampling);
    Meter meter = new Meter(network, new AtomicLong(), new AtomicLong());
    sampling.accept(meter);
    return new SamplingCost(examples, meter.evaluations.get(), meter.gradients.get(), weights);
  }

  /** The network, with a tensor before it that tells when a gradient passes back through it. */
  private record Meter(Network network, AtomicLong evaluations, AtomicLong gradients)
      implements Layer {

    @Override
    public Tensor apply(Tensor input, Pass pass) {
      int rows = input.shape()[0];
      evaluations.addAndGet(rows);
      return network.apply(input.map("meter", x -> x, x -> passed(x, rows)), pass);
    }

    private Tensor passed(Tensor x, int rows) {
      gradients.addAndGet(rows);
      return x.times(0).plus(1);
    }

    @Override
    public List<Parameter> parameters() {
      return network.parameters();
    }

    @Override
    public int[] outputShape(int... inputShape) {
      return network.outputShape(inputShape);
    }
  }

  /** Passes, forward and back, for one example. */
  public double passesPerExample() {
    return (evaluations + gradients) / (double) examples;
  }

  /** Millions of floating-point operations for one example. */
  public double megaflopPerExample() {
    return 2 * weights * passesPerExample() / MEGA;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** For one example. */
  @Override
  public String toString() {
    return "for one example "
        + Decimal.text(evaluations / (double) examples, DIGITS)
        + " evaluations and "
        + Decimal.text(gradients / (double) examples, DIGITS)
        + " gradients of a network with "
        + weights
        + " weights: "
        + Decimal.text(megaflopPerExample(), DIGITS)
        + " MFLOP";
  }
}

package io.github.adversaria.gan.energy;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Checkpoint;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Stopped;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Where a {@link DiscriminatorAlone} is: its scores, and its negatives. It holds the network
 * itself: training that further changes it.
 */
public final class DiscriminatorRun {

  private static final String DISCRIMINATOR = "discriminator";
  private static final String NEGATIVES = "negatives";
  private static final String SHAPE = "pools, negatives in each, numbers of one, iterations";
  private static final int TRAINING = 1;
  private static final int DRAWING = 2;

  private record Course(int iteration, double loss, double data, double negatives) {}

  private final DiscriminatorAlone system;
  private final Deque<INDArray> pools;
  private final List<Course> course = new ArrayList<>();
  private int iterations;
  private Ending ending = Ending.COMPLETE;
  private String reason = "";

  private DiscriminatorRun(DiscriminatorAlone system, Deque<INDArray> pools, int iterations) {
    this.system = system;
    this.pools = pools;
    this.iterations = iterations;
  }

  /** With the first negatives. */
  static DiscriminatorRun begin(DiscriminatorAlone system) {
    DiscriminatorBuilder choices = system.choices();
    INDArray first =
        choices.first.orElseGet(system::noise).sample(choices.pool, system.random(0, DRAWING));
    return new DiscriminatorRun(system, new ArrayDeque<>(List.of(first)), 0);
  }

  DiscriminatorRun until(int total) {
    DiscriminatorWatch watch = system.watch();
    try {
      watch.eye().accept(this);
      while (iterations < total && ending == Ending.COMPLETE) {
        watch.listener().progress(iterations, total, "negatives by " + system.sampler());
        if (iterate(total)) {
          watch.eye().accept(this);
        }
      }
      watch.listener().progress(Math.max(1, iterations), Math.max(1, iterations), toString());
    } catch (Stopped | CancellationException e) {
      ending = Ending.INTERRUPTED;
    }
    return this;
  }

  /** Tells whether the iteration was finished. */
  private boolean iterate(int total) {
    DiscriminatorBuilder choices = system.choices();
    double factor = choices.schedule.factor(iterations, total);
    Dataset negatives = Dataset.of(kept());
    NetworkRun trained =
        system
            .training(negatives, factor)
            .threads(system.watch().threads())
            .seed(system.random(iterations, TRAINING).nextLong())
            .run(choices.updates);
    ending = trained.ending();
    reason = trained.reason();
    if (ending != Ending.COMPLETE) {
      return false;
    }
    RandomStream random = system.random(iterations + 1, DRAWING);
    INDArray data = choices.data.sample(choices.batch, random);
    INDArray next =
        system.sampler().draw(system.discriminator(), starts(random), system.box(), random);
    iterations++;
    course.add(
        new Course(
            iterations,
            trained.loss(DISCRIMINATOR),
            scores(data).meanNumber().doubleValue(),
            scores(next).meanNumber().doubleValue()));
    pools.addLast(next);
    while (pools.size() > choices.kept) {
      pools.removeFirst();
    }
    return true;
  }

  /** The last negatives, the oldest chains of them replaced by noise. */
  private INDArray starts(RandomStream random) {
    INDArray last = negatives();
    int n = (int) last.size(0);
    int renewed = (int) Math.round(n * system.choices().renewed);
    for (int i = 0; i < renewed; i++) {
      int row = (int) (((long) iterations * renewed + i) % n);
      last.putRow(row, system.noise().sample(1, random).getRow(0));
    }
    return last;
  }

  /** Iterations that are done. */
  public int iterations() {
    return iterations;
  }

  /** How it ended. */
  public Ending ending() {
    return ending;
  }

  /** Why it diverged; empty if it did not. */
  public String reason() {
    return reason;
  }

  /** The negatives that the next iteration begins with, a copy; shape {@code [pool, d]}. */
  public INDArray negatives() {
    return pools.getLast().dup();
  }

  /** All negatives that are kept, the oldest first, a copy; shape {@code [n, d]}. */
  public INDArray kept() {
    return Nd4j.vstack(pools.toArray(INDArray[]::new));
  }

  /**
   * D at some points.
   *
   * @param points shape {@code [n, d]}
   * @return shape {@code [n]}
   */
  public INDArray scores(INDArray points) {
    Require.notNull("points", points);
    Network discriminator = system.discriminator();
    Tensor x = Tensor.of(points.castTo(discriminator.parameters().get(0).array().dataType()));
    INDArray column = discriminator.apply(x).array();
    return column.reshape(column.length());
  }

  /** D at one point. */
  public double score(double... point) {
    return scores(Nd4j.createFromArray(new double[][] {Require.finite("point", point)}))
        .getDouble(0);
  }

  /**
   * Examples that are the model's own: some of the negatives that are kept.
   *
   * @return shape {@code [n, d]}
   */
  public INDArray generated(int n, long seed) {
    return Dataset.of(kept()).sample(n, RandomStream.of(seed));
  }

  /** New examples by {@link DiscriminatorAlone#sampler} and D as it now is, from noise. */
  public INDArray drawn(int n, long seed) {
    return drawn(system.sampler(), n, seed);
  }

  /**
   * New examples from noise by any sampler and D as it now is.
   *
   * @return shape {@code [n, d]}
   */
  public INDArray drawn(NegativeSampler sampler, int n, long seed) {
    Require.notNull("sampler", sampler);
    RandomStream random = RandomStream.of(seed);
    INDArray noise = system.noise().sample(Require.atLeast("n", n, 1), random);
    return sampler.draw(system.discriminator(), noise, system.box(), random);
  }

  /**
   * The training of a generator that minimises −E D(G(z)) while D stands still: nothing keeps it
   * from making the one best example, arg max D, of every z.
   *
   * @param generator makes an example of as many normal numbers as {@code latent} says
   */
  public NetworkTraining generatorAgainst(Layer generator, int latent) {
    Require.notNull("generator", generator);
    TensorFormula scored =
        TensorFormula.input("z").under("G", generator).under("D", system.discriminator()).mean();
    return NetworkTraining.named("generator against a frozen discriminator")
        .input("z", LatentSource.normal(latent))
        .players(
            NetworkPlayer.of("generator", generator)
                .minimizing(LossTerm.of("score", scored.times(-1))));
  }

  /** Row by row: the iteration, the loss of D, and the mean scores of data and of new negatives. */
  public Table history() {
    IntColumn at = IntColumn.create("iteration");
    DoubleColumn loss = DoubleColumn.create("loss");
    DoubleColumn data = DoubleColumn.create("score of data");
    DoubleColumn negatives = DoubleColumn.create("score of negatives");
    for (Course row : course) {
      at.append(row.iteration);
      loss.append(row.loss);
      data.append(row.data);
      negatives.append(row.negatives);
    }
    return Table.create("discriminator alone", at, loss, data, negatives);
  }

  /**
   * Writes all that the next iteration depends on; the history goes without.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    Require.notNull("file", file);
    INDArray all = kept();
    Checkpoint.empty()
        .put(DISCRIMINATOR, system.discriminator())
        .put(NEGATIVES, all.dup('c').reshape(all.length()).toDoubleVector())
        .put(SHAPE, pools.size(), negatives().size(0), all.size(1), iterations)
        .write(file);
  }

  static DiscriminatorRun read(DiscriminatorAlone system, Path file) {
    Checkpoint checkpoint = Checkpoint.read(file);
    double[] shape = checkpoint.numbers(SHAPE);
    double[] numbers = checkpoint.numbers(NEGATIVES);
    int rows = (int) shape[1];
    int width = (int) shape[2];
    if (rows != system.choices().pool || width != system.choices().data.dimension()) {
      throw Require.wrong(
          "file",
          file + " with negatives of shape [" + rows + ", " + width + "]",
          "negatives of shape ["
              + system.choices().pool
              + ", "
              + system.choices().data.dimension()
              + "], as this system draws");
    }
    checkpoint.restore().into(DISCRIMINATOR, system.discriminator()).apply();
    Deque<INDArray> pools = new ArrayDeque<>();
    INDArray all = Nd4j.createFromArray(numbers).reshape((long) shape[0], rows, width);
    for (int i = 0; i < shape[0]; i++) {
      pools.addLast(all.slice(i).castTo(DataType.FLOAT).reshape(rows, width).dup('c'));
    }
    return new DiscriminatorRun(system, pools, (int) shape[3]);
  }

  /** How far it came. */
  @Override
  public String toString() {
    return "discriminator alone: "
        + iterations
        + " iterations"
        + (ending == Ending.COMPLETE ? "" : ", " + ending + " " + reason);
  }
}

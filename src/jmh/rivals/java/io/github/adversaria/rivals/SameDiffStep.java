package io.github.adversaria.rivals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.array.SingleThreadArrayHolder;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.api.ops.random.impl.GaussianDistribution;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * ND4J's own differentiation: one graph for each player's loss on the same weights, of which a
 * graph computes the gradients it is asked for; batches in arrays made once, ND4J's fused Adam in
 * place.
 */
final class SameDiffStep implements Training {

  private static final String DATA = "data";
  private static final String LATENT = "latent";
  private static final String FAKE = "fake";
  private static final String LOSS = "loss";

  private final Workload workload;
  private final SplittableRandom random = new SplittableRandom(1);
  private final Player generator;
  private final Player discriminator;
  private final SameDiff discriminatorGraph = graph();
  private final SameDiff generatorGraph = graph();
  private final INDArray data;
  private final INDArray real;
  private final INDArray fake;
  private final INDArray latent;
  private final float[] ring;

  private SameDiffStep(Workload workload) {
    this.workload = workload;
    int batch = workload.batch();
    var uniforms = new Uniforms(1);
    generator = new Player("g", workload.generator(), uniforms);
    discriminator = new Player("d", workload.discriminator(), uniforms);
    data = Nd4j.create(DataType.FLOAT, 2L * batch, workload.width());
    real = data.get(NDArrayIndex.interval(0, batch), NDArrayIndex.all());
    fake = data.get(NDArrayIndex.interval(batch, 2L * batch), NDArrayIndex.all());
    latent = Nd4j.create(DataType.FLOAT, batch, workload.latent());
    ring = new float[batch * workload.width()];
    defineDiscriminatorLoss();
    defineGeneratorLoss();
  }

  /** Serves; how many threads there are is what {@code OMP_NUM_THREADS} says. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty(ND4JSystemProperties.LOG_INITIALIZATION, "false");
    // Without these JavaCPP asks how much memory is in use at every allocation: a quarter slower.
    System.setProperty("org.bytedeco.javacpp.maxbytes", "0");
    System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
    int threads = Nd4j.getEnvironment().maxThreads();
    Contender.serve(threads, "SameDiff, ND4J " + version(), SameDiffStep::new);
  }

  private static String version() throws IOException {
    var properties = new Properties();
    try (var in =
        Nd4j.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  /** A graph that takes arrays as they are; by itself it would copy them. */
  private static SameDiff graph() {
    var graph = SameDiff.create();
    graph.setArrayHolders(new SingleThreadArrayHolder(), new SingleThreadArrayHolder(), true);
    return graph;
  }

  private void defineDiscriminatorLoss() {
    var graph = discriminatorGraph;
    int batch = workload.batch();
    var x = graph.placeHolder(DATA, DataType.FLOAT, 2L * batch, workload.width());
    var signs =
        graph.constant("signs", Nd4j.concat(0, Nd4j.ones(batch, 1).neg(), Nd4j.ones(batch, 1)));
    var logits = discriminator.apply(graph, x);
    graph.nn().softplus(logits.mul(signs)).mean().mul(LOSS, 2);
    graph.setLossVariables(LOSS);
  }

  private void defineGeneratorLoss() {
    var graph = generatorGraph;
    var z = graph.placeHolder(LATENT, DataType.FLOAT, -1, workload.latent());
    var samples = graph.identity(FAKE, generator.apply(graph, z));
    var logits = discriminator.apply(graph, samples);
    graph.nn().softplus(logits.neg()).mean(LOSS);
    graph.setLossVariables(LOSS);
  }

  @Override
  public void step() {
    if (workload.ring()) {
      Workload.drawRing(ring, random);
      put(ring, data);
    } else {
      fillNormal(real);
    }
    fillNormal(latent);
    updateDiscriminator();
    fillNormal(latent);
    updateGenerator();
  }

  @Override
  public double[] update(float[] real, float[] dLatents, float[] gLatents) {
    put(real, data);
    put(dLatents, latent);
    double dLoss = updateDiscriminator();
    put(gLatents, latent);
    return new double[] {dLoss, updateGenerator()};
  }

  @Override
  public float[] generate(float[] latents) {
    var z = Nd4j.createFromArray(latents).reshape(-1, workload.latent());
    return generatorGraph.output(Map.of(LATENT, z), FAKE).get(FAKE).data().asFloat();
  }

  private double updateDiscriminator() {
    try (var samples = generatorGraph.output(Map.of(LATENT, latent), FAKE).get(FAKE)) {
      fake.assign(samples);
    }
    return discriminator.descend(discriminatorGraph, Map.of(DATA, data));
  }

  private double updateGenerator() {
    return generator.descend(generatorGraph, Map.of(LATENT, latent));
  }

  private static void put(float[] values, INDArray start) {
    ((FloatPointer) start.data().pointer()).position(0).put(values);
  }

  private static void fillNormal(INDArray array) {
    Nd4j.getExecutioner().exec(new GaussianDistribution(array, 0, 1));
  }

  /** A network and the state of its optimiser. */
  private static final class Player {

    private final List<String> names = new ArrayList<>();
    private final List<INDArray> parameters = new ArrayList<>();
    private final List<INDArray> means = new ArrayList<>();
    private final List<INDArray> squares = new ArrayList<>();
    private int updates;

    Player(String name, int[] sizes, Uniforms uniforms) {
      var values = uniforms.network(sizes);
      for (int i = 0; i < values.length; i++) {
        var parameter = Nd4j.createFromArray(values[i]);
        if (i % 2 == 0) {
          parameter = parameter.reshape(sizes[i / 2], sizes[i / 2 + 1]);
        }
        names.add(name + i);
        parameters.add(parameter);
        means.add(parameter.like());
        squares.add(parameter.like());
      }
    }

    /** Adds the network to a graph; its parameters are this player's arrays, not copies. */
    SDVariable apply(SameDiff graph, SDVariable input) {
      var x = input;
      for (int i = 0; i < names.size(); i += 2) {
        if (i > 0) {
          x = graph.nn().leakyRelu(x, Workload.SLOPE);
        }
        var weights = graph.var(names.get(i), parameters.get(i));
        x = graph.nn().linear(x, weights, graph.var(names.get(i + 1), parameters.get(i + 1)));
      }
      return x;
    }

    /** One step of Adam down the loss of a graph; returns the loss before it. */
    double descend(SameDiff graph, Map<String, INDArray> batch) {
      var results = graph.calculateGradientsAndOutputs(batch, List.of(LOSS), names);
      for (int i = 0; i < names.size(); i++) {
        try (var gradient = results.getGradients().get(names.get(i))) {
          Nd4j.exec(
              new AdamUpdater(
                  gradient,
                  squares.get(i),
                  means.get(i),
                  Workload.LEARNING_RATE,
                  Workload.BETA1,
                  Workload.BETA2,
                  Workload.EPSILON,
                  updates));
          parameters.get(i).subi(gradient);
        }
      }
      updates++;
      try (var loss = results.getOutputs().get(LOSS)) {
        return loss.getDouble();
      }
    }
  }
}

package io.github.adversaria.gan;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.metric.FrechetDistance;
import io.github.adversaria.metric.NearestNeighbourTest;
import io.github.adversaria.metric.PrincipalComponents;
import io.github.adversaria.metric.TrainSyntheticTestReal;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.RandomStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Digits made on demand, class by class, beside digits on which nothing was fitted. Each number has
 * its counterpart: what real training digits get in place of generated ones.
 */
record DigitExperiment(String name, GanSettings settings) implements Experiment {

  static final String FRECHET = "Fréchet";
  static final String REAL_FRECHET = "Fréchet of real";
  static final String NEIGHBOUR = "1-NN accuracy";
  static final String REAL_NEIGHBOUR = "1-NN accuracy of real";
  static final String TSTR = "TSTR";
  static final String TRTR = "TRTR";

  /** How the digits are divided; the same for every seed, so that all are held to the same ones. */
  private static final long SPLIT = 0;

  /** Components that keep some nine tenths of the variance of the digits. */
  private static final int COMPONENTS = 20;

  private static final int PIXELS = Digits.SIDE * Digits.SIDE;

  @Override
  public List<String> measures() {
    return List.of(FRECHET, REAL_FRECHET, NEIGHBOUR, REAL_NEIGHBOUR, TSTR, TRTR);
  }

  @Override
  public int steps() {
    return settings.steps;
  }

  @Override
  public GanTraining training(long seed) {
    Dataset digits = Digits.trainingAndHeldOut(SPLIT).first();
    LabelledLatents latents = latents(digits);
    Layer generator =
        new LabelledGenerator(
            settings.generator(latents.dimension(), PIXELS, true, seed),
            settings.latent,
            digits.classes());
    return settings.training(generator, withClasses(digits), seed).latent(latents);
  }

  private LabelledLatents latents(Dataset digits) {
    return new LabelledLatents(LatentSource.normal(settings.latent), digits.classes());
  }

  /** Pixels and then the class, as the generator gives them. */
  private static Dataset withClasses(Dataset digits) {
    int[] labels = digits.labels();
    double[][] rows = new double[digits.size()][PIXELS + digits.classes()];
    for (int i = 0; i < rows.length; i++) {
      float[] pixels = digits.example(i);
      for (int j = 0; j < PIXELS; j++) {
        rows[i][j] = pixels[j];
      }
      rows[i][PIXELS + labels[i]] = 1;
    }
    return Dataset.of(rows).named(digits.name() + " with their classes");
  }

  @Override
  public double[] measure(GanState trained, long seed) {
    Dataset.Split parts = Digits.trainingAndHeldOut(SPLIT);
    Dataset training = parts.first();
    Dataset heldOut = parts.second();
    RandomStream random = RandomStream.of(seed);
    // As many of each class as there are real ones: proportions are not what is measured.
    INDArray asTraining = generated(trained, training, random);
    INDArray asHeldOut = generated(trained, heldOut, random);
    INDArray some = sample(training, heldOut.size(), random);
    PrincipalComponents components = PrincipalComponents.of(training.examples(), COMPONENTS);
    INDArray real = heldOut.examples();
    return new double[] {
      FrechetDistance.in(components, real, asHeldOut).squared().mean(),
      FrechetDistance.in(components, real, some).squared().mean(),
      NearestNeighbourTest.of(real, asHeldOut, random).accuracy().mean(),
      NearestNeighbourTest.of(real, some, random).accuracy().mean(),
      accuracy(asTraining, training, heldOut),
      accuracy(training.examples(), training, heldOut)
    };
  }

  private INDArray generated(GanState trained, Dataset like, RandomStream random) {
    LabelledLatents latents = latents(like);
    float[] rows = latents.of(like.labels(), random);
    INDArray made =
        trained.generated(Nd4j.createFromArray(rows).reshape(like.size(), latents.dimension()));
    return made.get(NDArrayIndex.all(), NDArrayIndex.interval(0, PIXELS)).dup();
  }

  /** Distinct examples: a copy beside its twin would be its nearest neighbour. */
  private static INDArray sample(Dataset digits, int count, RandomStream random) {
    double share = (double) count / digits.size();
    return digits.split(share, random.nextLong()).first().examples();
  }

  private static double accuracy(INDArray points, Dataset labelled, Dataset heldOut) {
    return TrainSyntheticTestReal.of(
            points, labelled.labels(), heldOut.examples(), heldOut.labels())
        .accuracy()
        .mean();
  }

  @Override
  public Map<String, String> configuration() {
    Dataset.Split parts = Digits.trainingAndHeldOut(SPLIT);
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put(
        "data",
        parts.first().size()
            + " digits to train with and "
            + parts.second().size()
            + " held out, split by seed "
            + SPLIT
            + ", pixels from -1 to 1");
    lines.putAll(settings.lines());
    lines.put("classes", "one-hot, added to the latent and to what the discriminator sees");
    lines.put(
        "measured",
        "against the held-out digits, for generated ones and for training digits in their place, as"
            + " many of each class: Fréchet is squared, in "
            + COMPONENTS
            + " principal components; 1-NN in pixels, 0.5 where both look alike; TSTR and TRTR are"
            + " the accuracy of "
            + TrainSyntheticTestReal.NEIGHBOURS
            + " neighbours among "
            + parts.first().size());
    return lines;
  }
}

package io.github.adversaria.gan.translation;

import io.github.adversaria.data.Attributes;
import io.github.adversaria.data.ColouredShapes;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * How well {@link ColouredShapes} are put into other classes: on fresh pictures, each with a target
 * that differs from it in every attribute. What should come out is known, the target at the same
 * place; so beside what a classifier says there is the distance from the truth.
 */
public final class AttributeTransfer implements Showable {

  private static final Attributes ATTRIBUTES = ColouredShapes.ATTRIBUTES;
  private static final int DOWN = 0;
  private static final int RIGHT = 1;
  private static final int DIGITS = 3;

  private final int n;
  private final int[] right;
  private final int allRight;
  private final double reconstruction;
  private final double identity;
  private final double error;
  private final double[] position;

  private AttributeTransfer(Trial trial, Function<INDArray, int[][]> judge) {
    n = trial.targets.length;
    right = new int[ATTRIBUTES.count()];
    int[][] read = judge.apply(trial.translated);
    int all = 0;
    for (int i = 0; i < n; i++) {
      boolean every = true;
      for (int a = 0; a < right.length; a++) {
        boolean hit = read[i][a] == ATTRIBUTES.value(trial.targets[i], a);
        right[a] += hit ? 1 : 0;
        every &= hit;
      }
      all += every ? 1 : 0;
    }
    allRight = all;
    reconstruction = distance(trial.back, trial.pictures);
    identity = distance(trial.same, trial.pictures);
    error = distance(trial.translated, trial.truth);
    INDArray from = ColouredShapes.places(trial.pictures);
    INDArray to = ColouredShapes.places(trial.translated);
    position = new double[] {correlation(from, to, DOWN), correlation(from, to, RIGHT)};
  }

  /** Pictures, and what became of them. */
  private record Trial(
      INDArray pictures,
      int[] targets,
      INDArray truth,
      INDArray translated,
      INDArray back,
      INDArray same) {}

  /**
   * Measures.
   *
   * @param translation makes of examples {@code [n, 3·8·8]} and n wanted classes the translated
   *     ones
   * @param judge the values of each attribute of some examples, {@code [n][attributes]}: {@link
   *     AttributeClassifier#values}
   * @param pictures how many, at least 3
   * @param seed of the pictures and of their targets
   */
  public static AttributeTransfer of(
      BiFunction<INDArray, int[], INDArray> translation,
      Function<INDArray, int[][]> judge,
      int pictures,
      long seed) {
    Require.notNull("translation", translation);
    Require.notNull("judge", judge);
    Require.atLeast("pictures", pictures, 3);
    SplittableRandom random = new SplittableRandom(seed);
    float[][] real = new float[pictures][];
    float[][] truth = new float[pictures][];
    int[] labels = new int[pictures];
    int[] targets = new int[pictures];
    for (int i = 0; i < pictures; i++) {
      labels[i] = random.nextInt(ATTRIBUTES.combinations());
      targets[i] = other(labels[i], random);
      double down = random.nextDouble(ColouredShapes.LEAST, ColouredShapes.MOST);
      double right = random.nextDouble(ColouredShapes.LEAST, ColouredShapes.MOST);
      real[i] = ColouredShapes.picture(labels[i], down, right);
      truth[i] = ColouredShapes.picture(targets[i], down, right);
    }
    INDArray x = Nd4j.createFromArray(real);
    INDArray translated = translation.apply(x, targets);
    INDArray back = translation.apply(translated, labels);
    INDArray same = translation.apply(x, labels);
    return new AttributeTransfer(
        new Trial(x, targets, Nd4j.createFromArray(truth), translated, back, same), judge);
  }

  /** A class that differs in every attribute. */
  private static int other(int label, SplittableRandom random) {
    int[] values =
        IntStream.range(0, ATTRIBUTES.count())
            .map(
                a -> {
                  int size = ATTRIBUTES.values(a).size();
                  return (ATTRIBUTES.value(label, a) + random.nextInt(1, size)) % size;
                })
            .toArray();
    return ATTRIBUTES.label(values);
  }

  private static double distance(INDArray a, INDArray b) {
    return a.sub(b).norm1Number().doubleValue() / a.length();
  }

  /** Pearson's: the cosine of what is left when the means are taken away. */
  private static double correlation(INDArray from, INDArray to, int axis) {
    INDArray a = from.getColumn(axis);
    INDArray b = to.getColumn(axis);
    return Transforms.cosineSim(a.sub(a.meanNumber()), b.sub(b.meanNumber()));
  }

  /** The share in which the judge finds the wanted value of an attribute. */
  public Sampled accuracy(String attribute) {
    int index = ATTRIBUTES.names().indexOf(Require.notNull("attribute", attribute));
    if (index < 0) {
      throw Require.wrong("attribute", "\"" + attribute + "\"", "one of " + ATTRIBUTES.names());
    }
    return share(right[index]);
  }

  /** The share in which it finds the wanted values of all. */
  public Sampled accuracy() {
    return share(allRight);
  }

  private Sampled share(int hits) {
    double p = (double) hits / n;
    return new Sampled(p, Math.sqrt(p * (1 - p) / (n - 1)), n);
  }

  /** Mean |G(G(x, c'), c) − x| of a number of a picture, whose range is 2. */
  public double reconstruction() {
    return reconstruction;
  }

  /** Mean |G(x, c) − x|. */
  public double identity() {
    return identity;
  }

  /** Mean |G(x, c') − truth|, the truth being the target at the place of x. */
  public double error() {
    return error;
  }

  /**
   * How the distance from the upper edge after goes with that before: the correlation of the middle
   * of mass; −1 where up and down are exchanged, NaN where nothing moves.
   */
  public double placeDown() {
    return position[DOWN];
  }

  /** The same of the distance from the left edge. */
  public double placeRight() {
    return position[RIGHT];
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("of " + n + " pictures in other classes\n");
    for (String name : ATTRIBUTES.names()) {
      text.append(line(name + " right", accuracy(name).mean()));
    }
    return text.append(line("all right", accuracy().mean()))
        .append(line("reconstruction L1", reconstruction))
        .append(line("identity L1", identity))
        .append(line("L1 from the truth", error))
        .append(line("place, down", placeDown()))
        .append(line("place, right", placeRight()))
        .toString()
        .strip();
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%-20s%s\n", name, Decimal.text(value, DIGITS));
  }
}

package io.github.adversaria.gan.latent;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.DomainPair;
import io.github.adversaria.data.ExampleMap;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.metric.TrainSyntheticTestReal;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Labelled pictures in two styles, of which a system gets the unlabelled ones unpaired, and is
 * measured on others that it has not seen: whether a translation is still of the class it was, and
 * whether a code tells the style. Either question is answered by the vote of the {@value
 * TrainSyntheticTestReal#NEIGHBOURS} nearest of the training examples. Immutable.
 */
public final class CrossDomainTest {

  private final Dataset trainX;
  private final Dataset trainY;
  private final Dataset heldX;
  private final Dataset heldY;
  private final DomainPair pair;

  private CrossDomainTest(Dataset.Split data, ExampleMap style, long seed) {
    trainX = data.first();
    trainY = style.apply(data.first());
    heldX = data.second();
    heldY = style.apply(data.second());
    pair = DomainPair.unpaired(data.first(), style, seed);
  }

  /**
   * Of pictures and a second style.
   *
   * @param data labelled: to train with, and held out
   * @param style makes pictures of Y of those of X
   * @param seed chooses which of the first part are seen as X and which as Y
   * @throws IllegalArgumentException if something is null, or there are too few to halve
   */
  public static CrossDomainTest of(Dataset.Split data, ExampleMap style, long seed) {
    return new CrossDomainTest(
        Require.notNull("data", data), Require.notNull("style", style), seed);
  }

  /** What a system is trained with: no picture of either style has its partner in the other. */
  public DomainPair pair() {
    return pair;
  }

  /** The held-out pictures in a style; row i of both is the same picture. */
  public Dataset heldOut(Style style) {
    return Require.notNull("style", style) == Style.X ? heldX : heldY;
  }

  /** The share of translations from X to Y that are of the class of the picture translated. */
  public Sampled accuracy(CommonSpace space, NetworkState state) {
    return accuracy(space, state, Style.X);
  }

  /** The same from either style to the other. */
  public Sampled accuracy(CommonSpace space, NetworkState state, Style from) {
    Require.notNull("space", space);
    Dataset given = heldOut(from);
    INDArray made = space.translated(state, from, given.examples());
    return classes(from.other(), made, given.labels());
  }

  /** The share of held-out pictures whose reconstruction in their own style keeps the class. */
  public Sampled reconstruction(CommonSpace space, NetworkState state, Style style) {
    Require.notNull("space", space);
    Dataset given = heldOut(style);
    return classes(style, space.reconstructed(state, style, given.examples()), given.labels());
  }

  /** The mean over pixels of how far held-out pictures are from themselves, there and back. */
  public double cycleError(CommonSpace space, NetworkState state, Style from) {
    Require.notNull("space", space);
    INDArray given = heldOut(from).examples();
    INDArray there = space.translated(state, from, given);
    INDArray back = space.translated(state, from.other(), there);
    return back.sub(given).norm1Number().doubleValue() / given.length();
  }

  /** The accuracy of the true translations: what a perfect system would come to. */
  public Sampled ceiling(Style style) {
    Dataset given = heldOut(style);
    return classes(style, given.examples(), given.labels());
  }

  /**
   * The share of pairs whose two pictures are of the same class.
   *
   * @param x pictures of X
   * @param y pictures of Y, row by row the partners
   */
  public Sampled agreement(INDArray x, INDArray y) {
    return classes(Style.Y, Require.notNull("y", y), classesOf(Style.X, x));
  }

  /**
   * The class that each picture is taken for: that of the nearest training picture.
   *
   * @param pictures of this style, {@code [n, pixels]}
   */
  public int[] classesOf(Style style, INDArray pictures) {
    Dataset known = Require.notNull("style", style) == Style.X ? trainX : trainY;
    Dataset asked = Dataset.of(Require.notNull("pictures", pictures));
    if (asked.dimension() != known.dimension()) {
      throw Require.wrong(
          "pictures", asked.dimension() + " pixels", "the " + known.dimension() + " of the style");
    }
    float[][] all =
        IntStream.range(0, known.size()).mapToObj(known::example).toArray(float[][]::new);
    int[] labels = known.labels();
    return IntStream.range(0, asked.size())
        .map(i -> labels[nearest(asked.example(i), all)])
        .toArray();
  }

  private static int nearest(float[] picture, float[]... all) {
    int nearest = 0;
    float least = Float.POSITIVE_INFINITY;
    for (int i = 0; i < all.length; i++) {
      float distance = 0;
      for (int j = 0; j < picture.length; j++) {
        float difference = picture[j] - all[i][j];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  /**
   * How often the style can be told of the codes of held-out pictures; 0.5 is not at all.
   *
   * @param space whose codes are looked at, {@linkplain CommonSpace#drawnCodes drawn} as in
   *     training
   */
  public Sampled domainProbe(CommonSpace space, NetworkState state) {
    Require.notNull("space", space);
    INDArray known =
        Nd4j.vstack(
            space.drawnCodes(state, Style.X, trainX.examples(), 1),
            space.drawnCodes(state, Style.Y, trainY.examples(), 2));
    INDArray asked =
        Nd4j.vstack(
            space.drawnCodes(state, Style.X, heldX.examples(), 3),
            space.drawnCodes(state, Style.Y, heldY.examples(), 4));
    return probe(known, asked);
  }

  /** The same of the codes' means, which are easier to tell apart. */
  public Sampled domainProbeOfMeans(CommonSpace space, NetworkState state) {
    Require.notNull("space", space);
    return probe(codes(space, state, trainX, trainY), codes(space, state, heldX, heldY));
  }

  private Sampled probe(INDArray known, INDArray asked) {
    return TrainSyntheticTestReal.of(known, styles(trainX.size()), asked, styles(heldX.size()))
        .accuracy();
  }

  private static INDArray codes(CommonSpace space, NetworkState state, Dataset x, Dataset y) {
    return Nd4j.vstack(
        space.codes(state, Style.X, x.examples()), space.codes(state, Style.Y, y.examples()));
  }

  private static int[] styles(int each) {
    int[] styles = new int[2 * each];
    Arrays.fill(styles, each, styles.length, 1);
    return styles;
  }

  private Sampled classes(Style style, INDArray pictures, int... labels) {
    Dataset known = style == Style.X ? trainX : trainY;
    return TrainSyntheticTestReal.of(known.examples(), known.labels(), pictures, labels).accuracy();
  }
}

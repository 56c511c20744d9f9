package io.github.adversaria.gan.translation;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.data.DomainPair;
import io.github.adversaria.data.ExampleMap;
import io.github.adversaria.data.ImageMap;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.metric.TrainSyntheticTestReal;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Digits and the same in another look, to be translated without pairs, and measured with the truth:
 * of the training digits one half is the first domain, and the others, restyled, are the second;
 * measured is on digits that no training has seen. Immutable.
 */
public final class RestyledDigits {

  /** Pixels that the coarse look has one grey for: squares of 2 × 2. */
  private static final int BLOCK = 2;

  private static final int CHANNELS = 12;

  /** A step of convolutions is dearer, and fewer are needed. */
  private static final int CONVOLUTIONAL_BATCH = 32;

  private static final int CONVOLUTIONAL_STEPS = 1500;

  /** How the digits are divided; the same for every seed of a training. */
  private static final long SPLIT = 0;

  /** Of every digit: as they are in {@link Digits}. */
  public static final ImageShape SHAPE = ImageShape.grey(Digits.SIDE, Digits.SIDE);

  private final String name;
  private final Dataset training;
  private final Dataset source;
  private final Dataset heldOut;
  private final ExampleMap map;
  private final boolean local;
  private final DomainPair domains;

  private RestyledDigits(String name, ExampleMap map, boolean local) {
    this.name = name;
    this.local = local;
    this.map = map;
    Dataset.Split split = Digits.trainingAndHeldOut(SPLIT);
    training = split.first();
    heldOut = split.second();
    Dataset.Split halves = training.split(0.5, SPLIT);
    source = halves.first();
    domains = DomainPair.of(source, map.apply(halves.second()));
  }

  /** {@link ImageMap#slanted} by {@link ImageMap#SLANT}: pixels move. */
  public static RestyledDigits slanted() {
    return new RestyledDigits("slanted", ImageMap.slanted(SHAPE, ImageMap.SLANT), false);
  }

  /** {@link ImageMap#inverted}: each pixel changes, far. */
  public static RestyledDigits inverted() {
    return new RestyledDigits("inverted", ImageMap.inverted(SHAPE), true);
  }

  /** {@link ImageMap#outlined}: a pixel depends on its neighbours. */
  public static RestyledDigits outlined() {
    return new RestyledDigits("outlined", ImageMap.outlined(SHAPE), true);
  }

  /** The mean of each 2 × 2 pixels in place of them: 16 numbers are left of 64. */
  public static RestyledDigits coarse() {
    return new RestyledDigits("coarse", new BlockMean(SHAPE, BLOCK), false);
  }

  /**
   * With the translator that suits the look: convolutions where a pixel depends on its neighbours
   * alone, and in the same way everywhere; else a network that begins as the identity. A network
   * that is free to do anything does anything.
   */
  public CycleGan.Builder cycleGan() {
    CycleGan.Builder builder = CycleGan.of(domains);
    return local
        ? builder.translator(Translator.convolutional(SHAPE, CHANNELS)).batch(CONVOLUTIONAL_BATCH)
        : builder;
  }

  /** Steps that are enough for {@link #cycleGan}. */
  public int steps() {
    return local ? CONVOLUTIONAL_STEPS : CycleGan.STEPS;
  }

  /** What to train with. */
  public DomainPair domains() {
    return domains;
  }

  /** The first domain with its classes, which the domain transfer network needs. */
  public Dataset source() {
    return source;
  }

  /** Digits to translate, with their classes; 359 that are in neither domain. */
  public Dataset heldOut() {
    return heldOut;
  }

  /**
   * The known map of some digits.
   *
   * @param digits {@code [n, 64]}
   * @return {@code [n, 64]}
   */
  public INDArray truth(INDArray digits) {
    return map.apply(Require.notNull("digits", digits));
  }

  /**
   * The share of translated digits that still are the digits they were: the class that {@value
   * TrainSyntheticTestReal#NEIGHBOURS} nearest neighbours among the truth of all training digits
   * give to the translation of a digit is the class of that digit. {@link #best} is the same for
   * the truth itself.
   *
   * @param translated of {@link #heldOut}, in its order, {@code [359, 64]}
   */
  public Sampled classAccuracy(INDArray translated) {
    return TrainSyntheticTestReal.of(
            truth(training.examples()), training.labels(), requireAll(translated), heldOut.labels())
        .accuracy();
  }

  /** The class accuracy of the known map. */
  public Sampled best() {
    return classAccuracy(truth(heldOut.examples()));
  }

  /**
   * How far translated digits are from the truth: mean of |difference| over all pixels, which range
   * over 2.
   *
   * @param translated of {@link #heldOut}, in its order, {@code [359, 64]}
   */
  public double distanceToTruth(INDArray translated) {
    return meanDistance(requireAll(translated), truth(heldOut.examples()));
  }

  /**
   * The same to the digits themselves: of those that were translated there and back.
   *
   * @param restored of {@link #heldOut}, in its order, {@code [359, 64]}
   */
  public double restorationError(INDArray restored) {
    return meanDistance(requireAll(restored), heldOut.examples());
  }

  private INDArray requireAll(INDArray made) {
    Require.notNull("digits", made);
    if (made.rank() != 2 || made.size(0) != heldOut.size() || made.size(1) != SHAPE.length()) {
      throw Require.wrong(
          "digits",
          "of shape " + Arrays.toString(made.shape()),
          "[" + heldOut.size() + ", " + SHAPE.length() + "]: one for each digit held out");
    }
    return made;
  }

  private static double meanDistance(INDArray a, INDArray b) {
    return Transforms.abs(a.sub(b)).meanNumber().doubleValue();
  }

  /** As a table has it: {@code digits to slanted digits}. */
  @Override
  public String toString() {
    return "digits to " + name + " digits";
  }
}

package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** How the weights of a new layer are drawn. */
public interface Initializer {

  /** The standard deviation of {@link #normal()} (Radford, Metz and Chintala 2015, section 4). */
  double DCGAN_STANDARD_DEVIATION = 0.02;

  /**
   * Draws the numbers of one parameter.
   *
   * @param inputs numbers that one result depends on (fan-in)
   * @param outputs results that one number has a part in (fan-out)
   * @param shape of the array
   */
  INDArray draw(int inputs, int outputs, Precision precision, RandomGenerator random, int... shape);

  /** All zeros. */
  static Initializer zero() {
    return (inputs, outputs, precision, random, shape) ->
        Nd4j.zeros(precision.type(), Shapes.toLong(shape));
  }

  /** Uniform in ±√(6/(inputs + outputs)) (Glorot and Bengio 2010, equation 16). */
  static Initializer glorot() {
    return (inputs, outputs, precision, random, shape) -> {
      double bound = Math.sqrt(6.0 / (inputs + outputs));
      return filled(precision, shape, () -> bound * (2 * random.nextDouble() - 1));
    };
  }

  /** Normal with variance 2/inputs (He, Zhang, Ren and Sun 2015, equation 10). */
  static Initializer he() {
    return (inputs, outputs, precision, random, shape) -> {
      double deviation = Math.sqrt(2.0 / inputs);
      return filled(precision, shape, () -> deviation * random.nextGaussian());
    };
  }

  /** Normal with standard deviation {@value #DCGAN_STANDARD_DEVIATION}. */
  static Initializer normal() {
    return normal(DCGAN_STANDARD_DEVIATION);
  }

  /** Normal with mean 0. */
  static Initializer normal(double standardDeviation) {
    Require.nonNegative("standardDeviation", standardDeviation);
    return (inputs, outputs, precision, random, shape) ->
        filled(precision, shape, () -> standardDeviation * random.nextGaussian());
  }

  private static INDArray filled(
      Precision precision, int[] shape, java.util.function.DoubleSupplier next) {
    double[] numbers = new double[Shapes.size(shape)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = next.getAsDouble();
    }
    return Nd4j.createFromArray(numbers).castTo(precision.type()).reshape(Shapes.toLong(shape));
  }
}

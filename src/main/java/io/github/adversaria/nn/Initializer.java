package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
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

  /** How the biases beside such weights are drawn: 0 but for {@link #fanIn}. */
  default Initializer biases() {
    return zero();
  }

  /** All zeros. */
  static Initializer zero() {
    return (inputs, outputs, precision, random, shape) ->
        Nd4j.zeros(
            Require.notNull("precision", precision).type(), Shapes.toLong(Shapes.require(shape)));
  }

  /** Uniform in ±√(6/(inputs + outputs)) (Glorot and Bengio 2010, equation 16). */
  static Initializer glorot() {
    return (inputs, outputs, precision, random, shape) -> {
      Require.atLeast("inputs", inputs, 1);
      Require.atLeast("outputs", outputs, 1);
      double bound = Math.sqrt(6.0 / (inputs + outputs));
      return uniform(bound, precision, random, shape);
    };
  }

  /** Normal with variance 2/inputs (He, Zhang, Ren and Sun 2015, equation 10). */
  static Initializer he() {
    return (inputs, outputs, precision, random, shape) -> {
      double deviation = Math.sqrt(2.0 / Require.atLeast("inputs", inputs, 1));
      return filled(precision, random, shape, () -> deviation * random.nextGaussian());
    };
  }

  /**
   * Uniform in ±1/√inputs, the biases too: PyTorch's default for dense layers and convolutions, a
   * third of the variance that LeCun, Bottou, Orr and Müller 1998, section 4.6, give weights. That
   * biases differ from the start sets the bends of a rectified network apart.
   */
  static Initializer fanIn() {
    return new Initializer() {
      @Override
      public INDArray draw(
          int inputs, int outputs, Precision precision, RandomGenerator random, int... shape) {
        double bound = 1 / Math.sqrt(Require.atLeast("inputs", inputs, 1));
        return uniform(bound, precision, random, shape);
      }

      @Override
      public Initializer biases() {
        return this;
      }
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
        filled(precision, random, shape, () -> standardDeviation * random.nextGaussian());
  }

  /** {@link #orthogonal(double)} with gain 1. */
  static Initializer orthogonal() {
    return orthogonal(1);
  }

  /**
   * A random orthogonal matrix (Saxe, McClelland and Ganguli 2014, section 3), uniform among them:
   * the Q of a Gaussian matrix with the signs that make the diagonal of R positive (Mezzadri 2007,
   * section 5). Rows, or columns where there are fewer of them, have length {@code gain} and are at
   * right angles; an array of more axes is a matrix with a row for each index of the first.
   *
   * @param gain √2 goes with ReLU
   */
  static Initializer orthogonal(double gain) {
    Require.positive("gain", gain);
    return (inputs, outputs, precision, random, shape) -> {
      if (shape.length < 2) {
        throw Require.wrong("shape", Arrays.toString(shape), "at least two axes");
      }
      int rows = shape[0];
      int columns = Shapes.size(shape) / rows;
      double[] numbers =
          orthonormalColumns(
              Math.max(rows, columns), Math.min(rows, columns), random, rows < columns);
      int[] next = {0};
      return filled(precision, random, shape, () -> gain * numbers[next[0]++]);
    };
  }

  /** Row-major; transposed where that is said. */
  private static double[] orthonormalColumns(
      int rows, int columns, RandomGenerator random, boolean transposed) {
    RealMatrix gauss = MatrixUtils.createRealMatrix(rows, columns);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        gauss.setEntry(r, c, random.nextGaussian());
      }
    }
    QRDecomposition decomposition = new QRDecomposition(gauss);
    RealMatrix q = decomposition.getQ();
    double[] numbers = new double[rows * columns];
    for (int c = 0; c < columns; c++) {
      double sign = Math.signum(decomposition.getR().getEntry(c, c));
      for (int r = 0; r < rows; r++) {
        numbers[transposed ? c * rows + r : r * columns + c] = sign * q.getEntry(r, c);
      }
    }
    return numbers;
  }

  /** Uniform between a bound and its negative. */
  private static INDArray uniform(
      double bound, Precision precision, RandomGenerator random, int... shape) {
    return filled(precision, random, shape, () -> bound * (2 * random.nextDouble() - 1));
  }

  private static INDArray filled(
      Precision precision, RandomGenerator random, int[] shape, DoubleSupplier next) {
    Require.notNull("precision", precision);
    Require.notNull("random", random);
    double[] numbers = new double[Shapes.size(Shapes.require(shape))];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = next.getAsDouble();
    }
    return Nd4j.createFromArray(numbers).castTo(precision.type()).reshape(Shapes.toLong(shape));
  }
}

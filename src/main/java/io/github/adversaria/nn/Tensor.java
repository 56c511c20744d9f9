package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Numbers in a row-major array of 0 to 4 axes, which remember how they were computed; so {@link
 * Gradient#grad} can differentiate them, and differentiate what it gives again. A tensor never
 * changes, except through the {@link Parameter} that owns it.
 *
 * <p>Where two tensors meet number by number, their shapes stretch as NumPy's do: counted from the
 * last axis, lengths are equal or one of them is 1. All tensors of one computation have the same
 * {@link Precision}.
 */
public final class Tensor implements Showable {

  private final Memory memory;
  private final int[] shape;
  private final Workspace workspace;
  private final long generation;
  private final boolean variable;
  private Origin origin;

  private Tensor(Memory memory, int[] shape, Workspace workspace, boolean variable) {
    this.memory = memory;
    this.shape = shape;
    this.workspace = workspace;
    this.generation = workspace == null ? 0 : workspace.generation();
    this.variable = variable;
  }

  /**
   * A constant with the numbers of an array, in its precision.
   *
   * @param array floats or doubles of rank 0 to 4; not kept
   * @throws IllegalArgumentException if it is null, has other numbers or too many axes
   */
  public static Tensor of(INDArray array) {
    Precision precision = Precision.of(array);
    int[] shape = Shapes.of(array);
    Memory memory = precision.memory(Shapes.size(shape));
    Numbers.copy(array, memory);
    return leaf(memory, shape, null);
  }

  /**
   * A constant in double precision with two axes.
   *
   * @throws IllegalArgumentException if the rows are of different lengths
   */
  public static Tensor of(double[][] rows) {
    return of(Numbers.matrix(rows));
  }

  /** A constant in double precision with one axis. */
  public static Tensor of(double... numbers) {
    return of(Nd4j.createFromArray(Require.finite("numbers", numbers)));
  }

  static Tensor leaf(Memory memory, int[] shape, Workspace workspace) {
    return new Tensor(memory, shape, workspace, false);
  }

  /** What a parameter owns: differentiated with respect to, and in no workspace. */
  static Tensor variable(Memory memory, int[] shape) {
    return new Tensor(memory, shape, null, true);
  }

  /**
   * A tensor for an operation to write its result in. It lives in the workspace of the first
   * argument that has one.
   */
  static Tensor result(String operation, int[] shape, Tensor... arguments) {
    Workspace workspace = null;
    Precision precision = arguments[0].precision();
    boolean tracked = false;
    for (Tensor argument : arguments) {
      if (argument.precision() != precision) {
        throw Require.wrong(
            "an argument of " + operation,
            "in precision " + argument.precision(),
            "the precision of the others, " + precision);
      }
      if (workspace == null) {
        workspace = argument.workspace;
      }
      tracked |= argument.isTracked();
    }
    int size = Shapes.size(shape);
    Memory memory = workspace == null ? precision.memory(size) : workspace.take(size);
    return made(operation, new Tensor(memory, shape, workspace, false), tracked, arguments);
  }

  /** A tensor that shares the numbers of another. */
  static Tensor view(String operation, int[] shape, Tensor argument) {
    Tensor view = new Tensor(argument.memory(), shape, argument.workspace, false);
    return made(operation, view, argument.isTracked(), argument);
  }

  /**
   * This tensor as one of the workspace of another, if it has none itself; so that what is computed
   * from it is given back with the rest.
   */
  Tensor beside(Tensor other) {
    if (workspace != null || other.workspace == null) {
      return this;
    }
    Tensor view =
        made("beside", new Tensor(memory, shape, other.workspace, false), isTracked(), this);
    return view.passingBack((g, to) -> to.add(this, () -> g));
  }

  private static Tensor made(
      String operation, Tensor result, boolean tracked, Tensor... arguments) {
    if (tracked && (result.workspace == null || result.workspace.recording())) {
      result.origin = new Origin(operation, arguments);
    }
    return result;
  }

  /** Says how a gradient passes back through the operation that made this tensor. */
  Tensor passingBack(Origin.Pull pull) {
    if (origin != null) {
      origin.pull = pull;
    }
    return this;
  }

  /** How it was made; null for a leaf and where nobody will differentiate. */
  Origin origin() {
    return origin;
  }

  /** Whether a derivative may be asked for with respect to something that this was made of. */
  boolean isTracked() {
    return variable || origin != null;
  }

  Workspace workspace() {
    return workspace;
  }

  /** The numbers, once it is seen that they are still there. */
  Memory memory() {
    if (workspace != null && generation != workspace.generation()) {
      throw new IllegalStateException(
          "The memory of this tensor of shape "
              + Arrays.toString(shape)
              + " was given back by Workspace.reset(); copy what is needed longer with array()");
    }
    return memory;
  }

  Kernels kernels() {
    return memory.precision().kernels();
  }

  /** The lengths, not to be changed. */
  int[] dims() {
    return shape;
  }

  /** Whether its numbers have 32 or 64 bits. */
  public Precision precision() {
    return memory.precision();
  }

  /** Lengths of the axes, slowest first; empty for a single number. */
  public int[] shape() {
    return shape.clone();
  }

  /** How many numbers. */
  public int size() {
    return memory.length;
  }

  /**
   * The numbers as an array of their own, of the same shape and precision.
   *
   * @throws IllegalStateException if its workspace was reset
   */
  public INDArray array() {
    return Numbers.array(memory(), shape);
  }

  /**
   * The one number of a tensor of size 1.
   *
   * @throws IllegalStateException if there are more, or if its workspace was reset
   */
  public double item() {
    if (size() != 1) {
      throw new IllegalStateException(
          "A tensor of shape " + Arrays.toString(shape) + " is not one number; use array()");
    }
    return memory().get(0);
  }

  /** The same numbers as something to differentiate with respect to. */
  public Tensor asVariable() {
    return new Tensor(memory(), shape, workspace, true);
  }

  /** The same numbers as a constant: no gradient passes back through it. */
  public Tensor stopGradient() {
    return leaf(memory(), shape, workspace);
  }

  /** Sum, number by number. */
  public Tensor plus(Tensor other) {
    return Arithmetic.plus(this, other);
  }

  /** Adds a constant to each number. */
  public Tensor plus(double constant) {
    return Arithmetic.affine(1, this, Require.finite("constant", constant));
  }

  /** Difference, number by number. */
  public Tensor minus(Tensor other) {
    return Arithmetic.minus(this, other);
  }

  /** Product, number by number. */
  public Tensor times(Tensor other) {
    return Arithmetic.times(this, other);
  }

  /** Multiplies each number by a constant. */
  public Tensor times(double constant) {
    return Arithmetic.affine(Require.finite("constant", constant), this, 0);
  }

  /** Quotient, number by number. */
  public Tensor dividedBy(Tensor other) {
    return Arithmetic.dividedBy(this, other);
  }

  /** Changes the sign. */
  public Tensor negate() {
    return times(-1);
  }

  /** The larger, number by number; where they are equal the second has the derivative. */
  public Tensor max(Tensor other) {
    return Arithmetic.max(this, other);
  }

  /** x². */
  public Tensor square() {
    return Arithmetic.times(this, this);
  }

  /** x^p, for a constant p. */
  public Tensor power(double exponent) {
    return Functions.power(this, Require.finite("exponent", exponent));
  }

  /** √x. */
  public Tensor sqrt() {
    return Functions.sqrt(this);
  }

  /** exp x. */
  public Tensor exp() {
    return Functions.exp(this);
  }

  /** Natural logarithm. */
  public Tensor log() {
    return Functions.log(this);
  }

  /** |x|, with derivative 0 at 0. */
  public Tensor abs() {
    return Functions.abs(this);
  }

  /**
   * Any function of one number, given with its derivative as an operation on tensors; so that the
   * derivative can be differentiated in turn.
   *
   * @param name what a message calls it
   */
  public Tensor map(
      String name,
      DoubleUnaryOperator function,
      java.util.function.UnaryOperator<Tensor> derivative) {
    return Functions.map(name, this, function, derivative);
  }

  /** x where it is positive, else 0; derivative 0 at 0. */
  public Tensor relu() {
    return Functions.leakyRelu(this, 0);
  }

  /**
   * x where it is positive, else {@code slope}·x (Maas, Hannun, Ng 2013).
   *
   * @param slope at least 0 and less than 1; also the derivative at 0
   */
  public Tensor leakyRelu(double slope) {
    return Functions.leakyRelu(this, Require.between("slope", slope, 0, 1));
  }

  /** Hyperbolic tangent. */
  public Tensor tanh() {
    return Functions.tanh(this);
  }

  /** 1/(1 + exp(−x)). */
  public Tensor sigmoid() {
    return Functions.sigmoid(this);
  }

  /** log(1 + exp x), without overflow. */
  public Tensor softplus() {
    return Functions.softplus(this);
  }

  /** x·sigmoid(x) (Ramachandran, Zoph, Le 2017). */
  public Tensor swish() {
    return times(sigmoid());
  }

  /** Matrix product of {@code [m, k]} and {@code [k, n]}. */
  public Tensor matmul(Tensor other) {
    return Products.matmul(this, false, other, false);
  }

  /** Exchanges the two axes of a matrix. */
  public Tensor transpose() {
    return Shaping.transpose(this);
  }

  /** The sum of all numbers, of shape {@code []}. */
  public Tensor sum() {
    return Reductions.sum(this);
  }

  /** Sums along one axis, which is gone then; negative axes count from the last. */
  public Tensor sum(int axis) {
    return Reductions.sum(this, axis);
  }

  /** The mean of all numbers, of shape {@code []}. */
  public Tensor mean() {
    return sum().times(1.0 / size());
  }

  /** Means along one axis, which is gone then; negative axes count from the last. */
  public Tensor mean(int axis) {
    return sum(axis).times(1.0 / shape[Reductions.axis(this, axis)]);
  }

  /** The largest numbers along one axis, which is gone then. */
  public Tensor max(int axis) {
    return Reductions.max(this, axis);
  }

  /** exp(x)/Σ exp(x) along the last axis. */
  public Tensor softmax() {
    return logSoftmax().exp();
  }

  /** x − log Σ exp(x) along the last axis, without overflow. */
  public Tensor logSoftmax() {
    return Reductions.logSoftmax(this);
  }

  /** The same numbers in another shape of the same size. */
  public Tensor reshape(int... to) {
    return Shaping.reshape(this, to);
  }

  /** Repeats axes of length 1 (and missing leading axes) so that the shape becomes {@code to}. */
  public Tensor stretch(int... to) {
    return Reductions.stretch(this, to);
  }

  /** The part from one index, {@code length} long, of one axis. */
  public Tensor slice(int axis, int from, int length) {
    return Shaping.slice(this, axis, from, length);
  }

  /** Chosen rows (parts along the first axis), in the order given; a row may come twice. */
  public Tensor rows(int... rows) {
    return Shaping.rows(this, rows);
  }

  /** Tensors one after the other along an axis. */
  public static Tensor concatenate(int axis, Tensor... parts) {
    return Shaping.concatenate(axis, parts);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** Shape, precision, and the numbers where they are few. */
  @Override
  public String toString() {
    String head = "Tensor" + Arrays.toString(shape) + " " + precision();
    return size() > Numbers.SHOWN ? head : head + "\n" + array();
  }
}

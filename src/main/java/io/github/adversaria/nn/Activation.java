package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A function applied to each number, as a layer. */
public final class Activation implements Layer {

  /** The slope that Radford, Metz and Chintala 2015, section 3, use for discriminators. */
  public static final double DEFAULT_SLOPE = 0.2;

  private final String name;
  private final UnaryOperator<Tensor> function;
  private final double slope;

  private Activation(String name, UnaryOperator<Tensor> function, double slope) {
    this.name = name;
    this.function = function;
    this.slope = slope;
  }

  /** {@link Tensor#relu}. */
  public static Activation relu() {
    return new Activation("relu", Tensor::relu, 0);
  }

  /** {@link Tensor#leakyRelu}, with slope {@value #DEFAULT_SLOPE}. */
  public static Activation leakyRelu() {
    return leakyRelu(DEFAULT_SLOPE);
  }

  /** {@link Tensor#leakyRelu}. */
  public static Activation leakyRelu(double slope) {
    Require.between("slope", slope, 0, 1);
    String name = String.format(Locale.ROOT, "leaky relu %s", slope);
    return new Activation(name, x -> x.leakyRelu(slope), slope);
  }

  /** {@link Tensor#tanh}. */
  public static Activation tanh() {
    return of("tanh", Tensor::tanh);
  }

  /** {@link Tensor#sigmoid}. */
  public static Activation sigmoid() {
    return of("sigmoid", Tensor::sigmoid);
  }

  /** {@link Tensor#softplus}. */
  public static Activation softplus() {
    return of("softplus", Tensor::softplus);
  }

  /** {@link Tensor#swish}. */
  public static Activation swish() {
    return of("swish", Tensor::swish);
  }

  /** {@link Tensor#softmax}, along the last axis. */
  public static Activation softmax() {
    return of("softmax", Tensor::softmax);
  }

  /** Any function that keeps the shape. */
  public static Activation of(String name, UnaryOperator<Tensor> function) {
    return new Activation(
        Require.notNull("name", name), Require.notNull("function", function), Double.NaN);
  }

  /** Whether a dense layer before it can take it along in one pass. */
  boolean isRectifier() {
    return !Double.isNaN(slope);
  }

  double slope() {
    return slope;
  }

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    return function.apply(input);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public int[] outputShape(int... inputShape) {
    return inputShape.clone();
  }

  @Override
  public String toString() {
    return name;
  }
}

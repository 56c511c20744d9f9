package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A formula over the inputs of a training and its networks: one object that prints as LaTeX and is
 * what the training computes. The same object used twice, as G(x) in an adversarial and in a cycle
 * term, is computed once an update. Immutable.
 *
 * <pre>{@code
 * var x = TensorFormula.input("x");
 * var there = x.under("G", g);
 * var cycle = there.under("F", f).absoluteDifference(x);   // \mathbb{E}\,|F(G(x)) - x|
 * }</pre>
 */
public final class TensorFormula implements Showable {

  private static final int DIGITS = 6;

  private final String latex;
  private final boolean sum;
  private final Function<Minibatch, Tensor> value;

  private TensorFormula(String latex, boolean sum, Function<Minibatch, Tensor> value) {
    this.latex = latex;
    this.sum = sum;
    this.value = value;
  }

  /** An input of the training; its name is its LaTeX. */
  public static TensorFormula input(String name) {
    return input(name, name);
  }

  /** An input of the training that prints otherwise than it is called. */
  public static TensorFormula input(String name, String latex) {
    Require.notNull("name", name);
    return of(latex, batch -> batch.get(name));
  }

  /**
   * Whatever can be computed of a batch.
   *
   * @param latex without dollar signs, an atom or a function: nothing that would need brackets
   * @param value called once an update for each part of the batch, by several threads at once
   */
  public static TensorFormula of(String latex, Function<Minibatch, Tensor> value) {
    return new TensorFormula(
        Require.notNull("latex", latex), false, Require.notNull("value", value));
  }

  /** A network applied to this: prints as {@code symbol(...)}. */
  public TensorFormula under(String symbol, Layer network) {
    Require.notNull("symbol", symbol);
    Require.notNull("network", network);
    return of(symbol + "(" + latex + ")", batch -> network.apply(value(batch), batch.pass()));
  }

  /** Some function of the tensor; {@code symbol(...)} in LaTeX. */
  public TensorFormula map(String symbol, UnaryOperator<Tensor> function) {
    Require.notNull("symbol", symbol);
    Require.notNull("function", function);
    return of(symbol + "(" + latex + ")", batch -> function.apply(value(batch)));
  }

  /** This and another side by side along the second axis; {@code a, b} in LaTeX. */
  public TensorFormula beside(TensorFormula other) {
    Require.notNull("other", other);
    return of(
        latex + ", " + other.latex,
        batch -> Tensor.concatenate(1, value(batch), other.value(batch)));
  }

  /**
   * Some of its columns, which print under a name of their own.
   *
   * @param symbol in LaTeX
   * @param from the first of them
   * @param length how many, at least 1
   */
  public TensorFormula columns(String symbol, int from, int length) {
    Require.notNull("symbol", symbol);
    Require.nonNegative("from", from);
    Require.atLeast("length", length, 1);
    return of(symbol, batch -> value(batch).slice(1, from, length));
  }

  /** The same numbers as a constant: no gradient goes through. It prints as this does. */
  public TensorFormula frozen() {
    return new TensorFormula(latex, sum, batch -> value(batch).stopGradient());
  }

  /** The sum of both. */
  public TensorFormula plus(TensorFormula other) {
    Require.notNull("other", other);
    return new TensorFormula(
        latex + " + " + other.latex, true, batch -> value(batch).plus(other.value(batch)));
  }

  /** The difference. */
  public TensorFormula minus(TensorFormula other) {
    Require.notNull("other", other);
    return new TensorFormula(
        latex + " - " + other.bracketed(), true, batch -> value(batch).minus(other.value(batch)));
  }

  /** A multiple. */
  public TensorFormula times(double factor) {
    Require.finite("factor", factor);
    return factor == 1
        ? this
        : of(
            Decimal.latex(factor, DIGITS) + "\\," + bracketed(),
            batch -> value(batch).times(factor));
  }

  /** The mean over all numbers: of the examples, and of the numbers of each. */
  public TensorFormula mean() {
    return of("\\mathbb{E}\\," + bracketed(), batch -> value(batch).mean());
  }

  /** The mean of |this − other| over all numbers: of examples, and of pixels. */
  public TensorFormula absoluteDifference(TensorFormula other) {
    Require.notNull("other", other);
    return of(
        "\\mathbb{E}\\,\\left|" + latex + " - " + other.bracketed() + "\\right|",
        batch -> value(batch).minus(other.value(batch)).abs().mean());
  }

  /** The mean of (this − other)² over all numbers: of examples, and of pixels. */
  public TensorFormula squaredDifference(TensorFormula other) {
    Require.notNull("other", other);
    return of(
        "\\mathbb{E}\\left(" + latex + " - " + other.bracketed() + "\\right)^2",
        batch -> value(batch).minus(other.value(batch)).square().mean());
  }

  /**
   * The mean cross-entropy of this, logits of classes {@code [n, classes]}, from one-hot labels
   * beside them; prints as −E log softmax(...)[label].
   */
  public TensorFormula crossEntropy(TensorFormula oneHot) {
    Require.notNull("oneHot", oneHot);
    return of(
        "-\\mathbb{E}\\,\\log\\operatorname{softmax}(" + latex + ")_{" + oneHot.latex + "}",
        batch -> value(batch).logSoftmax().times(oneHot.value(batch)).sum(1).mean().negate());
  }

  /** What it comes to on a part of a batch. */
  public Tensor value(Minibatch batch) {
    return Require.notNull("batch", batch).once(this, value);
  }

  /** Without dollar signs. */
  public String toLatex() {
    return latex;
  }

  private String bracketed() {
    return sum ? "\\left(" + latex + "\\right)" : latex;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withLatex(latex);
  }

  /** Its LaTeX. */
  @Override
  public String toString() {
    return latex;
  }
}

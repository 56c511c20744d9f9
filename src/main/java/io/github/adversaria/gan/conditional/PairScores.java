package io.github.adversaria.gan.conditional;

import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.Minibatch;
import io.github.adversaria.gan.PointwiseLoss;
import io.github.adversaria.gan.Regularizer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The scores of a {@link ConditionalGan}, as terms that its players minimise. */
final class PairScores {

  /** What is drawn: an example with its condition. */
  static final String PAIR = "pair";

  /** What is drawn: an example beside which its condition is not looked at. */
  static final String OTHER = "other";

  /** What is drawn: noise. */
  static final String NOISE = "z";

  private final ConditionalGanBuilder choices;
  private final Layer discriminator;
  private final PointwiseLoss loss;
  private final double r1;
  private final TensorFormula x;
  private final TensorFormula y;
  private final TensorFormula other;

  PairScores(ConditionalGanBuilder choices, Layer discriminator) {
    this.choices = choices;
    this.discriminator = discriminator;
    // The builder may be told otherwise after this, and these are looked at in the training.
    loss = choices.loss;
    r1 = choices.r1;
    int width = choices.source.exampleDimension();
    int told = choices.source.conditionDimension();
    x = TensorFormula.of("x", batch -> batch.get(PAIR).slice(1, 0, width));
    y = TensorFormula.of("y", batch -> batch.get(PAIR).slice(1, width, told));
    other = TensorFormula.of("\\hat{x}", batch -> batch.get(OTHER).slice(1, 0, width));
  }

  /** y, of the pairs. */
  TensorFormula condition() {
    return y;
  }

  /** What the generator minimises. */
  LossTerm ofGenerator(TensorFormula made) {
    return LossTerm.of(
        "generated",
        mean(
            loss.generatorCostLatex(latex(made)),
            batch -> loss.generatorCost(score(made.value(batch), batch))));
  }

  /** What the discriminator minimises: three scores or two, and a penalty if there is one. */
  List<LossTerm> ofDiscriminator(TensorFormula made) {
    boolean three = choices.onMismatched > 0;
    TensorFormula constant = made.frozen();
    TensorFormula all = three ? together(x, constant, other) : together(x, constant);
    List<LossTerm> terms = new ArrayList<>();
    terms.add(
        new LossTerm(
            "matching",
            choices.onMatching,
            mean(loss.realCostLatex(latex(x)), batch -> loss.realCost(part(all, 0, batch)))));
    terms.add(low("generated", choices.onGenerated, constant, all, 1));
    if (three) {
      terms.add(low("mismatched", choices.onMismatched, other, all, 2));
    }
    if (r1 > 0) {
      terms.add(penalty());
    }
    return terms;
  }

  private LossTerm low(
      String name, double weight, TensorFormula example, TensorFormula all, int index) {
    return new LossTerm(
        name,
        weight,
        mean(
            loss.generatedCostLatex(latex(example)),
            batch -> loss.generatedCost(part(all, index, batch))));
  }

  /** The scores of several batches in one pass, which OpenBLAS likes better. */
  private TensorFormula together(TensorFormula... examples) {
    return TensorFormula.of(
        "D",
        batch -> {
          Tensor[] pairs = new Tensor[examples.length];
          for (int i = 0; i < pairs.length; i++) {
            pairs[i] = Tensor.concatenate(1, examples[i].value(batch), y.value(batch));
          }
          return discriminator.apply(Tensor.concatenate(0, pairs), batch.pass());
        });
  }

  private static Tensor part(TensorFormula all, int index, Minibatch batch) {
    return all.value(batch).slice(0, index * batch.rows(), batch.rows());
  }

  /** Of the slope in the example: a condition is no point that could be moved. */
  private LossTerm penalty() {
    Regularizer added = Regularizer.r1(r1);
    return LossTerm.of(
        "penalty",
        TensorFormula.of(
            added.latex("_x D", "x, y", ""),
            batch -> {
              Tensor real = x.value(batch);
              return added.penalty(v -> score(v, batch), real, real, batch.random());
            }));
  }

  private Tensor score(Tensor example, Minibatch batch) {
    return discriminator.apply(Tensor.concatenate(1, example, y.value(batch)), batch.pass());
  }

  private String latex(TensorFormula example) {
    return "D(" + example.toLatex() + ", " + y.toLatex() + ")";
  }

  private static TensorFormula mean(String latex, Function<Minibatch, Tensor> cost) {
    return TensorFormula.of("\\left[" + latex + "\\right]", cost).mean();
  }
}

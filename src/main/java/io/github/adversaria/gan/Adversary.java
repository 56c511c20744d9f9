package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A discriminator with its loss and its regulariser, as terms that systems are made of. Immutable.
 *
 * <pre>{@code
 * Adversary judge = Adversary.of("D_Y", discriminator);
 * NetworkPlayer d = NetworkPlayer.of("discriminator", discriminator).minimizing(judge.against(y, fake));
 * NetworkPlayer g = NetworkPlayer.of("generator", generator).minimizing(judge.persuadedBy(fake));
 * }</pre>
 */
public final class Adversary {

  private static final String TERM = "adversarial";

  private final String symbol;
  private final Layer discriminator;
  private final GanLoss loss;
  private final Optional<Regularizer> regularizer;

  private Adversary(
      String symbol, Layer discriminator, GanLoss loss, Optional<Regularizer> regularizer) {
    this.symbol = symbol;
    this.discriminator = discriminator;
    this.loss = loss;
    this.regularizer = regularizer;
  }

  /**
   * A discriminator with {@link GanLoss#nonSaturating} and no regulariser.
   *
   * @param symbol in LaTeX
   * @param discriminator makes one number of an example
   */
  public static Adversary of(String symbol, Layer discriminator) {
    return new Adversary(
        Require.notNull("symbol", symbol),
        Require.notNull("discriminator", discriminator),
        GanLoss.nonSaturating(),
        Optional.empty());
  }

  /** What both players minimise. */
  public Adversary loss(GanLoss chosen) {
    return new Adversary(symbol, discriminator, Require.notNull("loss", chosen), regularizer);
  }

  /** What is added to the discriminator's loss. */
  public Adversary regularizer(Regularizer chosen) {
    return new Adversary(
        symbol, discriminator, loss, Optional.of(Require.notNull("regularizer", chosen)));
  }

  /** What the discriminator minimises: {@code adversarial}, and {@code penalty} if there is one. */
  public List<LossTerm> against(TensorFormula real, TensorFormula generated) {
    Require.notNull("real", real);
    TensorFormula constant = Require.notNull("generated", generated).frozen();
    TensorFormula numbers =
        TensorFormula.of(
            loss.discriminatorLatex(number(real), number(generated)),
            batch -> discriminatorLoss(real.value(batch), constant.value(batch), batch));
    LossTerm adversarial = LossTerm.of(TERM, numbers);
    return regularizer
        .map(r -> List.of(adversarial, LossTerm.of("penalty", penalty(r, real, constant))))
        .orElse(List.of(adversarial));
  }

  private TensorFormula penalty(Regularizer added, TensorFormula real, TensorFormula generated) {
    return TensorFormula.of(
        added.latex(symbol, real.toLatex(), generated.toLatex()),
        batch -> {
          UnaryOperator<Tensor> function = x -> discriminator.apply(x, batch.pass());
          return added.penalty(function, real.value(batch), generated.value(batch), batch.random());
        });
  }

  /**
   * Both batches pass through the discriminator at once, which OpenBLAS likes better, unless it
   * gathers statistics: then those of real and of generated examples are to be each by itself.
   */
  private Tensor discriminatorLoss(Tensor real, Tensor generated, Minibatch batch) {
    if (!discriminator.statistics().isEmpty()) {
      return loss.discriminator(
          discriminator.apply(real, batch.pass()), discriminator.apply(generated, batch.pass()));
    }
    int rows = real.shape()[0];
    Tensor numbers = discriminator.apply(Tensor.concatenate(0, real, generated), batch.pass());
    return loss.discriminator(numbers.slice(0, 0, rows), numbers.slice(0, rows, rows));
  }

  /** What the generator minimises. */
  public LossTerm persuadedBy(TensorFormula generated) {
    return persuadedBy(TERM, generated);
  }

  /** The same under another name, where a player has several. */
  public LossTerm persuadedBy(String name, TensorFormula generated) {
    Require.notNull("generated", generated);
    return LossTerm.of(
        name,
        TensorFormula.of(
            loss.generatorLatex(number(generated)),
            batch -> loss.generator(discriminator.apply(generated.value(batch), batch.pass()))));
  }

  private String number(TensorFormula example) {
    return symbol + "(" + example.toLatex() + ")";
  }
}

package io.github.adversaria.gan;

import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Shard;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What an update of a player looks at: a part of the batch, the same rows of every input. Formulas
 * that were computed once for it are not computed again. For one thread.
 */
public final class Minibatch {

  private final Shard shard;
  private final List<NetworkInput> inputs;
  private final float[][] numbers;
  private final Pass pass;

  /** Formulas, and what they came to, at the same places: so few that they are looked through. */
  private final List<TensorFormula> formulas = new ArrayList<>();

  private final List<Tensor> values = new ArrayList<>();

  /** Of some rows of a batch; {@code numbers} has an array for each input. */
  Minibatch(Shard shard, List<NetworkInput> inputs, float[][] numbers) {
    this.shard = shard;
    this.inputs = inputs;
    this.numbers = numbers;
    pass = Pass.training(shard.random());
  }

  /**
   * The rows of an input.
   *
   * @return shape {@code [rows, shape of an example...]}
   * @throws IllegalArgumentException if there is none of this name
   */
  public Tensor get(String input) {
    Require.notNull("input", input);
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).name().equals(input)) {
        return shard.of(numbers[i], inputs.get(i).shape());
      }
    }
    throw Require.wrong(
        "input", "\"" + input + "\"", "one of " + inputs.stream().map(NetworkInput::name).toList());
  }

  /** What networks are applied with: training, with dropout drawing from {@link #random}. */
  public Pass pass() {
    return pass;
  }

  /** Draws the same whatever thread computes this part of the batch. */
  public RandomStream random() {
    return shard.random();
  }

  /** Rows in this part of the batch. */
  public int rows() {
    return shard.rows();
  }

  /** A tensor of independent standard normal numbers, {@code [rows, width]}. */
  public Tensor normal(int width) {
    return shard.workspace().normal(shard.random(), shard.rows(), width);
  }

  /** What a formula comes to, computed the first time that it is asked for. */
  Tensor once(TensorFormula formula, Function<Minibatch, Tensor> value) {
    for (int i = 0; i < formulas.size(); i++) {
      if (formulas.get(i) == formula) {
        return values.get(i);
      }
    }
    Tensor made = value.apply(this);
    formulas.add(formula);
    values.add(made);
    return made;
  }

  /** The first of its rows within the batch. */
  int first() {
    return shard.first();
  }
}

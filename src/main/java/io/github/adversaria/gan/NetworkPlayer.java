package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Optimizer;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.WeightClipping;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One who changes the parameters of some networks so as to minimise a sum of terms, in which the
 * networks of other players may have a part. Parameters that several of its networks share are
 * changed once. Immutable: each method returns a new one.
 */
public final class NetworkPlayer {

  private final String name;
  private final List<Layer> networks;
  private final List<LossTerm> terms;
  private final Optimizer optimizer;
  private final int updates;
  private final Optional<WeightClipping> clipping;
  private final Optional<Double> averaging;
  private final Optional<List<String>> inputs;

  private NetworkPlayer(
      String name,
      List<Layer> networks,
      List<LossTerm> terms,
      Optimizer optimizer,
      int updates,
      Optional<WeightClipping> clipping,
      Optional<Double> averaging,
      Optional<List<String>> inputs) {
    this.name = name;
    this.networks = List.copyOf(networks);
    this.terms = List.copyOf(terms);
    this.optimizer = optimizer;
    this.updates = updates;
    this.clipping = clipping;
    this.averaging = averaging;
    this.inputs = inputs;
  }

  /**
   * A player with nothing to minimise yet; optimises by {@link GanTraining#DEFAULT_OPTIMIZER}.
   *
   * @param name as the history and messages have it: {@code discriminator}, say
   * @param networks whose parameters are changed
   * @throws IllegalArgumentException if they have none
   */
  public static NetworkPlayer of(String name, Layer... networks) {
    if (Require.notNull("name", name).isBlank()) {
      throw Require.wrong("name", "\"" + name + "\"", "a name");
    }
    List<Layer> all = Arrays.asList(Require.notNull("networks", networks));
    Require.notEmpty("networks", all);
    for (Layer network : all) {
      FittingShapes.requireParameters("a network of the " + name, network);
    }
    return new NetworkPlayer(
        name,
        all,
        List.of(),
        GanTraining.DEFAULT_OPTIMIZER,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Adds terms of weight 1 or of their own. */
  public NetworkPlayer minimizing(LossTerm... more) {
    List<LossTerm> all = new ArrayList<>(terms);
    for (LossTerm term : Require.notNull("terms", more)) {
      Require.notNull("a term", term);
      if (all.stream().anyMatch(t -> t.name().equals(term.name()))) {
        throw Require.wrong(
            "term", "\"" + term.name() + "\"", "a name that no other term of the " + name + " has");
      }
      all.add(term);
    }
    return new NetworkPlayer(name, networks, all, optimizer, updates, clipping, averaging, inputs);
  }

  /** Adds a term. */
  public NetworkPlayer minimizing(String termName, double weight, TensorFormula formula) {
    return minimizing(new LossTerm(termName, weight, formula));
  }

  /** Adds several. */
  public NetworkPlayer minimizing(List<LossTerm> more) {
    return minimizing(Require.notNull("terms", more).toArray(LossTerm[]::new));
  }

  /** How the parameters are changed. */
  public NetworkPlayer optimizer(Optimizer chosen) {
    Require.notNull("optimizer", chosen);
    return new NetworkPlayer(name, networks, terms, chosen, updates, clipping, averaging, inputs);
  }

  /**
   * Names the inputs that its terms look at: others are not drawn for its updates, which saves
   * their time. All of them unless this is called.
   */
  public NetworkPlayer seeing(String... names) {
    Optional<List<String>> some = Optional.of(List.of(Require.notNull("names", names)));
    return new NetworkPlayer(name, networks, terms, optimizer, updates, clipping, averaging, some);
  }

  boolean sees(String input) {
    return inputs.isEmpty() || inputs.get().contains(input);
  }

  /** Updates in a step, at least 1; 1 unless this is called. */
  public NetworkPlayer updates(int perStep) {
    Require.atLeast("perStep", perStep, 1);
    return new NetworkPlayer(
        name, networks, terms, optimizer, perStep, clipping, averaging, inputs);
  }

  /** Clips the parameters after each update: see {@link WeightClipping}. */
  public NetworkPlayer clipping(double bound) {
    return clipping(WeightClipping.of(bound));
  }

  NetworkPlayer clipping(WeightClipping rule) {
    Optional<WeightClipping> clip = Optional.of(rule);
    return new NetworkPlayer(name, networks, terms, optimizer, updates, clip, averaging, inputs);
  }

  /**
   * Evaluates the networks with a moving average of their parameters: see {@link MovingAverage}.
   *
   * @param decay in [0, 1), {@link MovingAverage#DEFAULT_DECAY} for example
   */
  public NetworkPlayer averaging(double decay) {
    Require.between("decay", decay, 0, Math.nextDown(1.0));
    return new NetworkPlayer(
        name, networks, terms, optimizer, updates, clipping, Optional.of(decay), inputs);
  }

  /** As the history has it. */
  public String name() {
    return name;
  }

  /** What it minimises is the sum of these with their weights. */
  public List<LossTerm> terms() {
    return terms;
  }

  /** The parameters that it changes, each once. */
  public List<Parameter> parameters() {
    return network().parameters();
  }

  /** All of its networks as one, for their parameters; not to be applied. */
  Network network() {
    return Network.of(networks.toArray(Layer[]::new));
  }

  Optimizer optimizer() {
    return optimizer;
  }

  int updates() {
    return updates;
  }

  Optional<WeightClipping> clipping() {
    return clipping;
  }

  Optional<Double> averaging() {
    return averaging;
  }

  /** What it minimises, in LaTeX without dollar signs. */
  public String toLatex() {
    List<String> parts = terms.stream().map(LossTerm::toLatex).toList();
    return "\\mathcal{L}_{\\text{" + name + "}} &= " + String.join(" + ", parts);
  }

  /** What it minimises, in words. */
  @Override
  public String toString() {
    List<String> parts = terms.stream().map(LossTerm::toString).toList();
    return name
        + " minimises "
        + String.join(" + ", parts)
        + (updates == 1 ? "" : " " + updates + " times a step")
        + " by "
        + optimizer
        + clipping.map(bound -> ", " + bound).orElse("")
        + averaging.map(decay -> ", averaging " + decay).orElse("");
  }
}

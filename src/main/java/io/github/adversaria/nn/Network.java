package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Layers one after the other. */
public final class Network implements Layer {

  private final List<Layer> layers;
  private final List<Parameter> parameters;
  private final List<Parameter> statistics;

  private Network(List<Layer> layers) {
    this.layers = List.copyOf(Require.notEmpty("layers", layers));
    // Layers may share parameters: each is listed once.
    Set<Parameter> changing = new LinkedHashSet<>();
    Set<Parameter> gathered = new LinkedHashSet<>();
    for (Layer layer : this.layers) {
      changing.addAll(layer.parameters());
      gathered.addAll(layer.statistics());
    }
    parameters = List.copyOf(changing);
    statistics = List.copyOf(gathered);
  }

  /** Layers that exist already. */
  public static Network of(Layer... layers) {
    return new Network(Arrays.asList(Require.notNull("layers", layers)));
  }

  /**
   * Begins a network of new layers.
   *
   * @param inputShape the shape of one example
   */
  public static NetworkBuilder from(int... inputShape) {
    return new NetworkBuilder(inputShape);
  }

  /** The layers, first to last. */
  public List<Layer> layers() {
    return layers;
  }

  /** The results for a batch, in evaluation. */
  public Tensor apply(Tensor input) {
    return apply(input, Pass.EVALUATION);
  }

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    Tensor x = Require.notNull("input", input);
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof Dense dense
          && i + 1 < layers.size()
          && layers.get(i + 1) instanceof Activation activation
          && activation.isRectifier()) {
        x = dense.applyRectified(x, activation.slope());
        i++;
      } else {
        x = layers.get(i).apply(x, pass);
      }
    }
    return x;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public List<Parameter> statistics() {
    return statistics;
  }

  @Override
  public int[] outputShape(int... inputShape) {
    int[] shape = inputShape;
    for (Layer layer : layers) {
      shape = layer.outputShape(shape);
    }
    return shape;
  }

  /** How many numbers training changes. */
  public int size() {
    return parameters.stream().mapToInt(Parameter::size).sum();
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    for (Layer layer : layers) {
      lines.add(layer.toString());
    }
    return String.join(" · ", lines) + " (" + size() + " parameters)";
  }
}

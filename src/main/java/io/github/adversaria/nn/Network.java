package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Layers one after the other; may be a layer of another network. */
public final class Network implements Layer, Showable {

  private final List<Layer> layers;
  private final List<Parameter> parameters;
  private final List<Parameter> statistics;

  /** Null where the network was not told. */
  private final int[] inputShape;

  private Network(int[] inputShape, List<Layer> layers) {
    this.inputShape = inputShape;
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
    return of(null, Arrays.asList(Require.notNull("layers", layers)));
  }

  static Network of(int[] inputShape, List<Layer> layers) {
    return new Network(inputShape, layers);
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

  /**
   * Parameters and statistics by names that are unique in this network: the layer's index and the
   * parameter's own name, as {@code "0.weights"}. One that several layers share is listed once, by
   * the first of its names. In the order of the layers.
   */
  public Map<String, Parameter> named() {
    Map<String, Parameter> names = new LinkedHashMap<>();
    Set<Parameter> listed = new LinkedHashSet<>();
    for (int i = 0; i < layers.size(); i++) {
      for (Map.Entry<String, Parameter> entry : named(layers.get(i)).entrySet()) {
        if (listed.add(entry.getValue())) {
          names.put(i + "." + entry.getKey(), entry.getValue());
        }
      }
    }
    return names;
  }

  private static Map<String, Parameter> named(Layer layer) {
    if (layer instanceof Network network) {
      return network.named();
    }
    Map<String, Parameter> names = new LinkedHashMap<>();
    List<Parameter> all = new ArrayList<>(layer.parameters());
    all.addAll(layer.statistics());
    for (Parameter parameter : all) {
      String name = parameter.name();
      for (int number = 2; names.containsKey(name); number++) {
        name = parameter.name() + number;
      }
      names.put(name, parameter);
    }
    return names;
  }

  /** A table of its layers: what each is, the shape of one result, and its parameters. */
  @Override
  public MimeBundle show() {
    NetworkTable table = NetworkTable.of(this, inputShape);
    return MimeBundle.text(table.text()).withHtml(table.html());
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

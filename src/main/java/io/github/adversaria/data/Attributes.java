package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What examples may differ in, and how: colour (red, green or blue) and form (disc or square), say.
 * Every combination of values is a class, numbered with the last attribute running fastest; its
 * <i>code</i> has 1 for each value that is meant and 0 for the others, attribute beside attribute,
 * as the domain label of Choi et al. 2018 (arXiv 1711.09020, section 3.2). Immutable.
 *
 * <pre>{@code
 * var attributes = Attributes.of("colour", "red", "green", "blue").and("form", "disc", "square");
 * attributes.codes(attributes.label(2, 0));   // [[0, 0, 1, 1, 0]]: a blue disc
 * }</pre>
 */
public final class Attributes {

  private record Attribute(String name, List<String> values) {}

  private final List<Attribute> all;

  private Attributes(List<Attribute> all) {
    this.all = List.copyOf(all);
  }

  /**
   * One attribute.
   *
   * @param values at least two, no two alike
   * @throws IllegalArgumentException if that does not hold, or if there are more than 100,000
   */
  public static Attributes of(String name, String... values) {
    return checked(List.of(attribute(name, values)));
  }

  /**
   * One more attribute.
   *
   * @throws IllegalArgumentException if there is one of this name, fewer than two values, or one
   *     value twice; or if there would be more than 100,000 combinations
   */
  public Attributes and(String name, String... values) {
    List<Attribute> more = new ArrayList<>(all);
    more.add(attribute(name, values));
    if (names().contains(name)) {
      throw Require.wrong("name", "\"" + name + "\"", "one that no other attribute has");
    }
    return checked(more);
  }

  private static Attributes checked(List<Attribute> all) {
    long combinations = 1;
    for (Attribute each : all) {
      combinations = Math.min(combinations * each.values.size(), Integer.MAX_VALUE);
    }
    ClassedSource.requireClasses("the number of combinations", (int) combinations);
    return new Attributes(all);
  }

  private static Attribute attribute(String name, String... values) {
    Require.notNull("name", name);
    List<String> listed = Arrays.asList(Require.notNull("values", values));
    listed.forEach(value -> Require.notNull("a value", value));
    if (listed.size() < 2 || new HashSet<>(listed).size() < listed.size()) {
      throw Require.wrong("values", listed, "at least two, no two alike");
    }
    return new Attribute(name, List.copyOf(listed));
  }

  /** How many attributes there are. */
  public int count() {
    return all.size();
  }

  /** What they are called, in their order. */
  public List<String> names() {
    return all.stream().map(Attribute::name).toList();
  }

  /** The values of one of them. */
  public List<String> values(int attribute) {
    return all.get(requireAttribute(attribute)).values;
  }

  /** How many classes there are: one for each combination of values. */
  public int combinations() {
    return all.stream().mapToInt(each -> each.values.size()).reduce(1, (a, b) -> a * b);
  }

  /** Numbers in a code. */
  public int length() {
    return all.stream().mapToInt(each -> each.values.size()).sum();
  }

  /** Where in a code the values of an attribute begin. */
  public int offset(int attribute) {
    requireAttribute(attribute);
    return all.stream().limit(attribute).mapToInt(each -> each.values.size()).sum();
  }

  /** The class that has these values, one for each attribute. */
  public int label(int... values) {
    Require.notNull("values", values);
    if (values.length != count()) {
      throw Require.wrong(
          "values", values.length + " numbers", "one for each of " + String.join(", ", names()));
    }
    int label = 0;
    for (int i = 0; i < values.length; i++) {
      int size = all.get(i).values.size();
      requireBelow(all.get(i).name, values[i], size);
      label = label * size + values[i];
    }
    return label;
  }

  /** Which value of an attribute a class has. */
  public int value(int label, int attribute) {
    requireAttribute(attribute);
    int rest = requireBelow("label", label, combinations());
    for (int i = count() - 1; i > attribute; i--) {
      rest /= all.get(i).values.size();
    }
    return rest % all.get(attribute).values.size();
  }

  /** What the classes are called, by their numbers: {@code red disc}, say. */
  public List<String> classNames() {
    return IntStream.range(0, combinations()).mapToObj(this::className).toList();
  }

  private String className(int label) {
    List<String> words =
        IntStream.range(0, count()).mapToObj(i -> values(i).get(value(label, i))).toList();
    return String.join(" ", words);
  }

  /**
   * The codes of some classes.
   *
   * @param labels at least one
   * @return shape {@code [n, length()]}, single precision
   */
  public INDArray codes(int... labels) {
    Require.notNull("labels", labels);
    Require.atLeast("the number of labels", labels.length, 1);
    float[] rows = new float[labels.length * length()];
    for (int i = 0; i < labels.length; i++) {
      write(labels[i], rows, i * length());
    }
    return Nd4j.createFromArray(rows).reshape(labels.length, length());
  }

  private void write(int label, float[] into, int at) {
    Arrays.fill(into, at, at + length(), 0);
    for (int i = 0; i < count(); i++) {
      into[at + offset(i) + value(label, i)] = 1;
    }
  }

  /** Codes of classes that are drawn with equal chances: what an example is to become. */
  public DataSource codes() {
    return new Codes();
  }

  /**
   * Examples with the codes of their classes beside them.
   *
   * @param source with as many classes as there are combinations
   * @throws IllegalArgumentException if it has another number of classes
   */
  public DataSource beside(LabelledSource source) {
    if (Require.notNull("source", source).classes() != combinations()) {
      throw Require.wrong(
          "source",
          "with " + source.classes() + " classes",
          combinations() + " classes, one for each combination of " + String.join(", ", names()));
    }
    return new Coded(source);
  }

  private int requireAttribute(int attribute) {
    return requireBelow("attribute", attribute, count());
  }

  private static int requireBelow(String name, int given, int bound) {
    if (given < 0 || given >= bound) {
      throw Require.wrong(name, given, "from 0 to " + (bound - 1));
    }
    return given;
  }

  /** For example {@code colour (red, green, blue) × form (disc, square)}. */
  @Override
  public String toString() {
    List<String> words =
        all.stream().map(a -> a.name + " (" + String.join(", ", a.values) + ")").toList();
    return String.join(" × ", words);
  }

  private final class Codes implements DataSource {

    @Override
    public int dimension() {
      return length();
    }

    @Override
    public void draw(float[] into, int n, RandomGenerator random) {
      Batch.require(into, n, dimension(), random);
      for (int i = 0; i < n; i++) {
        write(random.nextInt(combinations()), into, i * dimension());
      }
    }

    @Override
    public String toString() {
      return "codes of " + Attributes.this;
    }
  }

  private final class Coded implements DataSource {

    private final LabelledSource source;

    private Coded(LabelledSource source) {
      this.source = source;
    }

    @Override
    public int dimension() {
      return source.dimension() + length();
    }

    @Override
    public void draw(float[] into, int n, RandomGenerator random) {
      Batch.require(into, n, dimension(), random);
      float[] examples = new float[n * source.dimension()];
      int[] labels = new int[n];
      source.draw(examples, labels, n, random);
      for (int i = 0; i < n; i++) {
        int at = i * dimension();
        System.arraycopy(examples, i * source.dimension(), into, at, source.dimension());
        write(labels[i], into, at + source.dimension());
      }
    }

    @Override
    public String toString() {
      return source + " with codes of " + Attributes.this;
    }
  }
}

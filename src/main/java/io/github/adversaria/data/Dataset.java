package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.Table;

/**
 * Finitely many examples, from which is drawn with replacement. All of their numbers are finite;
 * each example may have a class, and may be a picture.
 *
 * <pre>{@code
 * var data = Dataset.of(table, "height", "weight").standardised();
 * var parts = data.split(0.8, seed);                  // parts.first(), parts.second()
 * }</pre>
 *
 * <p>An immutable value; it keeps a copy of its own in single precision. Data that nobody labelled
 * have one class, called {@value #ONE_CLASS}.
 */
public final class Dataset implements LabelledSource, Showable {

  /** The only class of data that nobody labelled. */
  public static final String ONE_CLASS = "all";

  private final String name;
  private final float[] rows;
  private final List<String> columns;
  private final int[] labels;
  private final List<String> classNames;
  private final Optional<ImageShape> shape;

  private Dataset(
      String name,
      float[] rows,
      List<String> columns,
      int[] labels,
      List<String> classNames,
      Optional<ImageShape> shape) {
    this.name = name;
    this.rows = rows;
    this.columns = columns;
    this.labels = labels;
    this.classNames = classNames;
    this.shape = shape;
  }

  /**
   * Two parts of a dataset.
   *
   * @param first the one that the share was given for
   * @param second the rest
   */
  public record Split(Dataset first, Dataset second) {

    /**
     * @throws IllegalArgumentException if one of them is null
     */
    public Split {
      Require.notNull("first", first);
      Require.notNull("second", second);
    }
  }

  /**
   * The rows of an array.
   *
   * @param examples shape {@code [n, d]}, both at least 1, every number finite in single precision;
   *     copied
   * @throws IllegalArgumentException if that does not hold; it says in which row and column
   */
  public static Dataset of(INDArray examples) {
    float[] rows = Batch.rows("examples", examples, 0);
    int dimension = (int) examples.size(1);
    return finite("data", rows, numbered(dimension));
  }

  /**
   * The rows of an array.
   *
   * @param examples at least one row, all of one length, every number finite in single precision;
   *     copied
   * @throws IllegalArgumentException if that does not hold; it says in which row and column
   */
  public static Dataset of(double[][] examples) {
    float[] rows = Batch.rows("examples", examples);
    return finite("data", rows, numbered(examples[0].length));
  }

  /**
   * Numeric columns of a table, an example a row.
   *
   * @param columns their names; none for all numeric columns
   * @throws IllegalArgumentException if a column is missing or not numeric, or if a value is
   *     missing or not finite; it says in which column and row
   */
  public static Dataset of(Table table, String... columns) {
    Require.notNull("table", table);
    Require.notNull("columns", columns);
    return TableColumns.dataset(table, TableColumns.named(table, columns));
  }

  /** Data whose rows may still hold anything; they become its own. */
  static Dataset finite(String name, float[] rows, List<String> columns) {
    Batch.requireFinite(rows, columns.size());
    int[] labels = new int[rows.length / columns.size()];
    return new Dataset(name, rows, columns, labels, List.of(ONE_CLASS), Optional.empty());
  }

  static List<String> numbered(int dimension) {
    return IntStream.range(0, dimension).mapToObj(j -> "x" + j).toList();
  }

  /**
   * The same under another name, which texts and pictures use.
   *
   * @throws IllegalArgumentException if it is null
   */
  public Dataset named(String newName) {
    Require.notNull("newName", newName);
    return new Dataset(newName, rows, columns, labels, classNames, shape);
  }

  /**
   * The same with a class for each example.
   *
   * @param newLabels as many as examples, each from 0 to the number of names − 1; copied
   * @param names what the classes are called, at least one
   * @throws IllegalArgumentException if one of these does not hold
   */
  public Dataset labelled(int[] newLabels, String... names) {
    Require.notNull("newLabels", newLabels);
    List<String> kept = List.copyOf(Require.notEmpty("names", listed(names)));
    if (newLabels.length != size()) {
      throw Require.wrong(
          "newLabels", newLabels.length + " labels", "one for each of the " + size() + " examples");
    }
    for (int i = 0; i < newLabels.length; i++) {
      if (newLabels[i] < 0 || newLabels[i] >= kept.size()) {
        throw Require.wrong(
            "newLabels[" + i + "]",
            newLabels[i],
            "from 0 to " + (kept.size() - 1) + ", for there are " + kept.size() + " names");
      }
    }
    return new Dataset(name, rows, columns, newLabels.clone(), kept, shape);
  }

  private static List<String> listed(String... names) {
    return Arrays.asList(Require.notNull("names", names));
  }

  /**
   * The same, said to be pictures.
   *
   * @throws IllegalArgumentException if their length is not {@link #dimension()}
   */
  public Dataset asImages(ImageShape newShape) {
    Require.notNull("newShape", newShape);
    if (newShape.length() != dimension()) {
      throw Require.wrong(
          "newShape",
          newShape + " = " + newShape.length() + " numbers",
          "the " + dimension() + " numbers of an example");
    }
    return new Dataset(name, rows, columns, labels, classNames, Optional.of(newShape));
  }

  Dataset mapped(ExampleMap map) {
    MappedSource.requireFits(map, this);
    boolean kept = map.outputs() == map.inputs();
    Dataset mapped =
        finite(
            map + " of " + name,
            MappedSource.rows(map, rows),
            kept ? columns : numbered(map.outputs()));
    return new Dataset(
        mapped.name,
        mapped.rows,
        mapped.columns,
        labels,
        classNames,
        kept ? shape : Optional.empty());
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** How many examples there are, at least 1. */
  public int size() {
    return labels.length;
  }

  @Override
  public int dimension() {
    return columns.size();
  }

  /** What the numbers of an example are called. Unmodifiable. */
  public List<String> columns() {
    return columns;
  }

  @Override
  public List<String> classNames() {
    return classNames;
  }

  /** How the examples make pictures, if they do. */
  public Optional<ImageShape> shape() {
    return shape;
  }

  /** All examples, shape {@code [size(), dimension()]}, single precision; a copy. */
  public INDArray examples() {
    return Nd4j.createFromArray(rows).reshape(size(), dimension());
  }

  /** One example, length {@code dimension()}; a copy. */
  public float[] example(int index) {
    requireIndex(index);
    return Arrays.copyOfRange(rows, index * dimension(), (index + 1) * dimension());
  }

  /** The class of each example; a copy. */
  public int[] labels() {
    return labels.clone();
  }

  /** How many examples a class has. */
  public int count(int label) {
    requireClass(label);
    return (int) Arrays.stream(labels).filter(other -> other == label).count();
  }

  @Override
  public void draw(float[] into, int n, RandomGenerator random) {
    Batch.require(into, n, dimension(), random);
    for (int i = 0; i < n; i++) {
      copy(random.nextInt(size()), into, i);
    }
  }

  @Override
  public void draw(float[] into, int[] labelsInto, int n, RandomGenerator random) {
    Batch.require(into, labelsInto, n, dimension(), random);
    for (int i = 0; i < n; i++) {
      int index = random.nextInt(size());
      copy(index, into, i);
      labelsInto[i] = labels[index];
    }
  }

  private void copy(int index, float[] into, int row) {
    System.arraycopy(rows, index * dimension(), into, row * dimension(), dimension());
  }

  /**
   * The examples of one class, which keeps its number and name.
   *
   * @throws IllegalArgumentException if there is no such class, or if it has no example
   */
  public Dataset ofClass(int label) {
    requireClass(label);
    int[] chosen = IntStream.range(0, size()).filter(i -> labels[i] == label).toArray();
    if (chosen.length == 0) {
      throw Require.wrong("label", label + " (" + classNames.get(label) + ")", "one with examples");
    }
    return select(chosen).named(name + ", class " + classNames.get(label));
  }

  /**
   * The examples with these indices, in this order; an index may recur.
   *
   * @throws IllegalArgumentException if there is none, or if one is not from 0 to size − 1
   */
  public Dataset select(int... indices) {
    Require.notNull("indices", indices);
    Require.atLeast("the number of indices", indices.length, 1);
    Batch.requireCapacity("indices", indices.length, dimension());
    float[] chosen = new float[indices.length * dimension()];
    int[] chosenLabels = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      requireIndex(indices[i]);
      copy(indices[i], chosen, i);
      chosenLabels[i] = labels[indices[i]];
    }
    return new Dataset(name, chosen, columns, chosenLabels, classNames, shape);
  }

  /**
   * Two parts without a common example, chosen at random; each keeps the order that the examples
   * had.
   *
   * @param share of the first part, in (0, 1); the number of its examples is rounded
   * @param seed the same seed gives the same parts
   * @throws IllegalArgumentException if the share is not as wanted, or leaves a part empty
   */
  public Split split(double share, long seed) {
    Require.strictlyBetween("share", share, 0, 1);
    int first = (int) Math.round(share * size());
    if (first == 0 || first == size()) {
      throw Require.wrong(
          "share", share, "one that leaves either part some of the " + size() + " examples");
    }
    int[] order = IntStream.range(0, size()).toArray();
    var random = new SplittableRandom(seed);
    for (int i = 0; i < first; i++) {
      int j = random.nextInt(i, order.length);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return new Split(
        select(IntStream.of(order).limit(first).sorted().toArray()),
        select(IntStream.of(order).skip(first).sorted().toArray()));
  }

  /**
   * This dataset with mean 0 and standard deviation 1 in each column; {@link Standardisation#of}
   * gives the map itself and its inverse.
   */
  public Dataset standardised() {
    return Standardisation.of(this).apply(this);
  }

  /** The examples as a table: a column for each number, and the class where there are several. */
  public Table table() {
    return TableColumns.table(this);
  }

  private void requireIndex(int index) {
    if (index < 0 || index >= size()) {
      throw Require.wrong("index", index, "from 0 to " + (size() - 1));
    }
  }

  private void requireClass(int label) {
    if (label < 0 || label >= classes()) {
      throw Require.wrong("label", label, "from 0 to " + (classes() - 1));
    }
  }

  /** How many examples of what; the first pictures, or the points where they lie in the plane. */
  @Override
  public MimeBundle show() {
    return DatasetView.of(this);
  }

  /** For example {@code digits: 1797 examples of 8 × 8 numbers in 10 classes}. */
  @Override
  public String toString() {
    Object numbers = shape.<Object>map(picture -> picture).orElse(dimension());
    Stream<String> classes =
        classes() == 1 ? Stream.of() : Stream.of(" in " + classes() + " classes");
    return name
        + ": "
        + (size() == 1 ? "1 example" : size() + " examples")
        + " of "
        + numbers
        + (dimension() == 1 ? " number" : " numbers")
        + classes.findFirst().orElse("");
  }
}

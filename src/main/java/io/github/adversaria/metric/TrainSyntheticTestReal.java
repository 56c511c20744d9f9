package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a classifier is worth on real points that has seen generated ones alone (C. Esteban, S.
 * Hyland and G. Rätsch 2017, arXiv 1706.02633, section 4.2: TSTR; as classification accuracy score
 * S. Ravuri and O. Vinyals 2019, arXiv 1905.10887). It falls with wrong labels and with missing
 * variety, where the accuracy of generated points under a real classifier sees only the first.
 *
 * <p>The classifier is the vote of the k nearest neighbours by Euclidean distance, which needs no
 * training and no setting but k; a tie goes to the class of the nearest of those that tie. Compare
 * with the same measured on held-out real points in place of the generated ones. Immutable.
 */
public final class TrainSyntheticTestReal implements Showable {

  /** How many neighbours vote unless another number is asked for. */
  public static final int NEIGHBOURS = 5;

  /** So many classes at most. */
  public static final int MOST_CLASSES = 1000;

  private static final int LISTED_CLASSES = 20;

  private final int neighbours;
  private final int[][] confusion;
  private final int trained;

  private TrainSyntheticTestReal(int neighbours, int[][] confusion, int trained) {
    this.neighbours = neighbours;
    this.confusion = confusion;
    this.trained = trained;
  }

  /**
   * With {@link #NEIGHBOURS}.
   *
   * @param synthetic shape {@code [n, d]}, n at least {@link #NEIGHBOURS}
   * @param syntheticLabels n classes from 0
   * @param real shape {@code [m, d]}, m at least 2
   * @param realLabels m classes from 0
   * @throws IllegalArgumentException if a shape or label is wrong or a coordinate not finite
   * @throws CancellationException if the thread is interrupted
   */
  public static TrainSyntheticTestReal of(
      INDArray synthetic, int[] syntheticLabels, INDArray real, int[] realLabels) {
    return of(synthetic, syntheticLabels, real, realLabels, NEIGHBOURS);
  }

  /**
   * With another number of neighbours. Time n·m·d.
   *
   * @param synthetic shape {@code [n, d]}, n at least k
   * @param syntheticLabels n classes from 0
   * @param real shape {@code [m, d]}, m at least 2
   * @param realLabels m classes from 0
   * @param neighbours k, at least 1
   * @throws IllegalArgumentException if one of these does not hold
   * @throws CancellationException if the thread is interrupted
   */
  public static TrainSyntheticTestReal of(
      INDArray synthetic, int[] syntheticLabels, INDArray real, int[] realLabels, int neighbours) {
    Require.notNull("synthetic", synthetic);
    Require.notNull("syntheticLabels", syntheticLabels);
    Require.notNull("real", real);
    Require.notNull("realLabels", realLabels);
    Require.atLeast("neighbours", neighbours, 1);
    PointSet train = PointSet.of("synthetic", synthetic, neighbours);
    PointSet test = PointSet.of("real", real, 2);
    test.requireDimensionOf("real", train);
    int classes =
        1
            + Math.max(
                greatest("syntheticLabels", syntheticLabels, train),
                greatest("realLabels", realLabels, test));
    int[][] confusion = new int[classes][classes];
    var distances = new Distances(test, train);
    double[] row = new double[train.size()];
    for (int i = 0; i < test.size(); i++) {
      distances.row(i, row, 0);
      var nearest = new NearestFew(neighbours);
      for (int j = 0; j < row.length; j++) {
        nearest.offer(row[j], j);
      }
      confusion[realLabels[i]][vote(nearest, neighbours, syntheticLabels, classes)]++;
    }
    return new TrainSyntheticTestReal(neighbours, confusion, train.size());
  }

  private static int greatest(String argument, int[] labels, PointSet points) {
    if (labels.length != points.size()) {
      throw Require.wrong(
          argument, labels.length + " labels", points.size() + ", one for each of the points");
    }
    for (int i = 0; i < labels.length; i++) {
      Require.atLeast(argument + "[" + i + "]", labels[i], 0);
      if (labels[i] >= MOST_CLASSES) {
        throw Require.wrong(argument + "[" + i + "]", labels[i], "0 to " + (MOST_CLASSES - 1));
      }
    }
    return Arrays.stream(labels).max().orElseThrow();
  }

  private static int vote(NearestFew nearest, int neighbours, int[] labels, int classes) {
    int[] votes = new int[classes];
    for (int rank = 0; rank < neighbours; rank++) {
      votes[labels[nearest.point(rank)]]++;
    }
    int winner = labels[nearest.point(0)];
    for (int rank = 1; rank < neighbours; rank++) {
      int candidate = labels[nearest.point(rank)];
      winner = votes[candidate] > votes[winner] ? candidate : winner;
    }
    return winner;
  }

  /** The share of real points whose class is found. */
  public Sampled accuracy() {
    int right = 0;
    for (int c = 0; c < confusion.length; c++) {
      right += confusion[c][c];
    }
    return Share.of(right, testSize());
  }

  /** The share found of the real points of a class; NaN for a class without any. */
  public double accuracyOf(int label) {
    if (label < 0 || label >= confusion.length) {
      throw Require.wrong("label", label, "0 to " + (confusion.length - 1));
    }
    return (double) confusion[label][label] / Arrays.stream(confusion[label]).sum();
  }

  /** How many real points of each class (row) were taken for each class (column); a copy. */
  public int[][] confusion() {
    return Arrays.stream(confusion).map(int[]::clone).toArray(int[][]::new);
  }

  /** How many neighbours voted. */
  public int neighbours() {
    return neighbours;
  }

  /** How many generated points the classifier knew. */
  public int trainSize() {
    return trained;
  }

  /** How many real points it was tested on. */
  public int testSize() {
    return Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
  }

  private Readout readout() {
    Readout readout =
        Readout.titled(
                neighbours
                    + " nearest of "
                    + trained
                    + " generated points, tested on "
                    + testSize()
                    + " real ones")
            .line("accuracy", accuracy());
    for (int c = 0; c < confusion.length && confusion.length <= LISTED_CLASSES; c++) {
      readout = readout.line("of class " + c, accuracyOf(c));
    }
    return readout;
  }

  @Override
  public MimeBundle show() {
    return readout().show();
  }

  @Override
  public String toString() {
    return readout().text();
  }
}

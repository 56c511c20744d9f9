package io.github.adversaria.game;

import io.github.adversaria.plot.Plot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What {@link Flow} shows of itself: its path over the field where x and y are numbers, else each
 * coordinate against time, or of many coordinates what the first player pays.
 */
final class FlowPicture {

  /** A path of so many points is smooth; one of many turns takes some for each step. */
  private static final int LEAST_POINTS = 1001;

  private static final int POINTS_PER_STEP = 8;
  private static final int MOST_POINTS = 20_001;

  /** More curves are hard to tell apart. */
  private static final int MOST_CURVES = 8;

  private static final String FIELD = "−v";

  private final Flow flow;
  private final double[] times;
  private final List<double[]> points;

  FlowPicture(Flow flow) {
    this.flow = flow;
    int count = Math.min(Math.max(LEAST_POINTS, POINTS_PER_STEP * flow.steps()), MOST_POINTS);
    double[] all = flow.times(count);
    double far =
        flow.ending() == Flow.Ending.DIVERGED
            ? Portrait.BEYOND * greatest(flow.at(0).joint())
            : Double.MAX_VALUE;
    this.points =
        Arrays.stream(all)
            .mapToObj(t -> flow.at(t).joint())
            .takeWhile(point -> greatest(point) <= far)
            .toList();
    this.times = Arrays.copyOf(all, points.size());
  }

  private static double greatest(double[] point) {
    return Arrays.stream(point).map(Math::abs).max().orElseThrow();
  }

  Plot plot() {
    int dimension = flow.game().costs().dimension();
    return dimension == 2 ? plane() : dimension <= MOST_CURVES ? coordinates() : cost();
  }

  private Plot plane() {
    var window = PlaneWindow.on(points, List.of());
    return Plot.titled(flow.game().toString())
        .labels("x", "y")
        .arrows(
            FIELD,
            (x, y) -> -field(x, y)[0],
            (x, y) -> -field(x, y)[1],
            window.xLow(),
            window.xHigh(),
            window.yLow(),
            window.yHigh())
        .path(label(), coordinate(0), coordinate(1))
        .equalAxes();
  }

  private String label() {
    String end = flow.ending() == Flow.Ending.COMPLETE ? "" : ", " + flow.end();
    return "flow from " + flow.at(0) + end;
  }

  private double[] field(double x, double y) {
    double[] v = new double[2];
    flow.game().costs().at(new double[] {x, y}, v);
    return v;
  }

  private Plot coordinates() {
    Plot plot = Plot.titled(flow.game() + ", flow").labels("time", "");
    for (int j = 0; j < flow.game().costs().dimension(); j++) {
      plot = plot.curve(Coordinates.of(flow.game()).text(j), times, coordinate(j));
    }
    return plot;
  }

  private Plot cost() {
    double[] costs =
        points.stream()
            .mapToDouble(point -> flow.game().costs().cost(Player.FIRST, point))
            .toArray();
    return Plot.titled(flow.game().toString())
        .labels("time", Captions.cost(Player.FIRST))
        .curve(label(), times, costs);
  }

  private double[] coordinate(int j) {
    return IntStream.range(0, points.size()).mapToDouble(i -> points.get(i)[j]).toArray();
  }
}

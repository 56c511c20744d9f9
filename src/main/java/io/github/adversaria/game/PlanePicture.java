package io.github.adversaria.game;

import io.github.adversaria.plot.Animation;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.plot.Surface;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** What {@link Portrait} shows of a game in which both players choose one number. */
final class PlanePicture {

  private static final String FIELD = "−v";
  private static final int DIGITS = 4;

  private final Game game;
  private final List<Trajectory> trajectories;
  private final List<Portrait.Mark> marks;
  private final PlaneWindow window;
  private final Captions captions;

  PlanePicture(
      Game game,
      List<Trajectory> trajectories,
      List<Portrait.Mark> marks,
      Optional<PlaneWindow> given) {
    this.game = game;
    this.trajectories = trajectories;
    this.marks = marks;
    this.captions = new Captions(trajectories);
    this.window =
        given.orElseGet(
            () ->
                PlaneWindow.on(
                    marks.stream().map(mark -> mark.at().joint()).toList(), trajectories));
  }

  /** The field, over what a player pays if one is given, with all trajectories. */
  Plot phase(Optional<Player> tint) {
    return frame(tint, Integer.MAX_VALUE);
  }

  /** The same with the trajectories up to a step. */
  private Plot frame(Optional<Player> tint, int step) {
    Plot plot = Plot.titled(captions.title(game)).labels("x", "y");
    if (tint.isPresent()) {
      plot =
          plot.heatMap(
              Captions.cost(tint.get()),
              cost(tint.get()),
              window.xLow(),
              window.xHigh(),
              window.yLow(),
              window.yHigh());
    }
    plot =
        plot.arrows(
            FIELD,
            slope(0),
            slope(1),
            window.xLow(),
            window.xHigh(),
            window.yLow(),
            window.yHigh());
    for (Trajectory trajectory : trajectories) {
      int seen = trajectory.recordedBy(step);
      plot =
          plot.path(
              captions.label(trajectory),
              Arrays.copyOf(trajectory.coordinate(0), seen),
              Arrays.copyOf(trajectory.coordinate(1), seen));
    }
    for (Portrait.Mark mark : marks) {
      double[] at = mark.at().joint();
      plot = plot.point(mark.label(), at[0], at[1]);
    }
    return plot.equalAxes();
  }

  Surface surface() {
    var surface =
        Surface.titled(
                captions.title(game),
                cost(Player.FIRST),
                window.xLow(),
                window.xHigh(),
                window.yLow(),
                window.yHigh())
            .labels("x", "y", Captions.cost(Player.FIRST));
    for (Trajectory trajectory : trajectories) {
      surface =
          surface.path(
              captions.label(trajectory), trajectory.coordinate(0), trajectory.coordinate(1));
    }
    for (Portrait.Mark mark : marks) {
      double[] at = mark.at().joint();
      surface = surface.point(mark.label(), at[0], at[1]);
    }
    return surface;
  }

  Animation animation(int frames) {
    int last = trajectories.stream().mapToInt(this::lastSeen).max().orElseThrow();
    int shown = Math.min(frames, last + 1);
    return Animation.of(shown, k -> frame(Optional.empty(), step(k, shown, last)))
        .caption(k -> caption(step(k, shown, last)));
  }

  /** The last step of a trajectory, or the one by which it has left the window for good. */
  private int lastSeen(Trajectory trajectory) {
    double[] xs = trajectory.coordinate(0);
    double[] ys = trajectory.coordinate(1);
    int index = xs.length - 1;
    while (index > 0 && !window.holds(xs[index - 1], ys[index - 1])) {
      index--;
    }
    return trajectory.step(index);
  }

  private static int step(int frame, int frames, int last) {
    return frames == 1 ? last : (int) ((long) last * frame / (frames - 1));
  }

  private String caption(int step) {
    String text = "step " + step;
    if (trajectories.size() != 1 || marks.isEmpty()) {
      return text;
    }
    Trajectory only = trajectories.get(0);
    Profile now = only.profile(only.recordedBy(step) - 1);
    double distance = now.distanceTo(marks.get(0).at());
    return text + " · distance from " + marks.get(0).label() + " " + Decimal.text(distance, DIGITS);
  }

  private DoubleBinaryOperator cost(Player player) {
    return (x, y) -> game.costs().cost(player, new double[] {x, y});
  }

  private DoubleBinaryOperator slope(int coordinate) {
    return (x, y) -> {
      double[] v = new double[2];
      game.costs().at(new double[] {x, y}, v);
      return -v[coordinate];
    };
  }
}

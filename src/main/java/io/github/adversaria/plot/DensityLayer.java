package io.github.adversaria.plot;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Landmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A density as a curve over a faint area, or a mass function as stems. */
record DensityLayer(String label, Density density, Pen pen, boolean shaded) implements Layer {

  /** What counts as no density, as a share of the mean density over the window. */
  private static final double NOTHING = 1e-9;

  /** The same without the area, where that would cover something. */
  DensityLayer bare() {
    return new DensityLayer(label, density, pen, false);
  }

  private boolean isAtomic() {
    return density.support().isAtomic();
  }

  @Override
  public Swatch swatch() {
    return isAtomic() ? Swatch.STEM : shaded ? Swatch.SHADED_LINE : Swatch.LINE;
  }

  @Override
  public Optional<Interval> extent() {
    return Optional.of(DensityRange.of(density));
  }

  @Override
  public List<Landmark> landmarks() {
    return isAtomic() ? List.of() : density.landmarks();
  }

  @Override
  public List<Mark> marks(Window window) {
    return isAtomic() ? stems() : curve(window);
  }

  private List<Mark> curve(Window window) {
    Polyline path = Sampler.sample(density::density, window.low(), window.high(), window);
    var marks = new ArrayList<Mark>();
    for (Polyline piece : path.interruptedBelow(NOTHING / window.range().length()).pieces()) {
      if (shaded) {
        marks.add(Mark.area(piece.outlineToZero(), pen, Theme.FAINT_SHADE, false));
      }
      marks.add(Mark.line(piece, pen, false, Mark.Fit.NONE));
    }
    marks.add(Mark.unseen(path, pen));
    return marks;
  }

  private List<Mark> stems() {
    var marks = new ArrayList<Mark>();
    var heads = new Polyline.Builder();
    for (Interval atom : density.support().intervals()) {
      double mass = density.density(atom.low());
      heads.add(atom.low(), mass);
      Polyline stem = new Polyline(new double[] {atom.low(), atom.low()}, new double[] {0, mass});
      marks.add(Mark.line(stem, pen.solid(), false, Mark.Fit.WHOLE));
    }
    marks.add(Mark.dots(heads.build(), pen, Mark.Fit.WHOLE));
    return marks;
  }
}

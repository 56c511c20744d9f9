package io.github.adversaria.density;

/** The density of scale · u + shift; see {@link Pushforward#affine(Density, double, double)}. */
final class AffinePushforward extends OneToOne {

  private final double scale;
  private final double shift;
  private final double logAbsScale;
  private final Support support;

  AffinePushforward(Density base, double scale, double shift) {
    super(base);
    this.scale = scale;
    this.shift = shift;
    this.logAbsScale = Math.log(Math.abs(scale));
    this.support = image();
  }

  @Override
  public Support support() {
    return support;
  }

  @Override
  double map(double u) {
    return scale * u + shift;
  }

  @Override
  double invert(double x) {
    double difference = x - shift;
    return Double.isInfinite(difference) && !Double.isInfinite(x)
        ? 2 * ((x / 2 - shift / 2) / scale)
        : difference / scale;
  }

  @Override
  double logAbsSlope(double u) {
    return logAbsScale;
  }

  @Override
  boolean isRising() {
    return scale > 0;
  }

  @Override
  int[] spread() {
    return new int[] {0};
  }

  @Override
  public double mean() {
    return scale * base.mean() + shift;
  }

  @Override
  public double variance() {
    return scale * scale * base.variance();
  }

  /** The base's entropy plus log |scale|. */
  @Override
  public double entropy() {
    return base.entropy() + logAbsSlope(0);
  }

  @Override
  public String toString() {
    return "Pushforward("
        + base
        + ", "
        + Numbers.text(scale)
        + " u"
        + term(Numbers.text(shift))
        + ")";
  }

  @Override
  public String toLatex() {
    return "\\left("
        + Numbers.latex(scale)
        + "\\,u"
        + term(Numbers.latex(shift))
        + "\\right)_{\\#}\\,"
        + base.toLatex();
  }

  private static String term(String number) {
    return number.startsWith("-") ? " - " + number.substring(1) : " + " + number;
  }
}

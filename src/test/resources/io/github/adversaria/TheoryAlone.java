import io.github.adversaria.density.Normal;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.theory.Check;
import io.github.adversaria.theory.MinimaxValue;

/** Run by JarsIT with the jar without natives as its whole class path. */
class TheoryAlone {

  public static void main(String[] arguments) {
    var p = Normal.of(0, 1);
    var q = Normal.of(1, 0.7);
    var cost = MinimaxValue.of(p, q).atOptimum();
    var js = FDivergence.JENSEN_SHANNON.between(p, q);
    Check.of("C(G)", cost, "2 JS - log 4", js.times(2).plus(-Math.log(4))).orThrow();
    if (Plot.titled("theory").density("p", p).png().bytes().length == 0) {
      throw new AssertionError("no picture");
    }
    System.out.println("C(G) = " + cost.value());
  }
}

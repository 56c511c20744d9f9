package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.show.Decimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Accepts one number for two players: its gradients in the weights of each are those of that
 * player's own loss, on random weights.
 */
final class OneLossCheck implements AnswerCheck {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol NOISE = density("p_z").over("z");
  private static final ScalarSymbol A = scalar("a");
  private static final ScalarSymbol B = scalar("b");
  private static final ScalarSymbol THETA = scalar("\\theta");
  private static final Expr D = sigmoid(A.times(point()).plus(B));
  private static final Expr G = point().plus(THETA);
  private static final Expr CROSS_ENTROPY =
      E(P, log(D)).negate().minus(E(NOISE, log(one().minus(D)).at(G)));
  private static final Expr NON_SATURATING = E(NOISE, log(D).at(G)).negate();
  private static final List<Density> DENSITIES =
      List.of(
          Normal.of(0, 1),
          Laplace.of(1, 0.5),
          Uniform.of(-1, 2),
          Mixture.of(0.3, Normal.of(-2, 0.5), 0.7, Normal.of(1, 1)));
  private static final long SEED = 1811;
  private static final double TOLERANCE = 1e-8;

  @Override
  public String wanted() {
    return "an expression in $p$, $p_z$, $a$, $b$ and $\\theta$";
  }

  @Override
  public Ruling judge(Object answer) {
    if (!(answer instanceof Expr loss) || !loss.isNumber()) {
      return Ruling.wrong("An answer is " + wanted() + ", a number and no function of the point.");
    }
    var unknown = new LinkedHashSet<Symbol>(loss.symbols());
    unknown.removeAll(Set.of(P, NOISE, A, B, THETA));
    if (!unknown.isEmpty()) {
      return Ruling.wrong(unknown.iterator().next() + " does not occur in the question.");
    }
    for (ScalarSymbol weight : List.of(A, B)) {
      Ruling ruling =
          compare(
              loss,
              weight,
              CROSS_ENTROPY,
              Map.of(
                  "The sign is the wrong way round: the discriminator would go uphill. ",
                  CROSS_ENTROPY.negate(),
                  "The generator's term reaches the discriminator's weights, too. ",
                  CROSS_ENTROPY.plus(NON_SATURATING),
                  "Nothing of the generated points reaches the discriminator. ",
                  E(P, log(D)).negate()));
      if (!ruling.right()) {
        return ruling;
      }
    }
    var mistakes = new LinkedHashMap<String, Expr>();
    mistakes.put(
        "The discriminator's term reaches the generator, too. ",
        CROSS_ENTROPY.plus(NON_SATURATING));
    mistakes.put("The generator goes down the discriminator's own loss. ", CROSS_ENTROPY);
    mistakes.put("That is the saturating loss, log(1 − D). ", CROSS_ENTROPY.negate());
    mistakes.put("The generator goes uphill. ", NON_SATURATING.negate());
    mistakes.put("Nothing reaches the generator. ", E(P, one()));
    return compare(loss, THETA, NON_SATURATING, mistakes);
  }

  private static Ruling compare(
      Expr loss, ScalarSymbol weight, Expr wanted, Map<String, Expr> mistakes) {
    Expr given = loss.derivative(weight);
    String off = difference(given, wanted.derivative(weight));
    if (off.isEmpty()) {
      return Ruling.right("All three gradients are as they should be.");
    }
    String name =
        mistakes.entrySet().stream()
            .filter(mistake -> difference(given, mistake.getValue().derivative(weight)).isEmpty())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    return Ruling.wrong(
        name + "In $" + weight.nameLatex() + "$ its gradient is not that of the loss. " + off);
  }

  /** Where two gradients differ; empty if nowhere. */
  private static String difference(Expr given, Expr wanted) {
    var random = new SplittableRandom(SEED);
    for (Density data : DENSITIES) {
      for (Density noise : DENSITIES.subList(0, 2)) {
        double a = random.nextInt(-20, 21) / 10.0;
        double b = random.nextInt(-20, 21) / 10.0;
        double theta = random.nextInt(-20, 21) / 10.0;
        Binding binding =
            Binding.of(P, data).and(NOISE, noise).and(A, a).and(B, b).and(THETA, theta);
        double one = given.value(binding).value();
        double other = wanted.value(binding).value();
        if (!(Math.abs(one - other) <= TOLERANCE)) {
          return "At a = %s, b = %s, θ = %s, p = %s, p_z = %s it is %s, and should be %s."
              .formatted(a, b, theta, data, noise, Decimal.text(one, 6), Decimal.text(other, 6));
        }
      }
    }
    return "";
  }
}

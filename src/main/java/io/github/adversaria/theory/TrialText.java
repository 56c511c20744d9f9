package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.show.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the symbols are bound to in a trial, for readers. */
final class TrialText {

  private static final int DIGITS = 6;

  private final Trial trial;

  TrialText(Trial trial) {
    this.trial = trial;
  }

  String text(OptionalDouble point) {
    var parts = new ArrayList<String>();
    describe(" = ", " or ", false, parts);
    if (trial.origin() == Trial.Origin.OWN) {
      parts.add(0, "your own pair " + trial.fixed());
    }
    point.ifPresent(x -> parts.add("at x = " + Decimal.text(x, DIGITS)));
    return String.join(", ", parts);
  }

  String latex(OptionalDouble point) {
    List<String> parts = new ArrayList<>();
    describe(" = ", "\\text{ or }", true, parts);
    if (trial.origin() == Trial.Origin.OWN) {
      parts.add(0, "\\text{your own pair}");
    }
    point.ifPresent(x -> parts.add("x = " + Decimal.latex(x, DIGITS)));
    return String.join(",\\quad ", parts);
  }

  private void describe(String is, String or, boolean latex, List<String> parts) {
    trial
        .choices()
        .forEach(
            (symbol, choice) -> {
              Choice second = trial.alternates().get(symbol);
              String name = latex ? symbol.nameLatex() : symbol.nameText();
              String other = second == null ? "" : or + meaning(symbol, second, latex);
              parts.add(name + is + meaning(symbol, choice, latex) + other);
            });
  }

  private String meaning(Symbol symbol, Choice choice, boolean latex) {
    if (choice instanceof SmoothFunction function && symbol instanceof FunctionSymbol named) {
      var expression = function.expression(named.parameters());
      return latex ? expression.toLatex() : expression.toString();
    }
    if (choice instanceof DensityChoice && symbol instanceof DensitySymbol density) {
      Binding bound = choice.bind(trial.binding(), symbol);
      var member = bound.density(density).orElseThrow();
      return latex ? member.toLatex() : member.toString();
    }
    return latex && choice instanceof FamilyChoice ? "\\text{" + choice + "}" : choice.toString();
  }
}

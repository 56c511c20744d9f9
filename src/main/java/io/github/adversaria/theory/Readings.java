package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What expressions are worth on one trial, each found once. Not for several threads. */
final class Readings {

  private final Trial trial;
  private final Map<List<Object>, Reading> known = new HashMap<>();
  private final Map<Object, Binding> bindings = new HashMap<>();

  Readings(Trial trial) {
    this.trial = trial;
  }

  Trial trial() {
    return trial;
  }

  /** At the trial's first choices. */
  Reading of(Expr expression, Place place) {
    return known.computeIfAbsent(
        List.of(expression, place), key -> read(expression, binding(), place));
  }

  /** With the second choice for one symbol. */
  Reading alternate(Expr expression, Place place, Symbol varying) {
    return known.computeIfAbsent(
        List.of(expression, place, varying),
        key ->
            read(
                expression,
                bindings.computeIfAbsent(varying, symbol -> trial.alternate(varying)),
                place));
  }

  /** Where lines are compared on this trial. */
  List<Place> places(boolean pointwise, List<DensitySymbol> densities) {
    return pointwise
        ? trial.points(densities).stream().map(Place::at).toList()
        : List.of(Place.NONE);
  }

  Binding binding() {
    return bindings.computeIfAbsent("", first -> trial.binding());
  }

  private static Reading read(Expr expression, Binding binding, Place place) {
    return Reading.of(
        () ->
            place.x().isPresent() && !expression.isNumber()
                ? expression.value(binding, place.x().getAsDouble())
                : expression.value(binding));
  }
}

package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * A sum of rational functions, each times what cannot be multiplied out: the form that expressions
 * are brought into. Fractions are added where the sum is shorter than its terms. Immutable.
 */
final class Form {

  static final Form ZERO = new Form(Map.of());

  private final Map<Wild, List<Fraction>> parts;

  private Form(Map<Wild, List<Fraction>> parts) {
    this.parts = parts;
  }

  static Form of(Fraction fraction) {
    return of(Wild.ONE, fraction);
  }

  static Form of(Wild wild, Fraction fraction) {
    return fraction.isZero() ? ZERO : new Form(Map.of(wild, List.of(fraction)));
  }

  static Form of(BigFraction number) {
    return of(Fraction.of(number));
  }

  Map<Wild, List<Fraction>> parts() {
    return parts;
  }

  boolean isZero() {
    return parts.isEmpty();
  }

  /** The sum as one rational function, if it is one that is not too long. */
  Optional<Fraction> fraction(Context context) {
    if (isZero()) {
      return Optional.of(Fraction.ZERO);
    }
    if (parts.size() > 1 || !parts.containsKey(Wild.ONE)) {
      return Optional.empty();
    }
    return Fractions.total(parts.get(Wild.ONE), context);
  }

  /** The only part, if there is one part of one fraction. */
  Optional<Map.Entry<Wild, Fraction>> single() {
    if (parts.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<Wild, List<Fraction>> part = parts.entrySet().iterator().next();
    return part.getValue().size() == 1
        ? Optional.of(Map.entry(part.getKey(), part.getValue().get(0)))
        : Optional.empty();
  }

  static Form sum(List<Form> forms, Context context) {
    var gathered = new LinkedHashMap<Wild, List<Fraction>>();
    for (Form form : forms) {
      form.parts.forEach(
          (wild, fractions) ->
              gathered.computeIfAbsent(wild, w -> new ArrayList<>()).addAll(fractions));
    }
    gathered.replaceAll(
        (wild, fractions) -> {
          List<Fraction> added = Fractions.shortest(fractions, context);
          return added.isEmpty() && context.mayBeInfinite(wild) ? fractions : added;
        });
    gathered.values().removeIf(List::isEmpty);
    return new Form(gathered);
  }

  /** Whether nothing in it is kept from being multiplied out. */
  boolean isRational() {
    return isZero() || parts.size() == 1 && parts.containsKey(Wild.ONE);
  }

  /** The form without one of its parts. */
  Form without(Wild wild) {
    var rest = new LinkedHashMap<>(parts);
    rest.remove(wild);
    return new Form(rest);
  }

  /** Each part times a fraction and what cannot be multiplied out. */
  Form times(Wild wild, Fraction factor, Context context) {
    return each(own -> own.times(wild), fraction -> fraction.times(factor, context), context);
  }

  /** Each part over a fraction and what cannot be multiplied out. */
  Form over(Wild wild, Fraction divisor, Context context) {
    return each(own -> own.over(wild), fraction -> fraction.over(divisor, context), context);
  }

  private Form each(UnaryOperator<Wild> wild, UnaryOperator<Fraction> change, Context context) {
    var changed = new LinkedHashMap<Wild, List<Fraction>>();
    parts.forEach(
        (own, fractions) ->
            changed.put(
                wild.apply(own),
                Fractions.shortest(fractions.stream().map(change).toList(), context)));
    return new Form(changed);
  }
}

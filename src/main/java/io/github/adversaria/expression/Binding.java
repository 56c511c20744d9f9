package io.github.adversaria.expression;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Family;
import io.github.adversaria.require.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * What the symbols of an expression mean: densities, functions and numbers. Immutable. A symbol
 * that is bound again takes its new meaning, so that one binding can be varied.
 *
 * <pre>{@code
 * Binding.of(p, Normal.of(0, 1)).and(q, Uniform.of(-1, 4)).and(D, x -> 0.5)
 * }</pre>
 */
public final class Binding {

  private static final Binding EMPTY = new Binding(Map.of());

  private final Map<Symbol, Object> meanings;

  private Binding(Map<Symbol, Object> meanings) {
    this.meanings = Collections.unmodifiableMap(meanings);
  }

  /** A binding of nothing. */
  public static Binding empty() {
    return EMPTY;
  }

  /** A binding of one density. */
  public static Binding of(DensitySymbol symbol, Density density) {
    return EMPTY.and(symbol, density);
  }

  /** A binding of one family; see {@link #and(DensitySymbol, Family)}. */
  public static Binding of(DensitySymbol symbol, Family family) {
    return EMPTY.and(symbol, family);
  }

  /**
   * Refused: a function is no density, for nothing says that its integral is 1.
   *
   * @throws IllegalArgumentException always; it says how to make a density of the function
   */
  public static Binding of(DensitySymbol symbol, DoubleUnaryOperator function) {
    return EMPTY.and(symbol, function);
  }

  /** This binding, and a density. */
  public Binding and(DensitySymbol symbol, Density density) {
    return with(symbol, Require.notNull("density", density));
  }

  /**
   * This binding, and a family for a density with parameters; these are bound as scalars: {@code
   * .and(p, family).and(theta, 0.5)}.
   *
   * @throws IllegalArgumentException if the symbol has not as many parameters as the family
   */
  public Binding and(DensitySymbol symbol, Family family) {
    Require.notNull("symbol", symbol);
    Require.notNull("family", family);
    if (family.parameters() != symbol.parameters().size()) {
      throw Require.wrong(
          "symbol",
          symbol.nameText() + " with the parameters " + symbol.parameters(),
          "a density with " + family.parameters() + ", as the family has",
          "Name them where it is declared: density(\"" + symbol.name() + "\", theta)");
    }
    return with(symbol, family);
  }

  /**
   * Refused: a function is no density, for nothing says that its integral is 1.
   *
   * @throws IllegalArgumentException always; it says how to make a density of the function
   */
  public Binding and(DensitySymbol symbol, DoubleUnaryOperator function) {
    Require.notNull("symbol", symbol);
    Require.notNull("function", function);
    throw Require.wrong(
        "the meaning of " + symbol.nameText(),
        "a function",
        "a density, and a function is no density",
        "Write UserDensity.normalized(\""
            + symbol.nameText()
            + "\", logWeight, support, landmarks) with the logarithm of the function");
  }

  /** This binding, and a function. */
  public Binding and(FunctionSymbol symbol, Mapping function) {
    return with(symbol, Require.notNull("function", function));
  }

  /** This binding, and a function of the point alone. */
  public Binding and(FunctionSymbol symbol, DoubleUnaryOperator function) {
    return and(symbol, Mapping.of(function));
  }

  /** This binding, and a number. */
  public Binding and(ScalarSymbol symbol, double value) {
    return with(symbol, Require.finite("value", value));
  }

  private Binding with(Symbol symbol, Object meaning) {
    Require.notNull("symbol", symbol);
    var vocabulary = new Vocabulary();
    meanings.keySet().forEach(vocabulary::add);
    vocabulary.add(symbol);
    var more = new LinkedHashMap<>(meanings);
    more.put(symbol, meaning);
    return new Binding(more);
  }

  /** The symbols that have a meaning, and which. */
  Map<Symbol, Object> meanings() {
    return meanings;
  }

  /** Whether a symbol has a meaning here. */
  public boolean isBound(Symbol symbol) {
    return meanings.containsKey(Require.notNull("symbol", symbol));
  }

  /** The number that a scalar is bound to, if it is. */
  public OptionalDouble number(ScalarSymbol symbol) {
    return meaning(Require.notNull("symbol", symbol)).stream()
        .mapToDouble(Double.class::cast)
        .findFirst();
  }

  /**
   * The density that a symbol is bound to, if it is; of a family the member at the parameters that
   * are bound beside it.
   *
   * @throws IllegalArgumentException if the symbol is bound to a family and a parameter is not
   */
  public Optional<Density> density(DensitySymbol symbol) {
    return meaning(Require.notNull("symbol", symbol))
        .map(
            meaning ->
                meaning instanceof Family family ? member(symbol, family) : (Density) meaning);
  }

  private Density member(DensitySymbol symbol, Family family) {
    return family.at(
        symbol.parameters().stream()
            .mapToDouble(
                parameter ->
                    number(parameter)
                        .orElseThrow(
                            () ->
                                Require.wrong(
                                    "the binding",
                                    "without the parameter "
                                        + parameter
                                        + " of "
                                        + symbol.nameText(),
                                    "a number for each parameter",
                                    "Write .and(" + parameter.name() + ", 0.5)")))
            .toArray());
  }

  /** What a symbol means, if it is bound: a Density, a Family, a Mapping or a Double. */
  Optional<Object> meaning(Symbol symbol) {
    return Optional.ofNullable(meanings.get(symbol));
  }

  @Override
  public String toString() {
    return meanings.toString();
  }
}

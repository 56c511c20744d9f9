package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The symbols that may stand in one expression, or one binding: one of each name. */
final class Vocabulary {

  private final Map<String, Symbol> byName = new HashMap<>();

  /**
   * Checks the parts of an expression against each other.
   *
   * @throws IllegalArgumentException if two symbols differ in all but their name
   */
  static void require(Expr... parts) {
    var vocabulary = new Vocabulary();
    for (Expr part : parts) {
      part.symbols().forEach(vocabulary::add);
    }
  }

  /** Adds a symbol that is no other than the one known by its name. */
  void add(Symbol symbol) {
    Symbol known = byName.putIfAbsent(symbol.name(), symbol);
    if (known != null && !known.equals(symbol)) {
      throw Require.wrong(
          "the name " + symbol.nameText(),
          declaration(known) + " as well as " + declaration(symbol),
          "one symbol for each name",
          "Keep one symbol in a variable and use it everywhere, or give the other another name");
    }
  }

  /** What a reader wrote to make a symbol. */
  private static String declaration(Symbol symbol) {
    String word =
        symbol instanceof DensitySymbol
            ? "density"
            : symbol instanceof FunctionSymbol ? "function" : "scalar";
    List<ScalarSymbol> parameters =
        symbol instanceof DensitySymbol density
            ? density.parameters()
            : symbol instanceof FunctionSymbol function ? function.parameters() : List.of();
    var call = new StringBuilder(word + "(\"" + symbol.name() + "\"");
    parameters.forEach(parameter -> call.append(", ").append(parameter));
    return call.append(")").toString();
  }
}

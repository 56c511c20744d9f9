package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.util.HashSet;
import java.util.List;

/** A number by name: a weight, a parameter θ of densities or functions. */
public final class ScalarSymbol extends Symbol {

  ScalarSymbol(String name) {
    super(name);
  }

  @Override
  boolean isPointwise() {
    return false;
  }

  /** The parameters of a symbol, each one once. */
  static List<ScalarSymbol> parameters(ScalarSymbol... parameters) {
    Require.notNull("parameters", parameters);
    for (int i = 0; i < parameters.length; i++) {
      Require.notNull("parameters[" + i + "]", parameters[i]);
    }
    List<ScalarSymbol> list = List.of(parameters);
    if (new HashSet<>(list).size() < list.size()) {
      throw Require.wrong("parameters", list, "each parameter once");
    }
    return list;
  }

  @Override
  Precedence precedence() {
    return Name.isRaised(name()) ? Precedence.POWER : Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.name(name());
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.number(compiler.scope().scalar(this), 0);
  }

  @Override
  Expr derive(Expr variable) {
    return equals(variable) ? Constant.ONE : Constant.ZERO;
  }
}

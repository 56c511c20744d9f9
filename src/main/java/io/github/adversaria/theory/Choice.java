package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Symbol;
import java.util.List;

/** What a trial binds one symbol to, made so that simpler ones can be tried in its place. */
interface Choice {

  /** The binding with this as the meaning of the symbol. */
  Binding bind(Binding binding, Symbol symbol);

  /** Simpler choices of the same kind, the simplest first; never this one itself. */
  List<Choice> simpler();
}

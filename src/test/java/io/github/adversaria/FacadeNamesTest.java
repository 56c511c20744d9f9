package io.github.adversaria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.expression.Terms;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FacadeNamesTest {

  /**
   * IJava 1.3.0, JJava and rapaio 3.0.1 import these into every cell with a star; a facade's method
   * of the same name would be ambiguous there.
   */
  private static final String[] TAKEN = {
    "display",
    "updateDisplay",
    "render",
    "eval",
    "printf",
    "lineMagic",
    "cellMagic",
    "getKernelInstance",
    "kernel",
    "options",
    "displaySystem"
  };

  @Test
  void noNameIsOneThatAKernelImports() {
    assertThat(names(Adversaria.class)).contains("start", "show").doesNotContain(TAKEN);
  }

  /** The words of expressions are imported with a star, too, beside the facade. */
  @Test
  void noWordOfTheExpressionsIsTakenEither() {
    assertThat(names(Terms.class))
        .contains("density", "E", "log")
        .doesNotContain(TAKEN)
        .doesNotContainAnyElementsOf(names(Adversaria.class))
        .doesNotContain("println", "print");
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::getName)
        .toList();
  }
}

package io.github.adversaria;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
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
    assertThat(Arrays.stream(Adversaria.class.getDeclaredMethods()).map(Method::getName))
        .contains("start", "show")
        .doesNotContain(TAKEN);
  }
}

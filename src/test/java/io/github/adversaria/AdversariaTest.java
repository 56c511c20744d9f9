package io.github.adversaria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.exercise.Exercises;
import org.junit.jupiter.api.Test;

/** What the facade offers beside the session, which has tests of its own. */
class AdversariaTest {

  @Test
  void exerciseIsFoundByItsName() {
    String id = Exercises.all().get(0).id();
    assertThat(Adversaria.exercise(id).id()).isEqualTo(id);
    assertThat(Adversaria.exercises().standings()).hasSameSizeAs(Exercises.all());
    assertThat(Adversaria.exercises("03").standings()).hasSameSizeAs(Exercises.in("03"));
    assertThatThrownBy(() -> Adversaria.exercises("99"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("03");
    assertThatThrownBy(() -> Adversaria.exercise("0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(id);
  }
}

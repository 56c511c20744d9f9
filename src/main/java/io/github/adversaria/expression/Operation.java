package io.github.adversaria.expression;

/** One step of a program: computes a register from others, error and all. */
@FunctionalInterface
interface Operation {

  void apply(Registers registers, int target, int[] operands);
}

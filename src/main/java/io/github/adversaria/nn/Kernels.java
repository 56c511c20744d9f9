package io.github.adversaria.nn;

/**
 * The loops of one precision, by kind. Each writes its last argument and reads the others; the last
 * may be one of the others only where that is said.
 */
record Kernels(
    Elementwise elementwise,
    Repetition repetition,
    Product product,
    Movement movement,
    Patches patches,
    Update update) {}

/** Adversaria: the mathematics of adversarial learning, run rather than read. */
package io.github.adversaria;

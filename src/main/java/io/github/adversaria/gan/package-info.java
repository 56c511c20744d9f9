/**
 * Generative adversarial networks: losses as values with what they minimise, the adversarial loop,
 * and one file a system.
 */
package io.github.adversaria.gan;

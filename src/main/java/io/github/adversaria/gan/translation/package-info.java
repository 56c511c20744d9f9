/**
 * Translation between domains of which no pairs are known: what a discriminator, a shallow
 * translator, a fixed encoder or a way back each keep of the example that is translated.
 *
 * <p>Open {@link io.github.adversaria.gan.translation.CycleGan} first; {@link
 * io.github.adversaria.gan.translation.RestyledDigits} are a task whose truth is known; {@link
 * io.github.adversaria.gan.translation.StarGan} is one generator for many domains.
 */
package io.github.adversaria.gan.translation;

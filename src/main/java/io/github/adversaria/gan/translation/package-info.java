/**
 * Translation of examples from domain to domain without pairs. Open {@link
 * io.github.adversaria.gan.translation.StarGan} for one generator of many domains.
 */
package io.github.adversaria.gan.translation;

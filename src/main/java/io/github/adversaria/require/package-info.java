/**
 * Argument checks with one voice: every complaint names the argument, the value given and what is
 * allowed. Open {@link io.github.adversaria.require.Require} first.
 */
package io.github.adversaria.require;

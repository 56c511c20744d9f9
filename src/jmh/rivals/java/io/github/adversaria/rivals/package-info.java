/**
 * Other training engines at the step that ours takes, each a process that {@code
 * src/jmh/python/compare_engines.py} talks to; the profile {@code rivals} alone compiles them. Open
 * {@link io.github.adversaria.rivals.Contender} first.
 */
package io.github.adversaria.rivals;

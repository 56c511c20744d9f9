/** Optimal discriminators and value functions, executable. */
package io.github.adversaria.theory;

/** The command line. */
package io.github.adversaria.cli;

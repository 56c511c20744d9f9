/**
 * The command line: run notebooks, write the book, install and start the kernel, open JupyterLab.
 * Open {@link io.github.adversaria.cli.Main} first.
 */
package io.github.adversaria.cli;

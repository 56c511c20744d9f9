/**
 * Tests that drive real Jupyter clients and a real browser; they want what .ci/clients installs.
 */
package io.github.adversaria.client;

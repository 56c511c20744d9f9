package io.github.adversaria.notebook.kernel;

import io.github.adversaria.require.Require;

/**
 * One way to finish what the reader has begun to write.
 *
 * @param text what to put in place of the characters from {@code replaceFrom} to {@code replaceTo}
 * @param replaceFrom index into the cell of the first character to replace
 * @param replaceTo index into the cell after the last character to replace
 * @param signature the signature, type or kind of what {@code text} names, on one line; empty where
 *     unknown
 * @param summary first sentence of its documentation; empty where there is none at hand
 */
public record Completion(
    String text, int replaceFrom, int replaceTo, String signature, String summary) {

  /**
   * @throws IllegalArgumentException if a text is null, or if the characters to replace end before
   *     they begin
   */
  public Completion {
    Require.notNull("text", text);
    Require.atLeast("replaceFrom", replaceFrom, 0);
    Require.atLeast("replaceTo", replaceTo, replaceFrom);
    Require.notNull("signature", signature);
    Require.notNull("summary", summary);
  }
}

package io.github.adversaria.notebook.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A fingerprint of the code of a notebook. */
final class CodeHash {

  private CodeHash() {}

  /**
   * SHA-256 over all sources in UTF-8, each followed by a zero byte so that moving a line from one
   * cell to the next counts as a change.
   */
  static String of(List<String> sources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String source : sources) {
        digest.update(source.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

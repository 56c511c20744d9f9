package io.github.adversaria.notebook.kernel;

import com.google.gson.JsonParseException;
import io.github.adversaria.require.Require;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/**
 * The file in which a Jupyter client says where a kernel shall listen and with which key messages
 * are signed ("Messaging in Jupyter", section Connection files).
 */
final class ConnectionFile {

  /** Where a kernel listens if the file does not say: nobody else can reach it there. */
  static final String LOOPBACK = "127.0.0.1";

  private ConnectionFile() {}

  /**
   * Reads and checks a connection file.
   *
   * @throws IllegalArgumentException if there is no such file, it is no connection file, or it has
   *     no key to sign messages with
   */
  static KernelConnectionProperties read(Path file) {
    Require.notNull("connection file", file);
    KernelConnectionProperties given;
    try {
      given = KernelConnectionProperties.parse(Files.readString(file));
    } catch (IOException | JsonParseException e) {
      throw wrong(file, e.toString());
    }
    if (given == null || given.getShellPort() == 0 || given.getIopubPort() == 0) {
      throw wrong(file, "a file without ports");
    }
    if (given.getTransport() != null && !given.getTransport().equals("tcp")) {
      throw wrong(file, "a file with transport " + given.getTransport());
    }
    return checked(file, withDefaults(given));
  }

  private static KernelConnectionProperties withDefaults(KernelConnectionProperties given) {
    return new KernelConnectionProperties(
        given.getIp() == null || given.getIp().isBlank() ? LOOPBACK : given.getIp(),
        given.getControlPort(),
        given.getShellPort(),
        given.getStdinPort(),
        given.getHbPort(),
        given.getIopubPort(),
        "tcp",
        given.getSignatureScheme() == null ? "hmac-sha256" : given.getSignatureScheme(),
        given.getKey());
  }

  /** Whoever reaches a port runs code here: even on this machine only those who know the key. */
  private static KernelConnectionProperties checked(Path file, KernelConnectionProperties given) {
    if (given.getKey() == null || given.getKey().isEmpty()) {
      throw wrong(file, "a file without a key");
    }
    return given;
  }

  private static IllegalArgumentException wrong(Path file, String given) {
    return Require.wrong(
        "connection file " + file,
        given,
        "a Jupyter connection file over tcp, with a key that signs messages");
  }
}

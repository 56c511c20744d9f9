import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches the Maven that {@code maven-wrapper.properties} names, checks its hash and unpacks it.
 * Run by {@code mvnw} when it is not there yet; needs a JDK and nothing else.
 *
 * <p>Arguments: the properties file, the folder to unpack into.
 */
final class MavenBootstrap {

  private MavenBootstrap() {}

  public static void main(String[] arguments) throws Exception {
    var wanted = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      wanted.load(reader);
    }
    Path home = Path.of(arguments[1]);
    Files.createDirectories(home.getParent());
    Path archive = Files.createTempFile(home.getParent(), "maven", ".zip");
    Path unpacked = Files.createTempDirectory(home.getParent(), "maven");
    try {
      download(address(wanted), archive);
      verify(archive, wanted.getProperty("sha512"));
      unpack(archive, unpacked);
      // A rename, so that an interrupted download never looks like a finished one.
      Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(archive);
    }
  }

  /**
   * Maven Central answers below Maven's own domain, which is its group id read backwards. The
   * variable MVNW_REPOURL, known from the Apache wrapper, names another repository.
   */
  private static URI address(Properties wanted) {
    String group = wanted.getProperty("groupId");
    List<String> labels = Arrays.asList(group.split("\\."));
    Collections.reverse(labels);
    String central = "https://repo." + String.join(".", labels) + "/maven2";
    String repository = System.getenv().getOrDefault("MVNW_REPOURL", central);
    String artifact = wanted.getProperty("artifactId");
    String version = wanted.getProperty("version");
    return URI.create(
        String.join(
            "/",
            repository,
            group.replace('.', '/'),
            artifact,
            version,
            artifact + "-" + version + "-bin.zip"));
  }

  private static void download(URI address, Path target) throws IOException, InterruptedException {
    System.err.println("Fetching Maven from " + address.getHost() + " (9 MB, once)");
    var client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).proxy(proxy()).build();
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = response.body();
        OutputStream out = Files.newOutputStream(target)) {
      if (response.statusCode() != 200) {
        throw new IOException(address + " answered " + response.statusCode());
      }
      in.transferTo(out);
    }
  }

  /** The proxy that the environment names, as curl and wget read it. */
  private static ProxySelector proxy() {
    String named = System.getenv().getOrDefault("https_proxy", System.getenv("HTTPS_PROXY"));
    if (named == null || named.isBlank()) {
      return ProxySelector.getDefault();
    }
    URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
    int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
    return ProxySelector.of(new InetSocketAddress(proxy.getHost(), port));
  }

  private static void verify(Path archive, String sha512)
      throws IOException, GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
    String found = HexFormat.of().formatHex(hash);
    if (!found.equals(sha512)) {
      throw new IOException("The archive has SHA-512 " + found + ", not " + sha512);
    }
  }

  private static void unpack(Path archive, Path target) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        // Every entry lies below one folder, apache-maven-VERSION; that folder is the target.
        Path inside = Path.of(entry.getName());
        if (inside.getNameCount() < 2 || entry.isDirectory()) {
          continue;
        }
        Path file = target.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!file.startsWith(target)) {
          throw new IOException(entry.getName() + " points out of the archive");
        }
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
        if (file.getParent().endsWith("bin")) {
          file.toFile().setExecutable(true);
        }
      }
    }
  }
}

package io.github.adversaria.notebook.book;

import io.github.adversaria.notebook.run.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What pages need beside themselves: style sheets, scripts and fonts, all from the class path. */
final class Assets {

  /** Versions as the build has them; a test tells when they part. */
  static final String KATEX = "/META-INF/resources/webjars/katex/0.16.47/";

  static final String HIGHLIGHT = "/META-INF/resources/webjars/highlightjs/11.11.1/";

  /** Plays animations: the scripts that these bring along are left out, as all of a notebook's. */
  static final String ANIMATION = "/io/github/adversaria/plot/animation.js";

  private static final List<String> KATEX_SCRIPTS =
      List.of("katex.min.js", "contrib/auto-render.min.js", "contrib/copy-tex.min.js");

  /** Every browser that renders these pages reads WOFF2; the older formats stay out of the book. */
  private static final Pattern OTHER_FONT_FORMATS =
      Pattern.compile(",url\\([^)]*\\.(?:woff|ttf)\\) format\\(\"(?:woff|truetype)\"\\)");

  private static final Pattern FONT = Pattern.compile("url\\((fonts/[^)]+\\.woff2)\\)");

  private Assets() {}

  /** Writes all of them below the directory {@code assets} of a book. */
  static void write(Path book) {
    Path assets = book.resolve("assets");
    Path katex = assets.resolve("katex");
    for (String script : KATEX_SCRIPTS) {
      copy(KATEX + "dist/" + script, katex.resolve(script.replace("contrib/", "")));
    }
    String css = new String(read(KATEX + "dist/katex.min.css"), StandardCharsets.UTF_8);
    AtomicFile.write(
        katex.resolve("katex.min.css"), OTHER_FONT_FORMATS.matcher(css).replaceAll(""));
    FONT.matcher(css)
        .results()
        .map(font -> font.group(1))
        .distinct()
        .forEach(font -> copy(KATEX + "dist/" + font, katex.resolve(font)));
    copy(KATEX + "LICENSE", katex.resolve("LICENSE"));
    copy(HIGHLIGHT + "highlight.js", assets.resolve("highlight/highlight.js"));
    copy("highlight-license.txt", assets.resolve("highlight/LICENSE"));
    copy("book.css", assets.resolve("book.css"));
    copy("book.js", assets.resolve("book.js"));
    copy(ANIMATION, assets.resolve("animation.js"));
  }

  private static void copy(String resource, Path file) {
    AtomicFile.write(file, read(resource));
  }

  private static byte[] read(String resource) {
    try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}

package io.github.adversaria.plot;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Png;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * An animation as HTML: a still that any reader sees, the frames in an attribute of the figure
 * around it, and the script that plays them. Whoever shows foreign HTML without its scripts, like
 * the book, may bring that script along and play the attribute safely.
 */
final class AnimationHtml {

  private static final String SCRIPT = script();

  /** Bytes left to captions, remark and markup beside script, still and frames. */
  private static final int ROOM_FOR_WORDS = 40_000;

  private AnimationHtml() {}

  /** How many bytes all frames may have together so that the fragment is short enough. */
  static int roomForFrames(List<Png> frames) {
    int still = frames.stream().mapToInt(frame -> base64(frame.bytes()).length()).max().orElse(0);
    return Animation.MOST_BYTES
        - SCRIPT.getBytes(StandardCharsets.UTF_8).length
        - still
        - ROOM_FOR_WORDS;
  }

  static String fragment(
      Film film,
      Png still,
      double rate,
      int stillFrame,
      boolean loop,
      List<String> captions,
      String remark) {
    var data = new JsonObject();
    data.addProperty("width", film.width());
    data.addProperty("height", film.height());
    data.addProperty("rate", rate);
    data.addProperty("still", stillFrame);
    data.addProperty("loop", loop);
    data.addProperty("remark", remark);
    var lines = new JsonArray();
    captions.forEach(lines::add);
    data.add("captions", lines);
    var frames = new JsonArray();
    film.patches().forEach(patch -> frames.add(json(patch)));
    data.add("frames", frames);
    String html =
        """
        <figure class="adversaria-animation" data-adversaria-animation="%s">
        <img alt="%s" width="%d" height="%d" src="data:image/png;base64,%s">
        <figcaption>A still of an animation of %d frames. To play it, run the cell.</figcaption>
        </figure>
        <script>
        %s</script>
        """
            .formatted(
                escape(data.toString()),
                escape(still.alt()),
                still.width(),
                still.height(),
                base64(still.bytes()),
                film.patches().size(),
                SCRIPT);
    int length = html.getBytes(StandardCharsets.UTF_8).length;
    if (length > Animation.MOST_BYTES) {
      throw Require.wrong(
          "captions",
          "together so long that the HTML has " + length + " bytes",
          "at most " + Animation.MOST_BYTES,
          "Write shorter captions, or captions to fewer frames.");
    }
    return html;
  }

  static String page(String fragment) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Animation</title>
        <link rel="icon" href="data:,">
        </head>
        <body>
        %s</body>
        </html>
        """
        .formatted(fragment);
  }

  private static JsonArray json(Film.Patch patch) {
    var json = new JsonArray();
    json.add(patch.parent());
    json.add(patch.x());
    json.add(patch.y());
    json.add(base64(patch.png()));
    return json;
  }

  /** How many bytes a picture takes in the fragment, with what stands around it. */
  static int length(Film.Patch patch) {
    return String.format(
                Locale.ROOT, "[%d,%d,%d,&quot;&quot;],", patch.parent(), patch.x(), patch.y())
            .length()
        + (patch.png().length + 2) / 3 * 4;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String script() {
    try (InputStream stream = AnimationHtml.class.getResourceAsStream("animation.js")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the script that plays animations", e);
    }
  }
}

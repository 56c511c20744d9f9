package io.github.adversaria.notebook;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bundle as Jupyter writes it, in messages as in notebook files (nbformat 4.5, "display_data"):
 * one entry a MIME type, a picture in Base64, and beside it what the type needs to be shown well.
 *
 * @param data content by MIME type
 * @param metadata by MIME type: of a picture its {@code width} and {@code height} in CSS pixels and
 *     its {@code alt} text
 */
public record JupyterData(Map<String, String> data, Map<String, Map<String, Object>> metadata) {

  public static final String PNG = "image/png";

  public JupyterData {
    Require.notNull("data", data);
    Require.notNull("metadata", metadata);
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /**
   * The forms of a bundle.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static JupyterData of(MimeBundle bundle) {
    Require.notNull("bundle", bundle);
    var data = new LinkedHashMap<String, String>(bundle.forms());
    var metadata = new LinkedHashMap<String, Map<String, Object>>();
    bundle
        .png()
        .ifPresent(
            png -> {
              data.put(PNG, Base64.getEncoder().encodeToString(png.bytes()));
              metadata.put(PNG, size(png));
            });
    return new JupyterData(data, metadata);
  }

  /**
   * The forms of a bundle for a message to a client that shows it now. To those that a file gets it
   * adds a picture's {@code img} element: JupyterLab and the classic notebook prefer HTML to PNG
   * and show the alt text that it carries, while they ignore the one in the metadata (nbconvert and
   * the book read that). A file does without: the picture would be there twice, and some viewers
   * strip embedded pictures from HTML.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static JupyterData live(MimeBundle bundle) {
    JupyterData forms = of(bundle);
    if (bundle.png().isEmpty() || bundle.html().isPresent()) {
      return forms;
    }
    var data = new LinkedHashMap<>(forms.data);
    data.put(MimeBundle.HTML, image(bundle.png().get(), forms.data.get(PNG)));
    return new JupyterData(data, forms.metadata);
  }

  private static String image(Png png, String base64) {
    return "<img alt=\"%s\" width=\"%d\" height=\"%d\" src=\"data:%s;base64,%s\">"
        .formatted(HtmlTable.escape(png.alt()), png.width(), png.height(), PNG, base64);
  }

  private static Map<String, Object> size(Png png) {
    var size = new LinkedHashMap<String, Object>();
    size.put("width", png.width());
    size.put("height", png.height());
    size.put("alt", png.alt());
    return Collections.unmodifiableMap(size);
  }
}

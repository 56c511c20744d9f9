package io.github.adversaria.notebook.book;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cell put out, as HTML. Of several forms of one value the richest is shown, as Jupyter
 * does.
 */
final class OutputHtml {

  private static final List<String> PICTURES =
      List.of("image/png", "image/jpeg", "image/gif", "image/webp");

  /** Colours and cursor movements of terminals. */
  private static final Pattern ANSI =
      Pattern.compile("\\u001B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007]*\\u0007|[@-Z\\\\^_])");

  private final Pictures pictures;

  OutputHtml(Pictures pictures) {
    this.pictures = pictures;
  }

  /** All outputs of a cell; nothing if there are none. */
  String render(JsonArray outputs) {
    var html = new StringBuilder();
    for (JsonElement output : outputs) {
      html.append(render(output.getAsJsonObject()));
    }
    return html.toString();
  }

  private String render(JsonObject output) {
    return switch (text(output, "output_type")) {
      case "stream" -> stream(output);
      case "error" -> error(output);
      default ->
          output.get("data") instanceof JsonObject data
              ? data(data, output.get("metadata") instanceof JsonObject of ? of : new JsonObject())
              : "";
    };
  }

  private static String stream(JsonObject output) {
    boolean err = text(output, "name").equals("stderr");
    return pre(err ? "output stderr" : "output", err ? "Error stream" : "", text(output, "text"));
  }

  private static String error(JsonObject output) {
    var lines = new StringBuilder();
    if (output.get("traceback") instanceof JsonArray traceback) {
      traceback.forEach(line -> lines.append(line.getAsString()).append('\n'));
    }
    String head = text(output, "ename") + ": " + text(output, "evalue");
    return pre("output error", "Error", lines.isEmpty() ? head : lines.toString());
  }

  private String data(JsonObject data, JsonObject metadata) {
    if (data.has("text/html")) {
      return "<div class=\"output html typeset\" tabindex=\"0\">"
          + SafeHtml.clean(text(data, "text/html"))
          + "</div>\n";
    }
    if (data.has("text/latex")) {
      return "<div class=\"output latex typeset\">"
          + Html.escape(text(data, "text/latex"))
          + "</div>\n";
    }
    for (String mimeType : PICTURES) {
      if (data.has(mimeType)) {
        return picture(mimeType, data, metadata);
      }
    }
    return data.has("text/plain") ? pre("output", "", text(data, "text/plain")) : "";
  }

  private String picture(String mimeType, JsonObject data, JsonObject metadata) {
    String address = pictures.write(mimeType, text(data, mimeType));
    JsonObject facts =
        metadata.get(mimeType) instanceof JsonObject given ? given : new JsonObject();
    String alt = text(facts, "alt").isBlank() ? text(data, "text/plain") : text(facts, "alt");
    return "<figure class=\"output picture\"><img src=\""
        + Html.escape(address)
        + "\" alt=\""
        + Html.escape(alt.isBlank() ? "Picture " + pictures.count() : alt)
        + "\""
        + pixels("width", facts)
        + pixels("height", facts)
        + "></figure>\n";
  }

  private static String pixels(String name, JsonObject facts) {
    String number = text(facts, name);
    return number.matches("\\d+") ? " " + name + "=\"" + number + "\"" : "";
  }

  private static String pre(String classes, String label, String text) {
    return "<pre class=\""
        + classes
        + "\" tabindex=\"0\""
        + (label.isEmpty() ? "" : " role=\"group\" aria-label=\"" + label + "\"")
        + ">"
        + Html.escape(ANSI.matcher(text).replaceAll("").stripTrailing())
        + "</pre>\n";
  }

  private static String text(JsonObject holder, String key) {
    return holder.get(key) instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
  }
}

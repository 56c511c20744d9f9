package io.github.adversaria.notebook.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The text form of a notebook, byte for byte that of Python's {@code nbformat}: keys sorted by code
 * point, one space of indent, texts of several lines as arrays of lines, no ASCII escapes, a new
 * line at the end. So a notebook that is run here and then saved in Jupyter differs in nothing that
 * did not change. Numbers keep the digits with which they were read.
 */
final class NotebookJson {

  private static final String LINE_BREAKS = "\\n\\r\\x0B\\f\\x1C-\\x1E\\u0085\\u2028\\u2029";

  /** One line with its end, where Python's {@code str.splitlines} breaks. */
  private static final Pattern LINE =
      Pattern.compile(
          "[^" + LINE_BREAKS + "]*(?:\\r\\n|[" + LINE_BREAKS + "])|[^" + LINE_BREAKS + "]+");

  private static final Set<String> SPLIT_MIME_TYPES =
      Set.of("application/javascript", "image/svg+xml");

  private final StringBuilder text = new StringBuilder();

  private NotebookJson() {}

  /** The file's text for a notebook whose multi-line texts are single strings. */
  static String write(JsonObject notebook) {
    var copy = notebook.deepCopy();
    eachText(copy, NotebookJson::split);
    var json = new NotebookJson();
    json.value(copy, 0);
    return json.text.append('\n').toString();
  }

  /** Joins each multi-line text of a notebook, as read from a file, to one string, in place. */
  static void joinLines(JsonObject notebook) {
    eachText(notebook, NotebookJson::join);
  }

  private static void eachText(JsonObject notebook, UnaryOperator<JsonElement> change) {
    for (JsonElement each : notebook.getAsJsonArray("cells")) {
      var cell = each.getAsJsonObject();
      change(cell, "source", change);
      if (cell.get("attachments") instanceof JsonObject attachments) {
        for (String name : attachments.keySet()) {
          eachText(attachments.get(name), change);
        }
      }
      if (cell.get("outputs") instanceof JsonArray outputs) {
        for (JsonElement output : outputs) {
          eachText(output.getAsJsonObject().get("data"), change);
          change(output.getAsJsonObject(), "text", change);
        }
      }
    }
  }

  private static void eachText(JsonElement mimeBundle, UnaryOperator<JsonElement> change) {
    if (mimeBundle instanceof JsonObject bundle) {
      for (String mimeType : bundle.keySet()) {
        // nbformat joins whatever is not JSON, but splits text alone.
        boolean text = mimeType.startsWith("text/") || SPLIT_MIME_TYPES.contains(mimeType);
        boolean json =
            mimeType.startsWith("application/")
                && (mimeType.endsWith("/json") || mimeType.endsWith("+json"));
        if (text || (!json && bundle.get(mimeType).isJsonArray())) {
          change(bundle, mimeType, change);
        }
      }
    }
  }

  private static void change(JsonObject holder, String key, UnaryOperator<JsonElement> change) {
    if (holder.has(key)) {
      holder.add(key, change.apply(holder.get(key)));
    }
  }

  private static JsonElement join(JsonElement value) {
    if (!(value instanceof JsonArray lines)) {
      return value;
    }
    var joined = new StringBuilder();
    for (JsonElement line : lines) {
      joined.append(line.getAsString());
    }
    return new JsonPrimitive(joined.toString());
  }

  private static JsonElement split(JsonElement value) {
    if (!(value instanceof JsonPrimitive single) || !single.isString()) {
      return value;
    }
    var lines = new JsonArray();
    LINE.matcher(single.getAsString()).results().forEach(line -> lines.add(line.group()));
    return lines;
  }

  private void value(JsonElement value, int depth) {
    if (value instanceof JsonObject object) {
      object(object, depth);
    } else if (value instanceof JsonArray array) {
      array(array, depth);
    } else if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      string(primitive.getAsString());
    } else {
      text.append(value);
    }
  }

  private void object(JsonObject object, int depth) {
    if (object.isEmpty()) {
      text.append("{}");
      return;
    }
    text.append('{');
    Iterator<String> keys =
        object.keySet().stream().sorted(NotebookJson::compareCodePoints).iterator();
    while (keys.hasNext()) {
      String key = keys.next();
      newLine(depth + 1);
      string(key);
      text.append(": ");
      value(object.get(key), depth + 1);
      text.append(keys.hasNext() ? "," : "");
    }
    newLine(depth);
    text.append('}');
  }

  private void array(JsonArray array, int depth) {
    if (array.isEmpty()) {
      text.append("[]");
      return;
    }
    text.append('[');
    Iterator<JsonElement> elements = array.iterator();
    while (elements.hasNext()) {
      newLine(depth + 1);
      value(elements.next(), depth + 1);
      text.append(elements.hasNext() ? "," : "");
    }
    newLine(depth);
    text.append(']');
  }

  private void newLine(int depth) {
    text.append('\n').append(" ".repeat(depth));
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        default -> {
          if (c < 0x20) {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private static int compareCodePoints(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}

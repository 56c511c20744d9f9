package io.github.adversaria.notebook.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.adversaria.notebook.kernel.KernelSpec;
import io.github.adversaria.require.Require;
import java.util.HashSet;
import java.util.Set;

/** What must hold of the JSON of a notebook, and the parts of it that a run rewrites. */
final class NotebookShape {

  private static final int MAJOR = 4;
  private static final int MINOR_WITH_IDS = 5;

  /** Keys that nbformat itself drops on reading. */
  private static final Set<String> TRANSIENT =
      Set.of("orig_nbformat", "orig_nbformat_minor", "signature");

  private NotebookShape() {}

  /**
   * A checked copy with joined texts. Cells of nbformat 4.0 to 4.4 get identifiers by their place.
   */
  static JsonObject check(String name, JsonElement read) {
    if (!(read instanceof JsonObject file)
        || !(file.get("nbformat") instanceof JsonPrimitive major)
        || !(file.get("cells") instanceof JsonArray cells)) {
      throw Require.wrong(
          name, "JSON without nbformat and cells", "a Jupyter notebook (nbformat 4)");
    }
    if (!major.getAsString().equals(Integer.toString(MAJOR))) {
      throw Require.wrong(name, "of nbformat " + major.getAsString(), "nbformat 4");
    }
    for (int i = 0; i < cells.size(); i++) {
      checkCell(name + ", cell " + (i + 1), cells.get(i));
    }
    JsonObject notebook = file.deepCopy();
    object(notebook, "metadata").keySet().removeAll(TRANSIENT);
    giveIds(notebook);
    NotebookJson.joinLines(notebook);
    return notebook;
  }

  private static void checkCell(String where, JsonElement element) {
    if (!(element instanceof JsonObject cell)
        || !(cell.get("cell_type") instanceof JsonPrimitive)
        || !(cell.get("source") instanceof JsonArray || isText(cell.get("source")))) {
      throw Require.wrong(where, element, "an object with cell_type and source");
    }
    if (cell.get("outputs") instanceof JsonArray outputs) {
      for (JsonElement output : outputs) {
        if (!(output instanceof JsonObject object) || !isText(object.get("output_type"))) {
          throw Require.wrong(where + ", output", output, "an object with output_type");
        }
      }
    }
  }

  private static void giveIds(JsonObject notebook) {
    var taken = new HashSet<String>();
    int place = 0;
    for (JsonElement element : notebook.getAsJsonArray("cells")) {
      place++;
      JsonObject cell = element.getAsJsonObject();
      object(cell, "metadata").remove("trusted");
      if (!isText(cell.get("id"))) {
        cell.addProperty("id", "cell-" + place);
      }
      taken.add(cell.get("id").getAsString());
    }
    if (taken.size() < place) {
      throw Require.wrong("cell ids", "not unique", "one id a cell");
    }
    int minor =
        notebook.get("nbformat_minor") instanceof JsonPrimitive given ? given.getAsInt() : 0;
    notebook.addProperty("nbformat_minor", Math.max(minor, MINOR_WITH_IDS));
  }

  /**
   * Stores what a code cell put out.
   *
   * @param count its number in the order of execution; 0 if it did not run
   */
  static void setOutputs(JsonObject cell, JsonArray outputs, int count) {
    JsonElement number = count == 0 ? JsonNull.INSTANCE : new JsonPrimitive(count);
    for (JsonElement output : outputs) {
      if (output.getAsJsonObject().get("output_type").getAsString().equals("execute_result")) {
        output.getAsJsonObject().add("execution_count", number);
      }
    }
    cell.add("outputs", outputs);
    cell.add("execution_count", number);
    // Time stamps of the run: they would make every run a change.
    object(cell, "metadata").remove("execution");
  }

  /** Names the language for front ends that look it up, where the file does not. */
  static void completeLanguage(JsonObject metadata) {
    if (!metadata.has("kernelspec")) {
      var kernel = new JsonObject();
      kernel.addProperty("display_name", KernelSpec.DISPLAY_NAME);
      kernel.addProperty("language", "java");
      kernel.addProperty("name", KernelSpec.NAME);
      metadata.add("kernelspec", kernel);
    }
    if (!metadata.has("language_info")) {
      var language = new JsonObject();
      language.addProperty("codemirror_mode", "text/x-java");
      language.addProperty("file_extension", ".jshell");
      language.addProperty("mimetype", "text/x-java-source");
      language.addProperty("name", "Java");
      language.addProperty("pygments_lexer", "java");
      metadata.add("language_info", language);
    }
  }

  private static boolean isText(JsonElement element) {
    return element instanceof JsonPrimitive primitive && primitive.isString();
  }

  /** The object under a key, made if there is none. */
  private static JsonObject object(JsonObject holder, String key) {
    if (!(holder.get(key) instanceof JsonObject)) {
      holder.add(key, new JsonObject());
    }
    return holder.getAsJsonObject(key);
  }
}

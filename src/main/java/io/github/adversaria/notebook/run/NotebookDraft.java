package io.github.adversaria.notebook.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** A notebook that is written by this program, cell by cell. */
final class NotebookDraft {

  private final JsonArray cells = new JsonArray();

  /** One more cell of Markdown. */
  void text(String id, String source) {
    cells.add(cell("markdown", id, source));
  }

  /** One more cell of code, which has not run. */
  void code(String id, String source) {
    JsonObject cell = cell("code", id, source);
    cell.add("execution_count", JsonNull.INSTANCE);
    cell.add("outputs", new JsonArray());
    cells.add(cell);
  }

  private static JsonObject cell(String type, String id, String source) {
    var cell = new JsonObject();
    cell.addProperty("cell_type", type);
    cell.addProperty("id", id);
    cell.add("metadata", new JsonObject());
    cell.addProperty("source", source);
    return cell;
  }

  /** The notebook of the cells so far. */
  Notebook notebook(String name) {
    var metadata = new JsonObject();
    NotebookShape.completeLanguage(metadata);
    var json = new JsonObject();
    json.add("cells", cells);
    json.add("metadata", metadata);
    json.addProperty("nbformat", 4);
    json.addProperty("nbformat_minor", 5);
    return Notebook.parse(name, json.toString());
  }
}

package io.github.adversaria.notebook.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adversaria.require.Require;

/**
 * One cell of a {@link Notebook}, to read.
 *
 * @param number its place among all cells, from 1
 * @param id its nbformat identifier, unique within the notebook
 * @param type what it is
 * @param source its text, lines separated by {@code \n}
 * @param outputs what it put out when it last ran, as nbformat has it with joined lines; a copy;
 *     empty for cells that are not code
 * @param attachments pictures that the text refers to: by name, by MIME type, in Base64; a copy
 */
public record Cell(
    int number, String id, Type type, String source, JsonArray outputs, JsonObject attachments) {

  /** The kinds of cell. */
  public enum Type {
    CODE,
    MARKDOWN,
    /** Shown by nobody: input for converters. */
    RAW;

    static Type of(JsonObject cell) {
      return switch (cell.get("cell_type").getAsString()) {
        case "code" -> CODE;
        case "markdown" -> MARKDOWN;
        default -> RAW;
      };
    }
  }

  /**
   * @throws IllegalArgumentException if {@code number} is below 1, or one of the others is null
   */
  public Cell {
    Require.atLeast("number", number, 1);
    Require.notNull("id", id);
    Require.notNull("type", type);
    Require.notNull("source", source);
    Require.notNull("outputs", outputs);
    Require.notNull("attachments", attachments);
  }

  /** Whether this is a code cell. */
  public boolean isCode() {
    return type == Type.CODE;
  }

  /** Whether there is nothing in this cell but white space. */
  public boolean isBlank() {
    return source.isBlank();
  }

  static Cell of(int number, JsonObject cell) {
    return new Cell(
        number,
        cell.get("id").getAsString(),
        Type.of(cell),
        cell.get("source").getAsString(),
        cell.get("outputs") instanceof JsonArray outputs ? outputs.deepCopy() : new JsonArray(),
        cell.get("attachments") instanceof JsonObject attachments
            ? attachments.deepCopy()
            : new JsonObject());
  }
}

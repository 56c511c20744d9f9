package io.github.adversaria.notebook.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.adversaria.require.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A Jupyter notebook file (nbformat 4; written as 4.5). Immutable. Whatever this program does not
 * know (metadata, attachments, further keys) is kept, and so are cell identifiers; {@link #toJson}
 * is what Jupyter itself would write.
 *
 * <p>When outputs are made, a hash of the code cells is stored with them; {@link #isStale} tells
 * whether the code has changed since.
 */
public final class Notebook {

  /** How file names of notebooks end. */
  public static final String SUFFIX = ".ipynb";

  private static final String NAMESPACE = "adversaria";
  private static final String CODE_HASH = "codeHash";

  private final String name;
  private final JsonObject json;
  private final List<Cell> cells;

  private Notebook(String name, JsonObject json) {
    this.name = name;
    this.json = json;
    var read = new ArrayList<Cell>();
    for (JsonElement cell : json.getAsJsonArray("cells")) {
      read.add(Cell.of(read.size() + 1, cell.getAsJsonObject()));
    }
    this.cells = List.copyOf(read);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if there is no such file or it is no notebook of nbformat 4
   * @throws UncheckedIOException if it cannot be read
   */
  public static Notebook read(Path file) {
    Require.notNull("notebook", file);
    try {
      return parse(nameOf(file), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw Require.wrong("notebook", file, "a file that is there");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The name by which a file's notebook is called: the file's, without {@link #SUFFIX}.
   *
   * @throws IllegalArgumentException if {@code file} is null
   */
  public static String nameOf(Path file) {
    String name = Require.notNull("notebook", file).getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /**
   * Reads the text of a notebook file.
   *
   * @param name how to call it in messages
   * @throws IllegalArgumentException if one of the two is null, or it is no notebook of nbformat 4
   */
  public static Notebook parse(String name, String text) {
    Require.notNull("name", name);
    Require.notNull("text", text);
    JsonElement read;
    try {
      read = JsonParser.parseString(text);
    } catch (JsonParseException e) {
      throw Require.wrong(name, "not JSON (" + e.getMessage() + ")", "a Jupyter notebook");
    }
    return new Notebook(name, NotebookShape.check(name, read));
  }

  /** The file's name without its suffix. */
  public String name() {
    return name;
  }

  /** All cells, in order. */
  public List<Cell> cells() {
    return cells;
  }

  /** The code cells that have something in them, in order. */
  public List<Cell> codeCells() {
    return cells.stream().filter(cell -> cell.isCode() && !cell.isBlank()).toList();
  }

  /** The metadata of the notebook as a whole; a copy. */
  public JsonObject metadata() {
    return json.getAsJsonObject("metadata").deepCopy();
  }

  /** SHA-256 over the sources of the code cells, as {@code sha256:} and hexadecimal digits. */
  public String codeHash() {
    return CodeHash.of(codeCells().stream().map(Cell::source).toList());
  }

  /** Whether the code differs from that which made the outputs, or never ran. */
  public boolean isStale() {
    return !(json.getAsJsonObject("metadata").get(NAMESPACE) instanceof JsonObject ours
        && ours.get(CODE_HASH) instanceof JsonPrimitive stored
        && stored.getAsString().equals(codeHash()));
  }

  /**
   * This notebook with fresh outputs: code cells are numbered from 1 in the order in which they
   * ran, what tells of the time of a run is removed, and the code's hash is stored if all passed.
   *
   * @param outputs for each of {@link #codeCells} that ran, in order; later cells get none
   * @param passed whether every code cell ran without an error
   * @throws IllegalArgumentException if there are more outputs than code cells
   */
  Notebook withOutputs(List<JsonArray> outputs, boolean passed) {
    if (outputs.size() > codeCells().size()) {
      throw Require.wrong("outputs", outputs.size(), "at most " + codeCells().size());
    }
    JsonObject copy = json.deepCopy();
    Iterator<JsonArray> next = outputs.iterator();
    int count = 0;
    for (Cell cell : cells) {
      if (cell.isCode()) {
        JsonObject target = copy.getAsJsonArray("cells").get(cell.number() - 1).getAsJsonObject();
        boolean ran = !cell.isBlank() && next.hasNext();
        JsonArray made = ran ? next.next().deepCopy() : new JsonArray();
        NotebookShape.setOutputs(target, made, ran ? ++count : 0);
      }
    }
    JsonObject metadata = copy.getAsJsonObject("metadata");
    NotebookShape.completeLanguage(metadata);
    JsonObject ours =
        metadata.get(NAMESPACE) instanceof JsonObject known ? known : new JsonObject();
    ours.remove(CODE_HASH);
    if (passed) {
      ours.addProperty(CODE_HASH, codeHash());
    }
    metadata.add(NAMESPACE, ours);
    return new Notebook(name, copy);
  }

  /** The file's text. */
  public String toJson() {
    return NotebookJson.write(json);
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Path file) {
    AtomicFile.write(file, toJson());
  }

  @Override
  public String toString() {
    return name + " (" + cells.size() + " cells)";
  }
}

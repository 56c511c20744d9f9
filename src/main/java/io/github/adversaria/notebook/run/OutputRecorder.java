package io.github.adversaria.notebook.run;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adversaria.notebook.FrontEnd;
import io.github.adversaria.notebook.JupyterData;
import io.github.adversaria.notebook.kernel.CellError;
import io.github.adversaria.show.MimeBundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what cells put out, in the form in which a notebook file keeps it. Consecutive texts of
 * one stream become one output; an update changes the display that it names wherever that stands,
 * also in an earlier cell.
 */
final class OutputRecorder implements FrontEnd {

  private static final Gson GSON = new Gson();

  /** One output; a stream until the cell ends. */
  private record Output(JsonObject json, TerminalText text) {

    JsonObject finished() {
      if (text != null) {
        json.addProperty("text", text.toString());
      }
      return json;
    }
  }

  private final List<JsonArray> finished = new ArrayList<>();
  private final Map<String, List<JsonObject>> displays = new HashMap<>();
  private final List<Output> current = new ArrayList<>();
  private boolean clearBeforeNext;

  /** Closes the current cell: what comes from now on belongs to the next. */
  synchronized void endCell() {
    var outputs = new JsonArray();
    current.forEach(output -> outputs.add(output.finished()));
    finished.add(outputs);
    current.clear();
    clearBeforeNext = false;
  }

  /** The outputs of the closed cells, in order. */
  synchronized List<JsonArray> outputs() {
    return List.copyOf(finished);
  }

  /** Records the value in which the current cell ended. */
  synchronized void result(MimeBundle bundle) {
    add(new Output(shown("execute_result", bundle), null));
  }

  /** Records why the current cell failed. */
  synchronized void error(CellError error) {
    var json = new JsonObject();
    json.addProperty("output_type", "error");
    json.addProperty("ename", error.name());
    json.addProperty("evalue", error.message());
    json.add("traceback", GSON.toJsonTree(error.traceback()));
    add(new Output(json, null));
  }

  @Override
  public void stdout(String text) {
    stream("stdout", text);
  }

  @Override
  public void stderr(String text) {
    stream("stderr", text);
  }

  private synchronized void stream(String name, String text) {
    if (text.isEmpty()) {
      return;
    }
    Output last = current.isEmpty() ? null : current.get(current.size() - 1);
    boolean continues =
        !clearBeforeNext
            && last != null
            && last.text() != null
            && last.json().get("name").getAsString().equals(name);
    if (!continues) {
      var json = new JsonObject();
      json.addProperty("output_type", "stream");
      json.addProperty("name", name);
      last = new Output(json, new TerminalText());
      add(last);
    }
    last.text().append(text);
  }

  @Override
  public synchronized void display(MimeBundle bundle, String displayId) {
    JsonObject json = shown("display_data", bundle);
    displays.computeIfAbsent(displayId, id -> new ArrayList<>()).add(json);
    add(new Output(json, null));
  }

  @Override
  public synchronized void update(MimeBundle bundle, String displayId) {
    for (JsonObject json : displays.getOrDefault(displayId, List.of())) {
      fill(json, bundle);
    }
  }

  @Override
  public synchronized void clear(boolean wait) {
    clearBeforeNext = wait;
    if (!wait) {
      current.clear();
    }
  }

  @Override
  public String readLine(String prompt, boolean password) {
    throw new IllegalStateException(
        "the cell asks for input (\"" + prompt + "\"), but nobody is there in a headless run");
  }

  private void add(Output output) {
    if (clearBeforeNext) {
      current.clear();
      clearBeforeNext = false;
    }
    current.add(output);
  }

  private static JsonObject shown(String type, MimeBundle bundle) {
    var json = new JsonObject();
    json.addProperty("output_type", type);
    fill(json, bundle);
    return json;
  }

  private static void fill(JsonObject json, MimeBundle bundle) {
    JupyterData form = JupyterData.of(bundle);
    json.add("data", GSON.toJsonTree(form.data()));
    json.add("metadata", GSON.toJsonTree(form.metadata()));
  }
}

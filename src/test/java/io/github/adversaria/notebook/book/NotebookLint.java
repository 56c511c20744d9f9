package io.github.adversaria.notebook.book;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.adversaria.notebook.kernel.KernelSpec;
import io.github.adversaria.notebook.run.Cell;
import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.plot.Animation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * The rules that notebooks of this project keep to, so that they run on every Java kernel and look
 * right in Jupyter as in the book.
 */
final class NotebookLint implements AutoCloseable {

  /** As a rule, that is on average over a notebook; more makes a repository heavy. */
  static final int PICTURE_BYTES = 40 * 1024;

  /** No picture is exempt from this. */
  static final int MAX_PICTURE_BYTES = 2 * PICTURE_BYTES;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern TYPESET =
      Pattern.compile("(?s)\\$\\$(.+?)\\$\\$|(?<!\\\\)\\$(\\S(?:.*?\\S)?)\\$");
  private static final Pattern SCRIPT = Pattern.compile("(?i)<script\\b");
  private static final Pattern BARE_ENVIRONMENT = Pattern.compile("(?m)^\\\\begin\\{");

  private final CodeLint code = new CodeLint();

  /** What is wrong, a line each, with the cell; nothing if all is well. */
  List<String> problems(Notebook notebook) {
    var problems = new ArrayList<String>();
    problems.addAll(kernel(notebook.metadata()));
    boolean first = true;
    for (Cell cell : notebook.cells()) {
      Consumer<String> report =
          problem -> problems.add("cell " + cell.number() + " (id " + cell.id() + "): " + problem);
      if (!ID.matcher(cell.id()).matches()) {
        report.accept("the id is not one that nbformat allows");
      }
      if (cell.type() == Cell.Type.MARKDOWN) {
        markdown(cell.source(), report);
      } else if (cell.isCode() && !cell.isBlank()) {
        code.problems(cell, first).forEach(report);
        cell.outputs().forEach(output -> output(output.getAsJsonObject(), report));
        first = false;
      }
    }
    pictureBytes(notebook)
        .average()
        .ifPresent(
            average -> {
              if (average > PICTURE_BYTES) {
                problems.add(
                    "pictures of %.0f bytes on average; allowed: %d"
                        .formatted(average, PICTURE_BYTES));
              }
            });
    return problems;
  }

  private static IntStream pictureBytes(Notebook notebook) {
    return notebook.cells().stream()
        .flatMap(cell -> cell.outputs().asList().stream())
        .map(output -> output.getAsJsonObject().get("data"))
        .filter(data -> data instanceof JsonObject forms && forms.has("image/png"))
        .mapToInt(data -> bytes(data.getAsJsonObject()));
  }

  private static int bytes(JsonObject picture) {
    return Base64.getMimeDecoder().decode(text(picture, "image/png")).length;
  }

  private static List<String> kernel(JsonObject metadata) {
    boolean neutral =
        metadata.get("kernelspec") instanceof JsonObject kernel
            && KernelSpec.NAME.equals(text(kernel, "name"))
            && "java".equals(text(kernel, "language"));
    return neutral
        ? List.of()
        : List.of("the kernelspec should be " + KernelSpec.NAME + ", of language java");
  }

  private static void markdown(String source, Consumer<String> report) {
    Node document = Prose.parse(source);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof Formula formula) {
              TexSubset.problems(formula.tex()).forEach(report);
            }
            if (node instanceof TableRow row && Headings.textOf(row).contains("$")) {
              report.accept("a formula in a table is cut in two; write \\mid or \\lvert for |");
            }
            visitChildren(node);
          }

          @Override
          public void visit(CustomBlock block) {
            if (block instanceof FormulaBlock formula) {
              TexSubset.problems(formula.tex()).forEach(report);
            }
            visitChildren(block);
          }
        });
    if (BARE_ENVIRONMENT.matcher(source.replaceAll("(?s)\\$\\$.*?\\$\\$", "")).find()) {
      report.accept("an environment outside of $$ … $$");
    }
  }

  private static void output(JsonObject output, Consumer<String> report) {
    if (text(output, "output_type").equals("error")) {
      report.accept("its output is an error");
    }
    if (output.get("data") instanceof JsonObject data) {
      for (String type : List.of("text/latex", "text/html")) {
        String shown = text(data, type);
        Matcher formula =
            TYPESET.matcher(type.equals("text/html") ? shown.replaceAll("<[^>]*>", " ") : shown);
        while (formula.find()) {
          String tex = formula.group(1) == null ? formula.group(2) : formula.group(1);
          TexSubset.problems(tex).forEach(report);
        }
      }
      if (data.has("image/png")) {
        picture(data, output.get("metadata"), report);
      }
      if (SCRIPT.matcher(text(data, "text/html")).find()) {
        script(data, report);
      }
    }
  }

  /** Jupyter runs no script of a notebook that was run elsewhere. */
  private static void script(JsonObject data, Consumer<String> report) {
    String html = text(data, "text/html");
    if (!data.has("image/png")) {
      report.accept("an output with a script, but without a still picture beside it");
    }
    if (!SafeHtml.clean(html).contains("<img ")) {
      report.accept("HTML that shows no picture where its script does not run");
    }
    int bytes = html.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Animation.MOST_BYTES) {
      report.accept("an animation of " + bytes + " bytes; allowed: " + Animation.MOST_BYTES);
    }
  }

  private static void picture(JsonObject data, JsonElement metadata, Consumer<String> report) {
    if (bytes(data) > MAX_PICTURE_BYTES) {
      report.accept("a picture of " + bytes(data) + " bytes; allowed: " + MAX_PICTURE_BYTES);
    }
    JsonObject facts =
        metadata instanceof JsonObject all && all.get("image/png") instanceof JsonObject given
            ? given
            : new JsonObject();
    if (text(facts, "alt").isBlank()) {
      report.accept("a picture without an alt text");
    }
    if (text(facts, "width").isBlank()) {
      report.accept("a picture without a display width");
    }
  }

  private static String text(JsonObject holder, String key) {
    return holder.get(key) instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
  }

  @Override
  public void close() {
    code.close();
  }
}

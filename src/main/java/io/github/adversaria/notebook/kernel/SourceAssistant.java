package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.kernel.Completeness.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** What an editor asks about code that has not run yet. */
final class SourceAssistant {

  /** Candidates that get a signature and a summary; longer lists are read by name. */
  static final int MAX_DESCRIBED = 40;

  private static final String INDENT = "  ";

  private final SourceCodeAnalysis analysis;
  private final JavadocSource javadoc;
  private final CellParts parts;

  SourceAssistant(SourceCodeAnalysis analysis, JavadocSource javadoc) {
    this.analysis = analysis;
    this.javadoc = javadoc;
    this.parts = new CellParts(analysis);
  }

  List<Completion> complete(String source, int cursor) {
    String java = parts.javaOf(source.substring(0, cursor));
    if (!source.startsWith(java)) {
      String line = source.substring(source.lastIndexOf('\n', cursor - 1) + 1, cursor);
      if (!line.isBlank() && java.endsWith(" ".repeat(line.length()))) {
        return List.of(); // within a magic
      }
    }
    int start = snippetStart(java);
    String snippet = java.substring(start);
    int[] anchor = {0};
    Map<String, Boolean> candidates = new LinkedHashMap<>();
    for (Suggestion each : analysis.completionSuggestions(snippet, snippet.length(), anchor)) {
      candidates.merge(each.continuation(), each.matchesType(), Boolean::logicalOr);
    }
    // Those that fit the expected type first; otherwise the order stays.
    List<String> texts = new ArrayList<>(candidates.keySet());
    texts.sort(Comparator.comparing(each -> !candidates.get(each)));
    String before = snippet.substring(0, anchor[0]);
    boolean described = texts.size() <= MAX_DESCRIBED;
    return texts.stream()
        .map(text -> completion(text, before, start + anchor[0], cursor, described))
        .toList();
  }

  private Completion completion(String text, String before, int from, int to, boolean described) {
    if (!described) {
      return new Completion(text, from, to, "", "");
    }
    int open = text.indexOf('(');
    List<Documentation> known =
        documentation(before + (open < 0 ? text : text.substring(0, open + 1)));
    if (known.isEmpty()) {
      return new Completion(text, from, to, "", "");
    }
    String signature = known.get(0).signature();
    if (known.size() > 1) {
      signature += "  (+" + (known.size() - 1) + " more)";
    }
    return new Completion(
        text, from, to, signature, comment(known.get(0)).map(Javadoc::firstSentence).orElse(""));
  }

  Optional<Inspection> inspect(String source, int cursor) {
    int end = cursor;
    while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
      end++;
    }
    String java = parts.javaOf(source.substring(0, end));
    int start = snippetStart(java);
    String snippet = java.substring(start);
    // On the name of a method, all its overloads; else what stands at, or calls around, the cursor.
    boolean onName = end > 0 && Character.isJavaIdentifierPart(source.charAt(end - 1));
    List<Documentation> known = List.of();
    if (onName) {
      known = documentation(snippet + "(");
    }
    if (known.isEmpty() || !named(known, snippet)) {
      List<Documentation> plain = documentation(snippet);
      known = plain.isEmpty() ? known : plain;
    }
    if (known.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Inspection(
            known.stream()
                .map(each -> each.signature() + comment(each).map(c -> "\n" + c.text()).orElse(""))
                .collect(Collectors.joining("\n\n")),
            known.stream()
                .map(
                    each ->
                        "<pre>"
                            + Javadoc.escape(each.signature())
                            + "</pre>"
                            + comment(each).map(Javadoc::html).orElse(""))
                .collect(Collectors.joining("\n"))));
  }

  /** Whether the documentation is that of the name with which the snippet ends. */
  private static boolean named(List<Documentation> known, String snippet) {
    String name = snippet.replaceAll(".*?([\\w$]+)$", "$1");
    return known.get(0).signature().contains(name.substring(name.lastIndexOf('\n') + 1) + "(");
  }

  private List<Documentation> documentation(String code) {
    return analysis.documentation(code, code.length(), true);
  }

  private Optional<Javadoc> comment(Documentation known) {
    return Optional.ofNullable(known.javadoc())
        .or(() -> javadoc.of(known.signature(), this::qualified))
        .map(Javadoc::new);
  }

  /** The full name of a type that the cells can name, or what was given. */
  private String qualified(String type) {
    return analysis.documentation(type, type.length(), false).stream()
        .map(each -> each.signature().replaceAll("[<(].*", ""))
        .findFirst()
        .orElse(type);
  }

  Completeness isComplete(String source) {
    CompletionInfo info = analysis.analyzeCompletion(parts.javaOf(source));
    while (info.completeness().isComplete() && !info.remaining().isBlank()) {
      info = analysis.analyzeCompletion(info.remaining());
    }
    return switch (info.completeness()) {
      case COMPLETE, COMPLETE_WITH_SEMI, EMPTY -> new Completeness(Status.COMPLETE, "");
      case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE ->
          new Completeness(Status.INCOMPLETE, indent(source));
      case UNKNOWN -> new Completeness(Status.INVALID, "");
    };
  }

  /** The indent of the last line, one step deeper after what opens a block or an argument list. */
  private static String indent(String source) {
    String last = source.stripTrailing();
    last = last.substring(last.lastIndexOf('\n') + 1);
    String indent = last.substring(0, last.length() - last.stripLeading().length());
    return last.endsWith("{") || last.endsWith("(") ? indent + INDENT : indent;
  }

  /** Where the last snippet of a text starts. */
  private int snippetStart(String text) {
    String remaining = text;
    while (true) {
      CompletionInfo info = analysis.analyzeCompletion(remaining);
      boolean last = !info.completeness().isComplete() || info.remaining().isBlank();
      if (last) {
        return text.length() - remaining.length();
      }
      remaining = info.remaining();
    }
  }
}

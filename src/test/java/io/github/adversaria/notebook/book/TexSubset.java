package io.github.adversaria.notebook.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The TeX that KaTeX and MathJax both render, so that a formula looks the same in the book, in
 * JupyterLab and in the classic notebook. The list was made by tex_subset.js.
 */
public final class TexSubset {

  private static final Pattern COMMAND = Pattern.compile("\\\\(?:[A-Za-z]+|[^A-Za-z])");
  private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(?:begin|end)\\{([^}]*)}");

  private static final Set<String> KNOWN = known();

  private TexSubset() {}

  private static Set<String> known() {
    try (var stream = TexSubset.class.getResourceAsStream("tex-subset.txt")) {
      return Set.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a formula, in words; nothing if it is fine. */
  public static List<String> problems(String tex) {
    var problems = new ArrayList<String>();
    Matcher command = COMMAND.matcher(tex);
    while (command.find()) {
      if (!KNOWN.contains(command.group())) {
        problems.add(command.group() + " is not known to both KaTeX and MathJax");
      }
    }
    Matcher environment = ENVIRONMENT.matcher(tex);
    while (environment.find()) {
      if (!KNOWN.contains("{" + environment.group(1) + "}")) {
        problems.add("{" + environment.group(1) + "} is not known to both KaTeX and MathJax");
      }
    }
    if (braces(tex) != 0) {
      problems.add("braces do not match in " + tex);
    }
    return problems;
  }

  private static int braces(String tex) {
    String bare = tex.replaceAll("\\\\.", "");
    int depth = 0;
    for (char c : bare.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        return depth;
      }
    }
    return depth;
  }
}

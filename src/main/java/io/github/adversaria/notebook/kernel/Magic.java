package io.github.adversaria.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a cell that is no Java but an order to the kernel, as IJava has made them known: {@code
 * %jars lib/*.jar}, or with the names of what it did {@code List<String> added = %jars lib/*.jar}.
 *
 * @param name without the percent sign
 * @param arguments split at white space outside of quotes
 * @param rest what follows the name, as it stands
 * @param assignment the Java before the percent sign, empty where the line is the order alone
 * @param body the lines below {@code %%name}, which such an order takes; empty for a single line
 */
record Magic(
    String name, List<String> arguments, String rest, String assignment, Optional<String> body) {

  /** The order at the start of a line, or behind an equals sign. */
  static final Pattern LINE =
      Pattern.compile("(?m)^(?<assignment>[^\\n]*=)?[ \\t]*%(?<name>\\w+)(?<rest>[^\\n]*)$");

  /** The order that takes the rest of the cell as its body. */
  static final Pattern CELL =
      Pattern.compile("\\s*%%(?<name>\\w+)(?<rest>[^\\n]*)(?<body>\\n.*)?", Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

  static Magic ofLine(Matcher line, String assignment) {
    String rest = line.group("rest").strip();
    return new Magic(line.group("name"), words(rest), rest, assignment, Optional.empty());
  }

  static Magic ofCell(Matcher cell) {
    String rest = cell.group("rest").strip();
    String body = Optional.ofNullable(cell.group("body")).orElse("");
    return new Magic(cell.group("name"), words(rest), rest, "", Optional.of(body));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String quoted = word.group(1);
      words.add(quoted == null ? word.group(2) : quoted.replaceAll("\\\\([\"\\\\])", "$1"));
    }
    return List.copyOf(words);
  }

  /** The words that name things, options such as {@code -v} or {@code --from=x} left out. */
  List<String> operands() {
    return arguments.stream().filter(each -> !each.startsWith("-")).toList();
  }

  /** Whether it asks for the time that its cell takes. */
  boolean isTime() {
    return body.isPresent() && name.equals(Magics.TIME);
  }

  /** The only argument. */
  String operand(String meaning) {
    if (operands().size() != 1) {
      throw new MagicFailed("%" + name + " takes one argument, " + meaning + ": given " + rest);
    }
    return operands().get(0);
  }

  @Override
  public String toString() {
    return (body.isPresent() ? "%%" : "%") + name;
  }
}

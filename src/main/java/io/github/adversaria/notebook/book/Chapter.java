package io.github.adversaria.notebook.book;

import io.github.adversaria.notebook.run.Cell;
import io.github.adversaria.notebook.run.Notebook;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the table of contents says of a notebook.
 *
 * @param name the notebook's name; its page is {@code name.html}
 * @param number the digits with which the name begins, or nothing
 * @param title the first heading of the notebook, as Markdown
 * @param claim the first sentence below that heading, as Markdown; empty if there is none
 */
record Chapter(String name, String number, String title, String claim) {

  private static final Pattern NUMBER = Pattern.compile("^(\\d+)-");
  private static final Pattern HEADING = Pattern.compile("(?m)^# +(.+?) *#*$");

  /** A title may repeat the number of the file: "5 · The value". */
  private static final Pattern NUMBERED_TITLE = Pattern.compile("^\\d+\\s*[·.:—–-]\\s*(?=\\S)");

  /** What a claim may be announced by: "**The claim.**", "Claim:". */
  private static final Pattern LABEL =
      Pattern.compile("^(?:\\*\\*(?:The )?[Cc]laim[.:]?\\*\\*[.:]?|(?:The )?[Cc]laim:)\\s*");

  /** Up to a full stop, not one within code or a formula, before white space or the end. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?s)^(?:\\$\\$.*?\\$\\$|\\$[^$]*\\$|`[^`]*`|[^$`])*?[.!?](?=\\s|$)");

  static Chapter of(Notebook notebook) {
    Matcher number = NUMBER.matcher(notebook.name());
    String first =
        notebook.cells().stream()
            .filter(cell -> cell.type() == Cell.Type.MARKDOWN)
            .map(Cell::source)
            .findFirst()
            .orElse("");
    Matcher heading = HEADING.matcher(first);
    boolean titled = heading.find();
    return new Chapter(
        notebook.name(),
        number.find() ? number.group(1) : "",
        titled
            ? NUMBERED_TITLE.matcher(heading.group(1)).replaceFirst("")
            : notebook.name().replaceFirst(NUMBER.pattern(), "").replace('-', ' '),
        claim(titled ? first.substring(heading.end()) : first));
  }

  private static String claim(String text) {
    for (String paragraph : text.strip().split("\\n\\s*\\n")) {
      String plain = LABEL.matcher(paragraph.strip()).replaceFirst("");
      if (!plain.isEmpty() && !plain.startsWith("#")) {
        Matcher sentence = SENTENCE.matcher(plain);
        return sentence.find() ? sentence.group() : plain;
      }
    }
    return "";
  }

  /** The file name of its page. */
  String page() {
    return name + ".html";
  }
}

package io.github.adversaria.exercise;

import java.util.stream.Collectors;

/** The signs of the notebooks, and the words in English and in the Chinese of the sources. */
public final class Glossary {

  private static final String RESOURCE = "glossary.tsv";

  private Glossary() {}

  /** The signs and what they mean, as a Markdown table. */
  public static String notation() {
    return TextTable.text("notation.md").strip();
  }

  /** The words, as a Markdown table. */
  public static String markdown() {
    return "| English | 中文 | meaning |\n| --- | --- | --- |\n"
        + TextTable.rows(RESOURCE).stream()
            .map(row -> "| " + String.join(" | ", row) + " |")
            .collect(Collectors.joining("\n"));
  }
}

package io.github.adversaria.notebook.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.adversaria.notebook.run.Notebook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChapterTest {

  private static Notebook notebook(String name, String firstCell) {
    var cell = Map.of("cell_type", "markdown", "id", "a", "source", firstCell);
    return Notebook.parse(
        name,
        new Gson().toJson(Map.of("nbformat", 4, "metadata", Map.of(), "cells", List.of(cell))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# T\\n\\nOne. Two. | T | One.",
        "# T\\nOne $a. b$ `c. d` 0.5 e! Two. | T | One $a. b$ `c. d` 0.5 e!",
        "# 5 · T *u* #\\n\\n**The claim.** It is so. And more. | T *u* | It is so.",
        "# T\\n\\nClaim: it is so | T | it is so",
        "# T\\n\\n## Part\\n\\nOver\\ntwo lines. More. | T | Over\\ntwo lines.",
        "Only text. | a name | Only text.",
        "# 2 + 2 | 2 + 2 | ''",
      })
  void takesTitleAndClaimFromTheFirstCell(String source, String title, String claim) {
    Chapter chapter = Chapter.of(notebook("05-a-name", source.translateEscapes()));

    assertThat(chapter.number()).isEqualTo("05");
    assertThat(chapter.page()).isEqualTo("05-a-name.html");
    assertThat(chapter.title()).isEqualTo(title);
    assertThat(chapter.claim()).isEqualTo(claim.translateEscapes());
  }
}

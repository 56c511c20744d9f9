package io.github.adversaria.theory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of mutants.csv, which mutation_oracle.py beside it writes. */
final class OracleAnswers {

  /**
   * One answer.
   *
   * @param isTrue whether all steps hold at every stored point
   * @param why where and by how much one does not; of a slip that changes nothing, why not
   */
  record Answer(boolean isTrue, String why) {}

  private static final Path QUESTIONS = Path.of("target", "mutation", "cases.jsonl");
  private static final String SCRIPT =
      "src/test/resources/io/github/adversaria/theory/mutation_oracle.py";

  private final Map<String, Answer> answers;

  private OracleAnswers(Map<String, Answer> answers) {
    this.answers = answers;
  }

  /**
   * The stored answers to these questions.
   *
   * @throws AssertionError if one is missing, or one is stored that was not asked; then the
   *     questions are written where the script reads them
   */
  static OracleAnswers to(Collection<OracleCase> questions) {
    var byId = new TreeMap<String, String>();
    questions.forEach(question -> byId.put(question.id(), question.withId()));
    Map<String, Answer> stored = stored();
    if (!stored.keySet().equals(byId.keySet())) {
      write(byId.values());
      long missing = byId.keySet().stream().filter(id -> !stored.containsKey(id)).count();
      throw new AssertionError(
          "mutants.csv is stale: of "
              + byId.size()
              + " questions "
              + missing
              + " have no answer, and "
              + (stored.size() - (byId.size() - missing))
              + " answers no question. Run from the root of the project: /usr/bin/python3 "
              + SCRIPT);
    }
    return new OracleAnswers(stored);
  }

  Answer of(OracleCase question) {
    return answers.get(question.id());
  }

  private static void write(Collection<String> questions) {
    try {
      Files.createDirectories(QUESTIONS.getParent());
      Files.write(QUESTIONS, questions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Answer> stored() {
    InputStream stream = OracleAnswers.class.getResourceAsStream("mutants.csv");
    if (stream == null) {
      return Map.of();
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split(";", -1))
          .collect(
              Collectors.toMap(
                  cells -> cells[0], cells -> new Answer(cells[1].equals("true"), cells[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

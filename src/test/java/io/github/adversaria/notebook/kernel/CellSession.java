package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** An evaluator and its front end, with short words for what tests do all the time. */
final class CellSession implements AutoCloseable {

  /** Far more than any cell of the tests needs, so that a hanging one fails instead. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  final RecordingFrontEnd frontEnd = new RecordingFrontEnd();
  final CellEvaluator evaluator =
      CellEvaluator.start(frontEnd, EvaluatorOptions.DEFAULT.withTimeout(LIMIT));

  /** Runs a cell that must finish; its value, or null. */
  Object value(String cell) {
    CellResult result = evaluator.evaluate(cell);
    assertThat(result.status())
        .as(() -> cell + "\n" + result.error().map(e -> String.join("\n", e.traceback())))
        .isEqualTo(CellResult.Status.FINISHED);
    assertThat(result.error()).isEmpty();
    return result.value().orElse(null);
  }

  /** Runs a cell that must fail. */
  CellError error(String cell) {
    CellResult result = evaluator.evaluate(cell);
    assertThat(result.status()).as(cell).isEqualTo(CellResult.Status.FAILED);
    assertThat(result.value()).isEmpty();
    return result.error().orElseThrow();
  }

  @Override
  public void close() {
    evaluator.close();
  }
}

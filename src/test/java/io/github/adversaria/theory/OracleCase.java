package io.github.adversaria.theory;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.NeutralForm;
import io.github.adversaria.expression.Symbol;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question to {@code mutation_oracle.py}: do these steps hold?
 *
 * @param id the hash of the question: the same steps have the same one, whatever derivation they
 *     are from
 * @param json the question as the script reads it, without the id
 */
record OracleCase(String id, String json) {

  private OracleCase(String json) {
    this(hash(json), json);
  }

  /** Whether a derivation is true. */
  static OracleCase isTrue(Derivation derivation) {
    int lines = derivation.steps().size();
    return new OracleCase("{" + body(derivation, IntStream.range(1, lines).boxed().toList()) + "}");
  }

  /** Whether the steps around a line are still true after a slip in it. */
  static OracleCase isStillTrue(Derivation derivation, Derivation slipped, int line) {
    List<Integer> around =
        IntStream.of(line, line + 1)
            .filter(i -> i > 0 && i < slipped.steps().size())
            .boxed()
            .toList();
    return new OracleCase(
        "{\"original\":"
            + NeutralForm.of(read(derivation, line))
            + ",\"slipped\":"
            + NeutralForm.of(read(slipped, line))
            + ","
            + body(slipped, around)
            + "}");
  }

  private static Expr read(Derivation derivation, int line) {
    return under(derivation.assumptions(), derivation.steps().get(line).expression());
  }

  /** The line that the script reads. */
  String withId() {
    return "{\"id\":" + quoted(id) + "," + json.substring(1);
  }

  private static String body(Derivation derivation, List<Integer> lines) {
    var steps = new ArrayList<String>();
    var conditions = new ArrayList<Assumption>();
    for (int i : lines) {
      Step step = derivation.steps().get(i);
      List<Assumption> assumptions = new ArrayList<>(derivation.assumptions());
      assumptions.addAll(step.assumptions());
      conditions.addAll(assumptions);
      steps.add(json(step, derivation.steps().get(i - 1).expression(), assumptions));
    }
    return "\"assumptions\":"
        + array(conditions.stream().distinct().map(OracleCase::json).toList())
        + ",\"steps\":"
        + array(steps);
  }

  private static String json(Step step, Expr above, List<Assumption> assumptions) {
    String symbol = step.varying().map(Symbol::name).map(name -> "," + quoted(name)).orElse("");
    return "{\"relation\":["
        + quoted(step.relation().name())
        + symbol
        + "],\"left\":"
        + NeutralForm.of(under(assumptions, above))
        + ",\"right\":"
        + NeutralForm.of(under(assumptions, step.expression()))
        + "}";
  }

  private static Expr under(List<Assumption> assumptions, Expr line) {
    Expr read = line;
    for (Assumption assumption : assumptions) {
      read = assumption.under(read);
    }
    return read;
  }

  private static String json(Assumption assumption) {
    if (assumption instanceof NumberRange range) {
      return array(
          List.of(
              quoted("between"),
              quoted(range.number().name()),
              quoted(Double.toString(range.low())),
              quoted(Double.toString(range.high()))));
    }
    return array(List.of(quoted(assumption instanceof SupportAssumption ? "support" : "meaning")));
  }

  private static String array(List<String> entries) {
    return entries.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

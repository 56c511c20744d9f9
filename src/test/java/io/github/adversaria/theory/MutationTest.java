package io.github.adversaria.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A false line in a reader's own derivation is caught: every line of every true derivation of the
 * notebooks is spoiled by every slip of {@link io.github.adversaria.expression.Mutations}, and
 * {@link Derivation#verify} must say so. What a slip leaves true is for {@code mutation_oracle.py}
 * to say, which knows nothing of this program. Where the notebooks have changed, the test fails
 * with the command that brings the table of its answers up to date.
 *
 * <p>A slip counts as caught where a step fails on some of the trials that the notebook asks for.
 * They are tried in two parts, {@link #CHEAP} first: each pair has a seed of its own, so that a
 * step which fails on a part of the pairs fails on all of them.
 */
class MutationTest {

  private static final Path RESOURCES =
      Path.of("src", "test", "resources", "io", "github", "adversaria", "theory");

  /** Why slips that change the meaning are not caught: id of the question; reason. */
  private static final Path REASONS = RESOURCES.resolve("survivors.csv");

  private static final Path SURVIVORS = Path.of("target", "mutation", "survivors.txt");

  private static final Trials CHEAP = Trials.atoms(6).withoutHardPairs();

  private static final Trials FEW = Trials.line(10).and(Trials.atoms(10)).withoutHardPairs();

  private static List<NotebookDerivations.Verified> derivations;
  private static List<SlippedDerivation> slips;
  private static OracleAnswers answers;

  @BeforeAll
  static void gather() throws IOException {
    derivations = NotebookDerivations.all();
    slips =
        derivations.stream()
            .flatMap(
                verified ->
                    SlippedDerivation.allOf(verified.derivation(), verified.trials()).stream())
            .toList();
    answers =
        OracleAnswers.to(
            Stream.concat(
                    derivations.stream().map(verified -> OracleCase.isTrue(verified.derivation())),
                    slips.stream().map(SlippedDerivation::question))
                .toList());
  }

  private static boolean isTrue(Derivation derivation) {
    return answers.of(OracleCase.isTrue(derivation)).isTrue();
  }

  @Test
  void derivationsHoldWhereTheOracleFindsThemTrueAndFailWhereItDoesNot() {
    assertThat(derivations)
        .isNotEmpty()
        .allSatisfy(
            verified ->
                assertThat(verified.verdict())
                    .as(() -> verified.derivation().toString())
                    .isEqualTo(isTrue(verified.derivation()) ? Verdict.HOLDS : Verdict.FAILS));
  }

  @Test
  void slipsAreCaught() throws IOException {
    var tally = new SlipTally(answers, reasons());
    slips.parallelStream()
        .filter(slip -> isTrue(slip.original()))
        .forEach(slip -> tally.add(slip, verdict(slip)));
    Files.createDirectories(SURVIVORS.getParent());
    Files.write(SURVIVORS, tally.survivors());
    System.out.println(tally);
    assertThat(tally.rejectedThoughTrue()).isEmpty();
    assertThat(tally.survivorsWithoutReason()).isEmpty();
    assertThat(tally.rate()).isGreaterThanOrEqualTo(0.99);
    assertThat(tally.shareOfSurvivors()).isLessThanOrEqualTo(0.05);
  }

  private static Map<String, String> reasons() throws IOException {
    try (Stream<String> lines = Files.lines(REASONS)) {
      return lines
          .map(line -> line.split(";", 2))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1].strip()));
    }
  }

  /** A slip that leaves the derivation true is tried on few pairs only, for want of time. */
  private static Verdict verdict(SlippedDerivation slip) {
    Derivation derivation = slip.derivation();
    if (answers.of(slip.question()).isTrue()) {
      return derivation.verify(FEW).verdict();
    }
    Verdict cheap = derivation.verify(CHEAP).verdict();
    return cheap == Verdict.FAILS ? cheap : derivation.verify(slip.trials()).verdict();
  }
}

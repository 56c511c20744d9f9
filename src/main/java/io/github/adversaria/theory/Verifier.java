package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tests all steps of one derivation on trials, and looks for the simplest that refutes it. */
final class Verifier {

  private final Derivation derivation;
  private final Trials trials;
  private final ProgressListener listener;
  private final Claims claims;
  private final TrialSource source;

  Verifier(Derivation derivation, Trials trials, ProgressListener listener) {
    this.derivation = derivation;
    this.trials = trials;
    this.listener = listener;
    this.claims = new Claims(derivation);
    this.source = new TrialSource(claims.symbols(), claims.varying());
  }

  /** A trial with what each step came to on it; nothing where an assumption is broken. */
  private record Row(Trial trial, List<Optional<Comparison>> comparisons) {

    boolean fails(int step) {
      return comparisons.get(step).filter(Comparison::fails).isPresent();
    }
  }

  Verification verify() {
    Trial shown = shownTrial();
    var aside = new ArrayList<Trial>();
    List<Trial> all = new ArrayList<>(List.of(shown));
    // The hard ones first, which take longest, so that no thread waits for them at the end.
    all.addAll(source.hard(trials));
    all.addAll(source.random(trials, claims::allowEverywhere, aside));
    all.addAll(aside);
    List<Row> rows = TrialRunner.map(all, this::row, derivation.title(), listener);
    List<Finding> findings = findings(shown, rows);
    Optional<Counterexample> counterexample = counterexample(findings, rows);
    if (derivation.own().isEmpty() && counterexample.isPresent()) {
      // A false line may hold by chance on the pair that is shown else.
      shown = counterexample.get().trial();
      findings = findings(shown, rows);
    }
    return new Verification(
        derivation, trials, shown, findings, counterexample, needed(findings, all));
  }

  private Trial shownTrial() {
    Optional<Binding> own = derivation.own();
    if (own.isEmpty()) {
      Space space = trials.counts().keySet().iterator().next();
      return Showcase.of(source.simple(space).get(0));
    }
    for (Symbol symbol : claims.symbols()) {
      if (!own.get().isBound(symbol)) {
        throw Require.wrong(
            "the binding",
            own.get() + " without " + symbol.nameText(),
            "a meaning for every symbol of the derivation",
            "Write .and(" + symbol.nameText() + ", …)");
      }
    }
    requireOneDimension(own.get());
    return source.own(own.get(), trials.seed());
  }

  private void requireOneDimension(Binding own) {
    var dimensions = new LinkedHashMap<String, Integer>();
    for (Symbol symbol : claims.symbols()) {
      if (symbol instanceof DensitySymbol density) {
        own.density(density)
            .ifPresent(bound -> dimensions.put(symbol.nameText(), bound.dimension()));
      }
    }
    if (Set.copyOf(dimensions.values()).size() > 1) {
      String last = List.copyOf(dimensions.keySet()).get(dimensions.size() - 1);
      throw Require.wrong(
          "the binding",
          own + " with densities of the dimensions " + dimensions,
          "densities of one dimension",
          "Bind all to densities of one dimension, e.g. .and(" + last + ", Normal.of(0, 1))");
    }
  }

  private Row row(Trial trial) {
    var readings = new Readings(trial);
    Binding binding = trial.binding();
    List<Optional<Comparison>> comparisons = new ArrayList<>();
    for (int step = 0; step < claims.steps(); step++) {
      comparisons.add(
          claims.allow(step, binding)
              ? Optional.of(claims.check(step).on(readings))
              : Optional.empty());
    }
    return new Row(trial, comparisons);
  }

  private List<Finding> findings(Trial shown, List<Row> rows) {
    var readings = new Readings(shown);
    var findings = new ArrayList<Finding>();
    findings.add(
        new Finding(
            1,
            derivation.steps().get(0),
            claims.value(0, readings),
            Optional.empty(),
            Tally.NONE,
            Tally.NONE,
            false,
            List.of()));
    for (int step = 0; step < claims.steps(); step++) {
      findings.add(finding(step, shown, readings, rows));
    }
    return findings;
  }

  private Finding finding(int step, Trial shown, Readings readings, List<Row> rows) {
    Tally random = Tally.NONE;
    Tally chosen = Tally.NONE;
    var troubles = new Troubles();
    boolean ownUndecided = false;
    for (Row row : rows) {
      Optional<Comparison> comparison = row.comparisons().get(step);
      if (comparison.isEmpty()) {
        continue;
      }
      Verdict verdict = comparison.get().verdict();
      if (verdict == Verdict.UNDECIDED && row.trial().origin() != Trial.Origin.OWN) {
        troubles.add(comparison.get().trouble());
      }
      if (row.trial().origin() == Trial.Origin.RANDOM) {
        random = random.plus(comparison.get());
      } else {
        chosen = chosen.plus(comparison.get());
        ownUndecided |= row.trial().origin() == Trial.Origin.OWN && verdict == Verdict.UNDECIDED;
      }
    }
    return new Finding(
        step + 2,
        derivation.steps().get(step + 1),
        claims.value(step + 1, readings),
        Optional.of(claims.check(step).on(readings)),
        random,
        chosen,
        ownUndecided,
        troubles.mostFrequentFirst());
  }

  private Optional<Counterexample> counterexample(List<Finding> findings, List<Row> rows) {
    Optional<Finding> bad =
        findings.stream().filter(finding -> finding.verdict() == Verdict.FAILS).findFirst();
    return bad.map(
        finding -> {
          int step = finding.number() - 2;
          List<Trial> failing =
              rows.stream().filter(row -> row.fails(step)).map(Row::trial).toList();
          StepCheck check = claims.check(step);
          Trial simplest =
              new Simplest(source, trial -> claims.allow(step, trial.binding()), check).of(failing);
          Optional<Expr> closedForm =
              check.relation().isAboutASymbol()
                  ? Optional.empty()
                  : new Recognition(check, claims.lines()).difference(simplest, failing);
          return example(step, check, simplest, closedForm);
        });
  }

  private Counterexample example(
      int step, StepCheck check, Trial trial, Optional<Expr> closedForm) {
    return new Counterexample(
        step + 2,
        derivation.steps().get(step + 1),
        trial,
        check.on(new Readings(trial)),
        closedForm);
  }

  /** For each assumption the first step that holds, but fails where it alone is broken. */
  private List<NeededAssumption> needed(List<Finding> findings, List<Trial> all) {
    return claims.assumptions().stream()
        .flatMap(
            assumption ->
                IntStream.range(0, claims.steps())
                    .filter(step -> findings.get(step + 1).verdict() != Verdict.FAILS)
                    .mapToObj(step -> needed(assumption, step, all))
                    .flatMap(Optional::stream)
                    .limit(1))
        .toList();
  }

  private Optional<NeededAssumption> needed(Assumption assumption, int step, List<Trial> all) {
    if (!claims.assumptions(step).contains(assumption)) {
      return Optional.empty();
    }
    StepCheck check = claims.checkWithout(assumption, step);
    var simplest = new Simplest(source, trial -> claims.breaksOnly(assumption, step, trial), check);
    return simplest
        .first(all)
        .map(
            trial ->
                new NeededAssumption(assumption, example(step, check, trial, Optional.empty())));
  }
}

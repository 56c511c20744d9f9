package io.github.adversaria.gan.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.density.Interval;
import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.RandomStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** A discriminator alone against arguments that it must refuse. */
class DiscriminatorBadInputTest {

  private static final DataSource DATA = GaussianModes.ring();
  private static final Interval BOX = new Interval(-3, 3);
  private static final Network NETWORK = Network.from(2).dense(1).seed(1);

  static Stream<Arguments> cases() {
    DiscriminatorBuilder builder = DiscriminatorAlone.of(DATA, BOX);
    DiscriminatorAlone system = DiscriminatorAlone.of(DATA, BOX).pool(200).updates(1).seed(1);
    DiscriminatorRun run = system.run(1);
    return Stream.of(
        bad(() -> DiscriminatorAlone.of(null, BOX), "data was null"),
        bad(() -> DiscriminatorAlone.of(DATA, null), "box was null"),
        bad(() -> DiscriminatorAlone.of(DATA, Interval.LINE), "box was", "a bounded interval"),
        bad(() -> builder.sampler(null), "sampler was null"),
        bad(() -> builder.loss(null), "loss was null"),
        bad(() -> builder.regularizer(null), "regularizer was null"),
        bad(() -> builder.width(0), "width was 0"),
        bad(() -> builder.precision(null), "precision was null"),
        bad(() -> builder.pool(0), "pool was 0"),
        bad(() -> builder.renewed(1.5), "renewed was 1.5"),
        bad(() -> builder.kept(0), "kept was 0"),
        bad(() -> builder.updates(0), "updates was 0"),
        bad(() -> builder.batch(0), "batch was 0"),
        bad(() -> builder.optimizer(null), "optimizer was null"),
        bad(() -> builder.schedule(null), "schedule was null"),
        bad(() -> builder.first(LatentSource.normal(1)), "of dimension 1", "of the data, 2"),
        bad(() -> system.training(null), "negatives was null"),
        bad(() -> system.threads(0), "threads was 0"),
        bad(() -> system.reportingTo(null), "listener was null"),
        bad(() -> system.seenBy(null), "eye was null"),
        bad(() -> system.run(0), "iterations was 0"),
        bad(() -> system.resume(null, 1), "file was null"),
        bad(() -> run.scores(null), "points was null"),
        bad(() -> run.score(Double.NaN, 0), "point"),
        bad(() -> run.drawn(0, 1), "n was 0"),
        bad(() -> run.drawn(null, 1, 1), "sampler was null"),
        bad(() -> run.generated(0, 1), "n was 0"),
        bad(() -> run.generatorAgainst(null, 1), "generator was null"),
        bad(() -> run.save(null), "file was null"),
        bad(() -> new NegativeSampler(0, 1, 1), "steps was 0"),
        bad(() -> new NegativeSampler(1, 0, 1), "stepSize was 0.0"),
        bad(() -> new NegativeSampler(1, 1, -1), "temperature was -1.0"),
        bad(() -> NegativeSampler.ascent(0, 1), "steps was 0"),
        bad(() -> NegativeSampler.langevin(1, Double.NaN), "stepSize was NaN"),
        bad(
            () ->
                NegativeSampler.ascent(1, 1)
                    .draw(NETWORK, Nd4j.createFromArray(1f, 2f), BOX, RandomStream.of(1)),
            "starts was of rank 1"),
        bad(() -> new DiscrepancyRatio(-1, 1, 3), "generated was -1.0"),
        bad(() -> new DiscrepancyRatio(1, 0, 3), "real was 0.0"),
        bad(() -> DiscrepancyRatio.of(null, DATA, RandomStream.of(1)), "examples was null"),
        bad(() -> new SamplingCost(0, 1, 1, 1), "examples was 0"),
        bad(() -> new SamplingCost(1, -1, 1, 1), "evaluations was -1"),
        bad(() -> SamplingCost.of(NETWORK, 0, d -> {}), "examples was 0"),
        bad(
            () ->
                SamplingCost.of(Network.from(1, 2, 2).convolution(1, 1, 1, 0).seed(1), 1, d -> {}),
            "network was with the layer",
            "dense layers"));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithItsNameItsValueAndWhatIsAllowed(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }

  @Test
  void fileOfAnotherPoolIsRefused(@TempDir Path folder) {
    var file = folder.resolve("d");
    DiscriminatorAlone.of(DATA, BOX).pool(200).updates(1).seed(1).run(1).save(file);
    DiscriminatorAlone other = DiscriminatorAlone.of(DATA, BOX).pool(300).seed(1);
    assertThatThrownBy(() -> other.resume(file, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("[200, 2]", "[300, 2]");
  }

  @Test
  void trialsAreNamedApartAndSayTheirSettings() {
    assertThat(DiscriminatorTrials.all())
        .hasSize(6)
        .extracting(trial -> trial.system() + trial.data())
        .doesNotHaveDuplicates();
    assertThat(DiscriminatorTrials.all())
        .extracting(SystemTrial::settings)
        .allMatch(s -> s.contains("pool"));
  }
}

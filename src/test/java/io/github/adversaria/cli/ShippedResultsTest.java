package io.github.adversaria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.gan.SystemResults;
import io.github.adversaria.gan.SystemTrial;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;

/**
 * The table of all systems over seeds: that it is of the systems in the code, and what it shows.
 */
class ShippedResultsTest {

  private static final int SEEDS = 5;

  private static final SystemResults SHIPPED = SystemResults.shipped();

  static List<SystemTrial> trials() {
    return AllTrials.list();
  }

  @ParameterizedTest
  @MethodSource("trials")
  void rowsAreOfTheSettingsInTheCode(SystemTrial trial) {
    Table all = SHIPPED.table();
    Table rows =
        all.where(
            all.stringColumn("system")
                .isEqualTo(trial.system())
                .and(all.stringColumn("data").isEqualTo(trial.data())));
    assertThat(rows.stringColumn("settings").asSet()).containsExactly(trial.settings());
    assertThat(rows.longColumn("seed").asSet()).hasSizeGreaterThanOrEqualTo(SEEDS);
    assertThat(rows.stringColumn("measure").asSet()).containsAll(trial.measures());
    assertThat(rows.rowCount())
        .isEqualTo(rows.longColumn("seed").asSet().size() * (trial.measures().size() + 1));
    assertThat(rows.doubleColumn("value").asList()).doesNotContain(Double.NaN);
  }

  @Test
  void noRowsAreOfOtherSystems() {
    Set<String> names = Set.copyOf(trials().stream().map(SystemTrial::system).toList());
    assertThat(names).containsAll(SHIPPED.table().stringColumn("system").asSet());
  }

  /** What each system must reach in the median, or, of failures, must not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          auto-encoder | digits | held-out squared error | 0 | .04
          RBM, contrastive divergence | digits in black and white | log-likelihood | -19 | 0
          RBM, persistent contrastive divergence | digits in black and white | log-likelihood | -19 | 0
          linear-chain CRF, max-marginal | dishonest casino | advantage | -.002 | .002
          structured perceptron, averaged | dishonest casino | advantage | -.05 | 0
          conditional GAN, three scores | digits by class | class accuracy | .95 | 1
          conditional GAN, three scores | digits by class | TSTR | .88 | 1
          conditional GAN, three scores | digits by class | in-class spread | .6 | 1.3
          conditional GAN, three scores | ring by a rough angle | outer shift | 5 | 10
          conditional GAN, two scores | ring by a rough angle | outer shift | -1 | 1
          CycleGAN | digits to slanted digits | class accuracy | .85 | 1
          CycleGAN | digits to inverted digits | class accuracy | .93 | 1
          CycleGAN | digits to outlined digits | class accuracy | .90 | 1
          CycleGAN, free network | digits to inverted digits | class accuracy | 0 | .25
          StarGAN with identity | coloured shapes | colour right | .95 | 1
          StarGAN with identity | coloured shapes | size right | .95 | 1
          StarGAN with identity | coloured shapes | form right | .95 | 1
          StarGAN with identity | coloured shapes | reconstruction L1 | 0 | .13
          StarGAN with identity | coloured shapes | place down | .7 | 1
          StarGAN with identity | coloured shapes | place right | .7 | 1
          StarGAN | coloured shapes | place down | -1 | 0
          two separate VAE-GANs | digits and slanted digits | class accuracy | 0 | .25
          CoGAN | digits and slanted digits | class agreement | .7 | 1
          UNIT sharing | digits and slanted digits | class accuracy | .7 | 1
          one encoder with a flag | digits and slanted digits | class accuracy | .7 | 1
          domain discriminator | digits and slanted digits | class accuracy | .7 | 1
          domain discriminator | digits and slanted digits | domain probe | 0 | .6
          ComboGAN | digits and slanted digits | class accuracy | .7 | 1
          XGAN | digits and slanted digits | class accuracy | .7 | 1
          Gaussian mixture by EM | ring | modes | 8 | 8
          """)
  void mediansAreWhatIsSaidOfThem(
      String system, String data, String measure, double least, double greatest) {
    assertThat(SHIPPED.median(system, data, measure)).isBetween(least, greatest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arg max D from random starts, former negatives kept | two normals on the line
          arg max D from random starts, former negatives kept | ring of 8 wide modes
          a few steps of ascent, never begun anew | two normals on the line
          a few steps of ascent, never begun anew | ring of 8 wide modes
          Langevin sampling, persistent chains | two normals on the line
          Langevin sampling, persistent chains | ring of 8 wide modes
          """)
  void discriminatorAloneComesNearTheData(String way, String data) {
    assertThat(SHIPPED.median("discriminator alone: " + way, data, "MMD over real MMD"))
        .isLessThan(1.5);
  }

  @Test
  void boundOfTheAutoEncoderIsBelowItsImportanceWeightedOne() {
    assertThat(SHIPPED.median("VAE", "digits", "IWAE bound"))
        .isGreaterThan(SHIPPED.median("VAE", "digits", "ELBO"));
  }

  /**
   * What was sent there and back comes back better; on slanted and inverted digits twice as well.
   */
  @Test
  void cycleRestores() {
    assertThat(restored("CycleGAN", "slanted")).isLessThan(0.5);
    assertThat(restored("CycleGAN", "inverted")).isLessThan(0.5);
    assertThat(restored("CycleGAN", "outlined")).isLessThan(0.7);
  }

  private static double restored(String system, String look) {
    String data = "digits to " + look + " digits";
    return SHIPPED.median(system, data, "restoration error")
        / SHIPPED.median("CycleGAN, no cycle", data, "restoration error");
  }

  /** The cycle's error is small where the translation is not: the picture carries a message. */
  @Test
  void hiddenSignalIsMoreThanWhatIsSeen() {
    String data = "digits to coarse digits";
    double restored = SHIPPED.median("CycleGAN", data, "restoration error");
    assertThat(restored)
        .isLessThan(
            0.7 * SHIPPED.median("CycleGAN", data, "restoration error of the visible part"));
    assertThat(SHIPPED.median("CycleGAN", data, "restoration error under noise 0.2"))
        .isGreaterThan(1.5 * restored);
  }

  @Test
  void everySystemIsTrainedWithinHalfAMinute() {
    Table rows = SHIPPED.table();
    Table seconds = rows.where(rows.stringColumn("measure").isEqualTo("CPU seconds"));
    assertThat(seconds.doubleColumn("value").max()).isLessThan(30);
  }
}

package io.github.adversaria.gan.latent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.data.ImageShape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PixelExampleTest {

  private static final PixelExample EXAMPLE =
      PixelExample.of(Digits.trainingAndHeldOut(0).second(), new SplittableRandom(1));

  @Test
  void changesAreAsManyPixelsAsTheyClaim() {
    assertThat(EXAMPLE.original().size()).isGreaterThan(250);
    assertThat(changed(EXAMPLE.stray())).containsOnly(1);
    assertThat(changed(EXAMPLE.missing())).containsOnly(-1);
    assertThat(changed(EXAMPLE.harmless())).containsOnly(PixelExample.HARMLESS);
    assertThat(Arrays.stream(changed(EXAMPLE.repaired())).min().orElseThrow()).isGreaterThan(1);
    assertThat(EXAMPLE.original().classes()).isEqualTo(10);
  }

  /** Pixels of ink more than in the original; no ink is taken away where any is added. */
  private static double[] changed(Dataset pictures) {
    INDArray more = pictures.examples().sub(EXAMPLE.original().examples()).div(2);
    assertThat(more.minNumber().doubleValue() * more.maxNumber().doubleValue()).isZero();
    return more.sum(1).toDoubleVector();
  }

  @Test
  void strayPixelHasPaperAllAround() {
    int side = PixelExample.SIDE;
    for (int k = 0; k < EXAMPLE.stray().size(); k++) {
      float[] before = EXAMPLE.original().example(k);
      float[] after = EXAMPLE.stray().example(k);
      for (int i = 0; i < before.length; i++) {
        if (before[i] != after[i]) {
          for (int j :
              new int[] {-side - 1, -side, -side + 1, -1, 0, 1, side - 1, side, side + 1}) {
            assertThat(before[i + j]).isEqualTo(-1f);
          }
        }
      }
    }
  }

  @Test
  void patchesThatAreKnownAreNoWonder() {
    NearestPatches patches = NearestPatches.of(EXAMPLE.original(), 4);
    assertThat(patches.strangeness(EXAMPLE.original().examples())).containsOnly(0);
    assertThat(patches.size()).isBetween(500, 5000);
    assertThat(patches).hasToString(patches.size() + " patches of 4 × 4 pixels");
  }

  @Test
  void distanceToTheNearestPatchIsThatOfAllPatches() {
    Dataset blank = Dataset.of(new double[][] {new double[16]}).asImages(ImageShape.grey(4, 4));
    double[] dots = new double[16];
    dots[5] = 1;
    dots[6] = 1;
    dots[15] = 1;
    double[] all =
        NearestPatches.of(blank, 3).strangeness(Nd4j.createFromArray(new double[][] {dots}));
    assertThat(all).containsExactly(3);
    assertThat(Arrays.stream(NearestPatches.of(blank, 2).strangeness(blank.examples())).sum())
        .isZero();
  }
}

package io.github.adversaria.gan.latent;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.data.DomainPair;
import io.github.adversaria.data.ExampleMap;
import io.github.adversaria.data.ImageMap;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.show.ProgressListener;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The systems of this package on digits in two styles, and each beside what it is better than. */
public final class CommonSpaceTrials {

  private static final ImageShape SHAPE = ImageShape.grey(Digits.SIDE, Digits.SIDE);

  private static final String SLANTED = "digits and slanted digits";

  private static final ExampleMap SLANT = ImageMap.slanted(SHAPE, ImageMap.SLANT);

  /** Pairs that CoGAN is asked for. */
  private static final int PAIRS = 1000;

  /** A class counts as made from this share of the pairs on: a fifth of its due. */
  private static final double LEAST_SHARE = 0.02;

  private CommonSpaceTrials() {}

  /** All rows of the table. */
  public static List<SystemTrial> all() {
    return List.of(
        space("two separate VAE-GANs", "drawn apart", SeparateVaeGans::of),
        space(
            "two separate VAE-GANs, alike",
            "start as copies",
            p -> SeparateVaeGans.of(p).alike(true)),
        new Coupled(),
        space("UNIT sharing", "start as copies", Unit::of),
        space("UNIT sharing, drawn apart", "drawn apart", p -> Unit.of(p).alike(false)),
        space("one encoder with a flag", "one network", FlaggedVaeGan::of),
        space("domain discriminator", "start as copies", DomainConfusion::of),
        space(
            "domain discriminator, weight 0",
            "start as copies",
            p -> DomainConfusion.of(p).common(0)),
        space(
            "domain discriminator, drawn apart",
            "drawn apart",
            p -> DomainConfusion.of(p).alike(false)),
        space("ComboGAN", "start as copies", ComboGan::of),
        space("ComboGAN, nothing shared", "start as copies", ComboGan::withoutSharing),
        space(
            "ComboGAN, nothing shared, drawn apart",
            "drawn apart",
            p -> ComboGan.withoutSharing(p).alike(false)),
        space("XGAN", "start as copies", XGan::of),
        new Translating(
            "UNIT sharing",
            "digits and inverted digits",
            "start as copies",
            ImageMap.inverted(SHAPE),
            Unit::of));
  }

  private static SystemTrial space(
      String system,
      String settings,
      Function<DomainPair, CommonSpaceBuilder<? extends VaeGanPair>> builder) {
    return new Translating(system, SLANTED, settings, SLANT, builder);
  }

  private static CrossDomainTest test(ExampleMap style, long seed) {
    Dataset.Split digits = Digits.trainingAndHeldOut(seed);
    return CrossDomainTest.of(digits, style, seed);
  }

  private static double[] orNothing(NetworkRun run, double... numbers) {
    if (run.ending() == Ending.DIVERGED) {
      Arrays.fill(numbers, Double.NaN);
    }
    return numbers;
  }

  /** A system that codes and decodes. */
  private record Translating(
      String system,
      String data,
      String settings,
      ExampleMap style,
      Function<DomainPair, CommonSpaceBuilder<? extends VaeGanPair>> builder)
      implements SystemTrial {

    @Override
    public List<String> measures() {
      return List.of(
          "class accuracy",
          "class accuracy back",
          "class accuracy reconstructed",
          "cycle error",
          "domain probe",
          "domain probe of means");
    }

    @Override
    public double[] run(long seed, int threads, ProgressListener listener) {
      CrossDomainTest test = test(style, seed);
      VaeGanPair space = builder.apply(test.pair()).seed(seed);
      NetworkRun run =
          space.training().threads(threads).reportingTo(listener).run(VaeGanPair.STEPS);
      return orNothing(
          run,
          test.accuracy(space, run).mean(),
          test.accuracy(space, run, Style.Y).mean(),
          test.reconstruction(space, run, Style.X).mean(),
          test.cycleError(space, run, Style.X),
          test.domainProbe(space, run).mean(),
          test.domainProbeOfMeans(space, run).mean());
    }
  }

  /** The one that makes pairs. */
  private record Coupled() implements SystemTrial {

    @Override
    public String system() {
      return "CoGAN";
    }

    @Override
    public String data() {
      return SLANTED;
    }

    @Override
    public String settings() {
      return "start as copies";
    }

    @Override
    public List<String> measures() {
      return List.of("class agreement", "classes made");
    }

    @Override
    public double[] run(long seed, int threads, ProgressListener listener) {
      CrossDomainTest test = test(SLANT, seed);
      CoGan system = CoGan.of(test.pair()).seed(seed);
      NetworkRun run = system.training().threads(threads).reportingTo(listener).run(CoGan.STEPS);
      INDArray latents =
          LatentSource.normal(system.latentWidth()).sample(PAIRS, RandomStream.of(seed));
      INDArray x = system.generated(run, Style.X, latents);
      INDArray y = system.generated(run, Style.Y, latents);
      long[] made = new long[test.heldOut(Style.X).classes()];
      for (int label : test.classesOf(Style.X, x)) {
        made[label]++;
      }
      return orNothing(
          run,
          test.agreement(x, y).mean(),
          Arrays.stream(made).filter(count -> count >= LEAST_SHARE * PAIRS).count());
    }
  }
}

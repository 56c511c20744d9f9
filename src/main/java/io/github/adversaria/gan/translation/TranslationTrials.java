package io.github.adversaria.gan.translation;

import io.github.adversaria.gan.SystemTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** What the table of all systems says of translations between two domains. */
public final class TranslationTrials {

  private static final int FREE_WIDTH = 128;

  private TranslationTrials() {}

  /** One for each system, look, and comparison. */
  public static List<SystemTrial> all() {
    List<SystemTrial> trials = new ArrayList<>();
    for (RestyledDigits task :
        List.of(RestyledDigits.slanted(), RestyledDigits.inverted(), RestyledDigits.outlined())) {
      trials.add(trial("shallow transform", task, ShallowTranslation.of(task.domains())));
      trials.add(transfer(task));
      trials.add(trial("CycleGAN, no cycle", task, task.cycleGan().cycle(0), task.steps()));
      trials.add(
          trial("CycleGAN, one direction", task, task.cycleGan().oneDirection(), task.steps()));
      trials.add(trial("CycleGAN", task, task.cycleGan(), task.steps()));
    }
    RestyledDigits inverted = RestyledDigits.inverted();
    trials.add(
        trial(
            "shallow transform, convolution",
            inverted,
            ShallowTranslation.of(inverted.domains())
                .translator(Translator.shallowConvolution(RestyledDigits.SHAPE))));
    trials.add(
        trial(
            "CycleGAN, free network",
            inverted,
            CycleGan.of(inverted.domains()).translator(Translator.dense(FREE_WIDTH)),
            CycleGan.STEPS));
    RestyledDigits coarse = RestyledDigits.coarse();
    trials.add(new SteganographyTrial("CycleGAN", coarse, 0));
    trials.add(
        new SteganographyTrial("CycleGAN, noise on the way", coarse, SteganographyTrial.CURE));
    return List.copyOf(trials);
  }

  private static SystemTrial transfer(RestyledDigits task) {
    return new TranslationTrial(
        "DTN",
        task,
        DomainTransferNetwork.STEPS + " steps, f of a classifier of the first domain",
        DomainTransferNetwork.STEPS,
        false,
        seed ->
            DomainTransferNetwork.of(task.domains(), SourceEncoder.of(task.source(), seed))
                .seed(seed));
  }

  private static SystemTrial trial(
      String system, RestyledDigits task, ShallowTranslation.Builder builder) {
    int steps = ShallowTranslation.STEPS;
    return trial(system, task, builder.toString(), steps, false, builder::seed);
  }

  private static SystemTrial trial(
      String system, RestyledDigits task, CycleGan.Builder builder, int steps) {
    return trial(system, task, builder.toString(), steps, true, builder::seed);
  }

  private static SystemTrial trial(
      String system,
      RestyledDigits task,
      String settings,
      int steps,
      boolean returns,
      LongFunction<Translation> systems) {
    return new TranslationTrial(
        system, task, settings + ", " + steps + " steps", steps, returns, systems);
  }
}

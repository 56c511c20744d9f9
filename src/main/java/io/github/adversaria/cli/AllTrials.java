package io.github.adversaria.cli;

import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.gan.conditional.ConditionalTrials;
import io.github.adversaria.gan.energy.DiscriminatorTrials;
import io.github.adversaria.gan.energy.FieldTrials;
import io.github.adversaria.gan.latent.CoderTrials;
import io.github.adversaria.gan.latent.CommonSpaceTrials;
import io.github.adversaria.gan.translation.StarGanTrials;
import io.github.adversaria.gan.translation.TranslationTrials;
import java.util.List;
import java.util.stream.Stream;

/** The trials of all rooms, in the order of the notebooks. */
final class AllTrials {

  private AllTrials() {}

  static List<SystemTrial> list() {
    return Stream.of(
            CoderTrials.all(),
            DiscriminatorTrials.all(),
            FieldTrials.all(),
            ConditionalTrials.all(),
            TranslationTrials.all(),
            StarGanTrials.all(),
            CommonSpaceTrials.all())
        .flatMap(List::stream)
        .toList();
  }
}

package io.github.adversaria.gan;

import io.github.adversaria.nn.LearningRateSchedule;
import java.util.List;

/**
 * What decides the numbers of a training.
 *
 * @param players in the order of their turns
 * @param inputs what is drawn, in this order, for each update anew
 */
record PlayerRules(
    List<NetworkPlayer> players,
    List<NetworkInput> inputs,
    int batch,
    LearningRateSchedule schedule,
    long seed,
    int threads) {}

package io.github.adversaria.gan.latent;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two networks back to back with a bottleneck between them, trained to give back what they were
 * given (G. Hinton and R. Salakhutdinov, Science 313, 2006). The decoder alone is a generator, but
 * nobody knows from which codes: {@link VariationalAutoEncoder} says.
 *
 * <pre>{@code
 * var coder = AutoEncoder.of(digits).codes(8).seed(17);
 * var run = coder.training().run(AutoEncoder.STEPS);
 * coder.reconstructionError(run, heldOut.examples())
 * }</pre>
 *
 * <p>A run changes the networks that this holds.
 */
public final class AutoEncoder implements Coder {

  /** Steps after which the held-out error of digits falls little more. */
  public static final int STEPS = 3000;

  private final Dataset data;
  private final Network encoder;
  private final Network decoder;
  private final int codes;
  private final NetworkTraining training;

  private AutoEncoder(CoderBuilder<AutoEncoder> choices, long seed) {
    data = choices.data();
    codes = choices.codes();
    encoder = choices.encoder(codes, seed);
    decoder = choices.decoder(seed);
    TensorFormula x = TensorFormula.input("x");
    TensorFormula again = x.under("E", encoder).under("D", decoder);
    training =
        NetworkTraining.named("auto-encoder")
            .input("x", data)
            .players(
                NetworkPlayer.of("coder", encoder, decoder)
                    .minimizing("reconstruction", 1, again.squaredDifference(x))
                    .optimizer(choices.optimizer()))
            .batch(choices.batch())
            .schedule(LearningRateSchedule.linear())
            .seed(seed);
  }

  /**
   * Begins one.
   *
   * @param data numbers in −1…1
   */
  public static CoderBuilder<AutoEncoder> of(Dataset data) {
    return new CoderBuilder<>(Require.notNull("data", data), AutoEncoder::new);
  }

  @Override
  public int codes() {
    return codes;
  }

  /** From an example to its code. */
  public Network encoder() {
    return encoder;
  }

  /** From a code to an example. */
  public Network decoder() {
    return decoder;
  }

  @Override
  public NetworkTraining training() {
    return training;
  }

  @Override
  public INDArray encoded(NetworkState state, INDArray examples) {
    return Require.notNull("state", state).apply(encoder, examples);
  }

  @Override
  public INDArray decoded(NetworkState state, INDArray some) {
    return Require.notNull("state", state).apply(decoder, some);
  }

  /** For example {@code auto-encoder of 64 numbers in 8}. */
  @Override
  public String toString() {
    return "auto-encoder of " + data.dimension() + " numbers in " + codes;
  }
}

package io.github.adversaria.gan.latent;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A generator with a density, p(x) = ∫ N(x; D(z), σ²I) N(z; 0, I) dz, and an encoder that says
 * which z an x may come from (D. Kingma and M. Welling 2014, arXiv 1312.6114). Both climb a lower
 * bound of log p(x), the ELBO, whose negative is the loss, in nats.
 *
 * <p>Pixels are normal about what the decoder says, with one stated σ: grey levels are no coin
 * tosses, so a Bernoulli likelihood would be no density of them (G. Loaiza-Ganem and J. Cunningham
 * 2019, arXiv 1907.06845); and with a normal one the reconstruction term is the squared error over
 * 2σ², the loss of the {@link AutoEncoder}.
 *
 * <p>A run changes the networks that this holds.
 */
public final class VariationalAutoEncoder implements Coder {

  /**
   * σ unless another is asked for, in units of pixels from −1 to 1: near the error that is left at
   * the end, where the likelihood of the data is greatest, and two grey levels of the digits.
   */
  public static final double DEFAULT_SIGMA = 0.25;

  /** Steps after which the held-out ELBO of digits rises little more. */
  public static final int STEPS = 4000;

  private static final int DIGITS = 6;

  private final Dataset data;
  private final Network encoder;
  private final Network decoder;
  private final int codes;
  private final double sigma;
  private final NetworkTraining training;

  private VariationalAutoEncoder(
      CoderBuilder<VariationalAutoEncoder> choices, double sigma, long seed) {
    data = choices.data();
    codes = choices.codes();
    this.sigma = sigma;
    encoder = choices.encoder(2 * codes, seed);
    decoder = choices.decoder(seed);
    TensorFormula x = TensorFormula.input("x");
    GaussianCode code = GaussianCode.of("E", encoder, codes, x);
    TensorFormula again =
        code.drawn(TensorFormula.input("noise", "\\varepsilon")).under("D", decoder);
    training =
        NetworkTraining.named("variational auto-encoder")
            .input("x", data)
            .input("noise", LatentSource.normal(codes))
            .players(
                NetworkPlayer.of("coder", encoder, decoder)
                    .minimizing("reconstruction", 1, surprise(x, again))
                    .minimizing("divergence", 1, code.divergence())
                    .optimizer(choices.optimizer()))
            .batch(choices.batch())
            .schedule(LearningRateSchedule.linear())
            .seed(seed);
  }

  /**
   * Begins one with {@link #DEFAULT_SIGMA}.
   *
   * @param data numbers in −1…1
   */
  public static CoderBuilder<VariationalAutoEncoder> of(Dataset data) {
    return of(data, DEFAULT_SIGMA);
  }

  /**
   * Begins one.
   *
   * @param data numbers in −1…1
   * @param sigma of a pixel about what the decoder says, positive
   */
  public static CoderBuilder<VariationalAutoEncoder> of(Dataset data, double sigma) {
    Require.notNull("data", data);
    Require.positive("sigma", sigma);
    return new CoderBuilder<>(
        data, (choices, seed) -> new VariationalAutoEncoder(choices, sigma, seed));
  }

  /** −E log N(x; D(z), σ²I), constant and all. */
  private TensorFormula surprise(TensorFormula x, TensorFormula again) {
    return TensorFormula.of(
        "-\\mathbb{E}\\,\\log\\mathcal{N}\\left("
            + x.toLatex()
            + ";\\, "
            + again.toLatex()
            + ",\\, "
            + Decimal.latex(sigma, DIGITS)
            + "^2 I\\right)",
        batch ->
            again
                .value(batch)
                .minus(x.value(batch))
                .square()
                .sum(1)
                .mean()
                .times(1 / (2 * sigma * sigma))
                .plus(logNorm()));
  }

  /** What −log N has besides the square: d/2 · log 2πσ². */
  private double logNorm() {
    return data.dimension() / 2.0 * Math.log(2 * Math.PI * sigma * sigma);
  }

  @Override
  public int codes() {
    return codes;
  }

  /** The standard deviation of a pixel about what the decoder says. */
  public double sigma() {
    return sigma;
  }

  /** From an example to μ and log σ² of its code, side by side. */
  public Network encoder() {
    return encoder;
  }

  /** From a code to the mean of the examples it stands for. */
  public Network decoder() {
    return decoder;
  }

  @Override
  public NetworkTraining training() {
    return training;
  }

  @Override
  public INDArray encoded(NetworkState state, INDArray examples) {
    return Require.notNull("state", state)
        .apply(encoder, examples)
        .get(NDArrayIndex.all(), NDArrayIndex.interval(0, codes))
        .dup();
  }

  @Override
  public INDArray decoded(NetworkState state, INDArray some) {
    return Require.notNull("state", state).apply(decoder, some);
  }

  /**
   * What the decoder makes of codes drawn from N(0, I): the mean pictures, as the literature shows
   * them. A sample of p(x) has noise of {@link #sigma} on every pixel besides.
   *
   * @param n at least 1
   * @return shape {@code [n, d]}
   */
  public INDArray samples(NetworkState state, int n, RandomGenerator random) {
    return decoded(state, LatentSource.normal(codes).sample(n, random));
  }

  /**
   * The ELBO and the importance-weighted bound of examples.
   *
   * @param examples shape {@code [n, d]}, n at least 2; held-out ones, or both are too high
   * @param draws of the code of each, K, at least 1
   */
  public EvidenceBounds bounds(
      NetworkState state, INDArray examples, int draws, RandomGenerator random) {
    Require.notNull("state", state);
    Require.notNull("examples", examples);
    Require.atLeast("draws", draws, 1);
    Require.notNull("random", random);
    return new EvidenceEstimate(
            examples.toDoubleMatrix(), state.apply(encoder, examples).toDoubleMatrix())
        .bounds(draws, random, z -> decoded(state, z), this::logDensity);
  }

  private double logDensity(double[] example, double[] mean) {
    double square = 0;
    for (int j = 0; j < example.length; j++) {
      square += (example[j] - mean[j]) * (example[j] - mean[j]);
    }
    return -square / (2 * sigma * sigma) - logNorm();
  }

  /** For example {@code variational auto-encoder of 64 numbers in 8, σ = 0.25}. */
  @Override
  public String toString() {
    return "variational auto-encoder of "
        + data.dimension()
        + " numbers in "
        + codes
        + ", σ = "
        + Decimal.text(sigma, DIGITS);
  }
}

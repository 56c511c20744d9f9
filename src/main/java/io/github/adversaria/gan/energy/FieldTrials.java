package io.github.adversaria.gan.energy;

import io.github.adversaria.data.Digits;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.show.ProgressListener;
import java.util.List;
import java.util.function.Function;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Restricted Boltzmann machines on digits in black and white, and decoders of sequences beside the
 * best there is. Each trial runs on one thread, whatever it is given.
 */
public final class FieldTrials {

  private static final int RBM_STEPS = 12_000;
  private static final int SEQUENCES = 500;
  private static final int TEST_SEQUENCES = 2000;
  private static final int LENGTH = 40;
  private static final int CRF_STEPS = 200;
  private static final int PASSES = 20;

  private FieldTrials() {}

  /** All of them. */
  public static List<SystemTrial> all() {
    return List.of(
        new MachineTrial("RBM, contrastive divergence", 1, false),
        new MachineTrial("RBM, persistent contrastive divergence", 5, true),
        new DecoderTrial(
            "linear-chain CRF, max-marginal",
            "likelihood by L-BFGS until the slope is 0",
            draws -> draws.field().maxMarginal()),
        new DecoderTrial(
            "linear-chain CRF, Viterbi",
            "likelihood by L-BFGS until the slope is 0",
            draws -> draws.field().viterbi()),
        new DecoderTrial(
            "structured perceptron, averaged",
            PASSES + " passes",
            draws -> draws.perceptron().averaged()),
        new DecoderTrial(
            "structured perceptron, last weights",
            PASSES + " passes",
            draws -> draws.perceptron().last()));
  }

  private record MachineTrial(String system, int gibbsSteps, boolean persistent)
      implements SystemTrial {

    @Override
    public String data() {
      return "digits in black and white";
    }

    @Override
    public String settings() {
      return training(BinaryData.of(Digits.load(), 0)) + ", " + RBM_STEPS + " steps";
    }

    private RestrictedBoltzmannTraining training(BinaryData data) {
      var training = RestrictedBoltzmannTraining.of(data);
      return persistent
          ? training.persistent(gibbsSteps)
          : training.contrastiveDivergence(gibbsSteps);
    }

    @Override
    public List<String> measures() {
      return List.of("log-likelihood at the start", "log-likelihood", "held-out log-likelihood");
    }

    @Override
    public double[] run(long seed, int threads, ProgressListener listener) {
      var digits = Digits.trainingAndHeldOut(seed);
      Table history =
          training(BinaryData.of(digits.first(), 0))
              .heldOut(BinaryData.of(digits.second(), 0))
              .recordingEvery(RBM_STEPS)
              .seed(seed)
              .reportingTo(listener)
              .run(RBM_STEPS)
              .history();
      Row last = history.row(history.rowCount() - 1);
      return new double[] {
        history.row(0).getDouble("log-likelihood"),
        last.getDouble("log-likelihood"),
        last.getDouble("held-out log-likelihood")
      };
    }
  }

  /** What is drawn from a seed, and what is learnt from it. */
  private record Draws(SequenceData data, long seed, ProgressListener listener) {

    LinearChainField field() {
      return LinearChainFieldTraining.of(data).reportingTo(listener).run(CRF_STEPS).field();
    }

    StructuredPerceptronRun perceptron() {
      return StructuredPerceptron.of(data).seed(seed).reportingTo(listener).run(PASSES);
    }
  }

  private record DecoderTrial(String system, String how, Function<Draws, SequenceDecoder> learner)
      implements SystemTrial {

    @Override
    public String data() {
      return "dishonest casino";
    }

    @Override
    public String settings() {
      return SEQUENCES + " sequences of " + LENGTH + ", " + how;
    }

    @Override
    public List<String> measures() {
      return List.of(
          "accuracy",
          "accuracy of the best decoder",
          "advantage",
          "standard error of the advantage",
          "whole sequences right");
    }

    @Override
    public double[] run(long seed, int threads, ProgressListener listener) {
      var chain = HiddenMarkovChain.dishonestCasino();
      RandomStream random = RandomStream.of(seed);
      SequenceData data = chain.draw(SEQUENCES, LENGTH, random.part(0));
      SequenceData test = chain.draw(TEST_SEQUENCES, LENGTH, random.part(1));
      SequenceDecoder decoder = learner.apply(new Draws(data, seed, listener));
      SequenceDecoder best = chain.field().maxMarginal();
      Sampled advantage = decoder.advantageOver(best, test);
      return new double[] {
        decoder.accuracy(test).mean(),
        best.accuracy(test).mean(),
        advantage.mean(),
        advantage.standardError(),
        decoder.wholeSequences(test).mean()
      };
    }
  }
}

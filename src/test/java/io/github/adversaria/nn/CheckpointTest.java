package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

class CheckpointTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("training.checkpoint");
  }

  /** A small training: everything that has a state. */
  private static final class Training {

    private final Network network = Network.from(2).dense(8).leakyRelu(0.2).dense(1).seed(7);
    private final Stepper stepper;
    private final RandomStream random = RandomStream.of(11);
    private final MovingAverage average = MovingAverage.of(network.parameters(), 0.9);
    private final Workspace workspace = Workspace.of(Precision.SINGLE);
    private double lastLoss;

    private Training(Optimizer optimizer) {
      stepper = optimizer.over(network.parameters());
    }

    private void steps(int count) {
      List<Tensor> values = network.parameters().stream().map(Parameter::value).toList();
      for (int i = 0; i < count; i++) {
        workspace.reset();
        Tensor x = workspace.normal(random, 16, 2);
        Tensor target = x.square().sum(1).reshape(16, 1);
        Tensor loss = network.apply(x, Pass.training(random)).minus(target).square().mean();
        lastLoss = loss.item();
        stepper.step(Gradient.values(loss, values));
        average.update();
      }
    }

    private Checkpoint save() {
      return Checkpoint.empty()
          .put("network", network)
          .put("optimiser", stepper)
          .put("average", average)
          .put("random", random)
          .put("last loss", lastLoss);
    }

    private void restore(Checkpoint checkpoint) {
      checkpoint
          .restore()
          .into("network", network)
          .into("optimiser", stepper)
          .into("average", average)
          .into("random", random)
          .apply();
      lastLoss = checkpoint.numbers("last loss")[0];
    }

    /** All bits of the state. */
    private byte[] state() {
      return CheckpointFormat.encode(sections());
    }

    private Map<String, Section> sections() {
      return new TreeMap<>(
          Map.of(
              "n", Section.of(network),
              "o", Section.of(stepper),
              "a", Section.of(average),
              "r", Section.of(random),
              "l", Section.of(lastLoss)));
    }
  }

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        GradientDescent.of(0.01),
        GradientDescent.of(0.01).nesterov(0.9),
        RmsProp.of(0.001),
        Adam.of(0.01),
        Adam.amsGrad(0.01),
        NormClipping.of(Adam.of(0.01), 1));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aResumedTrainingIsTheSameBitByBit(Optimizer optimizer) {
    Training whole = new Training(optimizer);
    whole.steps(30);

    Training first = new Training(optimizer);
    first.steps(13);
    first.save().write(file);
    Training second = new Training(optimizer);
    second.steps(2); // A state of its own, to be replaced.
    second.restore(Checkpoint.read(file));
    assertThat(second.state()).isEqualTo(first.state());
    second.steps(17);
    assertThat(second.state()).isEqualTo(whole.state());
    assertThat(second.stepper.steps()).isEqualTo(30);
  }

  @Test
  void keepsWhatTheCallerAdds() {
    Checkpoint saved =
        Checkpoint.empty()
            .put("history", new byte[] {1, -2, 3})
            .put("steps", 12, Double.NaN, -0.0, Double.NEGATIVE_INFINITY)
            .put("nothing", new byte[0]);
    saved.write(file);
    Checkpoint read = Checkpoint.read(file);
    assertThat(read.names()).containsExactly("history", "steps", "nothing");
    assertThat(read.bytes("history")).containsExactly(1, -2, 3);
    assertThat(read.numbers("steps"))
        .containsExactly(12, Double.NaN, -0.0, Double.NEGATIVE_INFINITY);
    assertThat(read.bytes("nothing")).isEmpty();
    assertThat(read).hasToString("Checkpoint(history (bytes), steps (numbers), nothing (bytes))");
  }

  @Test
  void aSnapshotDoesNotFollowTheTraining() {
    Training training = new Training(Adam.of(0.01));
    training.steps(1);
    byte[] before = training.state();
    Checkpoint checkpoint = training.save();
    training.steps(3);
    training.restore(checkpoint);
    assertThat(training.state()).isEqualTo(before);
  }

  @Test
  void aFullDiskLeavesTheOldFile() throws IOException {
    Checkpoint.empty().put("n", 1).write(file);
    byte[] old = Files.readAllBytes(file);
    byte[] content = new byte[1000];
    assertThatThrownBy(() -> DurableFile.write(file, content, path -> full(path, 100)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left on device; make room")
        .hasMessageContaining("What was there before is unchanged");
    assertThat(Files.readAllBytes(file)).isEqualTo(old);
    assertThat(names()).containsExactly("training.checkpoint");
  }

  /** A disk with room for some bytes. */
  private static OutputStream full(Path path, int room) throws IOException {
    return new FilterOutputStream(Files.newOutputStream(path)) {
      private int left = room;

      @Override
      public void write(int b) throws IOException {
        if (left-- == 0) {
          throw new IOException("No space left on device");
        }
        super.write(b);
      }
    };
  }

  @Test
  void anInterruptedTrainingCanBeSaved() {
    Thread.currentThread().interrupt();
    try {
      Checkpoint.empty().put("n", 1).write(file);
      assertThat(Checkpoint.read(file).numbers("n")).containsExactly(1);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void statisticsAreKeptWithTheParameters() {
    Checkpoint saved = Checkpoint.empty().put("layer", new Counting(2, 5));
    Counting other = new Counting(1, 0);
    saved.restore().into("layer", other).apply();
    assertThat(other.scale.value().item()).isEqualTo(2);
    assertThat(other.count.value().item()).isEqualTo(5);
    Layer none = Activation.relu();
    assertThatThrownBy(() -> saved.restore().into("layer", none))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("expected 0 parameters, found 1")
        .hasMessageContaining("is scale");
  }

  /** A layer with a parameter and a statistic. */
  private static final class Counting implements Layer {

    private final Parameter scale;
    private final Parameter count;

    private Counting(double scale, double count) {
      this.scale = Parameter.of("scale", Nd4j.createFromArray(scale));
      this.count = Parameter.of("count", Nd4j.createFromArray(count));
    }

    @Override
    public Tensor apply(Tensor input, Pass pass) {
      return input.times(scale.value());
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(scale);
    }

    @Override
    public List<Parameter> statistics() {
      return List.of(count);
    }

    @Override
    public int[] outputShape(int... inputShape) {
      return inputShape.clone();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void saysWhyItCannotWrite() throws IOException {
    Checkpoint checkpoint = Checkpoint.empty().put("n", 1);
    assertThatThrownBy(() -> checkpoint.write(folder.resolve("absent").resolve("c")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("there is no folder " + folder.resolve("absent") + "; make it first");
    Path occupied = Files.createDirectories(folder.resolve("occupied"));
    Files.createFile(occupied.resolve("by this"));
    assertThatThrownBy(() -> checkpoint.write(occupied))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write " + occupied);
    assertThat(names()).containsExactly("occupied");
  }

  @Test
  void throughALinkTheFileBehindItIsReplaced() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    Checkpoint.empty().put("n", 1).write(file);
    Checkpoint.empty().put("n", 2).write(link);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Checkpoint.read(file).numbers("n")).containsExactly(2);
  }

  @Test
  void aTruncatedFileIsRefusedWhereverItIsCut() throws IOException {
    Checkpoint.empty().put("n", 1, 2).put("b", new byte[5]).write(file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Checkpoint.read(file))
          .isInstanceOf(CheckpointException.class)
          .hasMessageContaining(file + " is truncated: it has " + length + " bytes");
    }
  }

  @Test
  void aDamagedByteIsSeenWhereverItIs() throws IOException {
    Checkpoint.empty().put("n", 1, 2).put("b", new byte[5]).write(file);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertThatThrownBy(() -> Checkpoint.read(file)).isInstanceOf(CheckpointException.class);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThatThrownBy(() -> Checkpoint.read(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("is damaged: its checksum does not fit its content");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    assertThatThrownBy(() -> Checkpoint.read(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("there is no file " + file);
    Files.writeString(file, "{\"a\": \"notebook, say, and longer than a header\"}");
    assertThatThrownBy(() -> Checkpoint.read(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("is not a checkpoint");
    Checkpoint.empty().put("n", 1).write(file);
    byte[] newer = Files.readAllBytes(file);
    newer[11] = 9;
    CRC32C checksum = new CRC32C();
    checksum.update(newer, 0, newer.length - 4);
    ByteBuffer.wrap(newer).putInt(newer.length - 4, (int) checksum.getValue());
    Files.write(file, newer);
    assertThatThrownBy(() -> Checkpoint.read(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("has version 9 of the format, and this library reads up to 1");
  }

  @Test
  void anotherArchitectureIsRefusedAndNothingChanges() {
    Training training = new Training(Adam.of(0.01));
    Checkpoint checkpoint = training.save();
    RandomStream random = RandomStream.of(99);
    long state = random.state();
    Network wider = Network.from(2).dense(9).leakyRelu(0.2).dense(1).seed(1);
    Network deeper = Network.from(2).dense(8).relu().dense(1).relu().dense(1).seed(1);
    Network exact = Network.from(2).precision(Precision.DOUBLE).dense(8).relu().dense(1).seed(1);
    byte[] before = bytes(wider);
    Restoration restoration = checkpoint.restore().into("random", random);
    assertThatThrownBy(() -> restoration.into("network", wider))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("parameter 0 of \"network\"")
        .hasMessageContaining("expected weights[2, 9] in SINGLE, found weights[2, 8] in SINGLE");
    assertThat(bytes(wider)).isEqualTo(before);
    assertThat(random.state()).isEqualTo(state);
    assertThatThrownBy(() -> checkpoint.restore().into("network", deeper))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("expected 6 parameters, found 4")
        .hasMessageContaining("is weights[1, 1]");
    assertThatThrownBy(() -> checkpoint.restore().into("network", exact))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("expected weights[2, 8] in DOUBLE, found weights[2, 8] in SINGLE")
        .hasMessageContaining("Precision.SINGLE");
    assertThatThrownBy(
            () -> checkpoint.restore().into("average", MovingAverage.of(wider.parameters(), 0.5)))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("array 0 of \"average\": expected 18 numbers in SINGLE, found 16");
  }

  private static byte[] bytes(Layer layer) {
    ByteBuffer content = Section.of(layer).content();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }

  @Test
  void anotherOptimiserOrNameIsRefused() {
    Training training = new Training(Adam.of(0.01));
    Checkpoint checkpoint = training.save();
    Stepper other = Adam.amsGrad(0.01).over(training.network.parameters());
    assertThatThrownBy(() -> checkpoint.restore().into("optimiser", other))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("was saved by Adam and is to be restored into AMSGrad");
    assertThatThrownBy(() -> checkpoint.restore().into("critic", training.network))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("holds nothing under \"critic\"; it holds [network, optimiser");
    assertThatThrownBy(() -> checkpoint.restore().into("random", training.network))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("\"random\" is a random stream in the checkpoint, not a network");
    assertThatThrownBy(() -> checkpoint.numbers("random"))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("not numbers");
    assertThatThrownBy(() -> checkpoint.put("random", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name was \"random\"");
  }
}

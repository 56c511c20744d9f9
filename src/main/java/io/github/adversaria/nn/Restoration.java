package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the state of a {@link Checkpoint} back. Each {@code into} compares what is in the checkpoint
 * with what is to take it, and throws a {@link CheckpointException} if the two do not fit; only
 * {@link #apply} changes anything, and then everything.
 */
public final class Restoration {

  private final Checkpoint checkpoint;
  private final List<Runnable> changes = new ArrayList<>();

  Restoration(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  /**
   * Into a layer or network of the same architecture: as many parameters, of the same names, shapes
   * and precision.
   *
   * @throws CheckpointException if it has another, and says which parameter is the first to differ
   */
  public Restoration into(String name, Layer layer) {
    Require.notNull("layer", layer);
    ByteBuffer in = checkpoint.section(name, Section.Kind.NETWORK).content();
    List<Runnable> fits = new ArrayList<>();
    parameters(name, "parameter", in, layer.parameters(), fits);
    parameters(name, "statistic", in, layer.statistics(), fits);
    changes.addAll(fits);
    return this;
  }

  /**
   * Into an optimiser of the same kind over parameters of the same sizes; its learning rate may be
   * another.
   *
   * @throws CheckpointException if it is of another kind or over other parameters
   */
  public Restoration into(String name, Stepper stepper) {
    Require.notNull("stepper", stepper);
    ByteBuffer in = checkpoint.section(name, Section.Kind.OPTIMIZER).content();
    String kind = Section.text(in);
    if (!kind.equals(stepper.kind())) {
      throw new CheckpointException(
          "\""
              + name
              + "\" was saved by "
              + kind
              + " and is to be restored into "
              + stepper.kind()
              + "; make the optimiser that was saved");
    }
    long steps = in.getLong();
    List<Runnable> fits = new ArrayList<>();
    memories(name, in, stepper.memories(), fits);
    fits.add(() -> stepper.restore(steps));
    changes.addAll(fits);
    return this;
  }

  /**
   * Into a moving average over parameters of the same sizes.
   *
   * @throws CheckpointException if it is over others
   */
  public Restoration into(String name, MovingAverage average) {
    Require.notNull("average", average);
    ByteBuffer in = checkpoint.section(name, Section.Kind.AVERAGE).content();
    long updates = in.getLong();
    List<Runnable> fits = new ArrayList<>();
    memories(name, in, average.averages(), fits);
    fits.add(() -> average.restore(updates));
    changes.addAll(fits);
    return this;
  }

  /** Into a stream, which goes on where the saved one was. */
  public Restoration into(String name, RandomStream stream) {
    Require.notNull("stream", stream);
    long state = checkpoint.section(name, Section.Kind.RANDOM).content().getLong();
    changes.add(() -> stream.restore(state));
    return this;
  }

  /** Makes all the changes. */
  public void apply() {
    changes.forEach(Runnable::run);
  }

  private static void parameters(
      String name, String what, ByteBuffer in, List<Parameter> targets, List<Runnable> fits) {
    int count = in.getInt();
    for (int i = 0; i < Math.min(count, targets.size()); i++) {
      Parameter target = targets.get(i);
      String saved = Section.text(in);
      int[] shape = new int[in.getInt()];
      Arrays.setAll(shape, axis -> in.getInt());
      Precision precision = Precision.values()[in.get()];
      Tensor value = target.value();
      String expected = target + " in " + value.precision();
      String found = saved + Arrays.toString(shape) + " in " + precision;
      if (!expected.equals(found)) {
        String hint =
            precision == value.precision()
                ? "build the network as it was when it was saved"
                : "build the network with Precision." + precision.name();
        throw new CheckpointException(
            what
                + " "
                + i
                + " of \""
                + name
                + "\": expected "
                + expected
                + ", found "
                + found
                + " in the checkpoint; "
                + hint);
      }
      numbers(in, value.memory(), true, fits);
    }
    if (count != targets.size()) {
      int first = Math.min(count, targets.size());
      String missing = first < count ? Section.text(in) : targets.get(first).toString();
      throw new CheckpointException(
          "\""
              + name
              + "\": expected "
              + targets.size()
              + " "
              + what
              + "s, found "
              + count
              + " in the checkpoint; the first that only one of the two has is "
              + missing
              + "; build the network as it was when it was saved");
    }
  }

  private static void memories(
      String name, ByteBuffer in, List<Memory> targets, List<Runnable> fits) {
    int count = in.getInt();
    if (count != targets.size()) {
      throw new CheckpointException(
          "\""
              + name
              + "\": expected "
              + targets.size()
              + " arrays, found "
              + count
              + " in the checkpoint; give it the parameters that it was saved with");
    }
    for (int i = 0; i < count; i++) {
      Memory target = targets.get(i);
      Precision precision = Precision.values()[in.get()];
      int length = in.getInt(in.position());
      if (precision != target.precision() || length != target.length) {
        throw new CheckpointException(
            "array "
                + i
                + " of \""
                + name
                + "\": expected "
                + target.length
                + " numbers in "
                + target.precision()
                + ", found "
                + length
                + " in "
                + precision
                + " in the checkpoint; give it the parameters that it was saved with");
      }
      numbers(in, target, false, fits);
    }
  }

  private static void numbers(ByteBuffer in, Memory target, boolean settle, List<Runnable> fits) {
    int length = in.getInt();
    ByteBuffer numbers = in.slice(in.position(), Numbers.bytes(target.precision(), length));
    in.position(in.position() + numbers.remaining());
    fits.add(
        () -> {
          Numbers.copy(numbers, target);
          if (settle) {
            target.settle();
          }
        });
  }
}

package io.github.adversaria.nn;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One named part of a checkpoint: what kind of state, and its bytes. */
final class Section {

  /** What a section holds. The order is that of the numbers in the file: add at the end only. */
  enum Kind {
    NETWORK("a network"),
    OPTIMIZER("an optimiser"),
    AVERAGE("a moving average"),
    RANDOM("a random stream"),
    NUMBERS("numbers"),
    BYTES("bytes");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Writes to memory, where nothing can fail. */
  @FunctionalInterface
  private interface Body {
    void to(DataOutputStream out) throws IOException;
  }

  private final Kind kind;
  private final byte[] content;

  Section(Kind kind, byte[] content) {
    this.kind = kind;
    this.content = content;
  }

  Kind kind() {
    return kind;
  }

  /** To read from the beginning. */
  ByteBuffer content() {
    return ByteBuffer.wrap(content).asReadOnlyBuffer();
  }

  static Section of(Layer layer) {
    return of(
        Kind.NETWORK,
        out -> {
          write(out, layer.parameters());
          write(out, layer.statistics());
        });
  }

  static Section of(Stepper stepper) {
    return of(
        Kind.OPTIMIZER,
        out -> {
          text(out, stepper.kind());
          out.writeLong(stepper.steps());
          memories(out, stepper.memories());
        });
  }

  static Section of(MovingAverage average) {
    return of(
        Kind.AVERAGE,
        out -> {
          out.writeLong(average.updates());
          memories(out, average.averages());
        });
  }

  static Section of(RandomStream stream) {
    return of(Kind.RANDOM, out -> out.writeLong(stream.state()));
  }

  static Section of(double... numbers) {
    return of(
        Kind.NUMBERS,
        out -> {
          for (double number : numbers) {
            out.writeDouble(number);
          }
        });
  }

  static Section of(byte... bytes) {
    return new Section(Kind.BYTES, bytes.clone());
  }

  private static Section of(Kind kind, Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      body.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Section(kind, bytes.toByteArray());
  }

  private static void write(DataOutputStream out, List<Parameter> parameters) throws IOException {
    out.writeInt(parameters.size());
    for (Parameter parameter : parameters) {
      int[] shape = parameter.value().dims();
      text(out, parameter.name());
      out.writeInt(shape.length);
      for (int length : shape) {
        out.writeInt(length);
      }
      memory(out, parameter.value().memory());
    }
  }

  private static void memories(DataOutputStream out, List<Memory> memories) throws IOException {
    out.writeInt(memories.size());
    for (Memory memory : memories) {
      memory(out, memory);
    }
  }

  private static void memory(DataOutputStream out, Memory memory) throws IOException {
    out.writeByte(memory.precision().ordinal());
    out.writeInt(memory.length);
    out.write(Numbers.bytes(memory));
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = utf8(text);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

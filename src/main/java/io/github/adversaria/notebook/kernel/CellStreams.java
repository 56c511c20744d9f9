package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.FrontEnd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Leads what cells print to the front end, as it comes, and what they read from it. The standard
 * streams belong to the whole process, so these look at the thread: what other threads print goes
 * where it went before. Several evaluators in one process stack up; close them in reverse order to
 * get the very same {@link System#out} back.
 */
final class CellStreams implements AutoCloseable {

  private final PrintStream outBefore = System.out;
  private final PrintStream errBefore = System.err;
  private final InputStream inBefore = System.in;
  private final PrintStream out;
  private final PrintStream err;
  private final InputStream in;

  /**
   * @param ofCells whether the current thread runs code of cells
   */
  CellStreams(FrontEnd frontEnd, BooleanSupplier ofCells) {
    out = stream(frontEnd::stdout, outBefore, ofCells);
    err = stream(frontEnd::stderr, errBefore, ofCells);
    in = new Input(frontEnd, inBefore, ofCells);
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
  }

  private static PrintStream stream(
      Consumer<String> sink, PrintStream before, BooleanSupplier ofCells) {
    return new PrintStream(new Output(sink, before, ofCells), true, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    if (System.out == out) {
      System.setOut(outBefore);
    }
    if (System.err == err) {
      System.setErr(errBefore);
    }
    if (System.in == in) {
      System.setIn(inBefore);
    }
  }

  /** Decodes bytes to text without splitting a character, and keeps nothing else back. */
  private static final class Output extends OutputStream {

    private final Consumer<String> sink;
    private final PrintStream before;
    private final BooleanSupplier ofCells;
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer pending = ByteBuffer.allocate(0);

    Output(Consumer<String> sink, PrintStream before, BooleanSupplier ofCells) {
      this.sink = sink;
      this.before = before;
      this.ofCells = ofCells;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (!ofCells.getAsBoolean()) {
        before.write(bytes, offset, length);
        return;
      }
      String text = decode(bytes, offset, length);
      if (!text.isEmpty()) {
        sink.accept(text);
      }
    }

    private synchronized String decode(byte[] bytes, int offset, int length) {
      ByteBuffer input = ByteBuffer.allocate(pending.remaining() + length);
      input.put(pending).put(bytes, offset, length).flip();
      CharBuffer text = CharBuffer.allocate(input.remaining() + 1);
      decoder.decode(input, text, false);
      pending = input.slice();
      return text.flip().toString();
    }

    @Override
    public void flush() {
      if (!ofCells.getAsBoolean()) {
        before.flush();
      }
    }
  }

  /** Asks the front end for a line whenever a cell wants more than has been typed. */
  private static final class Input extends InputStream {

    private final FrontEnd frontEnd;
    private final InputStream before;
    private final BooleanSupplier ofCells;
    private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

    Input(FrontEnd frontEnd, InputStream before, BooleanSupplier ofCells) {
      this.frontEnd = frontEnd;
      this.before = before;
      this.ofCells = ofCells;
    }

    @Override
    public int read() throws IOException {
      return ofCells.getAsBoolean() ? line().read() : before.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      return ofCells.getAsBoolean()
          ? line().read(bytes, offset, length)
          : before.read(bytes, offset, length);
    }

    @Override
    public int available() throws IOException {
      return ofCells.getAsBoolean() ? line.available() : before.available();
    }

    private synchronized InputStream line() {
      if (line.available() == 0) {
        String typed = frontEnd.readLine("", false);
        line = new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return line;
    }
  }
}

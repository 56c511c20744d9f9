package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.FrontEnd;
import io.github.adversaria.show.MimeBundle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps what cells print, and types prepared lines for them. */
final class RecordingFrontEnd implements FrontEnd {

  private final StringBuffer out = new StringBuffer();
  private final StringBuffer err = new StringBuffer();
  private final Deque<String> lines = new ArrayDeque<>();

  void type(String... typed) {
    lines.addAll(List.of(typed));
  }

  /** What came on standard output since the last call. */
  String takeOut() {
    return take(out);
  }

  /** What came on standard error since the last call. */
  String takeErr() {
    return take(err);
  }

  private static String take(StringBuffer buffer) {
    synchronized (buffer) {
      String text = buffer.toString();
      buffer.setLength(0);
      return text;
    }
  }

  String out() {
    return out.toString();
  }

  @Override
  public void stdout(String text) {
    out.append(text);
  }

  @Override
  public void stderr(String text) {
    err.append(text);
  }

  @Override
  public void display(MimeBundle bundle, String displayId) {
    throw new AssertionError("no cell here displays anything");
  }

  @Override
  public void update(MimeBundle bundle, String displayId) {
    throw new AssertionError("no cell here displays anything");
  }

  @Override
  public void clear(boolean wait) {
    throw new AssertionError("no cell here clears anything");
  }

  @Override
  public String readLine(String prompt, boolean password) {
    if (lines.isEmpty()) {
      throw new IllegalStateException("nobody can answer");
    }
    return lines.remove();
  }
}

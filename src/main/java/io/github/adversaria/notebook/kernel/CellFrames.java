package io.github.adversaria.notebook.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * Knows which line of which cell a stack frame stands for. JShell puts each snippet into a class of
 * its own; a reader wants to see cells.
 */
final class CellFrames {

  /** The class name of frames that stand for the code of a cell outside any class of the cell. */
  static final String CELL = "Cell";

  private static final Pattern WRAPPER = Pattern.compile("(REPL\\.\\$JShell\\$\\w+)(?:\\$(.*))?");
  private static final String OURS = CellFrames.class.getPackageName() + ".Cell";

  private record Origin(CellText cell, int[] lines) {}

  /**
   * Of expressions and statements the last so many are known: what they started, a thread for
   * example, may fail long after.
   */
  static final int MAX_PASSING = 256;

  private final Map<String, Origin> origins = new HashMap<>();
  private final Deque<String> passing = new ArrayDeque<>();

  /**
   * Remembers where the lines of a snippet's class come from.
   *
   * @param runs the class that runs for it: an earlier version that differs at most in its imports
   * @param passes whether it is that of an expression or statement
   */
  void register(SnippetWrapper wrapper, String runs, SnippetPlace place, boolean passes) {
    if (passes) {
      passing.add(runs);
      if (passing.size() > MAX_PASSING) {
        origins.remove(passing.remove());
      }
    }
    CellText cell = place.cell();
    String[] wrapped = wrapper.wrapped().split("\n", -1);
    Origin before = origins.get(runs);
    boolean replaced = runs.equals(wrapper.fullClassName()) || before == null;
    int[] lines = new int[replaced ? wrapped.length : before.lines().length];
    int shift = lines.length - wrapped.length;
    int position = 0;
    for (int i = 0; i < wrapped.length; i++) {
      int indent = wrapped[i].length() - wrapped[i].stripLeading().length();
      if (i + shift >= 0) {
        lines[i + shift] =
            cell.line(place.base() + wrapper.wrappedToSourcePosition(position + indent));
      }
      position += wrapped[i].length() + 1;
    }
    origins.put(runs, new Origin(cell, lines));
  }

  /** Cuts the stack traces of a live Throwable, its causes and what it suppressed, at the cell. */
  void cut(Throwable thrown) {
    cut(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private void cut(Throwable thrown, Set<Throwable> done) {
    if (thrown == null || !done.add(thrown)) {
      return;
    }
    thrown.setStackTrace(cut(thrown.getStackTrace()));
    cut(thrown.getCause(), done);
    for (Throwable suppressed : thrown.getSuppressed()) {
      cut(suppressed, done);
    }
  }

  private StackTraceElement[] cut(StackTraceElement[] frames) {
    int last = frames.length - 1;
    while (last >= 0 && !WRAPPER.matcher(frames[last].getClassName()).matches()) {
      last--;
    }
    List<StackTraceElement> kept = new ArrayList<>();
    for (StackTraceElement frame : Arrays.asList(frames).subList(0, last + 1)) {
      String name = frame.getClassName();
      if (!name.startsWith(OURS) && !name.startsWith("java.lang.invoke.")) {
        kept.add(translate(frame));
      }
    }
    return last < 0 ? frames : kept.toArray(StackTraceElement[]::new);
  }

  private StackTraceElement translate(StackTraceElement frame) {
    Matcher wrapper = WRAPPER.matcher(frame.getClassName());
    if (!wrapper.matches()) {
      return frame;
    }
    String inner = Optional.ofNullable(wrapper.group(2)).orElse(CELL);
    String method = frame.getMethodName().replaceFirst("^lambda\\$.*", "lambda");
    method = method.startsWith("do_it$") ? "run" : method;
    Origin origin = origins.get(wrapper.group(1));
    int line = frame.getLineNumber();
    if (origin == null || line < 1 || line > origin.lines().length) {
      return new StackTraceElement(inner, method, "cell", -1);
    }
    return new StackTraceElement(inner, method, origin.cell().name(), origin.lines()[line - 1]);
  }
}

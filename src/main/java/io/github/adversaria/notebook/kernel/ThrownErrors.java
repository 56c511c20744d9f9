package io.github.adversaria.notebook.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a cell threw, once its stack traces are cut, in plain lines. */
final class ThrownErrors {

  /** Frames shown of one Throwable: the first ones; deep recursion repeats itself. */
  static final int MAX_FRAMES = 30;

  private ThrownErrors() {}

  static CellError of(CellText cell, Throwable thrown) {
    List<String> lines = new ArrayList<>();
    tell(cell, "", thrown, lines, Collections.newSetFromMap(new IdentityHashMap<>()));
    String message =
        plain(Optional.ofNullable(thrown.getMessage()).orElse("")).lines().findFirst().orElse("");
    return new CellError(thrown.getClass().getSimpleName(), message, lines, Optional.of(thrown));
  }

  private static void tell(
      CellText cell, String prefix, Throwable thrown, List<String> lines, Set<Throwable> told) {
    if (!told.add(thrown)) {
      return;
    }
    plain(prefix + thrown).lines().forEach(lines::add);
    StackTraceElement[] frames = thrown.getStackTrace();
    boolean sourceShown = false;
    for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
      boolean here = cell.name().equals(frames[i].getFileName());
      lines.add("  at " + place(frames[i], here));
      if (here && !sourceShown) {
        lines.add("      " + cell.sourceLine(frames[i].getLineNumber()).strip());
        sourceShown = true;
      }
    }
    if (frames.length > MAX_FRAMES) {
      lines.add("  … " + (frames.length - MAX_FRAMES) + " more");
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      tell(cell, "Suppressed: ", suppressed, lines, told);
    }
    if (thrown.getCause() != null) {
      tell(cell, "Caused by: ", thrown.getCause(), lines, told);
    }
  }

  /** Without the names of the classes that JShell puts around snippets. */
  private static String plain(String text) {
    return text.replaceAll("REPL\\.\\$JShell\\$\\w+[.$]", "");
  }

  private static String place(StackTraceElement frame, boolean here) {
    String file = frame.getFileName();
    if (file == null || !file.startsWith("cell")) {
      return frame.toString();
    }
    String where = (here ? "cell" : file) + " line " + frame.getLineNumber();
    boolean topLevel = frame.getClassName().equals(CellFrames.CELL);
    if (topLevel && frame.getMethodName().equals("run")) {
      return where;
    }
    String method = topLevel ? "" : frame.getClassName() + ".";
    return where + ", in " + method + frame.getMethodName();
  }
}

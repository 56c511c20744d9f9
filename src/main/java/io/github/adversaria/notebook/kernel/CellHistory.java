package io.github.adversaria.notebook.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cells that this kernel has run since it started, for a console's arrow keys. Nothing is kept
 * across restarts. Threads may share one.
 */
final class CellHistory {

  /** The number of the session that runs; earlier ones are not kept. */
  static final int CURRENT_SESSION = 0;

  /** Cells that are kept, the last ones. */
  static final int MAX_CELLS = 2_000;

  /** Characters kept of what a cell has shown. */
  static final int MAX_OUTPUT = 2_000;

  /**
   * One cell.
   *
   * @param number its execution count
   * @param output its value as text, empty if it had none
   */
  record Entry(int number, String input, String output) {}

  private final List<Entry> entries = new ArrayList<>();

  synchronized void add(Entry entry) {
    String output = entry.output();
    entries.add(
        output.length() <= MAX_OUTPUT
            ? entry
            : new Entry(entry.number(), entry.input(), output.substring(0, MAX_OUTPUT) + "…"));
    if (entries.size() > MAX_CELLS) {
      entries.remove(0);
    }
  }

  /** The last {@code n} cells, oldest first. */
  synchronized List<Entry> tail(int n) {
    return last(entries, n);
  }

  /** Cells of a session with {@code start <= number < stop}; other sessions are empty. */
  synchronized List<Entry> range(int session, int start, int stop) {
    if (session != CURRENT_SESSION) {
      return List.of();
    }
    return entries.stream().filter(e -> e.number() >= start && e.number() < stop).toList();
  }

  /**
   * The last {@code n} cells whose whole input matches a pattern.
   *
   * @param glob {@code *} stands for any text, {@code ?} for one character
   * @param unique whether to keep only the last of cells with the same input
   */
  synchronized List<Entry> search(String glob, int n, boolean unique) {
    Pattern pattern = pattern(glob);
    Stream<Entry> hits = entries.stream().filter(e -> pattern.matcher(e.input()).matches());
    return last(unique ? lastOfEachInput(hits) : hits.toList(), n);
  }

  private static List<Entry> lastOfEachInput(Stream<Entry> hits) {
    var byInput = new LinkedHashMap<String, Entry>();
    hits.forEach(
        hit -> {
          byInput.remove(hit.input());
          byInput.put(hit.input(), hit);
        });
    return List.copyOf(byInput.values());
  }

  private static List<Entry> last(List<Entry> list, int n) {
    return List.copyOf(list.subList(Math.max(0, list.size() - Math.max(0, n)), list.size()));
  }

  private static Pattern pattern(String glob) {
    var regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}

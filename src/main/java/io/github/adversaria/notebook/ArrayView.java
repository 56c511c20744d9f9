package io.github.adversaria.notebook;

import io.github.adversaria.show.MimeBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An array as a notebook shows it: type, shape and values. Values are rounded to {@link #DIGITS}
 * significant digits; of a long axis only both ends are shown. Only the values that are shown are
 * read, so a large array costs no more than a small one.
 */
final class ArrayView {

  /** Significant digits of a value. */
  static final int DIGITS = 6;

  /** An axis of more entries than twice this shows only so many at either end. */
  static final int EDGE = 4;

  private static final String GAP = "…";

  private final INDArray array;
  private final int rank;

  private ArrayView(INDArray array) {
    this.array = array;
    this.rank = array.rank();
  }

  static MimeBundle of(INDArray array) {
    var view = new ArrayView(array);
    String title = array.dataType() + " array of shape " + Arrays.toString(array.shape());
    if (array.dataType() == DataType.UTF8) {
      return MimeBundle.text(title + "\n" + array);
    }
    if (array.isEmpty()) {
      return MimeBundle.text(title + " (empty)");
    }
    String values = view.nested(new long[0]);
    String html =
        view.rank == 1 || view.rank == 2
            ? view.table(title)
            : "<pre>" + HtmlTable.escape(title + "\n" + values) + "</pre>";
    return MimeBundle.text(title + "\n" + values).withHtml(html);
  }

  /** The values below an index prefix in brackets, the innermost axis on one line. */
  private String nested(long[] prefix) {
    if (prefix.length == rank) {
      return number(rank == 0 ? array.getDouble(0) : array.getDouble(prefix));
    }
    boolean innermost = prefix.length == rank - 1;
    var parts = new ArrayList<String>();
    for (long i : shown(prefix.length)) {
      parts.add(i < 0 ? GAP : nested(append(prefix, i)));
    }
    String separator = innermost ? ", " : ",\n" + " ".repeat(prefix.length + 1);
    return "[" + String.join(separator, parts) + "]";
  }

  private String table(String title) {
    int columnAxis = rank - 1;
    List<Long> columns = shown(columnAxis);
    var table = new HtmlTable(title);
    for (long row : rank == 1 ? List.of(0L) : shown(0)) {
      var cells = new ArrayList<String>();
      for (long column : columns) {
        boolean gap = row < 0 || column < 0;
        cells.add(gap ? GAP : number(rank == 1 ? at(column) : at(row, column)));
      }
      table.row(cells);
    }
    return table.html();
  }

  private double at(long... index) {
    return array.getDouble(index);
  }

  /** The indices along an axis that are shown, with -1 where some are left out. */
  private List<Long> shown(int axis) {
    long size = array.size(axis);
    var indices = new ArrayList<Long>();
    for (long i = 0; i < size; i++) {
      if (size > 2 * EDGE && i == EDGE) {
        indices.add(-1L);
        i = size - EDGE;
      }
      indices.add(i);
    }
    return indices;
  }

  private static long[] append(long[] prefix, long last) {
    long[] index = Arrays.copyOf(prefix, prefix.length + 1);
    index[prefix.length] = last;
    return index;
  }

  /** Rounded, without the zeros that {@code %g} leaves at the end. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return Long.toString((long) value);
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    String rounded = String.format(Locale.ROOT, "%." + DIGITS + "g", value);
    int exponent = rounded.indexOf('e');
    String digits = exponent < 0 ? rounded : rounded.substring(0, exponent);
    String power = exponent < 0 ? "" : rounded.substring(exponent);
    return (digits.contains(".") ? digits.replaceFirst("\\.?0+$", "") : digits) + power;
  }
}

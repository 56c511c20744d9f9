package io.github.adversaria.notebook;

import io.github.adversaria.show.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/** A Tablesaw table as a notebook shows it: its first rows, and how many more there are. */
final class TableView {

  /** How many rows are shown; more would push the next cell out of sight. */
  static final int SHOWN_ROWS = 20;

  private TableView() {}

  static MimeBundle of(Table table) {
    int shown = Math.min(SHOWN_ROWS, table.rowCount());
    var html =
        new HtmlTable(
                table.name()
                    + ": "
                    + count(table.rowCount(), "row")
                    + " × "
                    + count(table.columnCount(), "column"))
            .head(table.columnNames());
    for (int row = 0; row < shown; row++) {
      html.row(cells(table, row));
    }
    int left = table.rowCount() - shown;
    String more = left == 0 ? "" : "… and " + count(left, "more row");
    String text = table.first(shown).print() + (left == 0 ? "" : System.lineSeparator() + more);
    return MimeBundle.text(text).withHtml(html.html() + (left == 0 ? "" : "\n<p>" + more + "</p>"));
  }

  private static List<String> cells(Table table, int row) {
    var cells = new ArrayList<String>(table.columnCount());
    for (int column = 0; column < table.columnCount(); column++) {
      cells.add(table.getString(row, column));
    }
    return cells;
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}

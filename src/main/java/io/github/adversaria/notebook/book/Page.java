package io.github.adversaria.notebook.book;

/**
 * The frame that all pages share: head, skip link, header and footer.
 *
 * @param title plain text for the browser's title bar
 * @param description plain text for search engines and link previews
 * @param kind a class of the body, for the style sheet
 */
record Page(String title, String description, String kind) {

  static final String BOOK_TITLE = "Adversaria";
  static final String BOOK_SUBTITLE =
      "The mathematics of adversarial learning, run rather than read";

  /** The language of all prose. */
  private static final String LANGUAGE = "en";

  /**
   * The page around its parts.
   *
   * @param main what stands in the main landmark
   * @param after navigation below it
   */
  String html(String main, String after) {
    return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <meta name="description" content="%s">
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="assets/katex/katex.min.css">
        <link rel="stylesheet" href="assets/book.css">
        <script defer src="assets/katex/katex.min.js"></script>
        <script defer src="assets/katex/auto-render.min.js"></script>
        <script defer src="assets/katex/copy-tex.min.js"></script>
        <script defer src="assets/highlight/highlight.js"></script>
        <script defer src="assets/animation.js"></script>
        <script defer src="assets/book.js"></script>
        </head>
        <body class="%s">
        <a class="skip" href="#content">Skip to the text</a>
        <header class="running-head"><a href="index.html">%s</a> <a href="index.html#search">Search</a></header>
        %s
        %s
        <footer class="colophon"><p>Every number and picture on these pages was computed by the code \
        beside it. Formulas by <a href="assets/katex/LICENSE">KaTeX</a>, colours of code by <a \
        href="assets/highlight/LICENSE">highlight.js</a>.</p></footer>
        </body>
        </html>
        """
        .formatted(
            LANGUAGE, Html.escape(title), Html.escape(description), kind, BOOK_TITLE, main, after);
  }
}

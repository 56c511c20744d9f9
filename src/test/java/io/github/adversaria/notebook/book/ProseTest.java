package io.github.adversaria.notebook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProseTest {

  private static String tex(String formula) {
    return "<span class=\"tex\">" + formula + "</span>";
  }

  private static String display(String formula) {
    return "<div class=\"tex tex-display\">" + formula + "</div>";
  }

  private static String render(String markdown) {
    return new Prose(Set.of("02-next")).render(markdown, Map.of("dot.png", "pictures/dot.png"));
  }

  static Stream<Arguments> formulas() {
    return Stream.of(
        Arguments.of("a $x_1*y_1*z$ b", "<p>a " + tex("x_1*y_1*z") + " b</p>\n"),
        Arguments.of("$a<b$", "<p>" + tex("a&lt;b") + "</p>\n"),
        Arguments.of("**$x$**-th", "<p><strong>" + tex("x") + "</strong>-th</p>\n"),
        Arguments.of("$\\$5$", "<p>" + tex("\\$5") + "</p>\n"),
        Arguments.of("$a$ and $b$", "<p>" + tex("a") + " and " + tex("b") + "</p>\n"),
        Arguments.of("two\n$x\ny$ lines", "<p>two\n" + tex("x\ny") + " lines</p>\n"),
        Arguments.of("$5 or $6", "<p>$5 or $6</p>\n"),
        Arguments.of("from $5 to 6$7", "<p>from $5 to 6$7</p>\n"),
        Arguments.of("a \\$x$ b", "<p>a $x$ b</p>\n"),
        Arguments.of("`$x$`", "<p><code>$x$</code></p>\n"),
        Arguments.of("$5 and `$x`", "<p>$5 and <code>$x</code></p>\n"),
        Arguments.of("$ x $", "<p>$ x $</p>\n"),
        Arguments.of("$$$x$$$", "<p>$$$x$$$</p>\n"),
        Arguments.of("$$x$$", display("x") + "\n"),
        Arguments.of("$$\nx\n= y\n+ z\n$$", display("x\n= y\n+ z") + "\n"),
        Arguments.of("$$x\n\n# y$$\nend", display("x\n\n# y") + "\n<p>end</p>\n"),
        Arguments.of("so\n$$\nx\n$$\nand", "<p>so</p>\n" + display("x") + "\n<p>and</p>\n"),
        Arguments.of(
            "with $$x$$ within", "<p>with <span class=\"tex tex-display\">x</span> within</p>\n"),
        Arguments.of("$$x$$ first", "<p><span class=\"tex tex-display\">x</span> first</p>\n"));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void keepsMarkdownOutOfFormulas(String markdown, String html) {
    String rendered = render(markdown);

    assertThat(rendered.replaceAll("<(span|div) class=\"(tex[^\"]*)\"", "<$1 class=\"$2\""))
        .isEqualTo(html);
  }

  @Test
  void leadsNowhereWhereTheBookHasNoPage() {
    assertThat(render("[e](exercises/02-next.ipynb)"))
        .contains("Open this notebook in Jupyter", ">e</a>")
        .doesNotContain("href");
  }

  @Test
  void leadsToPagesOfTheBook() {
    assertThat(render("[n](02-next.ipynb) [m](./02-next.ipynb#Part-two) [o](99-other.ipynb)"))
        .contains(
            "href=\"02-next.html\"", "href=\"02-next.html#Part-two\"", "href=\"99-other.ipynb\"");
  }

  @Test
  void showsAttachedPicturesOnly() {
    assertThat(render("![a dot](attachment:dot.png)"))
        .contains("<img src=\"pictures/dot.png\" alt=\"a dot\">");
    assertThat(render("![a spy](http://example.org/x.png)"))
        .contains("<a href=\"http://example.org/x.png\">a spy</a>")
        .doesNotContain("<img");
  }

  @Test
  void givesHeadingsTheAnchorsOfJupyter() {
    var prose = new Prose(Set.of());

    String html = prose.render("# A *b* $c_1$\n\n## Same\n\n## Same", Map.of());

    assertThat(html).contains("<h1 id=\"A-b-c_1\">", "<h2 id=\"Same\">", "<h2 id=\"Same-2\">");
    assertThat(prose.headings())
        .extracting(Headings.Entry::html)
        .containsExactly("A b <span class=\"tex\">c_1</span>", "Same", "Same");
  }

  @Test
  void letsNoForeignHtmlThrough() {
    assertThat(
            render(
                "<script>alert(1)</script>\n\n<details><summary>Hint</summary>\n\n*x*\n\n</details>"))
        .doesNotContain("script", "alert")
        .contains("<details><summary>Hint</summary>", "<em>x</em>", "</details>");
    assertThat(render("a<br>b <b onclick='x()'>c</b> [l](javascript:x)"))
        .contains("a<br>b <b>c</b>")
        .doesNotContain("onclick", "javascript");
  }
}

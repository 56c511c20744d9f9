package io.github.adversaria.notebook.book;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML that a cell or a Markdown text brings along, reduced to elements and attributes that cannot
 * run code nor fetch anything: a book made of somebody's stored outputs is as harmless as the
 * notebook is in Jupyter before it is trusted. What is not on the lists is left out; its text
 * stays, but for that of scripts and style sheets.
 */
final class SafeHtml {

  private static final Set<String> ELEMENTS =
      Set.of(
          "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
              .concat(
                  " figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark meter ol p pre")
              .concat(
                  " progress q s samp small span strong sub summary sup table tbody td tfoot th")
              .concat(" thead tr u ul var")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "align alt class colspan dir headers height href lang max min open reversed role rowspan"
              .concat(" scope span src start style title type value valign width")
              .split(" "));

  private static final Pattern WITH_CONTENT =
      Pattern.compile("(?is)<(script|style|iframe|object|template)\\b.*?(?:</\\1\\s*>|$)");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)<!--.*?(?:-->|$)|<(/?)([A-Za-z][A-Za-z0-9]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|[<]");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "([A-Za-z][-A-Za-z0-9]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

  private static final Pattern PICTURE =
      Pattern.compile("data:image/(?:png|gif|jpeg|webp);base64,[A-Za-z0-9+/=\\s]*");

  private static final Pattern LINK = Pattern.compile("(?i)https?:.*|mailto:.*|#.*|[^:]*");

  private static final Pattern FETCHING_STYLE =
      Pattern.compile("(?i)url|image|@|expression|\\\\|position|behavior|<");

  /** What an animation plays, as text that only the book's own player reads. */
  private static final String ANIMATION = "data-adversaria-animation";

  private SafeHtml() {}

  /** The fragment without what is not on the lists. */
  static String clean(String html) {
    String text = WITH_CONTENT.matcher(html).replaceAll("");
    var clean = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.find()) {
      clean.append(text, end, token.start()).append(token(token));
      end = token.end();
    }
    return clean.append(text, end, text.length()).toString();
  }

  private static String token(Matcher token) {
    if (token.group().equals("<")) {
      return "&lt;";
    }
    if (token.group(2) == null || !ELEMENTS.contains(token.group(2).toLowerCase(Locale.ROOT))) {
      return "";
    }
    String name = token.group(2).toLowerCase(Locale.ROOT);
    return "<" + token.group(1) + name + attributes(token.group(3)) + ">";
  }

  private static String attributes(String text) {
    var kept = new StringBuilder();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String name = attribute.group(1).toLowerCase(Locale.ROOT);
      String value = firstNonNull(attribute.group(2), attribute.group(3), attribute.group(4));
      if (value == null && ATTRIBUTES.contains(name)) {
        kept.append(' ').append(name);
      } else if (value != null && allowed(name, value)) {
        kept.append(' ').append(name).append("=\"").append(quoted(value)).append('"');
      }
    }
    return kept.toString();
  }

  private static boolean allowed(String name, String value) {
    return switch (name) {
      case "src" -> PICTURE.matcher(value).matches();
      case "href" -> LINK.matcher(value.replaceAll("[\\s\\p{Cntrl}]", "")).matches();
      case "style" -> !FETCHING_STYLE.matcher(value).find();
      case ANIMATION -> true;
      default -> ATTRIBUTES.contains(name) || name.startsWith("aria-");
    };
  }

  /** Entities in the value stay as they are. */
  private static String quoted(String value) {
    return value.replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static String firstNonNull(String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}

package io.github.adversaria.expression;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes LaTeX as it looks when it is set: a fraction, a root and a script keep together what is in
 * them, a space between factors is a product. Only brackets that are printed are kept.
 */
final class LatexAsPlain {

  /** What has no braces in it, in this order; ⟦ and ⟧ stand for braces of the text. */
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  /** What has braces, from the inside out. */
  private static final Map<String, String> GROUPS = new LinkedHashMap<>();

  static {
    WORDS.put("(\\d+(?:\\.\\d+)?) \\\\cdot 10\\^\\{(-?\\d+)}", "$1e$2");
    WORDS.put("(?<!\\d)10\\^\\{(-?\\d+)}", "1e$1");
    WORDS.put("\\\\(?:left|right)(?![a-z])", "");
    WORDS.put("\\\\mathbf\\{1}\\\\\\{", "1⟦");
    WORDS.put("\\\\}", "⟧");
    WORDS.put("\\\\mathrm\\{H}\\^2", "H²");
    WORDS.put("\\\\chi\\^2", "χ²");
    WORDS.put("W_1", "W1");
    WORDS.put("\\\\(?:mathrm|operatorname)\\{([A-Za-z]+)}", "$1");
    WORDS.put("p_\\{data}", "p_data");
    WORDS.put("\\{D\\^\\*}(?=')", "D*");
    WORDS.put("D\\^\\*", "D*");
    WORDS.put("\\\\mathbb\\{E}", "E");
    WORDS.put("\\\\sup_\\{f}", "sup_f ");
    WORDS.put("\\\\sup_\\{\\\\\\|f\\\\\\|_L \\\\le 5/2}", "sup_⟦‖f‖_L ≤ 2.5⟧ ");
    WORDS.put(" \\\\,\\\\\\|\\\\, ", " ‖ ");
    WORDS.put("\\\\nabla_\\{\\\\theta}\\\\, ", "∇_θ ");
    WORDS.put("\\\\partial_\\{\\\\theta}", "∂_θ");
    WORDS.put("\\\\int ", "∫ ");
    WORDS.put("\\\\,dx", " dx");
    WORDS.put("\\\\(log|max)", "$1");
    WORDS.put("\\\\theta", "θ");
    WORDS.put("\\\\mu", "μ");
    WORDS.put("\\\\sigma", "σ");
    WORDS.put("(?<=[\\d}])\\\\pi", "·π");
    WORDS.put("\\\\pi", "π");
    WORDS.put(" \\\\cdot |\\\\,", "·");
    GROUPS.put("E_\\{[xz] \\\\sim ([^{}]*)}", "E_⟦$1⟧");
    GROUPS.put("\\\\t?frac\\{([^{}]*)}\\{([^{}]*)}", "(($1)/($2))");
    GROUPS.put("\\\\sqrt\\{([^{}]*)}", "sqrt($1)");
    GROUPS.put("(?<![A-Za-z\\\\])e\\^\\{([^{}]*)}", "exp($1)");
    GROUPS.put("(?<!e)\\^\\{([^{}]*)}", "^($1)");
  }

  private LatexAsPlain() {}

  static String of(String tex) {
    String text = tex;
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      text = text.replaceAll(word.getKey(), word.getValue());
    }
    String before;
    do {
      before = text;
      for (Map.Entry<String, String> group : GROUPS.entrySet()) {
        text = text.replaceAll(group.getKey(), group.getValue());
      }
    } while (!text.equals(before));
    return text.replace('⟦', '{').replace('⟧', '}');
  }
}

package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of symbols, in the one spelling that tells them apart: {@code p_data} is {@code
 * p_{data}}, and θ is {@code \theta}.
 */
final class Name {

  private static final String EXAMPLES = "a name such as p_{data}, D^* or \\theta";

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ϵ"),
          Map.entry("varepsilon", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("varphi", "φ"),
          Map.entry("phi", "ϕ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"));

  private static final Map<String, String> COMMANDS =
      GREEK.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  /** A mark over a letter follows it in plain text, for a combining one would break columns. */
  private static final Map<String, String> MARKS = Map.of("hat", "ˆ", "tilde", "˜", "bar", "¯");

  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\\\][\\p{L}\\d\\\\_^{}*', ]*");
  private static final Pattern GREEK_LETTER = Pattern.compile("\\p{InGreek}(?=(\\p{L})?)");
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+) ?");
  private static final Pattern MARKED = Pattern.compile("\\\\(hat|tilde|bar)\\{([^{}]*)}");

  private Name() {}

  /** The one spelling of a name, in LaTeX. */
  static String canonical(String argument, String given) {
    Require.notNull(argument, given);
    if (given.isBlank()) {
      throw Require.wrong(argument, "blank", EXAMPLES);
    }
    String name = given.strip();
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw Require.wrong(
          argument,
          given.replaceAll("\\p{Cntrl}", "?") + " with a control character",
          EXAMPLES,
          "In Java a backslash is written twice: \"\\\\theta\"");
    }
    if (name.contains("(")) {
      throw Require.wrong(argument, given, EXAMPLES, "The point (x) is added when it is written");
    }
    if (!ALLOWED.matcher(name).matches()) {
      throw Require.wrong(argument, given, EXAMPLES + ", without spaces, signs and dollars");
    }
    String spelled =
        GREEK_LETTER
            .matcher(name)
            .replaceAll(
                found ->
                    COMMANDS.containsKey(found.group())
                        ? "\\\\" + COMMANDS.get(found.group()) + (found.group(1) == null ? "" : " ")
                        : found.group())
            .replaceAll("([_^])\\{\\\\(?:mathrm|text)\\{([A-Za-z]+)}}", "$1{$2}")
            .replaceAll("([_^])([A-Za-z0-9]{2,})", "$1{$2}")
            .replaceAll("([_^])\\{([^{}\\\\]|\\\\[A-Za-z]+)}", "$1$2");
    requireScripts(argument, given, spelled);
    return spelled;
  }

  /** TeX takes one subscript and one superscript, and a prime is a superscript. */
  private static void requireScripts(String argument, String given, String name) {
    int depth = 0;
    int below = 0;
    int above = 0;
    for (char c : name.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      below += depth == 0 && c == '_' ? 1 : 0;
      above += depth == 0 && c == '^' ? 1 : 0;
      if (depth < 0) {
        break;
      }
    }
    if (depth != 0) {
      throw Require.wrong(
          argument, given, EXAMPLES, "Its braces do not match: each { needs its own }");
    }
    if (below > 1 || above > 1 || above == 1 && name.contains("'")) {
      throw Require.wrong(
          argument, given, "one subscript and one superscript", "Put them in braces: p_{i,j}");
    }
    if (name.endsWith("_") || name.endsWith("^") || name.endsWith("\\")) {
      throw Require.wrong(argument, given, EXAMPLES, "Nothing follows its last character");
    }
  }

  /** Words are upright. */
  static String latex(String name) {
    return name.replaceAll("([_^])\\{([A-Za-z]{2,})}", "$1{\\\\mathrm{$2}}")
        .replaceAll("^([A-Za-z]{2,})", "\\\\mathrm{$1}");
  }

  static String plain(String name) {
    String marked =
        MARKED.matcher(name).replaceAll(found -> found.group(2) + MARKS.get(found.group(1)));
    String bare =
        COMMAND
            .matcher(marked.replaceAll("\\\\(?:math(?:rm|cal|bf|bb|sf)|text)\\{([^{}]*)}", "$1"))
            .replaceAll(found -> GREEK.getOrDefault(found.group(1), found.group(1)));
    return bare.replace("^*", "*").replaceAll("_\\{([\\p{L}\\d]+)}", "_$1");
  }

  /** Whether something stands above the line already, where a power would. */
  static boolean isRaised(String name) {
    return name.contains("^") || name.endsWith("'");
  }
}

package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.indicator;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.max;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.pi;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sqrt;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How functions of the point, numbers and names are written; each was looked at as KaTeX sets it.
 */
class PointwiseNotationTest {

  private static final ScalarSymbol THETA = scalar("\\theta");
  private static final ScalarSymbol W = scalar("w");
  private static final DensitySymbol P = density("p_{data}");
  private static final DensitySymbol Q = density("p_g");
  private static final FunctionSymbol D = function("D");
  private static final FunctionSymbol D_STAR = function("D^*");
  private static final FunctionSymbol D_HAT = function("\\hat{D}");
  private static final FunctionSymbol G = function("G", THETA);
  private static final FunctionSymbol F = function("f");
  private static final FunctionSymbol H = function("g");
  private static final Expr V = E(P, log(D)).plus(E(Q, log(one().minus(D))));

  private static Written row(Expr expr, String latex, String plain) {
    return new Written(expr, latex, plain);
  }

  static Stream<Written> arithmetic() {
    return Stream.of(
        row(
            V.with(D, P.over(P.plus(Q))),
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}\\left[\\log \\frac{p_{\\mathrm{data}}(x)}{p_{\\mathrm{data}}(x) + p_g(x)}\\right] + \\mathbb{E}_{x \\sim p_g}\\left[\\log\\left(1 - \\frac{p_{\\mathrm{data}}(x)}{p_{\\mathrm{data}}(x) + p_g(x)}\\right)\\right]",
            "E_p_data[log(p_data/(p_data + p_g))] + E_p_g[log(1 - p_data/(p_data + p_g))]"),
        row(log(P.over(Q)), "\\log \\frac{p_{\\mathrm{data}}(x)}{p_g(x)}", "log(p_data/p_g)"),
        row(log(P.times(Q)), "\\log(p_{\\mathrm{data}}(x)\\,p_g(x))", "log(p_data·p_g)"),
        row(log(log(P)), "\\log \\log p_{\\mathrm{data}}(x)", "log log p_data"),
        row(log(P).times(Q), "(\\log p_{\\mathrm{data}}(x))\\,p_g(x)", "(log p_data)·p_g"),
        row(
            log(P).times(log(Q)),
            "\\log p_{\\mathrm{data}}(x)\\,\\log p_g(x)",
            "log p_data·log p_g"),
        row(Q.times(log(P)), "p_g(x)\\,\\log p_{\\mathrm{data}}(x)", "p_g·log p_data"),
        row(log(P).power(2), "(\\log p_{\\mathrm{data}}(x))^{2}", "(log p_data)^2"),
        row(log(P.power(2)), "\\log(p_{\\mathrm{data}}(x)^{2})", "log(p_data^2)"),
        row(
            log(E(P, F)),
            "\\log \\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[f(x)]",
            "log E_p_data[f]"),
        row(log(F.negate()), "\\log(-f(x))", "log(-f)"),
        row(log(0.5), "\\log \\tfrac{1}{2}", "log 0.5"),
        row(exp(point().power(2).negate().over(2)), "e^{-x^{2}/2}", "exp(-x^2/2)"),
        row(
            exp(point().minus(THETA).power(2).over(2).negate()).over(sqrt(pi().times(2))),
            "\\frac{e^{-(x - \\theta)^{2}/2}}{\\sqrt{2\\pi}}",
            "exp(-(x - θ)^2/2)/sqrt(2·π)"),
        row(exp(F).power(2), "(e^{f(x)})^{2}", "(exp(f))^2"),
        row(sqrt(P.over(Q)), "\\sqrt{\\frac{p_{\\mathrm{data}}(x)}{p_g(x)}}", "sqrt(p_data/p_g)"),
        row(P.power(-1), "p_{\\mathrm{data}}(x)^{-1}", "p_data^(-1)"),
        row(P.power(one().over(3)), "p_{\\mathrm{data}}(x)^{1/3}", "p_data^(1/3)"),
        row(F.over(H).power(2), "\\left(\\frac{f(x)}{g(x)}\\right)^{2}", "(f/g)^2"),
        row(F.power(2).power(3), "(f(x)^{2})^{3}", "(f^2)^3"),
        row(F.power(H.power(2)), "f(x)^{g(x)^{2}}", "f^(g^2)"),
        row(F.negate().power(2), "(-f(x))^{2}", "(-f)^2"),
        row(F.power(2).negate(), "-f(x)^{2}", "-f^2"),
        row(number(0.5).power(2), "\\left(\\tfrac{1}{2}\\right)^{2}", "(0.5)^2"),
        row(F.minus(H.minus(1)), "f(x) - (g(x) - 1)", "f - (g - 1)"),
        row(F.plus(H).negate(), "-(f(x) + g(x))", "-(f + g)"),
        row(F.plus(H).times(2), "2\\,(f(x) + g(x))", "2·(f + g)"),
        row(F.times(H.negate()), "-f(x)\\,g(x)", "-f·g"),
        row(F.times(-0.5), "-\\tfrac{1}{2}\\,f(x)", "-0.5·f"),
        row(F.negate().over(H), "-\\frac{f(x)}{g(x)}", "-f/g"),
        row(F.over(H.negate()), "-\\frac{f(x)}{g(x)}", "-f/g"),
        row(F.over(H.over(P)), "\\frac{f(x)}{g(x)/p_{\\mathrm{data}}(x)}", "f/(g/p_data)"),
        row(F.over(H).over(P), "\\frac{f(x)/g(x)}{p_{\\mathrm{data}}(x)}", "f/g/p_data"),
        row(number(2).power(W).times(2), "2 \\cdot 2^{w}", "2·2^w"),
        row(F.times(number(-2).over(3)), "-\\tfrac{2}{3}\\,f(x)", "-2/3·f"),
        row(F.times(1e-9), "10^{-9}\\,f(x)", "1e-9·f"),
        row(pi().times(2), "2\\pi", "2·π"),
        row(
            E(P, indicator(F.minus(H))),
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[\\mathbf{1}\\{f(x) - g(x) > 0\\}]",
            "E_p_data[1{f - g > 0}]"),
        row(
            E(P, max(number(0), one().minus(F))),
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[\\max(0, 1 - f(x))]",
            "E_p_data[max(0, 1 - f)]"),
        row(D.at(point().negate()), "D(-x)", "D(-x)"),
        row(point().power(2).at(point().plus(1)), "(x + 1)^{2}", "(x + 1)^2"),
        row(one().minus(point()).at(G), "1 - G(x)", "1 - G"));
  }

  static Stream<Written> names() {
    return Stream.of(
        row(log(D_STAR), "\\log D^*(x)", "log D*"),
        row(log(D_HAT), "\\log \\hat{D}(x)", "log Dˆ"),
        row(
            THETA.plus(scalar("\\mu").times(scalar("\\sigma_1"))),
            "\\theta + \\mu\\,\\sigma_1",
            "θ + μ·σ_1"),
        row(scalar("θ").plus(scalar("μ_{max}")), "\\theta + \\mu_{\\mathrm{max}}", "θ + μ_max"),
        row(density("p_{model}").power(2), "p_{\\mathrm{model}}(x)^{2}", "p_model^2"),
        row(function("f_{i,j}").power(2), "f_{i,j}(x)^{2}", "f_{i,j}^2"),
        row(function("D_k^{*}").power(2), "D_k^*(x)^{2}", "D_k*^2"),
        row(density("p_{\\mathrm{data}}"), "p_{\\mathrm{data}}(x)", "p_data"),
        row(
            density("prior").times(function("critic")).plus(density("data")),
            "\\mathrm{prior}(x)\\,\\mathrm{critic}(x) + \\mathrm{data}(x)",
            "prior·critic + data"),
        row(density("p_data"), "p_{\\mathrm{data}}(x)", "p_data"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"arithmetic", "names"})
  void isWrittenAsTheFieldDoes(Written form) {
    form.check();
  }
}

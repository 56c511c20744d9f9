package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.TV;
import static io.github.adversaria.expression.Terms.W1;
import static io.github.adversaria.expression.Terms.chiSquared;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.integral;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.mix;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sqrt;
import static io.github.adversaria.expression.Terms.squaredHellinger;
import static io.github.adversaria.expression.Terms.stopGradient;
import static io.github.adversaria.expression.Terms.sup;
import static io.github.adversaria.expression.Terms.supLipschitz;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How functionals and their derivatives are written; each was looked at as KaTeX sets it. */
class FunctionalNotationTest {

  private static final ScalarSymbol THETA = scalar("\\theta");
  private static final DensitySymbol P = density("p_{data}");
  private static final DensitySymbol Q = density("p_g");
  private static final DensitySymbol P_THETA = density("p_\\theta", THETA);
  private static final DensitySymbol NOISE = density("p_z").over("z");
  private static final FunctionSymbol D = function("D");
  private static final FunctionSymbol D_STAR = function("D^*");
  private static final FunctionSymbol G = function("G", THETA);
  private static final FunctionSymbol F = function("f");
  private static final FunctionSymbol H = function("g");
  private static final Expr V = E(P, log(D)).plus(E(Q, log(one().minus(D))));

  private static Written row(Expr expr, String latex, String plain) {
    return new Written(expr, latex, plain);
  }

  static Stream<Written> functionals() {
    return Stream.of(
        row(
            V,
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[\\log D(x)] + \\mathbb{E}_{x \\sim p_g}[\\log(1 - D(x))]",
            "E_p_data[log D] + E_p_g[log(1 - D)]"),
        row(
            E(P, log(D)).plus(E(NOISE, log(one().minus(D.at(G))))),
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[\\log D(x)] + \\mathbb{E}_{z \\sim p_z}[\\log(1 - D(G(z)))]",
            "E_p_data[log D] + E_p_z[log(1 - D(G(z)))]"),
        row(
            V.negate(),
            "-(\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[\\log D(x)] + \\mathbb{E}_{x \\sim p_g}[\\log(1 - D(x))])",
            "-(E_p_data[log D] + E_p_g[log(1 - D)])"),
        row(
            E(P, F).minus(E(Q, F)),
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[f(x)] - \\mathbb{E}_{x \\sim p_g}[f(x)]",
            "E_p_data[f] - E_p_g[f]"),
        row(
            sup(D, V),
            "\\sup_{D}[\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[\\log D(x)] + \\mathbb{E}_{x \\sim p_g}[\\log(1 - D(x))]]",
            "sup_D [E_p_data[log D] + E_p_g[log(1 - D)]]"),
        row(
            supLipschitz(2.5, F, E(P, F).minus(E(Q, F))),
            "\\sup_{\\|f\\|_L \\le 5/2}[\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[f(x)] - \\mathbb{E}_{x \\sim p_g}[f(x)]]",
            "sup_{‖f‖_L ≤ 2.5} [E_p_data[f] - E_p_g[f]]"),
        row(
            sup(D.into(0, 1), V),
            "\\sup_{0 \\le D \\le 1}[\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[\\log D(x)] + \\mathbb{E}_{x \\sim p_g}[\\log(1 - D(x))]]",
            "sup_{D in [0, 1]} [E_p_data[log D] + E_p_g[log(1 - D)]]"),
        row(
            sup(D, V).times(2),
            "2\\,\\sup_{D}[\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[\\log D(x)] + \\mathbb{E}_{x \\sim p_g}[\\log(1 - D(x))]]",
            "2·sup_D [E_p_data[log D] + E_p_g[log(1 - D)]]"),
        row(
            KL(P, mean(P, Q)).plus(KL(Q, mean(P, Q))),
            "\\mathrm{KL}\\left(p_{\\mathrm{data}} \\,\\|\\, \\tfrac{p_{\\mathrm{data}} + p_g}{2}\\right) + \\mathrm{KL}\\left(p_g \\,\\|\\, \\tfrac{p_{\\mathrm{data}} + p_g}{2}\\right)",
            "KL(p_data ‖ (p_data + p_g)/2) + KL(p_g ‖ (p_data + p_g)/2)"),
        row(
            log(4).negate().plus(JS(P, Q).times(2)),
            "-\\log 4 + 2\\,\\mathrm{JS}(p_{\\mathrm{data}} \\,\\|\\, p_g)",
            "-log 4 + 2·JS(p_data ‖ p_g)"),
        row(
            KL(mix(0.3, P, Q), Q),
            "\\mathrm{KL}(0.3\\,p_{\\mathrm{data}} + 0.7\\,p_g \\,\\|\\, p_g)",
            "KL(0.3·p_data + 0.7·p_g ‖ p_g)"),
        row(
            JS(mix(0.25, P, Q), Q),
            "\\mathrm{JS}\\left(\\tfrac{1}{4}\\,p_{\\mathrm{data}} + \\tfrac{3}{4}\\,p_g \\,\\|\\, p_g\\right)",
            "JS(0.25·p_data + 0.75·p_g ‖ p_g)"),
        row(W1(P, P_THETA).times(3), "3\\,W_1(p_{\\mathrm{data}}, p_\\theta)", "3·W1(p_data, p_θ)"),
        row(
            TV(P, Q).plus(squaredHellinger(P, Q)).plus(chiSquared(P, Q)),
            "\\mathrm{TV}(p_{\\mathrm{data}}, p_g) + \\mathrm{H}^2(p_{\\mathrm{data}}, p_g) + \\chi^2(p_{\\mathrm{data}} \\,\\|\\, p_g)",
            "TV(p_data, p_g) + H²(p_data, p_g) + χ²(p_data ‖ p_g)"),
        row(
            E(mean(P, Q), F),
            "\\mathbb{E}_{x \\sim (p_{\\mathrm{data}} + p_g)/2}[f(x)]",
            "E_{(p_data + p_g)/2}[f]"),
        row(
            E(mix(0.3, NOISE, density("p_e").over("z")), F),
            "\\mathbb{E}_{z \\sim 0.3\\,p_z + 0.7\\,p_e}[f(z)]",
            "E_{0.3·p_z + 0.7·p_e}[f(z)]"),
        row(
            E(P, F).power(2),
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[f(x)]^{2}",
            "E_p_data[f]^2"),
        row(
            E(P, F.power(2)).minus(E(P, F).power(2)),
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[f(x)^{2}] - \\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[f(x)]^{2}",
            "E_p_data[f^2] - E_p_data[f]^2"),
        row(
            E(P, F.minus(E(P, F)).power(2)),
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[(f(x) - \\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[f(x)])^{2}]",
            "E_p_data[(f - E_p_data[f])^2]"),
        row(
            E(P, F.minus(E(Q, H))),
            "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[f(x) - \\mathbb{E}_{x \\sim p_g}[g(x)]]",
            "E_p_data[f - E_p_g[g]]"),
        row(E(P, number(3)), "\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[3]", "E_p_data[3]"),
        row(
            E(Q, H).over(E(P, F)),
            "\\frac{\\mathbb{E}_{x \\sim p_g}[g(x)]}{\\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[f(x)]}",
            "E_p_g[g]/E_p_data[f]"),
        row(
            KL(Q, P).minus(JS(Q, P).times(2)).plus(E(P, log(D_STAR))).plus(log(2).times(2)),
            "\\mathrm{KL}(p_g \\,\\|\\, p_{\\mathrm{data}}) - 2\\,\\mathrm{JS}(p_g \\,\\|\\, p_{\\mathrm{data}}) + \\mathbb{E}_{x \\sim p_{\\mathrm{data}}}[\\log D^*(x)] + 2\\,\\log 2",
            "KL(p_g ‖ p_data) - 2·JS(p_g ‖ p_data) + E_p_data[log D*] + 2·log 2"),
        row(
            KL(mean(P, Q), P).times(2),
            "2\\,\\mathrm{KL}\\left(\\tfrac{p_{\\mathrm{data}} + p_g}{2} \\,\\|\\, p_{\\mathrm{data}}\\right)",
            "2·KL((p_data + p_g)/2 ‖ p_data)"),
        row(
            KL(P, Q).over(2),
            "\\frac{\\mathrm{KL}(p_{\\mathrm{data}} \\,\\|\\, p_g)}{2}",
            "KL(p_data ‖ p_g)/2"),
        row(
            sqrt(JS(P, Q)),
            "\\sqrt{\\mathrm{JS}(p_{\\mathrm{data}} \\,\\|\\, p_g)}",
            "sqrt(JS(p_data ‖ p_g))"));
  }

  static Stream<Written> integralsAndDerivatives() {
    return Stream.of(
        row(
            integral(P.times(log(D)).plus(Q.times(log(one().minus(D))))),
            "\\int (p_{\\mathrm{data}}(x)\\,\\log D(x) + p_g(x)\\,\\log(1 - D(x)))\\,dx",
            "∫ (p_data·log D + p_g·log(1 - D)) dx"),
        row(
            integral(P.times(log(D))),
            "\\int p_{\\mathrm{data}}(x)\\,\\log D(x)\\,dx",
            "∫ p_data·log D dx"),
        row(integral(P.negate()), "\\int (-p_{\\mathrm{data}}(x))\\,dx", "∫ (-p_data) dx"),
        row(
            integral(P.times(F)).negate(),
            "-\\int p_{\\mathrm{data}}(x)\\,f(x)\\,dx",
            "-∫ p_data·f dx"),
        row(
            integral(P.times(F)).times(F),
            "\\left(\\int p_{\\mathrm{data}}(x)\\,f(x)\\,dx\\right)\\,f(x)",
            "(∫ p_data·f dx)·f"),
        row(
            integral(P.times(F)).times(integral(Q.times(F))),
            "\\left(\\int p_{\\mathrm{data}}(x)\\,f(x)\\,dx\\right)\\,\\int p_g(x)\\,f(x)\\,dx",
            "(∫ p_data·f dx)·∫ p_g·f dx"),
        row(
            integral(P.times(F)).power(2),
            "\\left(\\int p_{\\mathrm{data}}(x)\\,f(x)\\,dx\\right)^{2}",
            "(∫ p_data·f dx)^2"),
        row(
            integral(P.power(2).over(Q)),
            "\\int \\frac{p_{\\mathrm{data}}(x)^{2}}{p_g(x)}\\,dx",
            "∫ p_data^2/p_g dx"),
        row(
            log(integral(P.times(F))),
            "\\log\\left(\\int p_{\\mathrm{data}}(x)\\,f(x)\\,dx\\right)",
            "log(∫ p_data·f dx)"),
        row(
            gradient(E(P_THETA, F).plus(KL(P_THETA, Q)), THETA),
            "\\nabla_{\\theta}\\, (\\mathbb{E}_{x \\sim p_\\theta}[f(x)] + \\mathrm{KL}(p_\\theta \\,\\|\\, p_g))",
            "∇_θ (E_p_θ[f] + KL(p_θ ‖ p_g))"),
        row(
            gradient(KL(P_THETA, Q), THETA),
            "\\nabla_{\\theta}\\, \\mathrm{KL}(p_\\theta \\,\\|\\, p_g)",
            "∇_θ KL(p_θ ‖ p_g)"),
        row(
            gradient(KL(P_THETA, Q), THETA).power(2),
            "(\\nabla_{\\theta}\\, \\mathrm{KL}(p_\\theta \\,\\|\\, p_g))^{2}",
            "(∇_θ KL(p_θ ‖ p_g))^2"),
        row(
            gradient(KL(P_THETA, Q), THETA).times(F),
            "(\\nabla_{\\theta}\\, \\mathrm{KL}(p_\\theta \\,\\|\\, p_g))\\,f(x)",
            "(∇_θ KL(p_θ ‖ p_g))·f"),
        row(
            gradient(KL(P_THETA, Q), THETA).over(2),
            "\\frac{\\nabla_{\\theta}\\, \\mathrm{KL}(p_\\theta \\,\\|\\, p_g)}{2}",
            "(∇_θ KL(p_θ ‖ p_g))/2"),
        row(
            E(P_THETA, F).derivative(THETA),
            "\\mathbb{E}_{x \\sim p_\\theta}[f(x)\\,\\partial_{\\theta} \\log p_\\theta(x)]",
            "E_p_θ[f·∂_θ log p_θ]"),
        row(
            E(NOISE, F.at(G)).derivative(THETA),
            "\\mathbb{E}_{z \\sim p_z}[f'(G(z))\\,\\partial_{\\theta} G(z)]",
            "E_p_z[f'(G(z))·∂_θ G(z)]"),
        row(
            E(NOISE, log(one().minus(D.at(G)))).derivative(THETA),
            "-\\mathbb{E}_{z \\sim p_z}\\left[\\frac{D'(G(z))\\,\\partial_{\\theta} G(z)}{1 - D(G(z))}\\right]",
            "-E_p_z[(D'(G(z))·∂_θ G(z))/(1 - D(G(z)))]"),
        row(
            new Score(P_THETA, THETA).times(F),
            "(\\partial_{\\theta} \\log p_\\theta(x))\\,f(x)",
            "(∂_θ log p_θ)·f"),
        row(
            new Score(P_THETA, THETA).at(G),
            "(\\partial_{\\theta} \\log p_\\theta)(G(x))",
            "(∂_θ log p_θ)(G)"),
        row(
            E(NOISE, new LogSlope(P)),
            "\\mathbb{E}_{z \\sim p_z}[(\\log p_{\\mathrm{data}})'(z)]",
            "E_p_z[(log p_data)'(z)]"),
        row(D_STAR.derive(Point.INSTANCE), "{D^*}'(x)", "D*'"),
        row(D.derive(Point.INSTANCE).at(G), "D'(G(x))", "D'(G)"),
        row(
            E(NOISE, stopGradient(P.over(Q)).at(G)),
            "\\mathbb{E}_{z \\sim p_z}\\left[\\operatorname{sg}\\left[\\frac{p_{\\mathrm{data}}(G(z))}{p_g(G(z))}\\right]\\right]",
            "E_p_z[sg[p_data(G(z))/p_g(G(z))]]"),
        row(
            E(NOISE, stopGradient(F).at(G)).derivative(THETA),
            "\\mathbb{E}_{z \\sim p_z}[\\operatorname{sg}[f'(G(z))]\\,\\partial_{\\theta} G(z)]",
            "E_p_z[sg[f'(G(z))]·∂_θ G(z)]"),
        row(
            V.derivative(D),
            "\\frac{p_{\\mathrm{data}}(x)}{D(x)} - \\frac{p_g(x)}{1 - D(x)}",
            "p_data/D - p_g/(1 - D)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"functionals", "integralsAndDerivatives"})
  void isWrittenAsTheFieldDoes(Written form) {
    form.check();
  }
}

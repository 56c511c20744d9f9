package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Family;
import io.github.adversaria.density.Normal;
import io.github.adversaria.divergence.FDivergence;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader may mistype, and that the complaint says what to write. */
class ExpressionBadInputTest {

  private static final DensitySymbol P = Terms.density("p_{data}");
  private static final DensitySymbol Q = Terms.density("p_g");
  private static final FunctionSymbol D = Terms.function("D");
  private static final ScalarSymbol THETA = Terms.scalar("\\theta");
  private static final Expr SUM = P.plus(Q);
  private static final double NAN = Double.NaN;

  private static final Family LOCATION =
      new Family() {
        @Override
        public int parameters() {
          return 1;
        }

        @Override
        public Density at(double... theta) {
          return Normal.of(theta[0], 1);
        }

        @Override
        public double score(int i, double x, double... theta) {
          return x - theta[0];
        }
      };

  private static Expr given(String name, UnaryOperator<Expr> f) {
    return Terms.fDivergence(name, FDivergence.KL, f, P, Q);
  }

  private static Arguments row(String call, ThrowingCallable thrower, String... fragments) {
    return arguments(call, thrower, fragments);
  }

  static Stream<Arguments> names() {
    return Stream.of(
        row("blank", () -> Terms.density(" "), "name was blank", "p_{data}"),
        row("null", () -> Terms.scalar(null), "name was null"),
        row("braces", () -> Terms.density("p_{data"), "p_{data;", "braces do not match"),
        row("closed", () -> Terms.function("D}"), "D};", "braces do not match"),
        row("point", () -> Terms.density("p(x)"), "p(x);", "(x) is added"),
        row("space", () -> Terms.function("the critic+"), "without spaces, signs"),
        row("dollars", () -> Terms.scalar("$w$"), "$w$;", "dollars"),
        row("tab", () -> Terms.density("p_\theta"), "a backslash is written twice", "\\\\theta"),
        row("end", () -> Terms.density("p_"), "p_;", "Nothing follows"),
        row("scripts", () -> Terms.function("D_i_j"), "one subscript", "p_{i,j}"),
        row("primes", () -> Terms.function("D^*'"), "one superscript"),
        row("point name", () -> P.over(" "), "point was blank"),
        row("twice", () -> Terms.density("p", THETA, THETA), "parameters was [θ, θ]", "once"),
        row("null in", () -> Terms.function("G", THETA, null), "parameters[1] was null"));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        row("NaN", () -> Terms.number(NAN), "value was NaN", "finite"),
        row("log 0", () -> Terms.log(0), "number was 0.0", "> 0"),
        row("log null", () -> Terms.log((Expr) null), "argument was null"),
        row("plus", () -> D.plus(NAN), "number was NaN"),
        row("times", () -> D.times(Double.POSITIVE_INFINITY), "number was Infinity"),
        row("power", () -> D.power(NAN), "exponent was NaN"),
        row("exp", () -> Terms.exp(null), "argument was null"),
        row("sqrt", () -> Terms.sqrt(null), "argument was null"),
        row("sigmoid", () -> Terms.sigmoid(null), "argument was null"),
        row("max", () -> Terms.max(D, null), "second was null"),
        row("indicator", () -> Terms.indicator(null), "argument was null"),
        row("stop", () -> Terms.stopGradient(null), "argument was null"),
        row("mean", () -> Terms.mean(P, null), "q was null"),
        row("mix above", () -> Terms.mix(1.2, P, Q), "weight was 1.2", "[0.0, 1.0]"),
        row("mix below", () -> Terms.mix(-0.1, P, Q), "weight was -0.1"),
        row("mix D", () -> Terms.mix(D, P, Q), "weight was D, a function of the point"),
        row("range", () -> D.into(1, 0), "high was 0.0", "> low = 1.0", "into(0, 1)"),
        row("empty range", () -> D.into(1, 1), "high was 1.0"),
        row("NaN range", () -> D.into(NAN, 1), "low was NaN"));
  }

  static Stream<Arguments> functionals() {
    FunctionSymbol function = Terms.function("p_{data}");
    Expr V = E(P, Terms.log(D));
    return Stream.of(
        row("swapped", () -> E(Terms.log(D), P), "density was log D", "first", "E(p_data, ...)"),
        row("function", () -> E(D, D), "density was D", "declare it as density(\"D\")"),
        row("no density", () -> Terms.E(D.times(P), D), "Declare it with density(\"p\")"),
        row("sum", () -> E(SUM, D), "whose integral is 2", "Divide by 2", "mean(p, q)"),
        row("KL", () -> Terms.KL(P, SUM), "q was p_data + p_g, whose integral is 2"),
        row("JS", () -> Terms.JS(D, Q), "p was D"),
        row("TV", () -> Terms.TV(P, P.minus(Q)), "weights >= 0", "mean(p, q)"),
        row("H", () -> Terms.squaredHellinger(P, Terms.one()), "q was 1"),
        row("chi", () -> Terms.chiSquared(P, P.over(2)), "whose integral is 0.5"),
        row("order", () -> Terms.alphaDivergence(1, P, Q), "alpha was 1.0", "but 0 and 1"),
        row("order NaN", () -> Terms.alphaDivergence(NAN, P, Q), "alpha was NaN"),
        row("order's", () -> Terms.alphaDivergence(2, P, D), "q was D"),
        row("f name", () -> given("D(p)", Terms::log), "latexName was D(p)"),
        row("f null", () -> given("D_f", null), "f was null"),
        row("f of null", () -> given("D_f", u -> null), "f(u) was null"),
        row("f other", () -> given("D_f", Terms::log), "f(0.125) was -2.07", "multiple of u - 1"),
        row("f(1)", () -> given("D_f", u -> u), "f(1.0) was 1.0", "0.0, as the generator"),
        row("f of D", () -> given("D_f", u -> D), "f(u) was D", "of u and numbers alone"),
        row(
            "f-divergence",
            () -> Terms.fDivergence("D_f", FDivergence.KL, u -> u.times(Terms.log(u)), SUM, Q),
            "p was p_data + p_g"),
        row("W1", () -> Terms.W1(P, V), "q was E_p_data[log D]"),
        row("integral", () -> Terms.integral(V), "a number", "integral(p.times(...))"),
        row("sup pointwise", () -> Terms.sup(D, Terms.log(D)), "E(p, log D)"),
        row("sup other", () -> Terms.sup(Terms.function("f"), V), "in which f occurs"),
        row("bound", () -> Terms.supLipschitz(0, D, V), "bound was 0.0", "> 0"),
        row("gradient", () -> Terms.gradient(D, THETA), "D, a function of the point", "E(p, D)"),
        row(
            "two kinds",
            () -> E(P, function),
            "the name p_data was density(\"p_{data}\") as well as function(\"p_{data}\")",
            "another name"),
        row(
            "two parameters",
            () -> E(P, Terms.log(Terms.density("p_data", THETA))),
            "density(\"p_{data}\", θ)"),
        row("with a function", () -> V.with(P, D), "the density of an expectation was D"),
        row("point for a number", () -> THETA.plus(1).with(THETA, D), "D, a function", "as θ is"),
        row(
            "a parameter",
            () -> E(Terms.density("q", THETA), D).with(THETA, Terms.one()),
            "a parameter of q",
            ".and(θ, 0.5)"),
        row(
            "a gradient's",
            () -> Terms.gradient(THETA.power(2), THETA).with(THETA, Terms.one()),
            "which ∇_θ (θ^2) is the derivative for"));
  }

  static Stream<Arguments> bindings() {
    Density normal = Normal.of(0, 1);
    return Stream.of(
        row("no density", () -> Binding.of(P, (Density) null), "density was null"),
        row("no symbol", () -> Binding.of(null, normal), "symbol was null"),
        row(
            "a function of p",
            () -> Binding.of(P, x -> Math.exp(-x * x)),
            "the meaning of p_data was a function",
            "a function is no density",
            "UserDensity.normalized(\"p_data\", logWeight, support, landmarks)"),
        row(
            "and a function",
            () -> Binding.of(Q, normal).and(P, x -> Math.exp(-x * x)),
            "a function is no density"),
        row("no function", () -> Binding.of(P, (DoubleUnaryOperator) null), "function was null"),
        row("NaN", () -> Binding.empty().and(THETA, NAN), "value was NaN"),
        row("Mapping", () -> Mapping.of((DoubleUnaryOperator) null), "f was null"),
        row(
            "family",
            () -> Binding.of(P, LOCATION),
            "p_data with the parameters []",
            "a density with 1",
            "density(\"p_{data}\", theta)"),
        row(
            "one name",
            () -> Binding.of(P, normal).and(Terms.function("p_data"), x -> 1),
            "the name p_data was density",
            "one symbol for each name"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"names", "numbers", "functionals", "bindings"})
  void isRefusedInWords(String call, ThrowingCallable thrower, String... fragments) {
    assertThatThrownBy(thrower)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("; allowed: ")
        .satisfies(
            e -> Arrays.stream(fragments).forEach(f -> assertThat(e).hasMessageContaining(f)));
  }

  @Test
  void whatLooksOddButIsSoundIsTaken() {
    assertThat(E(P, Terms.number(3))).hasToString("E_p_data[3]");
    assertThat(Terms.W1(Terms.mix(Terms.scalar("w"), P, Q), Q))
        .hasToString("W1(w·p_data + (1 - w)·p_g, p_g)");
    assertThat(Terms.density("p_θ")).isEqualTo(Terms.density("p_{\\theta}"));
    assertThat(Terms.density("p_data")).isEqualTo(Terms.density("p_{\\mathrm{data}}"));
  }

  @Test
  void aSymbolBoundAgainTakesItsNewMeaning() {
    Binding binding = Binding.empty().and(THETA, 1).and(THETA, 2);

    assertThat(binding.number(THETA)).hasValue(2);
  }
}

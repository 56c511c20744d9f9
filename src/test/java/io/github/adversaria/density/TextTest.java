package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How densities print, as text and as LaTeX. */
class TextTest {

  static Stream<Arguments> texts() {
    Density normal = Normal.of(0, 1);
    Density mixture = Mixture.of(0.3, Uniform.of(-1, 4), 0.7, Normal.of(2, 0.5));
    return Stream.of(
        arguments(normal, "Normal(0, 1)", "\\mathcal{N}(0,\\,1^2)"),
        arguments(Normal.of(-0.5, 1e-6), "Normal(-0.5, 1E-6)", "\\mathcal{N}(-0.5,\\,(10^{-6})^2)"),
        arguments(
            Normal.of(1e300, 2.5e10),
            "Normal(1E300, 2.5E10)",
            "\\mathcal{N}(10^{300},\\,(2.5 \\cdot 10^{10})^2)"),
        arguments(Uniform.of(-1, 4), "Uniform(-1, 4)", "\\mathcal{U}(-1,\\,4)"),
        arguments(StudentT.of(0, 1, 3), "StudentT(0, 1, 3)", "t_{3}(0,\\,1)"),
        arguments(
            mixture,
            "Mixture(0.3, Uniform(-1, 4), 0.7, Normal(2, 0.5))",
            "0.3\\,\\mathcal{U}(-1,\\,4) + 0.7\\,\\mathcal{N}(2,\\,0.5^2)"),
        arguments(
            Product.of(mixture, Exponential.of(2)),
            "Product(Mixture(0.3, Uniform(-1, 4), 0.7, Normal(2, 0.5)), Exponential(2))",
            "\\left(0.3\\,\\mathcal{U}(-1,\\,4) + 0.7\\,\\mathcal{N}(2,\\,0.5^2)\\right)"
                + " \\otimes \\operatorname{Exp}(2)"),
        arguments(
            Truncation.of(normal, 0, Double.POSITIVE_INFINITY),
            "Truncation(Normal(0, 1), 0, Infinity)",
            "\\left.\\mathcal{N}(0,\\,1^2)\\right|_{[0,\\,\\infty]}"),
        arguments(
            Pushforward.affine(normal, 2, -3),
            "Pushforward(Normal(0, 1), 2 u - 3)",
            "\\left(2\\,u - 3\\right)_{\\#}\\,\\mathcal{N}(0,\\,1^2)"),
        arguments(
            Categorical.of(0.25, 0.75),
            "Categorical(0: 0.25, 1: 0.75)",
            "0.25\\,\\delta_{0} + 0.75\\,\\delta_{1}"),
        arguments(
            MultivariateNormal.standard(2),
            "MultivariateNormal([0, 0], [[1, 0], [0, 1]])",
            "\\mathcal{N}\\!\\left(\\begin{pmatrix}0 \\\\ 0\\end{pmatrix},\\,"
                + "\\begin{pmatrix}1 & 0 \\\\ 0 & 1\\end{pmatrix}\\right)"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void printsAsTextAndLatex(Density density, String text, String latex) {
    assertThat(density).hasToString(text);
    assertThat(density.toLatex()).isEqualTo(latex);
    assertThat(density.show().text()).isEqualTo(text);
    assertThat(density.show().latex()).contains("$$" + latex + "$$");
  }

  @Test
  void supportsAndTheirUnionsPrint() {
    Density gap = Mixture.of(0.5, Uniform.of(0, 1), 0.5, Uniform.of(3, 4));
    assertThat(gap.support()).hasToString("[0.0, 1.0] ∪ [3.0, 4.0]");
    assertThat(Mixture.of(0.5, Uniform.of(0, 2), 0.5, Uniform.of(1, 4)).support())
        .hasToString("[0.0, 4.0]");
    assertThat(Mixture.of(1, Uniform.of(0, 1), 0, Cauchy.of(0, 1)).support())
        .hasToString("[0.0, 1.0]");
    assertThat(gap.support().covers(Uniform.of(3, 4).support())).isTrue();
    assertThat(Uniform.of(0, 4).support().covers(gap.support())).isTrue();
    assertThat(gap.support().covers(Uniform.of(0, 4).support())).isFalse();
    assertThat(Mixture.of(0.5, Categorical.of(0.5, 0.5), 0.5, Categorical.of(0, 0, 1)).support())
        .hasToString("{0.0} ∪ {1.0} ∪ {2.0}");
  }
}

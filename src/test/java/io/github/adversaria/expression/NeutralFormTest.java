package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.W1;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.indicator;
import static io.github.adversaria.expression.Terms.integral;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.max;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.pi;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;
import static io.github.adversaria.expression.Terms.stopGradient;
import static io.github.adversaria.expression.Terms.sup;
import static io.github.adversaria.expression.Terms.supLipschitz;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NeutralFormTest {

  static Stream<Arguments> forms() {
    ScalarSymbol theta = scalar("\\theta");
    DensitySymbol p = density("p");
    DensitySymbol q = density("q", theta);
    FunctionSymbol f = function("f", theta);
    FunctionSymbol d = function("D").into(0, 1);
    String pForm = "[\"density\",\"p\",[]]";
    String qForm = "[\"density\",\"q\",[\"\\\\theta\"]]";
    String fForm = "[\"function\",\"f\",[\"\\\\theta\"],\"-Infinity,Infinity\"]";
    String dForm = "[\"function\",\"D\",[],\"0.0,1.0\"]";
    String thetaForm = "[\"scalar\",\"\\\\theta\"]";
    return Stream.of(
        Arguments.of(number(0.75), "[\"number\",\"3/4\"]"),
        Arguments.of(number(-2), "[\"number\",\"-2\"]"),
        Arguments.of(pi().plus(point()), "[\"sum\",[\"pi\"],[\"point\"]]"),
        Arguments.of(p.over(q), "[\"quotient\"," + pForm + "," + qForm + "]"),
        Arguments.of(theta.power(p), "[\"power\"," + thetaForm + "," + pForm + "]"),
        Arguments.of(E(p, log(p).times(q)), expectationForm(pForm, qForm)),
        Arguments.of(integral(exp(p)), "[\"integral\",[\"exp\"," + pForm + "]]"),
        Arguments.of(sigmoid(f), "[\"sigmoid\"," + fForm + "]"),
        Arguments.of(max(p, indicator(q)), "[\"max\"," + pForm + ",[\"indicator\"," + qForm + "]]"),
        Arguments.of(stopGradient(f), "[\"stop\"," + fForm + "]"),
        Arguments.of(f.at(d), "[\"at\"," + fForm + "," + dForm + "]"),
        Arguments.of(KL(p, q), "[\"KL\"," + pForm + "," + qForm + "]"),
        Arguments.of(W1(p, q), "[\"W1\"," + pForm + "," + qForm + "]"),
        Arguments.of(
            sup(d, E(p, d)), "[\"sup\"," + dForm + ",null,[\"E\"," + pForm + "," + dForm + "]]"),
        Arguments.of(
            supLipschitz(1, f, E(p, f)),
            "[\"sup\"," + fForm + ",1.0,[\"E\"," + pForm + "," + fForm + "]]"),
        Arguments.of(
            gradient(KL(p, q), theta),
            "[\"gradient\"," + thetaForm + ",[\"KL\"," + pForm + "," + qForm + "]]"),
        Arguments.of(log(q).derivative(theta), "[\"score\"," + qForm + "," + thetaForm + "]"),
        Arguments.of(p.derive(point()), "[\"product\"," + pForm + ",[\"logSlope\"," + pForm + "]]"),
        Arguments.of(f.derive(point()), "[\"slope\"," + fForm + ",1]"),
        Arguments.of(f.derivative(theta), "[\"parameterSlope\"," + fForm + "," + thetaForm + "]"));
  }

  private static String expectationForm(String p, String q) {
    return "[\"E\"," + p + ",[\"product\",[\"log\"," + p + "]," + q + "]]";
  }

  @ParameterizedTest
  @MethodSource("forms")
  void ofEveryKindOfExpression(Expr expr, String form) {
    assertThat(NeutralForm.of(expr)).isEqualTo(form);
  }
}

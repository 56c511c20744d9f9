package io.github.adversaria.nn;

import static io.github.adversaria.nn.Differences.numbers;
import static io.github.adversaria.nn.Differences.positive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class TensorDerivativeTest {

  private static final int[][] SHAPES = {{}, {1}, {5}, {1, 1}, {3, 4}, {1, 4}, {2, 1, 3, 2}};

  private static final int[][][] PAIRS = {
    {{}, {}}, {{3}, {}}, {{1}, {4}}, {{3, 4}, {4}}, {{3, 1}, {1, 4}}, {{2, 3, 1, 2}, {3, 2, 1}},
  };

  private static Map<String, Function<Tensor, Tensor>> ofOne() {
    Map<String, Function<Tensor, Tensor>> all = new LinkedHashMap<>();
    all.put("plus a constant", x -> x.plus(2));
    all.put("times a constant", x -> x.times(-3));
    all.put("negate", Tensor::negate);
    all.put("square", Tensor::square);
    all.put("exp", Tensor::exp);
    all.put("abs", Tensor::abs);
    all.put("relu", Tensor::relu);
    all.put("leaky relu", x -> x.leakyRelu(0.2));
    all.put("tanh", Tensor::tanh);
    all.put("sigmoid", Tensor::sigmoid);
    all.put("softplus", Tensor::softplus);
    all.put("swish", Tensor::swish);
    all.put(
        "map", x -> x.map("sin", Math::sin, y -> y.map("cos", Math::cos, z -> sin(z).negate())));
    all.put("sum", Tensor::sum);
    all.put("mean", Tensor::mean);
    all.put("reshape", x -> x.reshape(x.size(), 1));
    all.put("stretch", x -> x.reshape(x.size(), 1).stretch(2, x.size(), 3));
    return all;
  }

  private static Tensor sin(Tensor x) {
    return x.map("sin", Math::sin, y -> y.map("cos", Math::cos, z -> sin(z).negate()));
  }

  private static Map<String, Function<Tensor, Tensor>> ofPositive() {
    return Map.of("sqrt", Tensor::sqrt, "log", Tensor::log, "power", x -> x.power(1.7));
  }

  private static Map<String, Function<Tensor[], Tensor>> ofTwo() {
    return Map.of(
        "plus", x -> x[0].plus(x[1]),
        "minus", x -> x[0].minus(x[1]),
        "times", x -> x[0].times(x[1]),
        "dividedBy", x -> x[0].dividedBy(x[1]),
        "max", x -> x[0].max(x[1]));
  }

  @TestFactory
  Stream<DynamicTest> functionsOfOneTensor() {
    return ofOne().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      for (int[] shape : SHAPES) {
                        Differences.check(x -> entry.getValue().apply(x[0]), numbers(1, shape));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> functionsOfPositiveNumbers() {
    return ofPositive().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      for (int[] shape : SHAPES) {
                        Differences.check(x -> entry.getValue().apply(x[0]), positive(2, shape));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> functionsOfTwoTensors() {
    return ofTwo().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      for (int[][] pair : PAIRS) {
                        Tensor a = numbers(3, pair[0]);
                        Tensor b = numbers(4, pair[1]);
                        Differences.check(entry.getValue(), a, b);
                        Differences.check(entry.getValue(), b, a);
                      }
                    }));
  }

  private static void check(Function<Tensor, Tensor> operation, int... shape) {
    Differences.check(x -> operation.apply(x[0]), numbers(5, shape));
  }

  @TestFactory
  Stream<DynamicTest> alongAnAxis() {
    return Stream.of(
        DynamicTest.dynamicTest("sum", () -> eachAxis(Tensor::sum)),
        DynamicTest.dynamicTest("mean", () -> eachAxis(Tensor::mean)),
        DynamicTest.dynamicTest("max", () -> eachAxis(Tensor::max)),
        DynamicTest.dynamicTest("slice", () -> eachAxis((x, a) -> x.slice(a, 0, 1))),
        DynamicTest.dynamicTest(
            "concatenate", () -> eachAxis((x, a) -> Tensor.concatenate(a, x, x.exp(), x))));
  }

  private static void eachAxis(java.util.function.BiFunction<Tensor, Integer, Tensor> operation) {
    for (int[] shape : List.of(new int[] {4}, new int[] {3, 1, 2}, new int[] {2, 3, 1, 2})) {
      for (int axis = -shape.length; axis < shape.length; axis++) {
        int along = axis;
        check(x -> operation.apply(x, along), shape);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> others() {
    return Stream.of(
        DynamicTest.dynamicTest("transpose", () -> check(Tensor::transpose, 3, 4)),
        DynamicTest.dynamicTest("transpose of a row", () -> check(Tensor::transpose, 1, 4)),
        DynamicTest.dynamicTest("softmax", () -> check(Tensor::softmax, 3, 4)),
        DynamicTest.dynamicTest("softmax of one", () -> check(Tensor::softmax, 3, 1)),
        DynamicTest.dynamicTest("log softmax", () -> check(Tensor::logSoftmax, 2, 2, 3)),
        DynamicTest.dynamicTest("slice", () -> check(x -> x.slice(1, 1, 2), 3, 4, 2)),
        DynamicTest.dynamicTest("rows", () -> check(x -> x.rows(2, 0, 2), 3, 4)),
        DynamicTest.dynamicTest("rows of numbers", () -> check(x -> x.rows(1, 1), 3)));
  }

  @TestFactory
  Stream<DynamicTest> matrixProducts() {
    int[][] sizes = {{3, 4, 2}, {1, 1, 1}, {1, 5, 3}, {4, 1, 3}, {6, 7, 1}, {2, 9, 9}, {9, 2, 9}};
    return Stream.of(sizes)
        .map(
            s ->
                DynamicTest.dynamicTest(
                    s[0] + "×" + s[1] + "×" + s[2],
                    () -> {
                      Tensor a = numbers(6, s[0], s[1]);
                      Tensor b = numbers(7, s[1], s[2]);
                      Differences.check(x -> x[0].matmul(x[1]), a, b);
                    }));
  }

  /** Steps of a random computation with tensors of one shape. */
  @Provide
  Arbitrary<List<Integer>> steps() {
    return Arbitraries.integers().between(0, 12).list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 60)
  void compositionsToo(@ForAll("steps") List<Integer> steps, @ForAll long seed) {
    Tensor a = numbers(seed, 2, 3);
    Tensor b = numbers(seed + 1, 3);
    Differences.check(x -> composed(steps, x[0], x[1]), a, b);
  }

  private static Tensor composed(List<Integer> steps, Tensor a, Tensor b) {
    Tensor x = a;
    for (int step : steps) {
      x =
          switch (step) {
            case 0 -> x.tanh();
            case 1 -> x.sigmoid();
            case 2 -> x.softplus();
            case 3 -> x.plus(b);
            case 4 -> x.times(a);
            case 5 -> x.dividedBy(b.square().plus(1));
            case 6 -> x.tanh().matmul(a.transpose()).matmul(a);
            case 7 -> x.softmax();
            case 8 -> x.minus(x.mean(0));
            case 9 -> Tensor.concatenate(1, x.slice(1, 1, 2), x.slice(1, 0, 1));
            case 10 -> x.rows(1, 0).times(x);
            case 11 -> x.square().plus(1).sqrt().log();
            default -> x.reshape(3, 2).transpose().tanh().exp();
          };
      x = x.times(0.5);
    }
    return x;
  }
}

package io.github.adversaria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.adversaria.data.Attributes;
import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.DomainPair;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Support;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.exercise.Exercises;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Terms;
import io.github.adversaria.game.CriticalPoint;
import io.github.adversaria.game.Game;
import io.github.adversaria.game.Profile;
import io.github.adversaria.game.UpdateRule;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.gan.energy.BinaryData;
import io.github.adversaria.gan.energy.HiddenMarkovChain;
import io.github.adversaria.gan.energy.SequenceData;
import io.github.adversaria.gan.translation.CycleGan;
import io.github.adversaria.gan.translation.Translator;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.metric.PrincipalComponents;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Dense;
import io.github.adversaria.nn.Initializer;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.nn.Workspace;
import io.github.adversaria.notebook.Versions;
import io.github.adversaria.notebook.kernel.CellError;
import io.github.adversaria.notebook.kernel.CellLinkage;
import io.github.adversaria.notebook.kernel.EvaluatorOptions;
import io.github.adversaria.notebook.kernel.KernelSpec;
import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.theory.Line;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * The packages have tables of bad input; here is what keeps those tables whole. The command line
 * has one of its own, and the checks themselves are tested with {@code Require}.
 */
final class BadInputCoverageTest {

  /** Not called by people: the checks themselves, and what the code of cells is linked to. */
  private static final Set<Class<?>> INNER = Set.of(Require.class, CellLinkage.class);

  /** Arguments that may be anything: what is shown may be null, and every seed is one. */
  private static final Set<String> MAY_BE_ANYTHING =
      Set.of(
          "Adversaria.println(value)",
          "Adversaria.show(value)",
          "Adversaria.start(seed)",
          "Digits.trainingAndHeldOut(seed)",
          "DomainPair.invertedDigits(seed)",
          "DomainPair.outlinedDigits(seed)",
          "DomainPair.slantedDigits(seed)",
          "LiveView.open(value)",
          "Renderers.isRich(value)",
          "Renderers.render(value)");

  private static final String ROOT = BadInputCoverageTest.class.getPackageName();

  private static final String NOTEBOOK =
      """
      {"nbformat": 4, "nbformat_minor": 5, "metadata": {},
       "cells": [{"cell_type": "code", "id": "only", "metadata": {}, "source": "1"}]}\
      """;

  private static final Dense DENSE =
      Dense.of(2, 4, Initializer.glorot(), Precision.DOUBLE, RandomStream.of(1));

  @TestFactory
  Stream<DynamicTest> nullIsRefusedInWords() {
    return callables()
        .flatMap(
            callable ->
                IntStream.range(0, callable.getParameterCount())
                    .filter(i -> !callable.getParameterTypes()[i].isPrimitive())
                    .filter(i -> !MAY_BE_ANYTHING.contains(name(callable, i)))
                    .mapToObj(i -> test(callable, i)));
  }

  /** A look at the text of the tests; that their rows are refused in words, they see themselves. */
  @TestFactory
  Stream<DynamicTest> everyConstructorAndFactoryStandsInATable() {
    return callables()
        .filter(callable -> makesAValue(callable) && canBeWrong(callable))
        .collect(Collectors.groupingBy(BadInputCoverageTest::callOf))
        .entrySet()
        .stream()
        .map(
            entry -> {
              String room = entry.getValue().get(0).getDeclaringClass().getPackageName();
              return DynamicTest.dynamicTest(
                  entry.getKey(),
                  () ->
                      assertThat(Pattern.compile(entry.getKey()).matcher(tables(room)).find())
                          .as("a row for it in a table of bad input of " + room)
                          .isTrue());
            });
  }

  private static boolean makesAValue(Executable callable) {
    return callable instanceof Constructor
        || ((Method) callable).getReturnType().getName().startsWith(ROOT);
  }

  private static boolean canBeWrong(Executable callable) {
    return IntStream.range(0, callable.getParameterCount())
        .anyMatch(i -> !MAY_BE_ANYTHING.contains(name(callable, i)));
  }

  /** How a call of it reads, as a pattern. */
  private static String callOf(Executable callable) {
    String type = callable.getDeclaringClass().getSimpleName();
    return callable instanceof Constructor
        ? "new (\\w+\\.)?" + type + "\\("
        : "\\b" + type + "\\." + callable.getName() + "\\(";
  }

  /** The tests of a room that are about bad input. */
  private static String tables(String room) throws IOException {
    Path directory = Path.of("src", "test", "java").resolve(room.replace('.', '/'));
    var text = new StringBuilder();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        String test = Files.isRegularFile(file) ? Files.readString(file) : "";
        text.append(test.contains("IllegalArgumentException.class") ? test : "");
      }
    }
    return text.toString();
  }

  /** Every public constructor and static method of every public type but exceptions. */
  private static Stream<Executable> callables() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT)
            .stream()
            .filter(type -> !type.getPackageName().endsWith(".cli"))
            .map(JavaClass::reflect)
            .filter(type -> isPublic(type) && !INNER.contains(type))
            .filter(type -> !Throwable.class.isAssignableFrom(type))
            .flatMap(BadInputCoverageTest::callables);
  }

  private static Stream<Executable> callables(Class<?> type) {
    Stream<Executable> constructors =
        Modifier.isAbstract(type.getModifiers())
            ? Stream.of()
            : Arrays.stream(type.getConstructors());
    Stream<Executable> factories =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> !(type.isEnum() && method.getName().equals("valueOf")))
            .map(Executable.class::cast);
    return Stream.concat(constructors, factories);
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static DynamicTest test(Executable callable, int nullAt) {
    return DynamicTest.dynamicTest(
        name(callable, nullAt),
        () -> {
          Object[] arguments = arguments(callable, nullAt);
          assertThatThrownBy(() -> invoke(callable, arguments))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("was null; allowed: ");
        });
  }

  private static Object invoke(Executable callable, Object... arguments) throws Throwable {
    try {
      return callable instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) callable).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static String name(Executable callable, int parameter) {
    String type = callable.getDeclaringClass().getSimpleName();
    String call =
        callable instanceof Constructor<?> ? "new " + type : type + "." + callable.getName();
    return call + "(" + callable.getParameters()[parameter].getName() + ")";
  }

  /** Arguments of which one is wrong, or none. */
  private static Object[] arguments(Executable callable, int nullAt) {
    Parameter[] parameters = callable.getParameters();
    long numbers =
        Arrays.stream(parameters).filter(parameter -> parameter.getType() == double.class).count();
    var arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      // Equal shares, for mixtures ask that weights have the sum 1.
      arguments[i] = i == nullAt ? null : valid(parameters[i].getType(), 1.0 / numbers);
    }
    return arguments;
  }

  private static Object valid(Class<?> type, double number) {
    Notebook notebook = Notebook.parse("n", NOTEBOOK);
    List<Object> values =
        new ArrayList<>(
            List.of(
                number,
                4,
                4L,
                "text",
                new double[] {0, 1},
                new double[][] {{1, 0}, {0, 1}},
                new float[][] {{1}, {2}},
                new String[0],
                Dataset.of(new double[][] {{1, 0}, {0, 1}}),
                Dataset.of(new double[][] {{1, 0}, {0, 1}}).split(0.5, 1),
                Attributes.of("a", "b", "c"),
                ImageShape.grey(1, 2),
                Table.create(DoubleColumn.create("a", 1, 2)),
                new int[] {2},
                new byte[] {1},
                new int[] {0, 1},
                new float[] {0, 1},
                List.of(),
                Map.of(),
                Optional.empty(),
                Path.of("absent"),
                Duration.ofSeconds(1),
                new JsonArray(),
                new JsonObject(),
                notebook,
                notebook.cells().get(0),
                new CellError("name", "message", List.of(), Optional.empty()),
                new KernelSpec(List.of("java")),
                EvaluatorOptions.DEFAULT,
                Support.of(Interval.LINE),
                new Interval(0, 1),
                Terms.density("p"),
                Terms.function("f"),
                Terms.E(
                        Terms.density("p"),
                        Terms.log(Terms.function("f")).minus(Terms.function("f")))
                    .maximizer(Terms.function("f")),
                Terms.scalar("w"),
                new ScalarSymbol[0],
                Binding.empty(),
                Versions.current(),
                MimeBundle.text("text"),
                Quadrature.standard(),
                Bounded.of(1, 0),
                FDivergence.KL,
                GanLoss.minimax().optimum(),
                new Sampled(0, 1, 2),
                new Line("1", Bounded.of(1, 0)),
                Game.bilinear(),
                Profile.of(1, 0),
                DENSE,
                DENSE.weights(),
                DENSE.weights().value(),
                new Tensor[] {DENSE.weights().value()},
                new Layer[] {DENSE},
                Network.of(DENSE),
                TensorFormula.input("x"),
                LossTerm.of("loss", TensorFormula.input("x")),
                NetworkPlayer.of("player", DENSE),
                RandomStream.of(1),
                Workspace.of(Precision.DOUBLE),
                UpdateRule.simultaneous(0.1),
                CriticalPoint.of(Game.bilinear(), Profile.of(0, 0)),
                Game.bilinear().play(UpdateRule.simultaneous(0.1), Profile.of(1, 0), 1),
                Game.bilinear().flow(Profile.of(1, 0), 1)));
    values.addAll(trained());
    values.addAll(labelled());
    values.addAll(translation());
    values.addAll(List.of(true, Exercises.all().get(0), Exercises.sheets().get(0)));
    if (type.isEnum()) {
      values.addAll(List.of(type.getEnumConstants()));
    }
    if (type == INDArray.class) {
      values.add(Nd4j.createFromArray(new double[][] {{0}, {1}, {2}, {3}}));
    } else if (type == PrincipalComponents.class) {
      values.add(PrincipalComponents.of(Nd4j.createFromArray(new double[][] {{0}, {1}}), 1));
    } else if (Density.class.isAssignableFrom(type)) {
      values.add(Normal.of(0, 1));
    } else if (type.isInterface()) {
      // Comes last, so that it stands in for what has no example above: functions and listeners.
      values.add(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                throw new AssertionError(method.getName() + " was called before the null was seen");
              }));
    }
    return values.stream()
        .filter(value -> wrapped(type).isInstance(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("this test has no example of " + type));
  }

  private static List<Object> translation() {
    DomainPair domains = DomainPair.rotated(GaussianModes.ring(), 30);
    return List.of(
        domains, CycleGan.of(domains).translator(Translator.ofPoints(2)).judgeWidth(2).seed(1));
  }

  /** One of each kind of value that trainings are made of. */
  private static List<Object> trained() {
    Tensor tensor = Tensor.of(1, 2);
    return List.of(
        tensor,
        new Tensor[] {tensor},
        io.github.adversaria.nn.Parameter.of("w", tensor.array()),
        RandomStream.of(1),
        Workspace.of(Precision.DOUBLE),
        new float[] {1},
        Adam.of(0.1),
        new int[][] {{0}, {0}});
  }

  /** What machines and fields learn from. */
  private static List<Object> labelled() {
    return List.of(
        BinaryData.of(new double[][] {{1, 0}, {0, 1}}),
        SequenceData.of(new int[][] {{0}, {0}}, new int[][] {{0}, {0}}),
        HiddenMarkovChain.dishonestCasino().field().weights());
  }

  private static Class<?> wrapped(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }
}

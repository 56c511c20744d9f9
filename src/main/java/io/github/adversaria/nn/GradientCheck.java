package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * First and second derivatives of a function, by {@link Gradient} and by differences of values,
 * side by side. Differences are central and extrapolated to step 0 (Ridders 1982), with an estimate
 * of their own error.
 *
 * <p>A result of several numbers is made one number by fixed random weights, and so is the gradient
 * before it is differentiated again: a wrong derivative of any of them shows. Two derivatives agree
 * when they differ by at most the tolerance times max(1, |derivative|).
 */
public final class GradientCheck implements Showable {

  /** Well above the error of the differences (1e-9 as a rule), well below that of a mistake. */
  public static final double DEFAULT_TOLERANCE = 1e-7;

  private static final int DIGITS = 9;
  private static final long SEED = 1;

  /**
   * One derivative, twice.
   *
   * @param order 1 or 2
   * @param input of the function, counted from 0, or the name of a parameter
   * @param index of the number within that input
   * @param reverse what {@link Gradient} says
   * @param difference what differences of values say
   * @param uncertainty the estimated error of the difference
   */
  public record Entry(
      int order,
      String input,
      List<Integer> index,
      double reverse,
      double difference,
      double uncertainty) {

    public Entry {
      Require.notNull("input", input);
      index = List.copyOf(Require.notNull("index", index));
    }

    /** |reverse − difference| over max(1, |reverse|, |difference|); infinite if one is NaN. */
    public double error() {
      double scale = Math.max(1, Math.max(Math.abs(reverse), Math.abs(difference)));
      double error = Math.abs(reverse - difference) / scale;
      return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "derivative of order %d with respect to %s%s: reverse mode %s, differences %s ± %s",
          order,
          input,
          index,
          Decimal.text(reverse, DIGITS),
          Decimal.text(difference, DIGITS),
          Decimal.text(uncertainty, 2));
    }
  }

  private final List<Entry> entries;
  private final double tolerance;

  private GradientCheck(List<Entry> entries, double tolerance) {
    this.entries = entries;
    this.tolerance = tolerance;
  }

  /**
   * Checks a function of one tensor.
   *
   * @param function smooth around the input (at a kink the two always differ); it must give the
   *     same for the same input
   * @param input in double precision, of any shape; a few dozen numbers are enough
   * @throws IllegalArgumentException if the input is in single precision, or if the function gives
   *     different values for the same input
   */
  public static GradientCheck of(UnaryOperator<Tensor> function, Tensor input) {
    Require.notNull("function", function);
    return of(inputs -> function.apply(inputs.get(0)), List.of(Require.notNull("input", input)));
  }

  /**
   * Checks a function of several tensors, with respect to all of them.
   *
   * @param function smooth around the inputs; it must give the same for the same inputs
   * @param inputs in double precision
   * @throws IllegalArgumentException as the check of one tensor does
   */
  public static GradientCheck of(Function<List<Tensor>, Tensor> function, List<Tensor> inputs) {
    Require.notNull("function", function);
    Require.notEmpty("inputs", inputs);
    List<String> names = new ArrayList<>();
    List<Tensor> variables = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Tensor input = inputs.get(i);
      names.add("input " + i);
      variables.add(copy(names.get(i), input));
    }
    return check(() -> function.apply(variables), names, variables);
  }

  /**
   * Checks a function with respect to parameters that it reads. They are changed number by number
   * meanwhile, and are what they were afterwards.
   *
   * @param function smooth around the parameters' numbers; it must give the same at every call
   * @param parameters in double precision
   * @throws IllegalArgumentException as the check of one tensor does
   */
  public static GradientCheck ofParameters(Supplier<Tensor> function, List<Parameter> parameters) {
    Require.notNull("function", function);
    Require.notEmpty("parameters", parameters);
    List<String> names = parameters.stream().map(Parameter::name).toList();
    List<Tensor> variables = parameters.stream().map(Parameter::value).toList();
    for (int i = 0; i < names.size(); i++) {
      requireDouble("parameter " + names.get(i), variables.get(i));
    }
    return check(function, names, variables);
  }

  private static Tensor copy(String name, Tensor input) {
    Tensor constant = Tensor.of(requireDouble(name, input).array());
    return Tensor.variable(constant.memory(), constant.dims());
  }

  private static Tensor requireDouble(String name, Tensor tensor) {
    if (tensor.precision() != Precision.DOUBLE) {
      throw Require.wrong(
          name,
          "in precision " + tensor.precision(),
          "DOUBLE, for differences of floats show nothing",
          "Use Tensor.of(array.castTo(DataType.DOUBLE)), or a network of Precision.DOUBLE");
    }
    return tensor;
  }

  private static GradientCheck check(
      Supplier<Tensor> function, List<String> names, List<Tensor> variables) {
    Supplier<Tensor> value = () -> weighted(Collections.singletonList(function.get()));
    double once = value.get().item();
    double again = value.get().item();
    if (Double.compare(once, again) != 0) {
      throw Require.wrong(
          "function",
          "one that gave " + once + " and then " + again,
          "the same value for the same input",
          "If it draws random numbers, seed them inside it");
    }
    List<Entry> entries = new ArrayList<>();
    compare(1, value, names, variables, entries);
    compare(2, () -> weighted(Gradient.grad(value.get(), variables)), names, variables, entries);
    return new GradientCheck(List.copyOf(entries), DEFAULT_TOLERANCE);
  }

  /** One number, by the same weights at every call: none of them small, and of both signs. */
  private static Tensor weighted(List<Tensor> results) {
    RandomStream random = RandomStream.of(SEED);
    Tensor sum = null;
    for (Tensor result : results) {
      requireDouble("the function's result", Require.notNull("the function's result", result));
      Tensor weights = Tensor.leaf(Precision.DOUBLE.memory(result.size()), result.dims(), null);
      for (int i = 0; i < result.size(); i++) {
        double size = 0.5 + random.nextDouble();
        weights.memory().set(i, random.nextBoolean() ? size : -size);
      }
      Tensor part = result.times(weights).sum();
      sum = sum == null ? part : sum.plus(part);
    }
    return sum;
  }

  private static void compare(
      int order,
      Supplier<Tensor> value,
      List<String> names,
      List<Tensor> variables,
      List<Entry> to) {
    List<Tensor> gradients = Gradient.grad(value.get(), variables);
    for (int v = 0; v < variables.size(); v++) {
      Memory numbers = variables.get(v).memory();
      for (int i = 0; i < numbers.length; i++) {
        int at = i;
        double before = numbers.get(i);
        CentralDifference difference;
        try {
          difference =
              CentralDifference.of(
                  x -> {
                    numbers.set(at, x);
                    numbers.settle();
                    return value.get().item();
                  },
                  before);
        } finally {
          numbers.set(at, before);
          numbers.settle();
        }
        to.add(
            new Entry(
                order,
                names.get(v),
                index(i, variables.get(v).dims()),
                gradients.get(v).memory().get(i),
                difference.value(),
                difference.error()));
      }
    }
  }

  private static List<Integer> index(int flat, int... shape) {
    Integer[] index = new Integer[shape.length];
    int rest = flat;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    return Arrays.asList(index);
  }

  /** The same derivatives judged by another tolerance, at least 0. */
  public GradientCheck within(double other) {
    return new GradientCheck(entries, Require.nonNegative("tolerance", other));
  }

  /** Every derivative that was compared: of order 1, then of order 2. */
  public List<Entry> entries() {
    return entries;
  }

  /** The one that differs most, relative to max(1, |derivative|). */
  public Entry worst() {
    Entry worst = entries.get(0);
    for (Entry entry : entries) {
      // Wrong first derivatives make wrong second ones: the first that is too far off is the cause.
      if (worst.error() > tolerance && entry.order() > worst.order()) {
        break;
      }
      if (entry.error() > worst.error()) {
        worst = entry;
      }
    }
    return worst;
  }

  /** The largest error of {@link #worst}. */
  public double error() {
    return worst().error();
  }

  /** Whether all agree within the tolerance. */
  public boolean passed() {
    return error() <= tolerance;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** The verdict, the largest error and where it is. */
  @Override
  public String toString() {
    Entry worst = worst();
    String text =
        String.format(
            Locale.ROOT,
            "%s: %d derivatives, largest error %s (tolerance %s) at the %s",
            passed() ? "✓ derivatives agree" : "✗ derivatives differ",
            entries.size(),
            Decimal.text(worst.error(), 3),
            Decimal.text(tolerance, 3),
            worst);
    // Where the differences do not settle, it is not said which of the two is wrong.
    return passed() || worst.uncertainty() <= tolerance * Math.max(1, Math.abs(worst.difference()))
        ? text
        : text + "; the differences do not settle: is the function rough or near a pole there?";
  }
}

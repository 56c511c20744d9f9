package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.sigmoid;

import io.github.adversaria.density.Interval;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.Mapping;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.integrate.Landmark;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A smooth function into an interval, with its first two derivatives: a sum of logistic steps of
 * different heights and slopes, squeezed into the interval.
 *
 * @param range where its values lie
 * @param offset what it has at 0 before the steps
 * @param linear how steeply it rises everywhere; 0 for random functions, whose expectations are to
 *     exist under heavy tails too
 * @param steps any number of them
 */
record SmoothFunction(Interval range, double offset, double linear, List<SigmoidStep> steps)
    implements Mapping, Choice {

  private static final int MOST_STEPS = 3;

  /**
   * One step: height · σ(slope · x + across · y + shift + weights · θ).
   *
   * @param across the slope along the second coordinate of a plane
   * @param weights one a parameter
   */
  record SigmoidStep(
      double height, double slope, double across, double shift, List<Double> weights) {

    double argument(double x, double y, double[] parameters) {
      double argument = slope * x + across * y + shift;
      for (int i = 0; i < weights.size(); i++) {
        argument += weights.get(i) * parameters[i];
      }
      return argument;
    }
  }

  static SmoothFunction draw(FunctionSymbol symbol, RandomGenerator random) {
    int count = random.nextInt(1, MOST_STEPS + 1);
    List<SigmoidStep> steps =
        IntStream.range(0, count).mapToObj(i -> step(symbol.parameters().size(), random)).toList();
    return new SmoothFunction(symbol.range(), within(1, random), 0, steps);
  }

  /** The simplest that is not constant: x, or σ(x), and σ of x and the parameters. */
  static SmoothFunction simple(FunctionSymbol symbol) {
    var weights = symbol.parameters().stream().map(parameter -> 1.0).toList();
    return weights.isEmpty()
        ? new SmoothFunction(symbol.range(), 0, 1, List.of())
        : new SmoothFunction(symbol.range(), 0, 0, List.of(new SigmoidStep(1, 1, 1, 0, weights)));
  }

  private static SigmoidStep step(int parameters, RandomGenerator random) {
    return new SigmoidStep(
        within(2, random),
        within(2, random),
        within(2, random),
        within(2, random),
        IntStream.range(0, parameters).mapToObj(i -> within(1, random)).toList());
  }

  private static double within(double reach, RandomGenerator random) {
    return Rounded.toDigits(random.nextDouble(-reach, reach), 2);
  }

  @Override
  public double at(double x, double[] parameters) {
    return squeeze(0, line(0, x, 0, parameters));
  }

  @Override
  public double atPoint(double[] point, double[] parameters) {
    return squeeze(0, line(0, point[0], point.length > 1 ? point[1] : 0, parameters));
  }

  @Override
  public double slope(int order, double x, double[] parameters) {
    double value = line(0, x, 0, parameters);
    double first = line(1, x, 0, parameters);
    return switch (order) {
      case 1 -> squeeze(1, value) * first;
      case 2 -> squeeze(2, value) * first * first + squeeze(1, value) * line(2, x, 0, parameters);
      default -> Mapping.super.slope(order, x, parameters);
    };
  }

  @Override
  public double parameterSlope(int parameter, double x, double[] parameters) {
    double slope = 0;
    for (SigmoidStep step : steps) {
      double sigmoid = logistic(step.argument(x, 0, parameters));
      slope += step.height() * sigmoid * (1 - sigmoid) * step.weights().get(parameter);
    }
    return squeeze(1, line(0, x, 0, parameters)) * slope;
  }

  /** The sum of the steps, or its derivative of some order for x. */
  private double line(int order, double x, double y, double[] parameters) {
    double sum = order == 0 ? offset + linear * x : order == 1 ? linear : 0;
    for (SigmoidStep step : steps) {
      double sigmoid = logistic(step.argument(x, y, parameters));
      double change = sigmoid * (1 - sigmoid);
      sum +=
          step.height()
              * switch (order) {
                case 0 -> sigmoid;
                case 1 -> change * step.slope();
                default -> change * (1 - 2 * sigmoid) * step.slope() * step.slope();
              };
    }
    return sum;
  }

  /** The line into the range, or the derivative of that map of some order. */
  private double squeeze(int order, double value) {
    if (range.isBounded()) {
      double sigmoid = logistic(value);
      double slope = sigmoid * (1 - sigmoid);
      return switch (order) {
        case 0 -> range.low() + range.length() * sigmoid;
        case 1 -> range.length() * slope;
        default -> range.length() * slope * (1 - 2 * sigmoid);
      };
    }
    if (range.low() > Double.NEGATIVE_INFINITY) {
      return Math.exp(value) + (order == 0 ? range.low() : 0);
    }
    if (range.high() < Double.POSITIVE_INFINITY) {
      return (order == 0 ? range.high() : 0) - Math.exp(value);
    }
    return order == 0 ? value : order == 1 ? 1 : 0;
  }

  @Override
  public List<Landmark> landmarks(double[] parameters) {
    return steps.stream()
        .filter(step -> step.slope() != 0)
        .map(
            step ->
                Landmark.peak(
                    -step.argument(0, 0, parameters) / step.slope(), 1 / Math.abs(step.slope())))
        .toList();
  }

  @Override
  public Binding bind(Binding binding, Symbol symbol) {
    return binding.and((FunctionSymbol) symbol, (Mapping) this);
  }

  @Override
  public List<Choice> simpler() {
    var simpler = new ArrayList<Choice>();
    for (int i = 0; i < steps.size(); i++) {
      var fewer = new ArrayList<>(steps);
      fewer.remove(i);
      simpler.add(new SmoothFunction(range, offset, linear, List.copyOf(fewer)));
    }
    for (double rounder : Rounded.simpler(offset)) {
      simpler.add(new SmoothFunction(range, rounder, linear, steps));
    }
    return simpler;
  }

  private static double logistic(double value) {
    return 1 / (1 + Math.exp(-value));
  }

  /**
   * The function as an expression of the point and of the parameters, along the first axis of a
   * plane.
   */
  Expr expression(List<ScalarSymbol> parameters) {
    Expr sum = number(offset).plus(point().times(linear));
    for (SigmoidStep step : steps) {
      Expr argument = point().times(step.slope()).plus(step.shift());
      for (int i = 0; i < parameters.size(); i++) {
        argument = argument.plus(parameters.get(i).times(step.weights().get(i)));
      }
      sum = sum.plus(sigmoid(argument).times(step.height()));
    }
    if (range.isBounded()) {
      return sigmoid(sum).times(range.length()).plus(range.low());
    }
    if (range.low() > Double.NEGATIVE_INFINITY) {
      return exp(sum).plus(range.low());
    }
    return range.high() < Double.POSITIVE_INFINITY ? exp(sum).negate().plus(range.high()) : sum;
  }
}

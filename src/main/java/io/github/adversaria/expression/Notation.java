package io.github.adversaria.expression;

import io.github.adversaria.density.Interval;
import java.util.ArrayList;
import java.util.List;

/** How an expression is written: as LaTeX or as plain text. Immutable. */
abstract class Notation {

  /** What the point is called where nothing binds it. */
  static final String POINT = "x";

  /** How the point is written here, and how tightly that holds together. */
  record Place(String written, Precedence precedence) {

    static final Place NOWHERE = named("");

    static Place named(String name) {
      return new Place(name, Precedence.ATOM);
    }
  }

  private final Place place;

  /** Whether the point is one that has no name of its own, such as G(z). */
  private final boolean composed;

  Notation(Place place, boolean composed) {
    this.place = place;
    this.composed = composed;
  }

  static Notation latex() {
    return new LatexNotation();
  }

  static Notation plain() {
    return new PlainNotation();
  }

  /** How the point is written where brackets or commas stand around it. */
  final String point() {
    return place.written();
  }

  /** How the point is written beside other things. */
  final String pointAsPart() {
    return place.precedence() == Precedence.ATOM ? point() : brackets(point());
  }

  final Place place() {
    return place;
  }

  final boolean isComposed() {
    return composed;
  }

  /** The same notation at another point. */
  abstract Notation at(Place newPlace, boolean newComposed);

  /** The same notation where the point has a name. */
  final Notation at(String name) {
    return at(Place.named(name(name)), false);
  }

  /** The same notation where the point is an expression. */
  final Notation at(Expr inner) {
    return at(new Place(whole(inner), inner.precedence()), true);
  }

  /** A name such as {@code p_{data}}. */
  abstract String name(String name);

  /** A rational constant. */
  abstract String number(Constant constant);

  abstract String pi();

  /** An expression where what stands around it keeps it together. */
  final String whole(Expr expr) {
    return expr instanceof Point ? point() : expr.write(this);
  }

  /** A part, in brackets where it holds together less tightly than it must. */
  final String part(Expr part, Precedence least) {
    String written = part.write(this);
    return part.precedence().compareTo(least) < 0 ? brackets(written) : written;
  }

  /** The factors, the last of which may reach to the right as far as it likes. */
  final List<String> parts(List<Expr> factors) {
    var written = new ArrayList<String>();
    for (int i = 0; i < factors.size(); i++) {
      Expr factor = factors.get(i);
      boolean open =
          i == factors.size() - 1 || factor instanceof Log && factors.get(i + 1) instanceof Log;
      written.add(factor(factor, open ? Precedence.OPERATOR : Precedence.PRODUCT));
    }
    return written;
  }

  String factor(Expr factor, Precedence least) {
    return part(factor, least);
  }

  /** Whether an operator such as log stands before it without brackets. */
  boolean isBare(Expr argument) {
    return argument.precedence() == Precedence.ATOM
        || argument instanceof ScalarSymbol
        || argument instanceof Exp
        || argument instanceof Log;
  }

  /** What ∇ stands before. */
  final String ofGradient(Expr of) {
    return of instanceof Functional || of instanceof Log
        ? of.write(this)
        : part(of, Precedence.ATOM);
  }

  abstract String brackets(String written);

  /** A function's value: name and argument, already written. */
  abstract String call(String name, String argument);

  /** A named operator such as log, before its argument. */
  abstract String operator(String name, Expr argument);

  abstract String product(List<Expr> factors);

  abstract String quotient(Expr numerator, Expr denominator);

  abstract String power(Expr base, Expr exponent);

  abstract String exponential(Expr exponent);

  /** E over a density's point, of a body. */
  abstract String expectation(Expr density, String pointName, Expr body);

  abstract String integral(Expr body);

  /** A divergence or distance between two densities. */
  abstract String between(String name, Expr first, Expr second, boolean bars);

  /** sup under a condition, of a body. */
  abstract String supremum(String condition, Expr body);

  /** A function, and the values that it may take. */
  abstract String within(String name, Interval range);

  /** That a function is Lipschitz. */
  abstract String lipschitz(String name, Constant bound);

  /** A partial derivative, already written without its point, at the point. */
  final String atPoint(String derivative) {
    return call(isComposed() ? brackets(derivative) : derivative, point());
  }

  /** ∂ of something already written. */
  abstract String partial(String variable, String of);

  /** ∂ log p/∂θ at the point. */
  final String score(ScalarSymbol parameter, DensitySymbol density) {
    return atPoint(
        partial(parameter.write(this), at(Place.NOWHERE, false).operator("log", density)));
  }

  /** ∂G/∂θ at the point. */
  final String slope(ScalarSymbol parameter, FunctionSymbol function) {
    return atPoint(partial(parameter.write(this), name(function.name())));
  }

  /** (log p)′ at the point. */
  final String logSlope(DensitySymbol density) {
    String log = at(Place.NOWHERE, false).operator("log", density);
    return call(brackets(log) + "'", point());
  }

  abstract String gradient(ScalarSymbol variable, Expr of);

  abstract String indicator(Expr positive);

  abstract String maximum(List<Expr> parts);

  /** The derivative of a function of the point, of some order. */
  final String primes(String name, int order) {
    return (name.contains("^") || name.contains("*") ? grouped(name) : name) + "'".repeat(order);
  }

  /** A name that takes a further superscript. */
  abstract String grouped(String name);

  /** The name of the function that is best. */
  abstract String optimum(String name);

  abstract String stopped(Expr body);

  /** How a density is written as a distribution, without its point. */
  String distribution(Expr density) {
    return density.write(at(Place.NOWHERE, false));
  }
}

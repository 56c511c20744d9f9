"""Which slips of the pen make a derivation false? Decided here with mpmath, from nothing of Adversaria's own.

Reads target/mutation/cases.jsonl, which the test MutationTest writes: a derivation as a list of steps, each
a relation between two expressions in the arrays of NeutralForm. Writes mutants.csv beside this file:
id;verdict;why. "false" means that at a stored point a step is off by more than 1e-12, "true" that none is.
Run from the root of the project: /usr/bin/python3 src/test/resources/io/github/adversaria/theory/mutation_oracle.py
(needs python3-mpmath); only new questions are answered, with --anew all.

A stored point is a world of five atoms, or of five cells of one length: distributions on them for the densities,
smooth functions, numbers for the scalars. All sums are finite, so that the figures are exact to the last of 40
digits. Lines that take a density elsewhere than at the atoms, as D*(G(z)) does, are judged with normal densities.
"""

import itertools
import json
import math
import multiprocessing
import pathlib
import random
import sys

import mpmath as mp

mp.mp.dps = 40
TOLERANCE = mp.mpf("1e-12")
STEP = mp.mpf("1e-12")  # of central differences, whose error is of order STEP**2
CASES = pathlib.Path("target/mutation/cases.jsonl")
TABLE = pathlib.Path(__file__).with_name("mutants.csv")

# Where the atoms lie, unevenly so that no symmetry hides a slip.
ATOMS = [mp.mpf(x) for x in ("-1.3", "-0.4", "0.2", "1.1", "2.6")]

# Weights of distributions; each symbol takes a row, each world and variant another.
WEIGHTS = [
    (2, 7, 1, 8, 3), (6, 1, 4, 2, 9), (3, 3, 11, 5, 2), (10, 4, 1, 1, 6), (1, 9, 5, 2, 4), (5, 2, 2, 13, 7),
    (8, 5, 3, 9, 1), (2, 2, 9, 4, 12), (7, 11, 6, 1, 3), (4, 1, 12, 3, 5), (1, 6, 2, 10, 8), (9, 8, 4, 5, 2),
]
# The same with holes: supports that overlap in part.
HOLED = [
    (2, 0, 1, 8, 3), (0, 1, 4, 2, 0), (3, 3, 0, 0, 2), (0, 4, 1, 0, 6), (1, 0, 5, 2, 0), (5, 2, 0, 13, 0),
]
# Hardly overlapping, different where there is little, hardly different: where inequalities are far from equality,
# where they break, and where they are near equality.
EXTREME = [
    (9000, 3, 1, 2, 1), (1, 2, 9000, 1, 4), (2, 9000, 1, 5, 1), (1, 3, 2, 9000, 2), (4, 1, 2, 1, 9000), (9000, 1, 3, 1, 2),
]
LOPSIDED = [
    (5000, 3000, 1000, 900, 100), (5000, 3000, 1000, 999, 1), (5000, 3000, 1, 1000, 999), (100, 3000, 5000, 1000, 900),
    (5000, 1, 1000, 999, 3000), (9900, 20, 30, 10, 40),
]
NEAR = [tuple(w * (1000 + s * j) for w, s in zip((20, 30, 50, 60, 40), (1, 1, 1, -1, -1))) for j in (0, 1, 3, -2, 5, -4)]
# Functions, squeezed into their range: constant, slope, height of a wave, its phase.
WAVES = [
    ("0.3", "0.7", "1.1", "0.4"), ("-0.5", "-0.4", "0.9", "1.7"), ("0.1", "-0.8", "-1.2", "0.9"), ("0.6", "0.5", "0.8", "2.6"),
]
# Normal densities for the line: mean, standard deviation.
NORMALS = [("0", "1"), ("1", "0.7"), ("-0.6", "1.3"), ("0.4", "0.9"), ("1.5", "1.1"), ("-0.2", "0.8")]
# Values of scalars, as shares of their range.
SCALARS = [mp.mpf(t) for t in ("0.37", "0.61", "0.23", "0.79", "0.48", "0.15", "0.92", "0.54")]
# How log-weights, functions and means move with a parameter.
TILTS = [
    ("0.9", "-0.4", "0.3", "-1.1", "0.6"), ("-0.2", "0.8", "-0.7", "0.5", "1.2"), ("0.4", "0.1", "-0.9", "0.7", "-0.3"),
]
VARIANTS = 8
DRAWN = 200
# The trapezoid rule, which for analytic integrands errs by exp(-2 pi d / MESH) at poles a distance d away.
MESH = mp.mpf(1) / 16
LINE = [k * MESH for k in range(-16 * 11, 16 * 12)]


class Undefined(Exception):
    """An expression that has no value, such as the logarithm of a negative number or infinity less itself."""


def checked(value):
    if mp.isnan(value):
        raise Undefined
    return value


def row(rows, index):
    return [mp.mpf(entry) for entry in rows[index % len(rows)]]


def normalised(weights):
    total = mp.fsum(weights)
    return [weight / total for weight in weights]


class World:
    """What every symbol means; symbols are numbered by the order of their names in the case."""

    def __init__(self, nodes, rows, seed, order, **more):
        self.nodes, self.rows, self.seed, self.order = nodes, rows, seed, order
        self.cell = more.get("cell", mp.mpf(1))  # what a node stands for: 1 for an atom, else a length
        self.shares = more.get("shares", ())  # two densities that functions are shares of, if any
        self.points = more.get("points", nodes)  # where functions are taken
        self.waves, self.numbers = more.get("waves", WAVES), more.get("numbers", SCALARS)
        self.wide = more.get("wide", False)  # whether functions without a range leave (0, 1)
        self.varying, self.variant = more.get("varying"), more.get("variant", 0)
        self.scalars = more.get("scalars", {})  # those that differ from the stored ones
        self.ranges = more.get("ranges", {})  # of scalars, from the assumptions
        self.frozen = more.get("frozen")  # the world as what is frozen sees it
        self.tables = more.get("tables", {})  # of functions that a supremum tries
        self.known = {}
        self.relatives = {}

    def but(self, **changes):
        now = {name: getattr(self, name) for name in
               ("nodes", "rows", "seed", "order", "cell", "shares", "points", "waves", "numbers", "wide", "varying", "variant", "scalars", "ranges", "frozen", "tables")}
        return World(**{**now, **changes})

    def at_points(self, points):
        """The same world, with functions taken at other points; functionals still run over the nodes."""
        key = tuple(points)
        if key not in self.relatives:
            frozen = self.frozen and self.frozen.at_points(points)
            self.relatives[key] = self.but(points=points, frozen=frozen)
        return self.relatives[key]

    def everywhere(self):
        return self if self.points is self.nodes else self.at_points(self.nodes)

    def is_line(self):
        return self.nodes is LINE

    def index(self, name):
        moved = self.variant if name == self.varying else 0
        return self.order.index(name) + self.seed * 2 + moved * 3

    def scalar(self, name):
        if name in self.scalars:
            return self.scalars[name]
        share = self.numbers[self.index(name) % len(self.numbers)]
        low, high = self.ranges.get(name, (0, 1) if self.seed % 2 == 0 else (-3, 2))
        low, high = mp.mpf(float(low)), mp.mpf(float(high))
        if mp.isinf(low):
            return high - share if mp.isfinite(high) else share
        return low + share * (high - low if mp.isfinite(high) else 1)

    def tilt(self, name, parameters, k):
        """A curve in the parameters, another one for every k."""
        sum_ = mp.mpf(0)
        for i, parameter in enumerate(parameters):
            theta = self.scalar(parameter)
            one, two = row(TILTS, self.index(name) + i), row(TILTS, self.index(name) + i + 1)
            sum_ += theta * one[k] + theta**2 * two[k]
        return sum_

    def weights(self, name, parameters):
        raw = row(self.rows, self.index(name))
        return normalised([weight * mp.exp(self.tilt(name, parameters, k)) for k, weight in enumerate(raw)])

    def density(self, name, parameters):
        if not self.is_line():
            heights = {x: mass / self.cell for x, mass in zip(self.nodes, self.weights(name, parameters))}
            return [heights.get(x) for x in self.points]
        mean, deviation = row(NORMALS, self.index(name))
        mean += self.tilt(name, parameters, 0) / 2
        deviation *= mp.exp(self.tilt(name, parameters, 1) / 4)
        return [None if x is None else mp.npdf(x, mean, deviation) for x in self.points]

    def log_slope(self, name, parameters):
        mean, deviation = row(NORMALS, self.index(name))
        mean += self.tilt(name, parameters, 0) / 2
        deviation *= mp.exp(self.tilt(name, parameters, 1) / 4)
        return [None if x is None else (mean - x) / deviation**2 for x in self.points]

    def function(self, symbol):
        _, name, parameters, ends = symbol
        if name in self.tables:
            return self.tables[name]
        if self.shares and ends in ("-Infinity,Infinity", "0.0,1.0"):
            return self.share(name)
        constant, rise, height, phase = row(self.waves, self.index(name))
        constant += self.tilt(name, parameters, 0)
        rise += self.tilt(name, parameters, 1)
        low, high = (mp.mpf(end.replace("Infinity", "inf")) for end in ends.split(","))
        everywhere = mp.isinf(low) and mp.isinf(high)
        if everywhere:
            low, high = mp.mpf(0), mp.mpf(1)  # inside the range, and fit for logarithms

        def at(x):
            u = constant + rise * x + height * mp.sin(x + phase)
            if everywhere and self.wide:
                return 4 * u
            if mp.isinf(high):
                return low + mp.exp(u)
            if mp.isinf(low):
                return high - mp.exp(-u)
            return low + (high - low) / (1 + mp.exp(-u))

        return [None if x is None else at(x) for x in self.points]

    def share(self, name):
        """Of two densities, one in both: what a discriminator is at its best."""
        one, other = (self.density(density, []) for density in self.shares[:: 1 if self.index(name) % 2 else -1])
        return [None if a is None else a / (a + b) if a + b > 0 else mp.mpf("0.5") for a, b in zip(one, other)]

    def value(self, node):
        """The value of a number, or the list of values at the points, None where there is none."""
        if node not in self.known:
            try:
                self.known[node] = evaluate(node, self)
            except Undefined:
                self.known[node] = Undefined
        value = self.known[node]
        if value is Undefined:
            raise Undefined
        return value

    def at_nodes(self, node):
        value = self.everywhere().value(node)
        return value if isinstance(value, list) else [value] * len(self.nodes)

    def masses(self, density):
        """What a density puts on the nodes."""
        return [value * self.cell for value in self.at_nodes(density)]


def pointwise(operation, *parts):
    """An operation at every point; None where it or a part is undefined."""
    if not any(isinstance(part, list) for part in parts):
        return operation(*parts)
    size = max(len(part) for part in parts if isinstance(part, list))
    columns = [part if isinstance(part, list) else [part] * size for part in parts]
    results = []
    for entries in zip(*columns):
        try:
            results.append(operation(*entries))
        except Undefined:
            results.append(None)
    return results


def total(*terms):
    if any(term is None for term in terms):
        raise Undefined
    return checked(sum(terms, mp.mpf(0)))


def times(*factors):
    if any(factor is not None and factor == 0 for factor in factors):
        return mp.mpf(0)  # the convention of integrands: nothing times anything is nothing
    if any(factor is None for factor in factors):
        raise Undefined
    return checked(mp.fprod(factors))


def divided(above, below):
    if above is None or below is None or (above == 0 and below == 0):
        raise Undefined
    if below == 0:
        return mp.inf * mp.sign(above)
    return checked(above / below)


def powered(base, exponent):
    if base is None or exponent is None:
        raise Undefined
    if base < 0 and exponent != int(exponent):
        raise Undefined
    if base == 0 and exponent < 0:
        return mp.inf
    return checked(mp.power(base, exponent))


def logarithm(x):
    if x is None or x < 0:
        raise Undefined
    return -mp.inf if x == 0 else mp.log(x)


def defined(operation):
    def guarded(*parts):
        if any(part is None for part in parts):
            raise Undefined
        return checked(operation(*parts))
    return guarded


exponential = defined(mp.exp)
logistic = defined(lambda a: 1 / (1 + mp.exp(-a)))
greater = defined(max)
positive = defined(lambda a: mp.mpf(1 if a > 0 else 0))


def densities_in(node):
    if node[0] in ("density", "score", "logSlope"):
        yield node if node[0] == "density" else node[1]
    else:
        for part in node[1:]:
            if isinstance(part, tuple) and part and isinstance(part[0], str):
                yield from densities_in(part)


def expectation(masses, body):
    return total(*(times(mass, value) if value is not None else None for mass, value in zip(masses, body) if mass != 0))


def integral(body, world):
    values = world.at_nodes(body)
    supports = [world.at_nodes(density) for density in set(densities_in(body))]
    inside = [any(support[k] > 0 for support in supports) for k in range(len(world.nodes))]
    return total(*(value for value, counts in zip(values, inside) if counts)) * world.cell


def kl(p, q):
    return total(*(a * mp.log(a / b) if b > 0 else mp.inf for a, b in zip(p, q) if a > 0))


def divergence(name, p, q):
    """Of two lists of masses; formulas of degree 1 do not mind that these are densities times a length."""
    if name == "KL":
        return kl(p, q)
    if name == "JS":
        m = [(a + b) / 2 for a, b in zip(p, q)]
        return (kl(p, m) + kl(q, m)) / 2
    if name == "TV":
        return mp.fsum(abs(a - b) for a, b in zip(p, q)) / 2
    if name == "HELLINGER_SQUARED":
        return mp.fsum((mp.sqrt(a) - mp.sqrt(b)) ** 2 for a, b in zip(p, q)) / 2
    if name == "PEARSON":
        return total(*((a - b) ** 2 / b if b > 0 else mp.inf for a, b in zip(p, q) if a > 0 or b > 0))
    raise ValueError(name)


def gaps(differences):
    """The integral of the absolute difference of two distribution functions."""
    running, area = mp.mpf(0), mp.mpf(0)
    for k in range(len(ATOMS) - 1):
        running += differences[k]
        area += abs(running) * (ATOMS[k + 1] - ATOMS[k])
    return area


def with_table(world, symbol, table):
    if world.is_line():
        raise ValueError("suprema are taken over atoms")
    return world.everywhere().but(tables={**world.tables, symbol[1]: table})


def objective_at(world, symbol, table, objective):
    try:
        return with_table(world, symbol, table).value(objective)
    except Undefined:
        return -mp.inf


def supremum(symbol, lipschitz, objective, world):
    return linear_supremum(symbol, mp.mpf(lipschitz), objective, world) if lipschitz is not None \
        else separable_supremum(symbol, objective, world)


def linear_supremum(symbol, bound, objective, world):
    """Of a functional linear in f, over functions with a Lipschitz bound: Kantorovich and Rubinstein."""
    size = len(ATOMS)
    zero = [mp.mpf(0)] * size
    unit = lambda k, height: [mp.mpf(height if i == k else 0) for i in range(size)]
    origin = with_table(world, symbol, zero).value(objective)
    slopes = [with_table(world, symbol, unit(k, 1)).value(objective) - origin for k in range(size)]
    doubled = [with_table(world, symbol, unit(k, 2)).value(objective) - origin for k in range(size)]
    if any(abs(two - 2 * one) > TOLERANCE for one, two in zip(slopes, doubled)):
        raise ValueError("the supremum over Lipschitz functions is known for linear functionals")
    if abs(mp.fsum(slopes)) > TOLERANCE:
        return mp.inf
    return origin + bound * gaps(slopes)


def candidates(symbol):
    low, high = symbol[3].split(",")
    inside = [mp.mpf(k) / 64 for k in range(1, 64)]
    tiny = [mp.mpf(10) ** -k for k in (30, 20, 12, 8, 6, 4, 3)]
    if low == "-Infinity":
        grow = [mp.mpf(2) ** k for k in range(-12, 100, 2)]
        unit = tiny + inside + [1 - t for t in reversed(tiny)]
        return [-g for g in reversed(grow)] + unit + [1 + g for g in grow]
    low, high = mp.mpf(low), mp.mpf(high)
    return [low + (high - low) * t for t in tiny + inside] + [high - (high - low) * t for t in reversed(tiny)]


def separable_supremum(symbol, objective, world):
    """Of a sum over atoms of concave functions of f there; infinite where it grows towards an end."""
    table = [mp.mpf("0.5")] * len(ATOMS)
    grid = sorted(candidates(symbol))
    for k in range(len(ATOMS)):
        value = lambda t: objective_at(world, symbol, table[:k] + [t] + table[k + 1:], objective)
        heights = [value(t) for t in grid]
        best = max(range(len(grid)), key=lambda i: heights[i])
        for end, next_to_it in ((0, 1), (len(grid) - 1, len(grid) - 2)):
            if best == end and heights[end] - heights[next_to_it] > 1e-3:
                return mp.inf
        low, high = grid[max(best - 1, 0)], grid[min(best + 1, len(grid) - 1)]
        table[k] = golden(value, low, high)
    return objective_at(world, symbol, table, objective)


def golden(value, low, high):
    ratio = (mp.sqrt(5) - 1) / 2
    left, right = high - ratio * (high - low), low + ratio * (high - low)
    at_left, at_right = value(left), value(right)
    for _ in range(90):
        if at_left > at_right:
            high, right, at_right = right, left, at_left
            left = high - ratio * (high - low)
            at_left = value(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + ratio * (high - low)
            at_right = value(right)
    return (low + high) / 2


def slope(quantity, world, parameter):
    """The derivative of a quantity for a scalar; what is frozen keeps the scalar where it was."""
    here = world.scalar(parameter)
    frozen = world.frozen or world

    def moved(step):
        return quantity(world.but(scalars={**world.scalars, parameter: here + step}, frozen=frozen))

    return pointwise(defined(lambda a, b: (a - b) / (2 * STEP)), moved(STEP), moved(-STEP))


def point_slope(symbol, order, world):
    """The derivative of some order of a function of the point."""
    step = STEP if order == 1 else mp.mpf("1e-8")

    def moved(times_):
        return world.at_points([None if x is None else x + times_ * step for x in world.points]).function(symbol)

    if order == 1:
        return pointwise(defined(lambda a, b: (a - b) / (2 * step)), moved(1), moved(-1))
    if order == 2:
        return pointwise(defined(lambda a, b, c: (a - 2 * b + c) / step**2), moved(1), moved(0), moved(-1))
    raise ValueError("a slope of order " + str(order))


def evaluate(node, world):
    head = node[0]
    value = world.value
    if head == "number":
        above, _, below = node[1].partition("/")
        return mp.mpf(above) / mp.mpf(below or 1)
    if head == "pi":
        return +mp.pi
    if head == "point":
        return list(world.points)
    if head == "density":
        return world.density(node[1], node[2])
    if head == "function":
        return world.function(node)
    if head == "scalar":
        return world.scalar(node[1])
    if head == "sum":
        return pointwise(total, *map(value, node[1:]))
    if head == "product":
        return pointwise(times, *map(value, node[1:]))
    if head == "quotient":
        return pointwise(divided, *map(value, node[1:]))
    if head == "power":
        return pointwise(powered, *map(value, node[1:]))
    if head == "log":
        return pointwise(logarithm, value(node[1]))
    if head == "exp":
        return pointwise(exponential, value(node[1]))
    if head == "sigmoid":
        return pointwise(logistic, value(node[1]))
    if head == "max":
        return pointwise(greater, *map(value, node[1:]))
    if head == "indicator":
        return pointwise(positive, value(node[1]))
    if head == "stop":
        return (world.frozen or world).value(node[1])
    if head == "E":
        return expectation(world.masses(node[1]), world.at_nodes(node[2]))
    if head == "integral":
        return integral(node[1], world)
    if head == "W1":
        if world.cell != 1:
            raise ValueError("W1 is taken of atoms")
        return gaps([a - b for a, b in zip(world.at_nodes(node[1]), world.at_nodes(node[2]))])
    if head == "sup":
        return supremum(node[1], node[2], node[3], world)
    if head == "gradient":
        return slope(lambda moved: moved.value(node[2]), world, node[1][1])
    if head == "score":
        return slope(lambda moved: pointwise(logarithm, moved.value(node[1])), world, node[2][1])
    if head == "parameterSlope":
        return slope(lambda moved: moved.function(node[1]), world, node[2][1])
    if head == "at":
        inner = value(node[2])
        return world.at_points(inner if isinstance(inner, list) else [inner] * len(world.points)).value(node[1])
    if head == "slope":
        return point_slope(node[1], int(node[2]), world)
    if head == "logSlope":
        return world.log_slope(node[1][1], node[1][2])
    return divergence(head, world.masses(node[1]), world.masses(node[2]))


def names_in(node):
    if node[0] in ("density", "function"):
        yield node[1]
        yield from node[2]
    elif node[0] == "scalar":
        yield node[1]
    else:
        for part in node[1:]:
            if isinstance(part, tuple) and part and isinstance(part[0], str):
                yield from names_in(part)


def frozen_lists(thing):
    return tuple(frozen_lists(part) for part in thing) if isinstance(thing, list) else thing


def number(world, line):
    """The value of a line, None where it has none; a function counts at every atom."""
    try:
        return world.value(line)
    except Undefined:
        return None


def entries(value):
    return value if isinstance(value, list) else [value]


def paired(left, right):
    left, right = entries(left), entries(right)
    size = max(len(left), len(right))
    return zip(left * (size // len(left)), right * (size // len(right)))


def differ(a, b):
    if mp.isinf(a) or mp.isinf(b):
        return a != b
    return abs(a - b) > TOLERANCE * max(1, abs(a), abs(b))


def order(a, b):
    """The sign of a difference, which may be that of two likelihoods and small beside 1."""
    if mp.isinf(a) or mp.isinf(b):
        return 0 if a == b else mp.sign(a - b)
    return mp.sign(a - b) if abs(a - b) > 1e-30 + 1e-25 * max(abs(a), abs(b)) else 0


def off(relation, left, right):
    """Why two values are not in the relation, or None."""
    for a, b in paired(left, right):
        if a is None or b is None:
            continue
        wrong = {
            "EQUAL": differ(a, b),
            "AT_MOST": differ(a, b) and a > b,
            "AT_LEAST": differ(a, b) and a < b,
        }[relation]
        if wrong:
            return f"{mp.nstr(a, 8)} against {mp.nstr(b, 8)}"
    return None


def step_is_off(step, world):
    relation, *about = step["relation"]
    left, right = step["left"], step["right"]
    if relation in ("EQUAL", "AT_MOST", "AT_LEAST"):
        return off(relation, number(world, left), number(world, right))
    if relation == "SAME_GRADIENT":
        parameter = about[0]
        try:
            slopes = [slope(lambda moved, line=line: moved.value(line), world, parameter) for line in (left, right)]
        except Undefined:
            return None
        return off("EQUAL", *slopes)
    varied = [world.but(varying=about[0], variant=variant) for variant in range(VARIANTS)]
    pairs = [(number(w, left), number(w, right)) for w in varied]
    pairs = [(a, b) for a, b in pairs if a is not None and b is not None]
    if relation == "UP_TO_CONSTANT":
        for a, b in pairs:
            if mp.isinf(a) != mp.isinf(b):
                return f"{mp.nstr(a, 8)} against {mp.nstr(b, 8)}"
        found = [a - b for a, b in pairs if mp.isfinite(a)]
        return next((why for gap in found[1:] if (why := off("EQUAL", found[0], gap))), None)
    sign = {"SAME_ORDER": 1, "OPPOSITE_ORDER": -1}[relation]
    for i, (a, b) in enumerate(pairs):
        for c, d in pairs[:i]:
            first, second = order(a, c), order(b, d)
            if first != sign * second:
                return f"{mp.nstr(a, 8)}, {mp.nstr(c, 8)} against {mp.nstr(b, 8)}, {mp.nstr(d, 8)}"
    return None


def lost_its_value(case, world):
    """Whether the line had a finite value before the slip and has none after it."""
    if "slipped" not in case:
        return None
    for before, after in paired(number(world, case["original"]), number(world, case["slipped"])):
        if before is not None and mp.isfinite(before) and after is None:
            return f"{mp.nstr(before, 8)} against no value"
    return None


def heads_in(node):
    if isinstance(node, tuple) and node and isinstance(node[0], str):
        yield node[0]
        for part in node[1:]:
            yield from heads_in(part)


def needs_line(line):
    """Whether densities are taken elsewhere than at the atoms, or differentiated for the point."""
    if line[0] == "logSlope":
        return True
    if line[0] == "at" and not {"density", "score"}.isdisjoint(heads_in(line[1])):
        return True
    return any(needs_line(part) for part in line[1:] if isinstance(part, tuple) and part and isinstance(part[0], str))


def worlds(case):
    lines = [line for step in case["steps"] for line in (step["left"], step["right"])]
    lines += [case[key] for key in ("original", "slipped") if key in case]
    order = sorted({name for line in lines for name in names_in(line)})
    ranges = {name: (low, high) for _, name, low, high in (a for a in case["assumptions"] if a[0] == "between")}
    make = lambda nodes, rows, seed: World(nodes, rows, seed, order, ranges=ranges)
    if any(needs_line(line) for line in lines):
        return [make(LINE, NORMALS, seed).but(cell=MESH) for seed in range(3)]
    supports = [WEIGHTS] * 4 + [EXTREME] * 4 + [LOPSIDED] * 6 + [NEAR] * 3
    if not any(a[0] == "support" for a in case["assumptions"]):
        supports += [HOLED] * 3
    atoms = [make(ATOMS, rows, seed) for seed, rows in enumerate(supports)]
    heads = {head for line in lines for head in heads_in(line)}
    densities = sorted({density[1] for line in lines for density in densities_in(line)})
    if "function" in heads and len(densities) > 1:
        atoms += [world.but(shares=densities[:2]) for world in atoms]
    if "W1" in heads or "sup" in heads:
        return atoms
    return atoms + [world.but(cell=mp.mpf(cell)) for world in atoms[::3] for cell in ("0.02", "30")]


def drawn(case, stored_worlds):
    """Further worlds, drawn from fixed seeds: for what no stored point has shown to be false."""
    for seed in range(DRAWN if stored_worlds[0].nodes is ATOMS else 0):
        random_ = random.Random(seed)
        spread = random_.choice((0.3, 1, 3))
        exact = lambda value: mp.mpf(round(value * 1000) or 1) / 1000
        far = 2 if seed % 4 else 12  # a bound on all functions may only break at one far from 0
        yield stored_worlds[0].but(
            seed=seed,
            wide=seed % 2 == 1,
            rows=[[exact(100 * math.exp(random_.gauss(0, spread))) for _ in ATOMS] for _ in range(13)],
            waves=[[exact(random_.gauss(0, far)), *(exact(random_.gauss(0, 2)) for _ in range(3))] for _ in range(5)],
            numbers=[exact(random_.random()) for _ in range(7)],
        )


def verdict(case):
    moved = False
    stored_worlds = worlds(case)
    for index, world in enumerate(itertools.chain(stored_worlds, drawn(case, stored_worlds))):
        reasons = [lost_its_value(case, world)] + [step_is_off(step, world) for step in case["steps"]]
        for reason in reasons:
            if reason is not None:
                return "false", f"world {index}: {reason}"
        moved = moved or has_moved(case, world)
    if "slipped" not in case:
        return "true", ""
    return "true", "another value of which the claims are true too" if moved else "the same value"


def has_moved(case, world):
    return "slipped" in case and off("EQUAL", number(world, case["original"]), number(world, case["slipped"])) is not None


def judged(line):
    case = {key: frozen_lists(value) if key in ("original", "slipped") else value for key, value in json.loads(line).items()}
    case["steps"] = [{key: frozen_lists(value) for key, value in step.items()} for step in case["steps"]]
    return (case["id"], *verdict(case))


def stored():
    """Answers given before; a question with the same id is the same question."""
    if "--anew" in sys.argv or not TABLE.exists():
        return {}
    return {line.split(";")[0]: tuple(line.split(";")) for line in TABLE.read_text().splitlines()}


def main():
    lines = CASES.read_text().splitlines()
    known = stored()
    asked = {json.loads(line)["id"]: line for line in lines}
    rows = [row for identifier, row in known.items() if identifier in asked]
    with multiprocessing.Pool() as pool:
        rows += pool.map(judged, [line for identifier, line in asked.items() if identifier not in known], chunksize=16)
    with TABLE.open("w") as out:
        for row in sorted(rows):
            out.write(";".join(row) + "\n")
    counts = {kind: sum(1 for row in rows if row[1] == kind) for kind in ("true", "false")}
    print(f"{len(rows)} questions, {len(asked.keys() - known.keys())} of them new: {counts}", file=sys.stderr)


if __name__ == "__main__":
    main()

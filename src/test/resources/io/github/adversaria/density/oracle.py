"""Writes oracle.csv: values of the density families at 50 digits, for FamilyOracleTest.

Run beside the data: /usr/bin/python3 oracle.py   (needs python3-mpmath and python3-scipy)

A row is density | quantity | argument | value. The density is written as its Java toString. Arguments
and parameters are doubles; values are computed with mpmath at 50 digits from their closed forms and
rounded once. Where SciPy has the quantity, the script stops if SciPy disagrees in the ordinary range.
"""

import math
import sys

import scipy.stats as st
from mpmath import (
    mp, mpf, atan, betainc, digamma, erfc, exp, expm1, findroot, gammainc, inf, log, log1p, loggamma,
    matrix, pi, sqrt,
)

mp.dps = 50
ROWS = []


def num(x):
    x = mpf(x)
    if x != x:
        return "NaN"
    if abs(x) > mpf("1.7976931348623158e308"):
        return "Infinity" if x > 0 else "-Infinity"
    return repr(float(x)) if x != 0 else "0.0"


def row(name, quantity, argument, value):
    ROWS.append("|".join([name, quantity, argument, num(value)]))


def logarithm(part, rest):
    """The logarithm of a probability, from the rest where that is small."""
    return -inf if part == 0 else (log1p(-rest) if rest < mpf("0.5") else log(part))


class Law:
    """A law on the line from its log-density and both tails, each a function of an mpf."""

    def __init__(self, name, logpdf, cdf, sf, mean=None, var=None, entropy=None, check=None):
        self.name, self.logpdf, self.cdf, self.sf = name, logpdf, cdf, sf
        self.mean, self.var, self.entropy, self.check = mean, var, entropy, check

    def write(self, points, tails=True):
        for x in points:
            print(self.name, x, file=sys.stderr) if '-v' in sys.argv else None
            m = mpf(x)
            value = self.logpdf(m)
            row(self.name, "logDensity", repr(x), value)
            if not tails:
                continue
            c, s = self.cdf(m), self.sf(m)
            row(self.name, "cdf", repr(x), c)
            row(self.name, "survival", repr(x), s)
            row(self.name, "logCdf", repr(x), logarithm(c, s))
            row(self.name, "logSurvival", repr(x), logarithm(s, c))
            self.compare(x, value, c)
            for quantity, tail, p in (("quantile", self.cdf, c), ("upperQuantile", self.sf, s)):
                if mpf("1e-300") < p < mpf("0.9") and abs(p - 0.5) > 1e-9 and value > -600:
                    p = mpf(float(p))
                    try:
                        root = findroot(lambda t: log(tail(t)) - log(p), (m, m * (1 + mpf("1e-9"))))
                    except (ValueError, ZeroDivisionError):
                        continue
                    row(self.name, quantity, repr(float(p)), root)
        for quantity in ("mean", "var", "entropy"):
            value = getattr(self, quantity)
            if value is not None:
                row(self.name, {"var": "variance"}.get(quantity, quantity), "", value)
        if self.check is not None and self.entropy is not None:
            assert abs(self.check.entropy() - self.entropy) < 1e-6 * (1 + abs(self.entropy)), self.name

    def compare(self, x, logpdf, cdf):
        if self.check is None or not -300 < logpdf < 300:
            return
        assert abs(self.check.logpdf(x) - logpdf) < 1e-7 * (1 + abs(logpdf)), (self.name, x)
        assert abs(self.check.cdf(x) - cdf) < 1e-8, (self.name, x)


def text(x):
    return str(int(x)) if x == int(x) and abs(x) < 1e7 else java(x)


def java(x):
    """Double.toString with a whole mantissa cut, as the Java side prints numbers."""
    if 1e-3 <= abs(x) < 1e7:
        return repr(float(x))
    mantissa, power = ("%r" % x if "e" in repr(x) else "%.16e" % x).split("e")
    mantissa = repr(float(mantissa))
    return (mantissa[:-2] if mantissa.endswith(".0") else mantissa) + "E" + str(int(power))


def name(family, *parameters):
    return family + "(" + ", ".join(text(p) for p in parameters) + ")"


def upper_normal(z):
    """The normal tail; far out mpmath's erfc overflows, and its asymptotic series is exact."""
    if z < 1e4:
        return erfc(z / sqrt(2)) / 2 if z > -1e4 else mpf(1)
    series = sum((-1) ** k * mp.fac2(2 * k - 1) / z ** (2 * k) for k in range(8))
    return exp(-z * z / 2) / (z * sqrt(2 * pi)) * series


def normal(m, s):
    mu, sigma = mpf(m), mpf(s)
    return Law(
        name("Normal", m, s),
        lambda x: -(((x - mu) / sigma) ** 2) / 2 - log(sigma) - log(2 * pi) / 2,
        lambda x: upper_normal((mu - x) / sigma),
        lambda x: upper_normal((x - mu) / sigma),
        mu, sigma**2, log(2 * pi) / 2 + mpf(1) / 2 + log(sigma),
        st.norm(m, s) if 1e-100 < s < 1e100 else None)


def uniform(a, b):
    low, high = mpf(a), mpf(b)
    clip = lambda t: min(mpf(1), max(mpf(0), t))
    return Law(
        name("Uniform", a, b),
        lambda x: -log(high - low) if low <= x <= high else -inf,
        lambda x: clip((x - low) / (high - low)),
        lambda x: clip((high - x) / (high - low)),
        (low + high) / 2, (high - low) ** 2 / 12, log(high - low))


def laplace(m, b):
    mu, s = mpf(m), mpf(b)
    half = lambda z: exp(z) / 2 if z <= 0 else 1 - exp(-z) / 2
    return Law(
        name("Laplace", m, b),
        lambda x: -abs(x - mu) / s - log(2 * s),
        lambda x: half((x - mu) / s), lambda x: half((mu - x) / s),
        mu, 2 * s**2, 1 + log(2 * s), st.laplace(m, b))


def cauchy(m, g):
    mu, s = mpf(m), mpf(g)

    def half(z):
        return mpf(1) / 2 if z == 0 else (atan(-1 / z) / pi if z < 0 else 1 - atan(1 / z) / pi)

    return Law(
        name("Cauchy", m, g),
        lambda x: -log(pi * s) - log1p(((x - mu) / s) ** 2),
        lambda x: half((x - mu) / s), lambda x: half((mu - x) / s),
        mpf("nan"), mpf("nan"), log(4 * pi * s), st.cauchy(m, g))


def student(m, s, v):
    mu, sigma, nu = mpf(m), mpf(s), mpf(v)
    constant = loggamma((nu + 1) / 2) - loggamma(nu / 2) - log(nu * pi) / 2

    def half(z):
        if z > 0:
            return 1 - half(-z)
        r = z * z / nu
        if r < 1:
            return mpf(1) / 2 - betainc(mpf(1) / 2, nu / 2, 0, r / (1 + r), regularized=True) / 2
        return betainc(nu / 2, mpf(1) / 2, 0, 1 / (1 + r), regularized=True) / 2

    mean = mu if nu > 1 else mpf("nan")
    var = sigma**2 * nu / (nu - 2) if nu > 2 else (inf if nu > 1 else mpf("nan"))
    return Law(
        name("StudentT", m, s, v),
        lambda x: constant - (nu + 1) / 2 * log1p(((x - mu) / sigma) ** 2 / nu) - log(sigma),
        lambda x: half((x - mu) / sigma), lambda x: half((mu - x) / sigma),
        mean, var,
        (nu + 1) / 2 * (digamma((nu + 1) / 2) - digamma(nu / 2)) - constant + log(sigma),
        st.t(v, m, s))


def exponential(r):
    rate = mpf(r)
    return Law(
        name("Exponential", r),
        lambda x: log(rate) - rate * x if x >= 0 else -inf,
        lambda x: -expm1(-rate * x) if x > 0 else mpf(0),
        lambda x: exp(-rate * x) if x > 0 else mpf(1),
        1 / rate, 1 / rate**2, 1 - log(rate), st.expon(scale=1 / r))


def gammas(k, t):
    shape, scale = mpf(k), mpf(t)

    def logpdf(x):
        if x < 0:
            return -inf
        if x == 0:
            return -log(scale) if k == 1 else (inf if k < 1 else -inf)
        z = x / scale
        return (shape - 1) * log(z) - z - loggamma(shape) - log(scale)

    def upper(x):
        if x <= 0:
            return mpf(1)
        z = x / scale
        if z > 10**6 * (1 + shape):  # the asymptotic series, where it is exact
            return mp.hyp2f0(1, 1 - shape, -1 / z) * exp(-z + (shape - 1) * log(z) - loggamma(shape))
        return gammainc(shape, z, inf, regularized=True)

    def lower(x):
        if x <= 0:
            return mpf(0)
        if upper(x) < mpf("1e-10"):
            return 1 - upper(x)
        return gammainc(shape, 0, x / scale, regularized=True)

    return Law(
        name("Gamma", k, t), logpdf, lower, upper, shape * scale, shape * scale**2,
        shape + log(scale) + loggamma(shape) + (1 - shape) * digamma(shape),
        st.gamma(k, scale=t) if k < 1e5 else None)


def betas(a, b):
    p, q = mpf(a), mpf(b)
    constant = loggamma(p) + loggamma(q) - loggamma(p + q)

    def logpdf(x):
        if x < 0 or x > 1:
            return -inf
        if x == 0:
            return -constant if a == 1 else (inf if a < 1 else -inf)
        if x == 1:
            return -constant if b == 1 else (inf if b < 1 else -inf)
        return (p - 1) * log(x) + (q - 1) * log(1 - x) - constant

    clip = lambda x: min(mpf(1), max(mpf(0), x))
    return Law(
        name("Beta", a, b), logpdf,
        lambda x: betainc(p, q, 0, clip(x), regularized=True),
        lambda x: betainc(q, p, 0, clip(1 - x), regularized=True),
        p / (p + q), p * q / (p + q) ** 2 / (p + q + 1),
        constant - (p - 1) * digamma(p) - (q - 1) * digamma(q) + (p + q - 2) * digamma(p + q),
        st.beta(a, b) if max(a, b) < 1e4 else None)


def mixture(*parts):
    given, laws = [mpf(w) for w in parts[0::2]], parts[1::2]
    weights = [w / sum(given) for w in given]
    total = lambda f: sum(w * f(law) for w, law in zip(weights, laws))
    mean = total(lambda law: law.mean)
    return Law(
        "Mixture(" + ", ".join(text(w) + ", " + law.name for w, law in zip(parts[0::2], laws)) + ")",
        lambda x: log(total(lambda law: exp(law.logpdf(x)))),
        lambda x: total(lambda law: law.cdf(x)),
        lambda x: total(lambda law: law.sf(x)),
        mean, total(lambda law: law.var + (law.mean - mean) ** 2))


def truncation(law, low, high):
    a, b = mpf(low), mpf(high)
    at = lambda f, x, end: end if abs(x) == inf else f(x)
    mass = at(law.cdf, b, mpf(1)) - at(law.cdf, a, mpf(0))
    if law.cdf(a if low > -math.inf else b) > mpf("0.5"):
        mass = law.sf(a) - at(law.sf, b, mpf(0))
    clip = lambda x: min(b, max(a, x))
    return Law(
        "Truncation(%s, %s, %s)" % tuple(
            [law.name] + [text(e) if abs(e) < math.inf else str(e).replace("inf", "Infinity") for e in (low, high)]),
        lambda x: law.logpdf(x) - log(mass) if a <= x <= b else -inf,
        lambda x: (law.sf(a) - law.sf(clip(x))) / mass if law.sf(a) < 0.5
        else (law.cdf(clip(x)) - at(law.cdf, a, mpf(0))) / mass,
        lambda x: (law.sf(clip(x)) - at(law.sf, b, mpf(0))) / mass if law.sf(a) < 0.5
        else (at(law.cdf, b, mpf(1)) - law.cdf(clip(x))) / mass)


def kernel(data, h):
    laws = [normal(x, h) for x in data]
    mean = sum(mpf(x) for x in data) / len(data)
    whole = mixture(*[part for law in laws for part in (mpf(1) / len(data), law)][0:])
    whole.name = "KernelEstimate(%d points, %s)" % (len(data), text(h))
    whole.mean = mean
    whole.var = sum((mpf(x) - mean) ** 2 for x in data) / len(data) + mpf(h) ** 2
    return whole


def affine(law, scale, shift):
    a, b = mpf(scale), mpf(shift)
    up, down = (law.cdf, law.sf) if a > 0 else (law.sf, law.cdf)
    return Law(
        "Pushforward(%s, %s u + %s)" % (law.name, text(scale), text(shift)),
        lambda x: law.logpdf((x - b) / a) - log(abs(a)),
        lambda x: up((x - b) / a), lambda x: down((x - b) / a),
        a * law.mean + b, a * a * law.var, law.entropy + log(abs(a)))


def lognormal():
    law = normal(0, 1)
    return Law(
        "Pushforward(Normal(0, 1), a rising map)",
        lambda x: law.logpdf(log(x)) - log(x) if x > 0 else -inf,
        lambda x: law.cdf(log(x)) if x > 0 else mpf(0),
        lambda x: law.sf(log(x)) if x > 0 else mpf(1), check=st.lognorm(1))


def plane(label, mean, covariance, points):
    d = len(mean)
    c = matrix(covariance)
    for point in points:
        v = matrix([mpf(x) - mpf(m) for x, m in zip(point, mean)])
        value = -(v.T * (c**-1) * v)[0] / 2 - log((2 * pi) ** d * mp.det(c)) / 2
        row(label, "logDensityAt", " ".join(repr(x) for x in point), value)
    row(label, "entropy", "", log((2 * pi * mp.e) ** d * mp.det(c)) / 2)


def histogram(edges, heights):
    e, h = [mpf(x) for x in edges], [mpf(x) for x in heights]
    bins = list(zip(e, e[1:], h))
    area = sum((b - a) * height for a, b, height in bins)
    masses = [(b - a) * height / area for a, b, height in bins]

    def logpdf(x):
        inside = [height for a, b, height in bins if a <= x < b]
        return log(inside[0] / area) if inside and inside[0] > 0 else -inf

    def part(low, high):
        return sum(height * max(mpf(0), min(b, high) - max(a, low)) for a, b, height in bins) / area

    mean = sum(m * (a + b) / 2 for m, (a, b, _) in zip(masses, bins))
    return Law(
        "Histogram(%d bins on [%s, %s])" % (len(heights), text(edges[0]), text(edges[-1])),
        logpdf, lambda x: part(e[0], x), lambda x: part(x, e[-1]), mean,
        sum(m * (((a + b) / 2 - mean) ** 2 + (b - a) ** 2 / 12) for m, (a, b, _) in zip(masses, bins)),
        -sum(m * log(m / (b - a)) for m, (a, b, _) in zip(masses, bins) if m > 0))


def categorical(atoms, probabilities):
    total = sum(mpf(p) for p in probabilities)
    pairs = [(mpf(a), mpf(p) / total) for a, p in zip(atoms, probabilities)]
    label = "Categorical(" + ", ".join(text(a) + ": " + text(p) for a, p in zip(atoms, probabilities)) + ")"
    mean = sum(a * p for a, p in pairs)
    for x in list(atoms) + [-2.0, 3.0, 100.0]:
        weight = sum(p for a, p in pairs if a == x)
        row(label, "logDensity", repr(x), log(weight) if weight else -inf)
        row(label, "cdf", repr(x), sum(p for a, p in pairs if a <= x))
        row(label, "survival", repr(x), sum(p for a, p in pairs if a > x))
    for p, x in ((0.1, atoms[0]), (0.55, atoms[1]), (0.95, atoms[2])):
        row(label, "quantile", repr(p), x)
    row(label, "mean", "", mean)
    row(label, "variance", "", sum(p * (a - mean) ** 2 for a, p in pairs))
    row(label, "entropy", "", -sum(p * log(p) for _, p in pairs))


def product(*laws, points):
    label = "Product(" + ", ".join(law.name for law in laws) + ")"
    for point in points:
        value = sum(law.logpdf(mpf(x)) for law, x in zip(laws, point))
        row(label, "logDensityAt", " ".join(repr(x) for x in point), value)
    row(label, "entropy", "", sum(law.entropy for law in laws))


HUGE = [1e300, -1e300]
LINE = [0.0, 0.3, -0.7, 1.0, -1.0, 2.5, -4.2, 9.0, -12.0, 30.0, -37.0, 45.0, -600.0, 1e-300, 1e5, -1e8]
HALF = [1e-300, 1e-20, 0.01, 0.2, 0.9, 1.0, 1.7, 2.4, 5.0, 12.0, 40.0, 800.0, 3e5, -1.0, 0.0]
UNIT = [1e-300, 1e-12, 0.001, 0.1, 0.35, 0.5, 0.62, 0.9, 0.999, 1 - 1e-12, 0.0, 1.0, -0.5, 1.5]

for law in (normal(0, 1), normal(2, 0.5), normal(-3, 1e-6), normal(1e6, 3), normal(0, 1e200), normal(1, 1e-200)):
    law.write(LINE + HUGE)
normal(2, 0.5).write([2 - 1e-9, 2.0, 300.0])
for law in (uniform(-1, 4), uniform(0, 1e-6), uniform(1e6, 1e6 + 1)):
    law.write(LINE + HUGE + [3.999, 5e-7, 1e6 + 0.25])
for law in (laplace(0, 1), laplace(1, 2), laplace(-3, 1e-6)):
    law.write(LINE + HUGE)
for law in (cauchy(0, 1), cauchy(1, 0.25), cauchy(-3, 1e-6)):
    law.write(LINE + HUGE)
for law in (student(0, 1, 3), student(1, 2, 0.5), student(0, 1, 1.5), student(-1, 0.01, 7.3), student(0, 1, 100)):
    law.write(LINE + HUGE)
student(0, 1, 1e6).write(LINE[:11] + HUGE, tails=False)
for law in (exponential(1), exponential(2.5), exponential(1e-6), exponential(1e6)):
    law.write(HALF + HUGE)
for law in (gammas(0.5, 1), gammas(1, 2), gammas(2.5, 2), gammas(30, 0.1), gammas(0.01, 1), gammas(9.99, 1), gammas(1000, 0.002)):
    law.write(HALF + HUGE)
gammas(1e6, 1).write([1.0, 9e5, 997000.0, 1e6, 1001234.5, 1.1e6, 1e7, 1e300], tails=False)
gammas(10000, 1).write([8000.0, 9800.0, 9999.5, 10000.0, 10123.0, 11500.0])
for law in (betas(2, 3), betas(0.5, 0.5), betas(1, 1), betas(5, 1), betas(0.1, 4), betas(40, 25), betas(300, 700)):
    law.write(UNIT + HUGE)
betas(1e6, 2e6).write([0.1, 0.33, 1 / 3, 0.334, 0.9], tails=False)

mixture(0.3, uniform(-1, 4), 0.7, normal(2, 0.5)).write(LINE)
mixture(0.25, normal(-40, 1), 0.5, laplace(0, 1), 0.25, normal(40, 1e-6)).write(LINE + [40.0, 40.000001])
mixture(0.5, mixture(0.5, normal(0, 1), 0.5, normal(5, 1)), 0.5, cauchy(0, 1)).write(LINE + HUGE)
truncation(normal(0, 1), -1, 3).write([-0.999, -0.5, 0.1, 2.0, 2.999, 5.0])
truncation(normal(0, 1), 40, math.inf).write([40.001, 40.01, 40.5, 45.0, 39.0, 1e4])
truncation(normal(0, 1), -math.inf, -500).write([-500.001, -500.01, -501.0, -1e3])
truncation(normal(0, 1), 40, 40 + 2**-20).write([40 + 2**-22, 40 + 2**-21, 40 + 3 * 2**-22])
truncation(gammas(2.5, 2), 60, 80).write([60.1, 62.0, 70.0, 79.0])
truncation(laplace(0, 1), 900, 1000).write([900.5, 902.0, 950.0])
kernel([-2.0, -1.9, 0.3, 1.1, 4.0, 4.2], 0.4).write(LINE)
affine(gammas(2.5, 2), -3, 1).write([-1e300, -40.0, -2.0, 0.5, 0.999, 2.0])
affine(normal(0, 1), 1e-6, 5).write([5.0, 5.000001, 4.99999])
lognormal().write([1e-300, 1e-5, 0.2, 1.0, 3.0, 40.0, 1e10, 1e300, -1.0])
plane("MultivariateNormal([1, 2], [[2, 1], [1, 3]])", [1, 2], [[2, 1], [1, 3]],
      [[0.0, 0.0], [1.0, 2.0], [-30.5, 700.25], [1e150, -1e150], [1e300, 1e300]])
plane("MultivariateNormal([0, 0, 0], [[1, 0.9, 0.5], [0.9, 1, 0.6], [0.5, 0.6, 1]])", [0, 0, 0],
      [[1, 0.9, 0.5], [0.9, 1, 0.6], [0.5, 0.6, 1]], [[0.1, -0.2, 0.3], [5.0, 5.0, 5.0], [-900.0, 800.0, 1.0]])

histogram([-1, 0, 0.5, 2, 7], [1, 0, 3, 0.5]).write([-3.0, -0.75, -1e-9, 0.2, 0.6, 1.9, 2.0, 6.5, 8.0])
categorical([-1.0, 2.5, 9.0], [0.5, 0.2, 0.3])
product(gammas(2.5, 2), normal(2, 0.5), points=[[1.0, 2.0], [1e-5, -300.0], [900.0, 2.5], [-1.0, 2.0]])

with open("oracle.csv", "w") as out:
    out.write("density|quantity|argument|value\n")
    out.write("\n".join(ROWS) + "\n")
print(len(ROWS), "rows")

"""C(G) = integral of p log p/(p+q) + q log q/(p+q), by mpmath at 60 digits.

Writes optimum.csv beside this file: pair;value. A density is family:parameters, a mixture
weight*family:parameters+... Run with python3 (needs python3-mpmath): python3 optimum_oracle.py
"""

import pathlib

import mpmath as mp

mp.mp.dps = 60

PAIRS = [
    ("normal:0:1", "normal:1:0.7"),
    ("normal:0:1", "normal:0:1"),
    ("normal:0:1", "normal:1e-3:1"),
    ("normal:0:1", "normal:0:1e-6"),
    ("normal:0:1", "normal:6:1"),
    ("normal:0:1", "normal:30:1"),
    ("normal:-3:0.01", "normal:3:0.01"),
    ("normal:0:1", "laplace:0:1"),
    ("laplace:0:1", "laplace:1:2"),
    ("normal:0:1", "cauchy:0:1"),
    ("cauchy:0:1", "cauchy:5:0.1"),
    ("cauchy:0:1e-4", "cauchy:0:1e4"),
    ("studentt:0:1:3", "normal:0:1"),
    ("studentt:0:1:0.5", "cauchy:0:1"),
    ("uniform:0:1", "uniform:0.5:2"),
    ("uniform:0:1", "uniform:2:3"),
    ("uniform:-1:4", "normal:2:0.5"),
    ("exponential:1", "exponential:3"),
    ("exponential:2", "laplace:0:1"),
    ("0.3*uniform:-1:4+0.7*normal:2:0.5", "normal:0:1"),
    ("0.5*normal:-2:0.001+0.5*normal:2:0.001", "normal:0:1"),
    ("0.999*normal:0:1+0.001*cauchy:0:1", "normal:0:1"),
]


def number(text):
    return mp.mpf(text)


def density(spec):
    """The density function, and the points between which it is smooth."""
    if "*" in spec:
        parts = [part.split("*") for part in spec.split("+")]
        weighted = [(number(weight), *density(inner)) for weight, inner in parts]
        return (
            lambda x: mp.fsum(w * f(x) for w, f, _ in weighted),
            [point for _, _, points in weighted for point in points],
        )
    family, *rest = spec.split(":")
    v = [number(text) for text in rest]
    spread = [0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32]
    if family in ("normal", "laplace", "cauchy", "studentt"):
        m, s = v[0], v[1]
        reach = spread if family in ("normal", "laplace") else spread + [10**k for k in (2, 3, 4, 6, 8)]
        if family == "laplace":
            reach = reach + [48, 64]
        points = [m] + [m + sign * k * s for k in reach for sign in (-1, 1)]
        if family == "normal":
            return lambda x: mp.npdf(x, m, s), points
        if family == "laplace":
            return lambda x: mp.exp(-abs(x - m) / s) / (2 * s), points
        if family == "cauchy":
            return lambda x: 1 / (mp.pi * s * (1 + ((x - m) / s) ** 2)), points
        nu = v[2]
        scale = mp.gamma((nu + 1) / 2) / (mp.sqrt(nu * mp.pi) * mp.gamma(nu / 2) * s)
        return lambda x: scale * (1 + ((x - m) / s) ** 2 / nu) ** (-(nu + 1) / 2), points
    if family == "uniform":
        return lambda x: 1 / (v[1] - v[0]) if v[0] <= x <= v[1] else mp.mpf(0), v
    if family == "exponential":
        points = [mp.mpf(0)] + [k / v[0] for k in spread + [48, 64]]
        return lambda x: v[0] * mp.exp(-v[0] * x) if x >= 0 else mp.mpf(0), points
    raise ValueError(spec)


def term(a, b):
    return a * mp.log(a / (a + b)) if a > 0 else mp.mpf(0)


def optimum(first, second):
    p, at = density(first)
    q, more = density(second)

    def value(x):
        return term(p(x), q(x)) + term(q(x), p(x))

    # mpmath's quad takes no sample at an end, so that a jump there does no harm.
    # Between two far peaks the integrand has one of its own, so every piece is cut again.
    coarse = sorted(set(at + more))
    points = [a + (b - a) * k / 8 for a, b in zip(coarse, coarse[1:]) for k in range(8)]
    points.append(coarse[-1])
    middle = mp.fsum(mp.quad(value, [a, b]) for a, b in zip(points, points[1:]))
    # Beyond the last point in the logarithm of the distance: a power law becomes exponential.
    low, high = points[0], points[-1]
    width = high - low
    tails = mp.mpf(0)
    for end, sign in ((low, -1), (high, 1)):
        steps = [0, 2, 5, 10, 20, 40, 80, 160, 320, 640]
        tails += mp.quad(lambda u: value(end + sign * width * (mp.exp(u) - 1)) * width * mp.exp(u), steps)
    return middle + tails


def main():
    target = pathlib.Path(__file__).with_name("optimum.csv")
    with target.open("w") as out:
        for first, second in PAIRS:
            out.write(f"{first};{second};{mp.nstr(optimum(first, second), 20)}\n")
    print(target.read_text())


if __name__ == "__main__":
    main()

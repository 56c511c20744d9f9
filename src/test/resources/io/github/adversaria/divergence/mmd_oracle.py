"""MMD^2 on the line by mpmath: nested Gauss-Legendre over the pieces on which all is smooth.

Writes mmd.csv beside this file: pair;under exp(-d^2/(2 s^2));under exp(-d/s), with s = 0.8. A pair of
uniforms or of atoms is also a check by hand. Needs python3-mpmath: python3 mmd_oracle.py
"""

import pathlib

import mpmath as mp

mp.mp.dps = 22
S = mp.mpf("0.8")

PAIRS = [
    ("normal:0:1", "normal:1:0.7"),
    ("normal:0:1", "uniform:-1:2"),
    ("uniform:0:1", "uniform:0.5:2"),
    ("laplace:0:1", "normal:0:1"),
    ("exponential:1.5", "laplace:0:0.5"),
    ("atoms:0:1:3", "atoms:0:2"),
    ("atoms:0:1:3", "normal:1:1"),
]


def law(spec):
    """A list of atoms (place, mass), or a density with the pieces on which it is smooth."""
    family, *rest = spec.split(":")
    v = [mp.mpf(text) for text in rest]
    spread = [0.5, 1, 2, 3, 4.5, 6, 8, 11]
    if family == "atoms":
        return [(x, mp.mpf(1) / len(v)) for x in v], None
    if family == "normal":
        points = [v[0] + s * k * v[1] for k in [0] + spread for s in (-1, 1)]
        return lambda x: mp.npdf(x, v[0], v[1]), sorted(set(points))
    if family == "laplace":
        points = [v[0] + s * k * v[1] for k in [0] + spread + [15, 20, 30, 45] for s in (-1, 1)]
        return lambda x: mp.exp(-abs(x - v[0]) / v[1]) / (2 * v[1]), sorted(set(points))
    if family == "uniform":
        return lambda x: 1 / (v[1] - v[0]), v
    points = [k / v[0] for k in [0] + spread + [15, 20, 30, 45]]
    return lambda x: v[0] * mp.exp(-v[0] * x), points


def mean(density, function, cut=None):
    weigh, points = density
    if points is None:
        return mp.fsum(mass * function(x) for x, mass in weigh)
    ends = sorted(set(points) | ({cut} if cut is not None and points[0] < cut < points[-1] else set()))
    return mp.fsum(
        mp.quad(lambda x: weigh(x) * function(x), [a, b], method="gauss-legendre", maxdegree=3)
        for a, b in zip(ends, ends[1:])
    )


def mean_kernel(kernel, p, q):
    return mean(p, lambda x: mean(q, lambda y: kernel(abs(x - y)), x))


def squared(kernel, p, q):
    return mean_kernel(kernel, p, p) + mean_kernel(kernel, q, q) - 2 * mean_kernel(kernel, p, q)


def main():
    target = pathlib.Path(__file__).with_name("mmd.csv")
    with target.open("w") as out:
        for first, second in PAIRS:
            p, q = law(first), law(second)
            gaussian = squared(lambda d: mp.exp(-d * d / (2 * S * S)), p, q)
            laplace = squared(lambda d: mp.exp(-d / S), p, q)
            line = f"{first};{second};{mp.nstr(gaussian, 16)};{mp.nstr(laplace, 16)}"
            print(line, flush=True)
            out.write(line + "\n")


if __name__ == "__main__":
    main()

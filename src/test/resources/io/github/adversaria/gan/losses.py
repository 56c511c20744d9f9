"""Writes losses.csv: what each player pays for one number t of the discriminator, for LossOracleTest.

Run beside the data: python3 losses.py   (needs mpmath)

A row is loss | t | cost of real | cost of generated | cost of the generator, at 50 digits from the
papers' formulas in D = 1/(1 + exp(-t)) or in T and f*(T), found as a supremum where that is simple:
not from the stable forms of the Java code.
"""

from mpmath import mp, mpf, exp, log, sqrt

mp.dps = 50


def cross_entropy(generator):
    def costs(t):
        d = 1 / (1 + exp(-t))
        return -log(d), -log(1 - d), generator(d)
    return costs


def least_squares(a, b, c):
    return lambda t: ((t - b) ** 2 / 2, (t - a) ** 2 / 2, (t - c) ** 2 / 2)


def alpha(order):
    order = mpf(order)

    def costs(t):
        d = 1 / (1 + exp(-t))
        e = (order - 1) / order
        real = (1 - d ** e) / e
        generated = (1 - (1 - d) ** e) / e
        return real, generated, -generated
    return costs


def smoothed(inner, epsilon):
    def costs(t):
        real, generated, generator = inner(t)
        return (1 - mpf(epsilon)) * real + mpf(epsilon) * generated, generated, generator
    return costs


def variational(f, slope):
    """T = f'(e^t), and f*(T) = r T - f(r) at the r where f' is T."""
    def costs(t):
        r = exp(t)
        conjugate = r * slope(r) - f(r)
        return -slope(r), conjugate, -conjugate
    return costs


def pearson(t):
    conjugate = t + t * t / 4 if t >= -2 else mpf(-1)
    return -t, conjugate, -conjugate


def total_variation(t):
    witness = (1 - 2 / (1 + exp(2 * t))) / 2
    return -witness, witness, -witness


def power(a):
    a = mpf(a)
    return variational(
        lambda r: (r ** a - a * r + a - 1) / (a * (a - 1)), lambda r: (r ** (a - 1) - 1) / (a - 1))


LOSSES = {
    "minimax loss": cross_entropy(lambda d: log(1 - d)),
    "non-saturating loss": cross_entropy(lambda d: -log(d)),
    "maximum likelihood loss": cross_entropy(lambda d: -d / (1 - d)),
    "least squares loss with targets 0.0, 1.0 and 1.0": least_squares(0, 1, 1),
    "least squares loss with targets -1.0, 1.0 and 0.0": least_squares(-1, 1, 0),
    "hinge loss": lambda t: (max(0, 1 - t), max(0, 1 + t), -t),
    "Wasserstein loss": lambda t: (-t, t, -t),
    "α-loss with α = 0.5": alpha("0.5"),
    "α-loss with α = 2.0": alpha(2),
    "α-loss with α = 5.0": alpha(5),
    "non-saturating loss, real labels smoothed to 0.9": smoothed(
        cross_entropy(lambda d: -log(d)), "0.1"),
    "f-GAN of Kullback–Leibler divergence": variational(lambda r: r * log(r), lambda r: 1 + log(r)),
    "f-GAN of reverse Kullback–Leibler divergence": variational(lambda r: -log(r), lambda r: -1 / r),
    "f-GAN of Jensen–Shannon divergence": variational(
        lambda r: (r * log(r) - (r + 1) * log((r + 1) / 2)) / 2, lambda r: log(2 * r / (r + 1)) / 2),
    "f-GAN of total variation": total_variation,
    "f-GAN of squared Hellinger distance": variational(
        lambda r: (sqrt(r) - 1) ** 2 / 2, lambda r: (1 - 1 / sqrt(r)) / 2),
    "f-GAN of Pearson χ² divergence": pearson,
    "f-GAN of Neyman χ² divergence": variational(
        lambda r: (1 - r) ** 2 / r, lambda r: 1 - 1 / r ** 2),
    "f-GAN of power divergence of order 1.5": power("1.5"),
    "f-GAN of power divergence of order -0.5": power("-0.5"),
}

with open("losses.csv", "w", encoding="utf-8") as out:
    for name, costs in LOSSES.items():
        for t in ("-7.5", "-2.25", "-0.375", "0", "0.5", "1.75", "6.5"):
            out.write(" | ".join([name, t] + [repr(float(c)) for c in costs(mpf(t))]) + "\n")

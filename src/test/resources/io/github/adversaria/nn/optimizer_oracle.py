"""Twenty steps of each optimiser on f(x) = x'Ax/2 - b'x, by the formulas of the papers in mpmath.

Writes optimizers.csv beside this file: optimiser;step;x0;x1;x2. Nothing is shared with the Java code: the running
means of Adam are the explicit weighted sums over all gradients so far, the velocities likewise.
Needs python3-mpmath: python3 optimizer_oracle.py
"""

import pathlib

import mpmath as mp

mp.mp.dps = 40
A = mp.matrix([[3, 1, 0], [1, 2, -0.5], [0, -0.5, 0.75]])
B = mp.matrix([1, -2, 0.5])
START = mp.matrix([1, -1.5, 2])
STEPS = 20
EPSILON = mp.mpf("1e-8")


def run(direction):
    """The points after each step; direction(t, gradients) is what is taken off."""
    x, gradients, points = START, [], []
    for t in range(1, STEPS + 1):
        gradients.append(A * x - B)
        x = x - direction(t, gradients)
        points.append(x)
    return points


def decayed(gradients, decay, of=lambda g: g):
    """The sum of decay^age * of(g)."""
    n = len(gradients)
    return [mp.fsum(decay ** (n - 1 - s) * of(gradients[s][i]) for s in range(n)) for i in range(3)]


def descent(rate):
    return lambda t, gs: rate * gs[-1]


def polyak(rate, keep):
    return lambda t, gs: rate * mp.matrix(decayed(gs, keep))


def nesterov(rate, keep):
    return lambda t, gs: rate * (gs[-1] + keep * mp.matrix(decayed(gs, keep)))


def rms_prop(rate, decay):
    def direction(t, gs):
        square = decayed(gs, decay, lambda g: g * g)
        return mp.matrix(
            [rate * gs[-1][i] / (mp.sqrt((1 - decay) * square[i]) + EPSILON) for i in range(3)]
        )

    return direction


def adam(rate, beta1, beta2, largest=False):
    """Algorithm 1 of Kingma and Ba; with the maximum of all second means so far, AMSGrad."""

    def second(gs):
        return [(1 - beta2) * v for v in decayed(gs, beta2, lambda g: g * g)]

    def direction(t, gs):
        m = [(1 - beta1) * v for v in decayed(gs, beta1)]
        v = second(gs)
        if largest:
            all_so_far = [second(gs[:n]) for n in range(1, t + 1)]
            v = [max(row[i] for row in all_so_far) for i in range(3)]
        first, other = 1 - beta1**t, 1 - beta2**t
        return mp.matrix(
            [rate * (m[i] / first) / (mp.sqrt(v[i] / other) + EPSILON) for i in range(3)]
        )

    return direction


def clipped(rate, bound):
    def direction(t, gs):
        norm = mp.norm(gs[-1], 2)
        return rate * gs[-1] * min(1, bound / norm)

    return direction


D = mp.mpf
OPTIMIZERS = {
    "GradientDescent(rate 0.1)": descent(D("0.1")),
    "GradientDescent(rate 0.1, momentum 0.9)": polyak(D("0.1"), D("0.9")),
    "GradientDescent(rate 0.1, Nesterov momentum 0.9)": nesterov(D("0.1"), D("0.9")),
    "RMSProp(rate 0.05, decay 0.9, epsilon 1.0E-8)": rms_prop(D("0.05"), D("0.9")),
    "Adam(rate 0.2, betas 0.9 and 0.999, epsilon 1.0E-8)": adam(D("0.2"), D("0.9"), D("0.999")),
    "Adam(rate 0.2, betas 0.5 and 0.9, epsilon 1.0E-8)": adam(D("0.2"), D("0.5"), D("0.9")),
    "AMSGrad(rate 0.2, betas 0.5 and 0.9, epsilon 1.0E-8)": adam(
        D("0.2"), D("0.5"), D("0.9"), True
    ),
    "GradientDescent(rate 0.1) of gradients clipped to norm 1.5": clipped(D("0.1"), D("1.5")),
}

with open(pathlib.Path(__file__).with_name("optimizers.csv"), "w", encoding="utf-8") as out:
    for name, direction in OPTIMIZERS.items():
        for step, x in enumerate(run(direction), 1):
            print(name, step, *(mp.nstr(v, 18) for v in x), sep=";", file=out)

"""A million steps of V = xy and of the Dirac-GAN in plain NumPy on vectors of two numbers.

The counterpart of PlayBenchmark: simultaneous steps z <- z - 0.001 v(z) from (1, 1), where v is the
field of both players' gradients, with the same arithmetic. Prints for each game where it ends,
which PlayBenchmark knows, and the processor time that a million steps take. Debian's python3-numpy
does.

Usage: python3 game_numpy.py [rounds]
"""

import statistics
import sys
import time

import numpy as np

STEPS = 1_000_000
STEP_SIZE = 0.001


def bilinear(z):
    """The first pays xy, the second -xy."""
    return np.array([z[1], -z[0]])


def dirac_gan(z):
    """The first pays f(xy) + f(0) with f(t) = -log(1 + exp(-t)), the second its negative."""
    slope = 1 / (1 + np.exp(z[0] * z[1]))
    return np.array([z[1] * slope, -z[0] * slope])


def play(field):
    z = np.array([1.0, 1.0])
    for _ in range(STEPS):
        z = z - STEP_SIZE * field(z)
    return z


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    for field in (bilinear, dirac_gan):
        times = []
        for _ in range(rounds):
            start = time.process_time()
            end = play(field)
            times.append(time.process_time() - start)
        print(
            f"{field.__name__}: ends at ({end[0]:.17g}, {end[1]:.17g}); {STEPS} steps take"
            f" {1e3 * statistics.median(times):.0f} ms (median of {rounds}; least"
            f" {1e3 * min(times):.0f} ms)"
        )


if __name__ == "__main__":
    main()

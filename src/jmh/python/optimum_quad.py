"""C(G) of p_data = N(0, 1) and p_g = N(1, 0.7^2) by SciPy's quad on plain Python floats.

The counterpart of OptimumBenchmark: the same integrand p log D* + q log(1 - D*), in log space, to
the same bound of 1e-12. Prints the time a call, the value, and the error that quad states; beside
them the error against 40 digits, where mpmath is installed.

Usage: python3 optimum_quad.py [seconds]
"""

import math
import statistics
import sys
import time

from scipy.integrate import quad

LOG_P = -0.5 * math.log(2 * math.pi)
LOG_Q = LOG_P - math.log(0.7)


def integrand(x, exp=math.exp, log1p=math.log1p):
    """Written out in one function, as fast as plain Python gets."""
    z = (x - 1.0) / 0.7
    log_p = LOG_P - 0.5 * x * x
    log_q = LOG_Q - 0.5 * z * z
    logit = log_p - log_q
    if logit >= 0:
        small = exp(-logit)
        log_d = -log1p(small)
        return exp(log_p) * (log_d + small * (log_d - logit))
    small = exp(logit)
    log_complement = -log1p(small)
    return exp(log_q) * (small * (log_complement + logit) + log_complement)


def optimum():
    return quad(integrand, -math.inf, math.inf, epsabs=1e-12, epsrel=0)


def exact():
    try:
        import mpmath
    except ImportError:
        return None
    with mpmath.workdps(40):
        def density(x, mean, deviation):
            deviation = mpmath.mpf(deviation)
            z = (x - mean) / deviation
            return mpmath.exp(-z * z / 2) / (deviation * mpmath.sqrt(2 * mpmath.pi))

        def value(x):
            p = density(x, 0, "1")
            q = density(x, 1, "0.7")
            return p * mpmath.log(p / (p + q)) + q * mpmath.log(q / (p + q))

        return mpmath.quad(value, [-20, -8, -4, -2, 0, 1, 2, 4, 8, 15])


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    value, stated = optimum()
    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(100):
            optimum()
        times.append((time.perf_counter() - start) / 100)
    print(f"quad: {1e3 * statistics.median(times):.4f} ms a call (median of {len(times)} x 100)")
    print(f"value {value:.17g}, stated error {stated:.1e}")
    true = exact()
    if true is not None:
        print(f"true error {abs(value - true).__float__():.1e}")


if __name__ == "__main__":
    main()

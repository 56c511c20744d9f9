#!/usr/bin/env python3
"""Writes pairs.csv: six f-divergences of pairs of densities to 20 digits, by mpmath.

Composite Gauss-Legendre at 50 digits, in the logarithm of the distance beside singular ends and in
the tails, with a split at every sign change of p - q. Each number is computed twice, with other
panels and another order; a pair whose two results differ by more than 1e-17 of their size stops the
script. Infinite values are decided by the exponents of tails and ends, not by numbers.

Run: /usr/bin/python3 pairs.py > pairs.csv   (Debian: python3-mpmath; about ten minutes)
     /usr/bin/python3 pairs.py old.csv > pairs.csv   keeps the rows of an earlier run
     /usr/bin/python3 pairs.py atoms >> pairs.csv    adds the pairs of categorical distributions
"""
import csv
import itertools
import sys
from mpmath import mp, mpf, log, exp, sqrt, pi, gamma as Gamma, loggamma, log1p, expm1, erf, inf

mp.dps = 50
LINE = (-inf, inf)


class Density:
    """spec, log-density, support [low, high], kinks, peaks (place, scale), tails, ends.

    tail: ("gauss", 1/sigma^2) | ("exp", rate) | ("logn", 1/sigma^2) | ("pow", a) for p ~ x^-a
    ends: exponent e of p ~ d^e at each finite end of the support, or None: faster than any power
    """

    def __init__(self, spec, logpdf, support=LINE, kinks=(), peaks=(), tails=(None, None), ends=(0, 0)):
        self.spec, self.logpdf, self.support = spec, logpdf, support
        self.kinks = sorted(set(kinks) | {e for e in support if abs(e) != inf})
        self.peaks, self.tails, self.ends = peaks, tails, ends


def num(s):
    return mpf(float(s))  # exactly the double that Java reads


def normal(m, s):
    M, S = num(m), num(s)
    c = log(S) + log(2 * pi) / 2
    g = ("gauss", 1 / S**2)
    return Density(f"normal({m},{s})", lambda x: -((x - M) / S) ** 2 / 2 - c, peaks=[(M, S)], tails=(g, g))


def uniform(a, b):
    A, B = num(a), num(b)
    c = -log(B - A)
    return Density(f"uniform({a},{b})", lambda x: c, (A, B))


def laplace(m, b):
    M, B = num(m), num(b)
    t = ("exp", 1 / B)
    return Density(f"laplace({m},{b})", lambda x: -abs(x - M) / B - log(2 * B), kinks=[M], peaks=[(M, B)], tails=(t, t))


def cauchy(m, s):
    M, S = num(m), num(s)
    t = ("pow", mpf(2))
    return Density(f"cauchy({m},{s})", lambda x: -log(pi * S) - log1p(((x - M) / S) ** 2), peaks=[(M, S)], tails=(t, t))


def student(m, s, nu):
    M, S, N = num(m), num(s), num(nu)
    c = loggamma((N + 1) / 2) - loggamma(N / 2) - log(N * pi) / 2 - log(S)
    t = ("pow", N + 1)
    return Density(f"t({m},{s},{nu})", lambda x: c - (N + 1) / 2 * log1p(((x - M) / S) ** 2 / N), peaks=[(M, S)], tails=(t, t))


def expo(rate):
    R = num(rate)
    return Density(f"exp({rate})", lambda x: log(R) - R * x, (mpf(0), inf), peaks=[(mpf(0), 1 / R)], tails=(None, ("exp", R)))


def gamma(k, th):
    K, T = num(k), num(th)
    c = -loggamma(K) - K * log(T)
    mode = max(K - 1, 0) * T
    return Density(f"gamma({k},{th})", lambda x: c + (K - 1) * log(x) - x / T, (mpf(0), inf), peaks=[(mode, sqrt(K) * T)],
                   tails=(None, ("exp", 1 / T)), ends=(K - 1, 0))


def beta(a, b):
    A, B = num(a), num(b)
    c = loggamma(A + B) - loggamma(A) - loggamma(B)
    s = sqrt(A * B / (A + B + 1)) / (A + B)
    return Density(f"beta({a},{b})", lambda x: c + (A - 1) * log(x) + (B - 1) * log(1 - x), (mpf(0), mpf(1)),
                   peaks=[(A / (A + B), s)], ends=(A - 1, B - 1))


ORDER = {"gauss": 0, "exp": 1, "logn": 2, "pow": 3}


def heavier(a, b):
    if a is None or b is None:
        return a or b
    if a[0] != b[0]:
        return a if ORDER[a[0]] > ORDER[b[0]] else b
    return a if a[1] < b[1] else b


def mix(w1, d1, w2, d2):
    W1, W2 = num(w1), num(w2)
    W1, W2 = W1 / (W1 + W2), W2 / (W1 + W2)
    sup = (min(d1.support[0], d2.support[0]), max(d1.support[1], d2.support[1]))

    def inside(d, x):
        return d.support[0] <= x <= d.support[1]

    def logpdf(x):
        a = log(W1) + d1.logpdf(x) if inside(d1, x) else -inf
        b = log(W2) + d2.logpdf(x) if inside(d2, x) else -inf
        top = max(a, b)
        return top + log(exp(a - top) + exp(b - top))

    def end(i):
        es = [d.ends[i] for d in (d1, d2) if d.support[i] == sup[i] and abs(sup[i]) != inf]
        es = [e for e in es if e is not None]
        return min(es) if es else 0

    peaks = list(d1.peaks) + list(d2.peaks)
    if d1.peaks and d2.peaks:
        # where the logarithm of the mixture turns from one component to the other
        a, b = d1.peaks[0][0], d2.peaks[0][0]
        gap = lambda x: log(W1) + d1.logpdf(x) - log(W2) - d2.logpdf(x)
        if a != b and gap(a) * gap(b) < 0:
            for _ in range(150):
                c = (a + b) / 2
                if gap(c) * gap(a) > 0:
                    a = c
                else:
                    b = c
            h = mpf(10) ** -20
            peaks.append((a, 1 / (abs(gap(a + h) - gap(a - h)) / (2 * h) + mpf(10) ** -3)))
    return Density(f"mix({w1},{d1.spec},{w2},{d2.spec})", logpdf, sup, list(d1.kinks) + list(d2.kinks), peaks,
                   tuple(heavier(d1.tails[i], d2.tails[i]) for i in (0, 1)), (end(0), end(1)))


def truncnormal(m, s, lo, hi):
    base, L, H = normal(m, s), num(lo), num(hi)
    M, S = num(m), num(s)
    mass = (erf((H - M) / S / sqrt(2)) - erf((L - M) / S / sqrt(2))) / 2
    peaks = [(min(max(M, L), H), S)]
    return Density(f"trunc({base.spec},{lo},{hi})", lambda x: base.logpdf(x) - log(mass), (L, H), peaks=peaks)


def hist(edges, heights):
    E, Hh = [num(e) for e in edges], [num(h) for h in heights]
    area = sum(h * (b - a) for h, a, b in zip(Hh, E, E[1:]))

    def logpdf(x):
        for h, a, b in zip(Hh, E, E[1:]):
            if x < b or b == E[-1]:
                return log(h / area)

    return Density("hist(" + ";".join(edges) + "|" + ";".join(heights) + ")", logpdf, (E[0], E[-1]), kinks=E)


def affine(d, a, b):
    A, B = num(a), num(b)
    sup = [A * e + B for e in d.support]
    ends, tails = d.ends, d.tails

    def scaled(t):
        if t is None or t[0] in ("pow", "logn"):
            return t
        return (t[0], t[1] / A**2 if t[0] == "gauss" else t[1] / abs(A))

    tails = tuple(scaled(t) for t in tails)
    if A < 0:
        sup, ends, tails = sup[::-1], ends[::-1], tails[::-1]
    return Density(f"affine({d.spec},{a},{b})", lambda x: d.logpdf((x - B) / A) - log(abs(A)), tuple(sup),
                   [A * k + B for k in d.kinks], [(A * m + B, abs(A) * s) for m, s in d.peaks], tails, ends)


def lognormal(m, s):
    base, S = normal(m, s), num(s)
    m0 = exp(num(m))
    t = ("logn", 1 / S**2)
    return Density(f"lognormal({m},{s})", lambda x: base.logpdf(log(x)) - log(x), (mpf(0), inf),
                   peaks=[(m0, m0 * S)], tails=(None, t), ends=(None, 0))


def kde(data, bw):
    X, B = [num(x) for x in data], num(bw)
    c = log(B) + log(2 * pi) / 2 + log(len(X))
    g = ("gauss", 1 / B**2)
    return Density("kde(" + ";".join(data) + f"|{bw})", lambda x: log(sum(exp(-((x - y) / B) ** 2 / 2) for y in X)) - c,
                   peaks=[(y, B) for y in X], tails=(g, g))


# ---- which integrals are infinite ------------------------------------------------------------

def leaves(p, q):
    return p.support[0] < q.support[0] or p.support[1] > q.support[1]


def kl_infinite(p, q):
    if leaves(p, q):
        return True
    for i in (0, 1):
        if abs(p.support[i]) == inf and p.tails[i][0] == "pow":
            need = {"gauss": 3, "exp": 2, "logn": 1, "pow": 1}[q.tails[i][0]]
            if p.tails[i][1] <= need:
                return True
    return False


def chi_infinite(p, q):
    if leaves(p, q):
        return True
    for i in (0, 1):
        if abs(p.support[i]) == inf:
            (a, x), (b, y) = p.tails[i], q.tails[i]
            if ORDER[a] > ORDER[b]:
                return True
            if a == b and (2 * x - y <= (1 if a == "pow" else 0)):
                if a == "gauss" and 2 * x == y:
                    raise ValueError("undecided " + p.spec + q.spec)
                return True
        elif p.support[i] == q.support[i]:
            a, b = p.ends[i], q.ends[i]
            if b is None and a is not None:
                return True
            if a is not None and b is not None and 2 * a - b <= -1:
                return True
    return False


# ---- integration -----------------------------------------------------------------------------

def legendre_rule(n):
    nodes = []
    for i in range(n):
        x = mp.cos(pi * (i + mpf(3) / 4) / (n + mpf(1) / 2))
        for _ in range(30):
            p0, p1 = mpf(1), x
            for k in range(2, n + 1):
                p0, p1 = p1, ((2 * k - 1) * x * p1 - (k - 1) * p0) / k
            dp = n * (x * p1 - p0) / (x * x - 1)
            dx = p1 / dp
            x -= dx
            if abs(dx) < mpf(10) ** -48:
                break
        nodes.append((x, 2 / ((1 - x * x) * dp * dp)))
    return nodes


RULES = {n: legendre_rule(n) for n in (30, 40)}
MULT = [mpf(m) for m in ("0.5", "1", "1.6", "2.3", "3", "4", "5", "6", "7.3", "9", "11", "13.5", "17", "22", "30", "40")]
NAMES = ("kl", "rkl", "js", "tv", "h2", "chi2")


def integrands(lp, lq):
    p, q = exp(lp), exp(lq)
    m = (p + q) / 2
    kl = p * (lp - lq) if p > 0 else mpf(0)
    rkl = q * (lq - lp) if q > 0 else mpf(0)
    lm = log(m)
    js = (p * (lp - lm) + q * (lq - lm)) / 2
    return [kl, rkl, js, abs(p - q) / 2, (exp(lp / 2) - exp(lq / 2)) ** 2 / 2, (p - q) ** 2 / q]


class Pair:
    def __init__(self, p, q, n, jitter):
        self.p, self.q, self.rule, self.jitter = p, q, RULES[n], jitter

    def logs(self, x):
        return self.p.logpdf(x), self.q.logpdf(x)

    def panel(self, x_of, dx_of, lo, hi):
        half, mid = (hi - lo) / 2, (hi + lo) / 2
        out = [mpf(0)] * 6
        seen = []
        for r, w in self.rule:
            u = mid + half * r
            lp, lq = self.logs(x_of(u))
            seen.append((u, lp - lq))
            J = w * half * dx_of(u)
            for i, v in enumerate(integrands(lp, lq)):
                out[i] += J * v
        for u in (lo + (hi - lo) * mpf(10) ** -25, hi - (hi - lo) * mpf(10) ** -25):
            lp, lq = self.logs(x_of(u))
            seen.append((u, lp - lq))
        seen.sort()
        roots = []
        more = []
        for (u0, t0), (u1, t1), (u2, t2) in zip(seen, seen[1:], seen[2:]):
            if t0 * t1 > 0 and t1 * t2 > 0 and abs(t1) <= min(abs(t0), abs(t2)):
                # two crossings may hide between nodes: look for the least |t|
                a, b = u0, u2
                for _ in range(40):
                    c, d = a + (b - a) * mpf("0.382"), b - (b - a) * mpf("0.382")
                    tc, td = [(lambda l: l[0] - l[1])(self.logs(x_of(v))) for v in (c, d)]
                    if tc * t1 < 0 or td * t1 < 0:
                        more.append((c, tc) if tc * t1 < 0 else (d, td))
                        break
                    if abs(tc) < abs(td):
                        b = d
                    else:
                        a = c
        seen = sorted(seen + more)
        for (u0, t0), (u1, t1) in zip(seen, seen[1:]):
            if t0 * t1 < 0 and abs(t0) > mpf(10) ** -40 and abs(t1) > mpf(10) ** -40:
                a, b, fa = u0, u1, t0
                for _ in range(170):
                    c = (a + b) / 2
                    lp, lq = self.logs(x_of(c))
                    if (lp - lq) * fa > 0:
                        a = c
                    else:
                        b = c
                roots.append((a + b) / 2)
        if roots:
            out[3] = mpf(0)
            cuts = [lo] + roots + [hi]
            for a, b in zip(cuts, cuts[1:]):
                for r, w in self.rule:
                    u = (a + b) / 2 + (b - a) / 2 * r
                    lp, lq = self.logs(x_of(u))
                    out[3] += w * (b - a) / 2 * dx_of(u) * abs(exp(lp) - exp(lq)) / 2
        return out

    def run(self):
        p, q = self.p, self.q
        total = [mpf(0)] * 6
        low, high = max(p.support[0], q.support[0]), min(p.support[1], q.support[1])
        infinite = [kl_infinite(p, q), kl_infinite(q, p), False, False, False, chi_infinite(p, q)]
        if low < high:
            cut = sorted({k for k in p.kinks + q.kinks if low <= k <= high})
            breaks = set(cut)
            peaks = [(m, s) for d in (p, q) for m, s in d.peaks]
            if not peaks:
                peaks = [((low + high) / 2, (high - low) / 4)]
            for m, s in peaks:
                # double the last multiples until the widest scale is covered
                widest = max([t for _, t in peaks] + [abs(m - k) for k in cut] + [abs(m - k) for k, _ in peaks])
                mult = list(MULT)
                while mult[-1] * s < 45 * widest:
                    mult.append(mult[-1] * mpf("1.5"))
                for k in mult:
                    for x in (m - k * s * self.jitter, m + k * s * self.jitter):
                        if low < x < high:
                            breaks.add(x)
            breaks = sorted(breaks)
            thin = [breaks[0]]
            least = min(s for _, s in peaks) / 8
            for b in breaks[1:]:
                if b in cut or b - thin[-1] > least or thin[-1] in cut and b - thin[-1] > least / 64:
                    thin.append(b)
            for a, b in zip(thin, thin[1:]):
                done = False
                for at, sign, other in ((a, 1, b), (b, -1, a)):
                    if at in (low, high) and at in cut and not done:
                        # towards an end: logarithm of the distance, down to nothing
                        self.log_run(total, at, sign, abs(other - at), -1)
                        done = True
                if not done:
                    for i, v in enumerate(self.panel(lambda u: u, lambda u: 1, a, b)):
                        total[i] += v
            for sign, end, x in ((1, high, thin[-1]), (-1, low, thin[0])):
                if abs(end) == inf:
                    m = max(peaks, key=lambda t: t[1])[0]
                    self.log_run(total, m, sign, abs(x - m), 1)
        # the mass of one where the other is not
        pq, qp = self.outside(p, low, high), self.outside(q, low, high)
        for i, (a, b) in enumerate(((inf, 0), (0, inf), (log(2) / 2, log(2) / 2), (mpf(1) / 2, mpf(1) / 2), (mpf(1) / 2, mpf(1) / 2), (inf, 1))):
            total[i] += (a * pq if pq else 0) + (b * qp if qp else 0)
        return [inf if bad else t for t, bad in zip(total, infinite)]

    def log_run(self, total, origin, sign, start, sense):
        """From distance start outwards (sense 1) or inwards (-1), panels of growing width in log distance."""
        u, width, quiet = log(start), mpf("0.35") * self.jitter, 0
        for _ in range(4000):
            v = u + sense * width
            part = self.panel(lambda t: origin + sign * exp(t), exp, min(u, v), max(u, v))
            skip = [kl_infinite(self.p, self.q), kl_infinite(self.q, self.p), False, False, False, chi_infinite(self.p, self.q)]
            small = True
            for i in range(6):
                if not skip[i]:
                    total[i] += part[i]
                    small = small and abs(part[i]) <= mpf(10) ** -26 * abs(total[i])
            quiet = quiet + 1 if small else 0
            if quiet >= 4 or (sense < 0 and origin != 0 and v < -108):
                return
            u, width = v, min(width * mpf("1.15"), mpf(2))
        raise ValueError("endless tail " + self.p.spec + " " + self.q.spec)

    def outside(self, d, low, high):
        """Mass of d outside [low, high]."""
        if d.support[0] >= low and d.support[1] <= high:
            return mpf(0)
        if low >= high:
            return mpf(1)
        inner = Pair(d, d, 30, self.jitter)
        inner.p = inner.q = d
        return 1 - mass(d, low, high, self)


def mass(d, low, high, pair):
    """Mass of d on [low, high], by the same panels, with the integrand p in the place of TV."""
    cut = Density("cut", lambda x: d.logpdf(x) + log(3), (low, high), [k for k in d.kinks if low <= k <= high],
                  [(m, s) for m, s in d.peaks], d.tails, tuple(d.ends[i] if (low, high)[i] == d.support[i] else 0 for i in (0, 1)))
    same = Density("same", d.logpdf, (low, high), cut.kinks, cut.peaks, d.tails, cut.ends)
    inner = Pair(cut, same, 30, pair.jitter)
    inner.rule = pair.rule
    return inner.run()[3]  # half of |3p - p| is p


def digits(x):
    if x != inf and x > mpf(10) ** 307:
        return "overflow"
    return "inf" if x == inf else mp.nstr(x, 20, strip_zeros=False)


SMOOTH = [normal("0", "1"), normal("1", "0.7"), normal("-2", "3"), normal("0.5", "1.2"), normal("100", "5"), student("0", "1", "5"), student("1", "2", "3"), student("-1", "0.5", "10"),
          cauchy("0", "1"), cauchy("2", "0.5"), mix("0.3", normal("-2", "0.5"), "0.7", normal("1", "1")), mix("0.5", normal("0", "1"), "0.5", normal("4", "2")),
          kde(["-1.5", "-0.2", "0.4", "2.1"], "0.6"), affine(normal("0", "1"), "-2", "1"), affine(student("0", "1", "4"), "3", "0.5")]
HALF = [expo("1"), expo("2.5"), gamma("3", "1"), gamma("2", "0.5"), gamma("7.5", "0.3"), lognormal("0", "0.5"), lognormal("0.5", "1")]
UNIT = [beta("2", "3"), beta("4", "2"), beta("5", "5"), beta("1", "3"), uniform("0", "1")]
ROUGH = [laplace("0", "1"), laplace("1.5", "0.4"), uniform("-1", "2"), uniform("-3", "3"), mix("0.4", uniform("-1", "4"), "0.6", normal("2", "0.5")),
         truncnormal("0", "1", "-1", "2.5"), truncnormal("3", "1", "-2", "2"), hist(["-2", "-1", "0.5", "1", "3"], ["1", "3", "2", "0.5"]), hist(["-3", "0", "1.5", "3"], ["0.2", "1", "0.7"]),
         affine(expo("1"), "1", "-1"), affine(gamma("2", "1"), "-1", "2"), mix("0.5", laplace("-1", "0.3"), "0.5", laplace("1", "0.3"))]
HEAVY = [cauchy("0", "3"), student("0", "1", "2.5"), student("0", "2", "1.5"), student("1", "1", "1"), mix("0.9", normal("0", "1"), "0.1", cauchy("0", "1"))]
NARROW = [normal("0", "0.001"), normal("3", "1e-6"), normal("0.25", "0.01"), laplace("0", "0.001"), mix("0.5", normal("-5", "0.01"), "0.5", normal("-4.97", "0.02")), normal("1000", "0.01"),
          mix("0.999", normal("0", "1"), "0.001", normal("2", "0.0001"))]
SINGULAR = [gamma("0.5", "1"), gamma("0.3", "2"), gamma("1.5", "1")]
SINGULAR_UNIT = [beta("0.7", "2"), beta("2.5", "0.9")]


def pairs():
    for p, q in itertools.permutations(SMOOTH, 2):
        if SMOOTH.index(p) % 3 != SMOOTH.index(q) % 3 or SMOOTH.index(p) < 4:
            yield "smooth", p, q
    for group in (HALF, UNIT):
        for p, q in itertools.permutations(group, 2):
            yield "smooth" if "uniform" not in p.spec + q.spec and "beta(1" not in p.spec + q.spec and "exp" not in p.spec + q.spec else "rough", p, q
    for i, p in enumerate(ROUGH):
        for j in range(1, 5):
            yield "rough", p, (ROUGH + SMOOTH[:3])[(i + 2 * j) % 15]
        yield "rough", SMOOTH[i % 12], p
    for i, p in enumerate(HEAVY):
        for j, q in enumerate(SMOOTH[:2] + HEAVY + ROUGH[:2]):
            if p is not q:
                yield "heavy", p, q
                if j < 2:
                    yield "heavy", q, p
    for i, p in enumerate(NARROW):
        for q in SMOOTH[:2] + [HEAVY[0], ROUGH[0], ROUGH[3]]:
            yield "narrow", p, q
            yield "narrow", q, p
    for group in (SINGULAR + HALF[:3], SINGULAR_UNIT + UNIT[:2] + [uniform("0", "2")]):
        for p, q in itertools.permutations(group, 2):
            if p in SINGULAR + SINGULAR_UNIT or q in SINGULAR + SINGULAR_UNIT:
                yield "singular", p, q
    yield "disjoint", uniform("0", "1"), uniform("3", "4")
    yield "disjoint", expo("1"), affine(expo("1"), "-1", "-1")
    for d in ("1e-3", "1e-6"):
        yield "near", normal("0", "1"), normal(d, "1")
        yield "near", gamma("3", "1"), gamma("3", repr(1 + float(d)))
        yield "near", student("0", "1", "4"), student(d, "1", "4")


ATOMS = [["0.5", "0.5"], ["0.75", "0.25"], ["0.1", "0.2", "0.7"], ["0.65", "0.3", "0.05"], ["0.5", "0.3", "0.2"], ["0.2", "0", "0.8"], ["1e-12", "0.4", "0.599999999999"]]


def atoms(p, q):
    """The six divergences of two categorical distributions on 0, 1, ...: sums, no integrals."""
    n = max(len(p), len(q))
    p, q = ([num(w) for w in d] for d in (p, q))
    p, q = ([w / sum(d) for w in d] + [mpf(0)] * (n - len(d)) for d in (p, q))

    def kl(a, b):
        return sum((inf if v == 0 else u * log(u / v)) for u, v in zip(a, b) if u > 0)

    m = [(u + v) / 2 for u, v in zip(p, q)]
    js = (kl(p, m) + kl(q, m)) / 2
    tv = sum(abs(u - v) for u, v in zip(p, q)) / 2
    h2 = sum((sqrt(u) - sqrt(v)) ** 2 for u, v in zip(p, q)) / 2
    chi = sum((inf if v == 0 else (u - v) ** 2 / v) for u, v in zip(p, q) if u != v)
    return kl(p, q), kl(q, p), js, tv, h2, chi


def main():
    for p, q in itertools.permutations(ATOMS, 2) if sys.argv[1:] == ["atoms"] else ():
        specs = [f"categorical({';'.join(d)})" for d in (p, q)]
        print(f'atoms,"{specs[0]}","{specs[1]}",' + ",".join(digits(x) for x in atoms(p, q)))
    if sys.argv[1:] == ["atoms"]:
        return
    seen = set()
    known = {}
    if len(sys.argv) > 1:
        for row in csv.reader(open(sys.argv[1])):
            known[row[1], row[2]] = row[3:]
    worst = 0
    print("kind,p,q," + ",".join(NAMES))
    for kind, p, q in pairs():
        if (p.spec, q.spec) in seen:
            continue
        seen.add((p.spec, q.spec))
        if (p.spec, q.spec) in known:
            print(f'{kind},"{p.spec}","{q.spec}",' + ",".join(known[p.spec, q.spec]), flush=True)
            continue
        one, two = Pair(p, q, 30, mpf(1)).run(), Pair(p, q, 40, mpf("0.83")).run()
        for name, a, b in zip(NAMES, one, two):
            if a != b and min(a, b) < mpf(10) ** 307:
                gap = abs(a - b) / max(abs(b), mpf(10) ** -30)
                worst = max(worst, gap)
                if gap > mpf(10) ** -17:
                    print(f"DIFFERS {name} {kind} {p.spec} {q.spec} {mp.nstr(a, 25)} {mp.nstr(b, 25)}", file=sys.stderr, flush=True)
        print(f'{kind},"{p.spec}","{q.spec}",' + ",".join(digits(x) for x in two), flush=True)
    print(f"{len(seen)} pairs, settings agree to {mp.nstr(worst, 2)}", file=sys.stderr)


if __name__ == "__main__":
    main()

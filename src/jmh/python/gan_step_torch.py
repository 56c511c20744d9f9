"""One adversarial training step in PyTorch, for compare_engines.py.

A step is one update of the discriminator and one of the generator, each by Adam, on a batch drawn
for it. Reads a command a line and answers each with a line: `about`, `run W1 3`, `check W1 2000`,
`quit`. Debian's python3-torch does; so that PyTorch is not held back by the reference BLAS,
libopenblas0-pthread belongs beside it, and `about` names the library that was loaded.

eager  what the tutorials write
tuned  both halves of the discriminator's batch in one pass, each player's parameters and gradients
       in one flat tensor for Adam, OpenBLAS told of AVX-512. Tracing the losses (torch.jit) was not
       quicker.

Usage: python3 gan_step_torch.py eager|tuned [threads]
"""

import json
import math
import os
import sys
import time

VARIANT = sys.argv[1] if len(sys.argv) > 1 else "eager"
THREADS = int(sys.argv[2]) if len(sys.argv) > 2 else 1
if VARIANT not in ("eager", "tuned"):
    sys.exit(f"variant is {VARIANT!r}; allowed are eager and tuned")
# Read when the libraries are loaded; waiting threads that spin would starve a machine in use.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = str(THREADS)
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
with open("/proc/cpuinfo") as cpu:
    if VARIANT == "tuned" and "avx512f" in cpu.read():
        os.environ.setdefault("OPENBLAS_CORETYPE", "SkylakeX")

sys.dont_write_bytecode = True

import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402
from compare_engines import WORKLOADS  # noqa: E402
from torch import nn  # noqa: E402

SLOPE = 0.2
ADAM = dict(lr=1e-3, betas=(0.5, 0.9), eps=1e-8)
MODES, RADIUS, SIGMA = 8, 2.0, 0.02
ANGLES = 2 * math.pi * torch.arange(MODES, dtype=torch.float64) / MODES
CENTRES = (RADIUS * torch.stack([ANGLES.cos(), ANGLES.sin()], 1)).float()
# Of processor time: on a machine in use, seconds may bring few steps.
FIRST_WARM_UP_SECONDS, WARM_UP_SECONDS = 3.0, 0.2
CHECK_SAMPLES, CHECK_LEAST_OF_A_MODE = 2500, 20


class Uniforms:
    """Numbers in [-1, 1) that every contender can make: a linear congruence modulo 2^32."""

    def __init__(self, seed):
        self.state = seed

    def tensor(self, rows, columns, scale):
        values = []
        for _ in range(rows * columns):
            self.state = (1664525 * self.state + 1013904223) % 2**32
            values.append((2 * self.state / 2**32 - 1) * scale)
        return torch.tensor(values, dtype=torch.float64).reshape(rows, columns).float()


def network(sizes, uniforms):
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        if layers:
            layers.append(nn.LeakyReLU(SLOPE))
        layer = nn.Linear(inputs, outputs)
        bound = 1 / math.sqrt(inputs)
        with torch.no_grad():
            layer.weight.copy_(uniforms.tensor(inputs, outputs, bound).t())
            layer.bias.copy_(uniforms.tensor(1, outputs, bound)[0])
        layers.append(layer)
    return nn.Sequential(*layers)


class Flat:
    """Adam on one vector that the parameters of a network are views of."""

    def __init__(self, parameters):
        self.parameters = parameters
        self.vector = torch.cat([p.data.reshape(-1) for p in parameters])
        self.vector.grad = torch.zeros_like(self.vector)
        start = 0
        for p in parameters:
            p.data = self.vector[start : start + p.numel()].view(p.shape)
            start += p.numel()
        self.adam = torch.optim.Adam([self.vector], **ADAM)

    def descend(self, loss):
        gradients = torch.autograd.grad(loss, self.parameters)
        torch.cat([g.reshape(-1) for g in gradients], out=self.vector.grad)
        self.adam.step()


class Plain:
    """Adam on the parameters one by one."""

    def __init__(self, parameters):
        self.parameters = parameters
        self.adam = torch.optim.Adam(parameters, **ADAM)

    def descend(self, loss):
        self.adam.zero_grad(set_to_none=True)
        loss.backward(inputs=self.parameters)
        self.adam.step()


class Training:
    def __init__(self, workload):
        generator, discriminator, self.batch = WORKLOADS[workload]
        self.latent, self.width = generator[0], generator[-1]
        uniforms = Uniforms(1)
        self.g = network(generator, uniforms)
        self.d = network(discriminator, uniforms)
        players = Flat if VARIANT == "tuned" else Plain
        self.g_player = players(list(self.g.parameters()))
        self.d_player = players(list(self.d.parameters()))
        self.signs = torch.ones(2 * self.batch, 1)
        self.signs[: self.batch] = -1

    def real(self):
        if self.width != 2:
            return torch.randn(self.batch, self.width)
        noise = torch.randn(self.batch, 2)
        return CENTRES[torch.randint(MODES, (self.batch,))].add_(noise, alpha=SIGMA)

    def latents(self):
        return torch.randn(self.batch, self.latent)

    def step(self):
        return self.update(self.real(), self.latents(), self.latents())

    def update(self, real, d_latents, g_latents):
        with torch.no_grad():
            fake = self.g(d_latents)
        if VARIANT == "tuned":
            d_loss = 2 * F.softplus(self.signs * self.d(torch.cat([real, fake]))).mean()
        else:
            d_loss = F.softplus(-self.d(real)).mean() + F.softplus(self.d(fake)).mean()
        self.d_player.descend(d_loss)
        g_loss = F.softplus(-self.d(self.g(g_latents))).mean()
        self.g_player.descend(g_loss)
        return d_loss.detach(), g_loss.detach()


def steps_in(training, seconds, clock=time.perf_counter):
    """Steps a second over at least so many seconds."""
    start = clock()
    steps = 0
    while True:
        training.step()
        steps += 1
        elapsed = clock() - start
        if elapsed >= seconds:
            return steps / elapsed


def described(samples):
    if samples.shape[1] != 2:
        return f"mean {samples.mean():.2f}, standard deviation {samples.std(0).mean():.2f}"
    distance, mode = torch.cdist(samples, CENTRES).min(1)
    close = distance <= 3 * SIGMA
    counts = torch.bincount(mode[close], minlength=MODES)
    covered = int((counts >= CHECK_LEAST_OF_A_MODE).sum())
    return f"{covered} of {MODES} modes, {float(close.float().mean()):.2f} within 3 sigma"


def check(workload, steps):
    """Ten steps on numbers that every contender gets, then so many on drawn data."""
    training = Training(workload)
    uniforms = Uniforms(2)
    same = []
    for _ in range(10):
        real = uniforms.tensor(training.batch, training.width, RADIUS)
        latents = [uniforms.tensor(training.batch, training.latent, 1.0) for _ in range(2)]
        same.append([float(loss) for loss in training.update(real, *latents)])
    for _ in range(steps):
        training.step()
    with torch.no_grad():
        samples = training.g(torch.randn(CHECK_SAMPLES, training.latent))
    return json.dumps({"same": same, "samples": described(samples)})


def about():
    # Debian keeps every BLAS in a folder named after it; the slow reference one in "blas".
    with open("/proc/self/maps") as maps:
        paths = {os.path.realpath(line.split()[-1]) for line in maps if "libblas" in line}
    names = ", ".join(sorted(os.path.basename(os.path.dirname(path)) for path in paths))
    if names == "blas":
        names += " (slow: install libopenblas0-pthread)"
    return f"{THREADS} PyTorch {torch.__version__} {VARIANT}, BLAS {names}"


def main():
    torch.set_num_threads(THREADS)
    torch.manual_seed(1)
    trainings = {}
    for line in sys.stdin:
        words = line.split()
        if words == ["quit"]:
            return
        if words == ["about"]:
            answer = about()
        elif words[0] == "run":
            if words[1] not in trainings:
                trainings[words[1]] = Training(words[1])
                steps_in(trainings[words[1]], FIRST_WARM_UP_SECONDS, time.thread_time)
            steps_in(trainings[words[1]], WARM_UP_SECONDS, time.thread_time)
            answer = f"{steps_in(trainings[words[1]], float(words[2])):.2f}"
        elif words[0] == "check":
            answer = check(words[1], int(words[2]))
        else:
            answer = f"error: {line.strip()!r} is not a command; allowed are about, run, check, quit"
        print(answer, flush=True)


if __name__ == "__main__":
    main()

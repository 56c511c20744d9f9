"""Training engines side by side: the steps a second of each, and how many times the first is faster.

A step is one update of a GAN's discriminator and one of its generator. Every engine is a process
that is started once and then asked in turn, round by round, so that what else the machine does
meets all of them; medians of the rounds are compared. Each steps/s stands beside the processor time
that the process got meanwhile: on a machine that others use, steps a second of processor time tell
more, between engines of one thread at least. Before that each shows that it computes the same: from
the same weights, on the same batches, its losses must be those of the others.

Needs the classes of the profile `rivals` (./mvnw -Privals test-compile) and a Python that has
PyTorch (Debian: python3-torch, libopenblas0-pthread).

A further engine goes first, and the others are compared to it:

    python3 compare_engines.py --contender 'ours=java io.github.adversaria.rivals.OurStep 1'

It answers, a line to a line: `about` with its threads and what it is; `run W1 3` with the steps a
second over three seconds, after a warm-up of its own; `check W1 2000` with a JSON object of `same`,
the two losses of each of ten steps on numbers that all get, and `samples`, what 2000 steps on drawn
data lead to; `quit`.
"""

import argparse
import csv
import json
import os
import pathlib
import platform
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
PACKAGE = "io.github.adversaria.rivals"

# Sizes of the generator's layers, of the discriminator's, and the batch.
WORKLOADS = {
    "W1": ((2, 128, 128, 2), (2, 128, 128, 1), 256),
    "W2": ((64, 256, 256, 64), (64, 256, 256, 1), 128),
    "W3": ((2, 128, 128, 2), (2, 128, 128, 1), 32),
}
# Adam has two forms, which add epsilon in different places, and sums have many orders.
SAME_WITHIN = 1e-3


def flop(generator, discriminator, batch):
    """Of a step's matrix products: two for each weight, point and product that cannot be spared."""

    def weights(sizes):
        return sum(a * b for a, b in zip(sizes, sizes[1:]))

    g, d = weights(generator), weights(discriminator)
    g_inner = g - generator[0] * generator[1]
    d_inner = d - discriminator[0] * discriminator[1]
    d_update = g + 2 * (d + d + d_inner)  # samples; both batches forward, to weights, to inputs
    g_update = g + d + d + g + g_inner  # forward through both; back through both, to G's weights
    return 2 * batch * (d_update + g_update)


class Contender:
    """A process that answers a line to a line."""

    def __init__(self, name, command):
        self.name = name
        self.log = tempfile.TemporaryFile(mode="w+")
        self.process = subprocess.Popen(
            shlex.split(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
            env=environment(),
        )
        threads, self.version = self.ask("about").split(" ", 1)
        self.threads = int(threads)

    def ask(self, command):
        try:
            self.process.stdin.write(command + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline().strip()
        except BrokenPipeError:
            answer = ""
        if not answer or answer.startswith("error"):
            self.log.seek(0)
            end = "".join(self.log.readlines()[-20:])
            sys.exit(f"{self.name} did not answer '{command}': {answer}\n{end}")
        return answer

    def run(self, workload, seconds):
        """Steps a second, and how many cores the process had meanwhile."""
        start, processor_start = time.perf_counter(), self.processor_seconds()
        rate = float(self.ask(f"run {workload} {seconds}"))
        elapsed = time.perf_counter() - start
        return rate, (self.processor_seconds() - processor_start) / elapsed

    def processor_seconds(self):
        # The name, in brackets, may hold spaces; user and system time are fields 14 and 15.
        stat = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")

    def quit(self):
        self.process.stdin.write("quit\n")
        self.process.stdin.close()
        self.process.wait()


def environment():
    """The class path, a place for natives, and no network; waiting threads must not spin."""
    build = ROOT / "target"
    path = build / "rivals.classpath"
    if not path.exists():
        sys.exit(f"{path} is missing: run ./mvnw -Privals test-compile first")
    classes = [str(build / "test-classes"), str(build / "classes"), path.read_text().strip()]
    return os.environ | {
        "CLASSPATH": os.pathsep.join(classes),
        "DJL_CACHE_DIR": str(build / "djl"),
        "DJL_OFFLINE": "true",
        "OMP_WAIT_POLICY": "PASSIVE",
    }


def java(main, threads):
    return f"env OMP_NUM_THREADS={threads} OPENBLAS_NUM_THREADS={threads} java {PACKAGE}.{main} {threads}"


def rivals(python):
    torch = f"{python} {shlex.quote(str(ROOT / 'src/jmh/python/gan_step_torch.py'))}"
    return {
        "torch-eager-1": f"{torch} eager 1",
        "torch-eager-2": f"{torch} eager 2",
        "torch-tuned-1": f"{torch} tuned 1",
        "torch-tuned-2": f"{torch} tuned 2",
        "djl-1": java("DjlStep", 1),
        "djl-2": java("DjlStep", 2),
        "samediff-1": java("SameDiffStep", 1),
        "samediff-2": java("SameDiffStep", 2),
    }


def check(contenders, workloads, steps):
    """Prints where training leads; ends the program where two engines differ."""
    for workload in workloads:
        expected = None
        for contender in contenders:
            answer = json.loads(contender.ask(f"check {workload} {steps}"))
            losses = [loss for pair in answer["same"] for loss in pair]
            expected = expected or losses
            apart = max(abs(a - b) for a, b in zip(losses, expected, strict=True))
            if not apart <= SAME_WITHIN:
                sys.exit(
                    f"{workload}: {contender.name} computes other losses than"
                    f" {contenders[0].name}, apart by {apart:.2g}: {losses}"
                )
            end = f"; {steps} steps: {answer['samples']}" if steps else ""
            print(
                f"{workload} {contender.name:16} losses as the first's to {apart:.1e}, ten steps:"
                f" D {losses[0]:.4f} -> {losses[-2]:.4f}, G {losses[1]:.4f} -> {losses[-1]:.4f}{end}",
                flush=True,
            )
    print()


def measure(contenders, peaks, workloads, rounds, seconds):
    """Lists of steps a second and cores by contender and workload, of sgemm by threads."""
    steps = {(c.name, w): [] for c in contenders for w in workloads}
    gflops = {threads: [] for threads in peaks}
    for workload in workloads:
        for contender in contenders:
            contender.run(workload, 0)  # the long warm-up
    for turn in range(rounds):
        for threads, peak in peaks.items():
            rate, cores = peak.run("sgemm", min(seconds, 1))
            gflops[threads].append(rate / cores * threads)
        first = turn % len(contenders)
        for workload in workloads:
            for contender in contenders[first:] + contenders[:first]:
                steps[contender.name, workload].append(contender.run(workload, seconds))
        print(f"round {turn + 1} of {rounds}, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    return steps, gflops


def report(contenders, workloads, steps, gflops):
    first = contenders[0].name
    for threads, values in gflops.items():
        print(
            f"sgemm peak of {threads} thread(s), each with a core of its own:"
            f" {max(values):.0f} GFLOP/s"
        )
    for workload in workloads:
        work = flop(*WORKLOADS[workload])
        print(f"\n{workload}, {1e-6 * work:.1f} MFLOP a step; {first} is so many times the other:")
        print(
            f"{'':16} {'steps/s, median (min-max)':>27} {'times':>6} {'of peak':>8}"
            f" {'cores':>6} {'steps a CPU second':>19} {'times':>6}"
        )
        reference = None
        for contender in contenders:
            measured = steps[contender.name, workload]
            rates = [rate for rate, _ in measured]
            median = statistics.median(rates)
            cores = statistics.median(cores for _, cores in measured)
            cpu = statistics.median(rate / cores for rate, cores in measured)
            reference = reference or (median, cpu)
            spread = f"{median:.0f} ({min(rates):.0f}-{max(rates):.0f})"
            print(
                f"{contender.name:16} {spread:>27} {reference[0] / median:>6.2f}"
                f" {1e-9 * work * median / max(gflops[contender.threads]):>8.1%}"
                f" {cores:>6.2f} {cpu:>19.0f} {reference[1] / cpu:>6.2f}"
            )


def processor():
    with open("/proc/cpuinfo") as lines:
        models = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return f"{len(models)} x {models[0]}, {platform.system()} {platform.machine()}"


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--contender", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--rivals", help="names, with commas; all when not given, none when empty")
    parser.add_argument("--python", default="/usr/bin/python3", help="that has PyTorch")
    parser.add_argument("--workloads", default=",".join(WORKLOADS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3.0, help="of each measurement")
    parser.add_argument("--check", type=int, default=0, metavar="STEPS", help="to train before")
    parser.add_argument("--csv", help="file for every single measurement")
    given = parser.parse_args()
    known = rivals(given.python)
    names = list(known) if given.rivals is None else [n for n in given.rivals.split(",") if n]
    for name in names:
        if name not in known:
            parser.error(f"{name} is no rival; allowed are {', '.join(known)}")
    given.workloads = given.workloads.split(",")
    for workload in given.workloads:
        if workload not in WORKLOADS:
            parser.error(f"{workload} is no workload; allowed are {', '.join(WORKLOADS)}")
    if given.rounds < 1 or not given.seconds > 0 or given.check < 0:
        parser.error("rounds must be at least 1, seconds more than 0, and check not negative")
    given.commands = {}
    for contender in given.contender:
        name, separator, command = contender.partition("=")
        if not separator or not command.strip():
            parser.error(f"contender is {contender!r}; NAME=COMMAND is wanted")
        given.commands[name] = command
    given.commands |= {name: known[name] for name in names}
    if not given.commands:
        parser.error("no contender: name one or more by --contender or --rivals")
    return given


def main():
    given = arguments()
    contenders = [Contender(name, command) for name, command in given.commands.items()]
    peaks = {
        threads: Contender(f"peak-{threads}", java("SgemmPeak", threads))
        for threads in sorted({contender.threads for contender in contenders})
    }
    print(processor())
    for contender in contenders + list(peaks.values()):
        print(f"{contender.name}: {contender.version}, {contender.threads} thread(s)")
    print(flush=True)
    check(contenders, given.workloads, given.check)
    steps, gflops = measure(contenders, peaks, given.workloads, given.rounds, given.seconds)
    report(contenders, given.workloads, steps, gflops)
    if given.csv:
        with open(given.csv, "w", newline="") as file:
            out = csv.writer(file)
            out.writerow(
                ["contender", "threads", "workload", "round", "steps_per_second", "cores"]
            )
            for contender in contenders:
                for workload in given.workloads:
                    for turn, values in enumerate(steps[contender.name, workload], 1):
                        out.writerow([contender.name, contender.threads, workload, turn, *values])
    for contender in contenders + list(peaks.values()):
        contender.quit()


if __name__ == "__main__":
    main()

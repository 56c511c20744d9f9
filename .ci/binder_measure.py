"""Memory of groups of processes, measured and bounded."""

import contextlib
import os
import signal
import socket
import threading
import time
from pathlib import Path


class Memory:
    """A control group that bounds the memory of what enters it, where the machine allows one."""

    def __init__(self, name, limit):
        self.group = None
        for base, file in (("/sys/fs/cgroup/memory", "memory.limit_in_bytes"), ("/sys/fs/cgroup", "memory.max")):
            group = Path(base) / f"{name}-{os.getpid()}"
            try:
                group.mkdir()
            except OSError:
                continue
            if (group / file).exists():
                (group / file).write_text(str(limit))
                self.group, self.limit = group, f"{limit >> 20} MB by {group / file}"
                return
            group.rmdir()
        self.limit = "not run here: no control group to be had; memory is measured, not bounded"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for _ in range(50):
            try:
                self.group and self.group.rmdir()
                return
            except OSError:
                time.sleep(0.2)

    def enter(self):
        """Puts the calling process in."""
        if self.group:
            (self.group / "cgroup.procs").write_text(str(os.getpid()))

    def processes(self):
        return [int(pid) for pid in (self.group / "cgroup.procs").read_text().split()] if self.group else []

    def killed(self):
        """How many processes the bound has cost."""
        for file in ("memory.oom_control", "memory.events"):
            if self.group and (self.group / file).exists():
                lines = dict(line.split() for line in (self.group / file).read_text().splitlines())
                return int(lines.get("oom_kill", 0))
        return 0


def resident(pids):
    """What the processes hold in memory, in bytes. Pages that they share count once for each."""
    total = 0
    for pid in pids:
        try:
            total += int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
        except (OSError, IndexError):
            pass
    return total


def processor_time(pids):
    """The seconds of a core that the processes have used so far."""
    ticks = 0
    for pid in pids:
        try:
            ticks += sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]))
        except OSError:
            pass
    return ticks / os.sysconf("SC_CLK_TCK")


def by_user(memory, size):
    """What each user's processes hold, by uid."""
    users = {}
    for pid in memory.processes():
        try:
            uid = os.stat(f"/proc/{pid}").st_uid
            users[uid] = users.get(uid, 0) + size(pid)
        except (OSError, IndexError, StopIteration):
            pass
    return users


def proportional(memory):
    """What each user's processes hold, pages that are shared divided by those who share them; by uid."""

    def share(pid):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return int(next(line.split()[1] for line in lines if line.startswith("Pss:"))) << 10

    return by_user(memory, share)


@contextlib.contextmanager
def peak_by_user(memory):
    """Watches what each user's processes hold, a few times a second; the most of it, by uid."""
    most = {}
    over = threading.Event()

    def watch():
        while not over.wait(0.2):
            for uid, size in by_user(memory, lambda pid: resident([pid])).items():
                most[uid] = max(most.get(uid, 0), size)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield most
    finally:
        over.set()
        watcher.join()


def namespace_of(pid):
    """The network of a process that is about to leave this one."""
    path = f"/proc/{pid}/ns/net"
    while os.readlink(path) == os.readlink("/proc/self/ns/net"):
        time.sleep(0.01)
    return path


def end(unshared):
    """Ends what `unshare --fork` has started. Its child is the first of a namespace of processes: all end with it."""
    for child in Path(f"/proc/{unshared.pid}/task/{unshared.pid}/children").read_text().split():
        os.kill(int(child), signal.SIGKILL)
    unshared.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

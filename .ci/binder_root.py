"""A bare Debian below a directory, in which the lines of a Dockerfile are carried out as they stand."""

import json
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
MIRROR = "http://deb.debian.org/debian"


class Root:
    """What a container is made of: a file system, an environment, a user, a directory."""

    def __init__(self, directory):
        self.directory = Path(directory).resolve()
        self.environment = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
        self.user = "root"
        self.work = "/"
        self.command = []

    def path(self, inside):
        return self.directory / inside.lstrip("/")

    def debian(self, suite):
        """Puts a bare Debian there, from an archive that is made the first time."""
        archive = self.directory.with_name(suite + ".tar")
        if not archive.exists():
            part = archive.with_name(suite + ".part.tar")
            subprocess.run(["mmdebstrap", "--quiet", "--variant=minbase", suite, str(part), MIRROR], check=True)
            part.rename(archive)
        shutil.rmtree(self.directory, ignore_errors=True)
        self.directory.mkdir(parents=True)
        subprocess.run(["tar", "--extract", "--numeric-owner", "--file", archive, "--directory", self.directory], check=True)
        for name in ("resolv.conf", "hosts"):
            shutil.copy(Path("/etc") / name, self.path("/etc/" + name))

    def argv(self, command, *, network, user=None, environment=None):
        """The command line that runs a command inside: own mounts, own processes and, on demand, no network."""
        values = {**self.environment, **(environment or {})}
        setup = [
            f"mount -t proc proc {self.directory}/proc",
            f"mount --rbind /dev {self.directory}/dev",
            *([] if network else ["ip link set lo up"]),
            f'exec chroot --userspec={user or self.user} {self.directory} "$@"',
        ]
        inside = f"cd {shlex.quote(self.work)} && exec {shlex.join(command)}"
        return [
            *"unshare --mount --pid --fork --kill-child".split(),
            *([] if network else ["--net"]),
            "sh",
            "-ec",
            "\n".join(setup),
            "sh",
            *("/usr/bin/env", "-i", *(f"{name}={value}" for name, value in values.items())),
            *("/bin/sh", "-c", inside),
        ]

    def run(self, command, **how):
        return subprocess.run(self.argv(["/bin/sh", "-ec", command], network=True, **how), check=True)

    def copy(self, sources, target, owner):
        """Copies what a fresh clone would hold."""
        destination = Path(os.path.join(self.work, target))
        made = []
        for source in sources:
            if source == ".":
                listed = subprocess.run(
                    ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                    cwd=REPOSITORY, check=True, capture_output=True, text=True,
                ).stdout
                pairs = [(name, destination / name) for name in listed.split("\0") if name]
            else:
                pairs = [(source, destination / Path(source).name if target.endswith("/") else destination)]
            for name, inside in pairs:
                if not (REPOSITORY / name).exists():
                    continue
                to = self.path(str(inside))
                for parent in reversed(to.parents):
                    if not parent.exists():
                        parent.mkdir()
                        made.append(parent)
                shutil.copy2(REPOSITORY / name, to)
                made.append(to)
        user, _, group = owner.partition(":")
        for path in made:
            os.chown(path, int(user), int(group or user))


def instructions(dockerfile):
    """The instructions of a Dockerfile, each as (number of its line, name, rest)."""
    text, first = "", 0
    for number, line in enumerate(Path(dockerfile).read_text().splitlines(), 1):
        if line.lstrip().startswith("#") or not (line.strip() or text):
            continue
        first = first or number
        if line.endswith("\\"):
            text += line[:-1]
            continue
        name, _, rest = (text + line).strip().partition(" ")
        yield first, name, rest.strip()
        text, first = "", 0


def build(dockerfile, root, arguments, report, before_user_runs=lambda root: None, begin=0):
    """Carries a Dockerfile out; of the lines before `begin`, only what they say of environment and user.

    What is not an instruction known here is an error, never passed over.
    """
    known = {}

    def filled(text):
        def value(match):
            name = match.group(1)
            if name not in known and name not in root.environment:
                raise SystemExit(f"{dockerfile}: {name} is used, but not set")
            return known.get(name, root.environment.get(name))

        return re.sub(r"\$\{(\w+)\}", value, text)

    for number, name, rest in instructions(dockerfile):
        built = number < begin
        if built and name in ("FROM", "COPY", "RUN"):
            continue
        report(f"{dockerfile.name}:{number}: {name} {rest[:90]}")
        if name == "FROM":
            suite = re.match(r"debian:([a-z]+)", rest).group(1)
            report(f"  not run here: the pinned image; a Debian {suite} from {MIRROR} stands for it")
            root.debian(suite)
        elif name == "ARG":
            argument, _, default = rest.partition("=")
            known[argument] = arguments.get(argument, filled(default))
        elif name == "ENV":
            for pair in shlex.split(rest):
                variable, _, value = pair.partition("=")
                root.environment[variable] = filled(value)
        elif name == "COPY":
            *sources, target = shlex.split(filled(rest))
            owner = "0:0"
            if sources[0].startswith("--chown="):
                owner = sources.pop(0).partition("=")[2]
            root.copy(sources, target, owner)
        elif name == "USER":
            root.user = filled(rest)
        elif name == "WORKDIR":
            root.work = filled(rest)
            root.path(root.work).mkdir(parents=True, exist_ok=True)
        elif name == "RUN":
            if root.user != "root":
                before_user_runs(root)
            root.run(rest, environment=known)
        elif name == "CMD":
            root.command = json.loads(rest)
        elif name != "EXPOSE":
            raise SystemExit(f"{dockerfile}:{number}: this check does not know {name}")

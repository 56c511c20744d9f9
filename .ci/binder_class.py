"""Ten users at once on the JupyterHub of binder/class, in the root that was built for Binder."""

import json
import shutil
import statistics
import subprocess
import time

import binder_root
from binder_measure import Memory, end, namespace_of, peak_by_user, proportional

USERS = [f"reader{i}" for i in range(1, 11)]
CELLS = 5
HOLD = 10
TOKEN = "only-for-the-check"
NOTEBOOK = "/usr/local/share/adversaria/notebooks/03-optimal-discriminator.ipynb"
RECIPE = "/usr/local/share/adversaria/jupyterhub_config.py"

# What the check needs besides the recipe: a key to the hub's REST interface.
CONFIGURATION = f"""
load_subconfig("{RECIPE}")
c.JupyterHub.services = [{{"name": "check", "admin": True, "api_token": "{TOKEN}"}}]
"""


def run(root, report):
    """Installs the recipe, starts its hub, has all users run the first cells of a notebook, and reports the figures."""
    root.user, root.work = "root", root.environment["HOME"]
    root.environment.pop("JAVA_TOOL_OPTIONS", None)
    root.environment.update(HOME="/root", USER="root")
    report("binder/class/install")
    root.run("binder/class/install")
    for user in USERS:
        root.run(f"id {user} 2> /dev/null || useradd --create-home --groups class {user}")
    shutil.copy(binder_root.REPOSITORY / ".ci/binder_probe.py", root.path("/tmp/binder_probe.py"))
    shutil.copy(binder_root.REPOSITORY / ".ci/binder_class_probe.py", root.path("/tmp/binder_class_probe.py"))
    root.path("/tmp/check_config.py").write_text(CONFIGURATION)
    root.work = "/"

    with Memory("class-check", 16 << 30) as memory, open(root.path("/tmp/hub.log"), "wb") as log:
        begin = time.monotonic()
        hub = subprocess.Popen(
            root.argv(["jupyterhub", "--config", "/tmp/check_config.py"], network=False),
            stdout=log, stderr=log, preexec_fn=memory.enter,
        )
        try:
            network = namespace_of(hub.pid)
            with peak_by_user(memory) as peaks:
                probe = subprocess.Popen(
                    ["nsenter", f"--net={network}"]
                    + root.argv(
                        ["python3", "/tmp/binder_class_probe.py", TOKEN, str(CELLS), str(HOLD), *USERS],
                        network=True,
                        environment={"NOTEBOOK": NOTEBOOK},
                    ),
                    stdout=subprocess.PIPE, text=True,
                )
                facts = None
                for line in probe.stdout:
                    facts = json.loads(line)
                    if facts.pop("all", False):
                        shares = proportional(memory)
                    report(f"  {facts}")
                if probe.wait() != 0:
                    raise SystemExit("the class did not come through; see " + str(root.path("/tmp/hub.log")))
            names = {
                int(line.split(":")[2]): line.split(":")[0] for line in root.path("/etc/passwd").read_text().splitlines()
            }
            for title, figures in (("at most, pages shared counted for each", peaks), ("share of all", shares)):
                each = {names[uid]: size >> 20 for uid, size in figures.items() if names.get(uid) in USERS}
                rest = sum(size >> 20 for uid, size in figures.items() if names.get(uid) not in USERS)
                report(f"  MB a user, server and kernel, {title}: median {statistics.median(each.values()):.0f}, "
                       f"{min(each.values())}–{max(each.values())}; the hub and its proxy {rest}; "
                       f"all {sum(each.values()) + rest}")
            homes = subprocess.run(["du", "-sm", *(root.path("/home/" + user) for user in USERS)],
                                   capture_output=True, text=True, check=True).stdout.split()[::2]
            report(f"  MB in each home: {', '.join(homes)}; killed for memory: {memory.killed()}")
            report(f"  {time.monotonic() - begin:.0f} s from the hub's start to its end")
        finally:
            end(hub)

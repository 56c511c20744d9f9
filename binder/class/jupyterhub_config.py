# JupyterHub for a class on one machine: the users are those of the machine, who log in with its passwords, and each
# gets a notebook server of the usual kind as a process of their own. Started as root:
#
#     jupyterhub --config /usr/local/share/adversaria/jupyterhub_config.py
#
# binder/class/install puts everything in its place; binder/README.md has figures for ten users.

import subprocess
from pathlib import Path

c = get_config()  # noqa: F821

# The hub speaks plain HTTP, and to this machine alone. Put a web server with TLS before it.
c.JupyterHub.bind_url = "http://127.0.0.1:8000"
c.JupyterHub.db_url = "sqlite:////var/lib/jupyterhub/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = "/var/lib/jupyterhub/cookie_secret"
c.ConfigurableHTTPProxy.pid_file = "/var/lib/jupyterhub/proxy.pid"

# A lesson begins for all at once.
c.JupyterHub.concurrent_spawn_limit = 10
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 120

c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
c.Authenticator.admin_users = set()
# Each member of this group of the machine may come in, and nobody else.
c.LocalAuthenticator.allowed_groups = {"class"}

# Bounds for one kernel, as in binder/Dockerfile but for less: ten at once must fit into the machine. The native
# libraries are unpacked once, not into each home.
c.Spawner.environment = {
    "JAVA_TOOL_OPTIONS": " ".join(
        [
            "-Xms32m -Xmx512m -XX:+UseSerialGC -XX:MaxMetaspaceSize=192m -XX:ReservedCodeCacheSize=96m",
            "-XX:MaxDirectMemorySize=64m",
            "-Dorg.bytedeco.javacpp.maxbytes=256m -Dorg.bytedeco.javacpp.maxphysicalbytes=1000m",
            "-Dorg.bytedeco.javacpp.cachedir=/usr/local/lib/adversaria/native",
        ]
    ),
    "LANG": "C.UTF-8",
}

# A kernel that has had nothing to do for an hour makes room; a notebook that is open but idle counts as such.
c.Spawner.args = [
    "--MappingKernelManager.cull_idle_timeout=3600",
    "--MappingKernelManager.cull_interval=300",
    "--MappingKernelManager.cull_connected=True",
]
c.Spawner.default_url = "/tree/adversaria"


def lend_notebooks(spawner):
    """Gives each user a copy of the notebooks at the first start; what they have changed is theirs, and stays."""
    home = Path("~" + spawner.user.name).expanduser()
    if not (home / "adversaria").exists():
        copy = ["cp", "--recursive", "/usr/local/share/adversaria/notebooks", str(home / "adversaria")]
        subprocess.run(["runuser", "--user", spawner.user.name, "--", *copy], check=True)


c.Spawner.pre_spawn_hook = lend_notebooks

"""Executes a notebook with Debian's nbclient, as nbconvert and JupyterLab's server do.

usage: execute_notebook.py NOTEBOOK KERNEL OUTPUT

rapaio 3.0.1 opens its sockets before it has its message handlers, and now and then is deaf for good.
So a kernel is given time to open its sockets, a moment more, and then only a short while to answer:
one that does not is started again.
"""

import asyncio
import socket
import sys

import nbclient
import nbformat

notebook, kernel, output = sys.argv[1:]
nb = nbformat.read(notebook, as_version=4)
STARTS = 6
OPEN_SECONDS = 45
QUIET_SECONDS = 1
ANSWER_SECONDS = 12


class Patient(nbclient.NotebookClient):
    async def async_start_new_kernel(self, **arguments):
        await super().async_start_new_kernel(**arguments)
        for _ in range(10 * OPEN_SECONDS):
            with socket.socket() as probe:
                if probe.connect_ex((self.km.ip, self.km.shell_port)) == 0:
                    break
            await asyncio.sleep(0.1)
        await asyncio.sleep(QUIET_SECONDS)


def execute(start=1):
    try:
        Patient(nb, kernel_name=kernel, timeout=300, startup_timeout=ANSWER_SECONDS).execute()
    except RuntimeError as error:
        silent = "didn't respond" in str(error) or "died before replying" in str(error)
        if not silent or start == STARTS:
            raise
        print(f"{kernel} did not respond, start {start + 1}", file=sys.stderr)
        execute(start + 1)


try:
    execute()
finally:
    nbformat.write(nb, output)
nbformat.validate(nb)

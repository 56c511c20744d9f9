"""Executes a notebook with Debian's nbclient, as nbconvert and JupyterLab's server do.

usage: execute_notebook.py NOTEBOOK KERNEL OUTPUT

A kernel that does not answer at all is started again: rapaio 3.0.1 opens its sockets before it has
its message handlers, and is deaf for good if a request comes in between.
"""

import sys

import nbclient
import nbformat

notebook, kernel, output = sys.argv[1:]
nb = nbformat.read(notebook, as_version=4)
STARTS = 4


def execute(start=1):
    try:
        nbclient.NotebookClient(nb, kernel_name=kernel, timeout=300, startup_timeout=45).execute()
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

"""Executes a notebook with Debian's nbclient, as nbconvert and JupyterLab's server do.

usage: execute_notebook.py NOTEBOOK KERNEL OUTPUT
"""

import sys

import nbclient
import nbformat

notebook, kernel, output = sys.argv[1:]
nb = nbformat.read(notebook, as_version=4)
try:
    nbclient.NotebookClient(nb, kernel_name=kernel, timeout=300, startup_timeout=120).execute()
finally:
    nbformat.write(nb, output)
nbformat.validate(nb)

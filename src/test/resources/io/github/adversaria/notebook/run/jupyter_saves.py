"""Writes jupyter-saves.ipynb as Jupyter's own library (nbformat) saves it: the oracle of NotebookTest.

Run beside the file with a Python that has nbformat (Debian: python3-nbformat).
"""

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

cells = [
    new_markdown_cell(
        "# Title with “quotes”, a \\frac{1}{2} and a tab\t.\n\nAn astral sign \U0001d53c\u2028and rare breaks\x0b\x85.",
        id="first_Cell-1",
        attachments={"dot.png": {"image/png": "iVBORw0KGgo=\nQUJD"}},
        metadata={"zeta": 1, "Alpha": {"nested": [1, 2.5, 1e-07, True, None, "<&>"]}, "\uffee": 1, "\U0001d53c": 2},
    ),
    new_code_cell(
        'System.out.print("\\u001b[31mred");\n\nvar x = 1;\n',
        id="c2",
        execution_count=1,
        metadata={"tags": ["a", "b"], "jupyter": {"source_hidden": False}, "collapsed": False},
        outputs=[
            new_output("stream", name="stdout", text="one\r\ntwo\nthree\x1b[0m\x7f"),
            new_output(
                "display_data",
                data={
                    "image/svg+xml": "<svg>\n</svg>",
                    "image/png": "AAAA",
                    "text/plain": "[1, 2]\n[3]",
                    "application/vnd.widget+json": {"b": ["x\n", "y"], "a": {}},
                    "application/javascript": "let a;\nlet b;",
                },
                metadata={"image/png": {"width": 640, "height": 400, "alt": "A curve"}},
            ),
            new_output("execute_result", data={"text/html": "<b>x</b>"}, execution_count=1),
            new_output("error", ename="E", evalue="bad", traceback=["line 1", "line\n2"]),
        ],
    ),
    new_code_cell("", id="empty"),
    new_raw_cell("raw\ntext", id="r", metadata={"format": "text/restructuredtext"}),
]
notebook = new_notebook(
    cells=cells,
    metadata={
        "kernelspec": {"display_name": "Other", "language": "java", "name": "other"},
        "language_info": {"name": "java", "version": "17"},
        "unknown": {"list": [], "deep": [[], {}, [{"k": "v"}]]},
    },
)
nbformat.validate(notebook)
with open("jupyter-saves.ipynb", "w", encoding="utf-8", newline="\n") as file:
    nbformat.write(notebook, file)

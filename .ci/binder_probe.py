"""A reader without a browser: starts a kernel on a notebook server and runs the first cells of a notebook.

Runs under the Python of the root that is checked, with Jupyter's own tornado. Prints one line of JSON.
"""

import argparse
import asyncio
import json
import time
import urllib.parse
import uuid

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect


class Server:
    """A notebook server, seen through its REST interface."""

    def __init__(self, url, token):
        self.url = url.rstrip("/")
        self.headers = {"Authorization": "token " + token}

    async def ask(self, path, body=None, method=None):
        request = HTTPRequest(
            self.url + path,
            method=method or ("GET" if body is None else "POST"),
            body=None if body is None else json.dumps(body),
            headers=self.headers,
            request_timeout=120,
        )
        answer = (await AsyncHTTPClient().fetch(request)).body
        return json.loads(answer) if answer else None

    async def ready(self, patience, path="/api/status"):
        """Waits until the server answers."""
        end = time.monotonic() + patience
        while True:
            try:
                return await self.ask(path)
            except (HTTPClientError, OSError):
                if time.monotonic() > end:
                    raise
                await asyncio.sleep(0.1)

    async def kernel(self, name):
        """Starts a kernel, and opens its channels."""
        kernel = (await self.ask("/api/kernels", {"name": name}))["id"]
        address = "ws" + self.url[len("http") :] + "/api/kernels/" + urllib.parse.quote(kernel) + "/channels"
        return Kernel(await websocket_connect(HTTPRequest(address, headers=self.headers), max_message_size=1 << 28))


class Kernel:
    """A running kernel."""

    def __init__(self, socket):
        self.socket = socket
        self.session = uuid.uuid4().hex

    async def run(self, code, wanted="ok"):
        """Runs a cell to its end, and returns what it put out. One that does not end as wanted ends the whole check."""
        header = {
            "msg_id": uuid.uuid4().hex,
            "session": self.session,
            "username": "check",
            "msg_type": "execute_request",
            "version": "5.3",
        }
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        await self.socket.write_message(
            json.dumps(
                {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}
            )
        )
        outputs = []
        while True:
            text = await self.socket.read_message()
            if text is None:
                raise SystemExit("the kernel died in this cell:\n" + code)
            message = json.loads(text)
            if message["parent_header"].get("msg_id") != header["msg_id"]:
                continue
            kind = message["header"]["msg_type"]
            if kind in ("stream", "execute_result", "display_data"):
                outputs.append(message["content"])
            elif kind == "execute_reply":
                reply = message["content"]
                if reply["status"] != wanted:
                    raise SystemExit("this cell ended wrongly:\n" + code + "\n" + "\n".join(reply.get("traceback", [])))
                return outputs + [reply.get(part) for part in ("ename", "evalue", "traceback")]


# More than the bounds allow: on the heap, and of ND4J's arrays.
GREEDY = [
    "new double[500_000_000].length",
    "java.util.stream.IntStream.range(0, 600)"
    ".mapToObj(i -> org.nd4j.linalg.factory.Nd4j.zeros(1_000_000)).toList().size()",
]


# What the bundled kernel calls it; IJava hands on the message alone, of Java and of JavaCPP.
REFUSALS = ["OutOfMemoryError", "Java heap space", "Physical memory usage is too high", "Cannot allocate new"]


def code_cells(notebook, count):
    with open(notebook, encoding="utf-8") as file:
        content = json.load(file)
    cells = ["".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == "code"]
    return content["metadata"]["kernelspec"]["name"], cells[:count]


async def probe(given):
    begin = time.monotonic()
    passed = lambda: round(time.monotonic() - begin, 2)
    server = Server(given.url, given.token)
    await server.ready(given.patience)
    facts = {"server": passed()}
    named, cells = code_cells(given.notebook, given.cells)
    kernel = await server.kernel(given.kernel or named)
    answer = await kernel.run("6 * 7")
    if "42" not in json.dumps(answer):
        raise SystemExit("6 * 7 gave " + json.dumps(answer))
    facts["first answer"] = passed()
    for cell in cells:
        await kernel.run(cell)
    facts["cells"] = len(cells)
    facts["last cell"] = passed()
    if given.greedy:
        for cell in GREEDY:
            error = json.dumps(await kernel.run(cell, "error"))
            if not any(word in error for word in REFUSALS):
                raise SystemExit("too much memory was asked for, and this came of it: " + error)
            await kernel.run("6 * 7")
        facts["too much"] = "refused, and the kernel answers"
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--token", required=True)
    parser.add_argument("--notebook", required=True)
    parser.add_argument("--kernel", help="another one than the notebook's")
    parser.add_argument("--cells", type=int, default=None, help="how many; all if not given")
    parser.add_argument("--patience", type=float, default=60, help="seconds until the server must answer")
    parser.add_argument("--greedy", action="store_true", help="then ask for more memory than there may be")
    asyncio.run(probe(parser.parse_args()))

"""A class at one hub: everyone's server, everyone's kernel, everyone's first cells, all at once."""

import asyncio
import json
import os
import statistics
import sys
import time

from binder_probe import Server, code_cells

HUB = "http://127.0.0.1:8000"


def say(**facts):
    print(json.dumps(facts), flush=True)


def spread(seconds):
    return {"first": round(min(seconds), 1), "median": round(statistics.median(seconds), 1), "last": round(max(seconds), 1)}


async def served(hub, user):
    """Starts the user's server; the seconds until it is ready."""
    begin = time.monotonic()
    await hub.ask(f"/hub/api/users/{user}/server", {})
    while not (await hub.ask(f"/hub/api/users/{user}"))["servers"].get("", {}).get("ready"):
        await asyncio.sleep(0.2)
    return time.monotonic() - begin


async def worked(token, user, name, cells, hold):
    """Runs the cells on a kernel of the user's; the seconds until the first answer, and until the last."""
    begin = time.monotonic()
    kernel = await Server(f"{HUB}/user/{user}", token).kernel(name)
    await kernel.run("6 * 7")
    first = time.monotonic() - begin
    for cell in cells:
        await kernel.run(cell)
    last = time.monotonic() - begin
    hold.append(kernel)
    return first, last


async def main(token, count, hold, users):
    begin = time.monotonic()
    hub = Server(HUB, token)
    await hub.ready(60, "/hub/api/")
    say(hub=round(time.monotonic() - begin, 1))
    await hub.ask("/hub/api/users", {"usernames": users})
    one = await served(hub, users[0])
    say(server_alone=round(one, 1))
    name, cells = code_cells(os.environ["NOTEBOOK"], count)
    kernels = []
    first, last = await worked(token, users[0], name, cells, kernels)
    say(kernel_alone=round(first, 1), cells_alone=round(last, 1), cells=count)
    say(servers=spread(await asyncio.gather(*(served(hub, user) for user in users[1:]))), beside_it=len(users) - 1)
    times = await asyncio.gather(*(worked(token, user, name, cells, kernels) for user in users[1:]))
    say(first_answers=spread([t[0] for t in times]), last_cells=spread([t[1] for t in times]), all=True)
    await asyncio.sleep(hold)


if __name__ == "__main__":
    given_token, given_count, given_hold, *given_users = sys.argv[1:]
    asyncio.run(main(given_token, int(given_count), float(given_hold), given_users))

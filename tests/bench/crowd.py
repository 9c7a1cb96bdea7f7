"""Readers without a browser: each speaks Streamlit's protocol over a socket of its own, on this machine only.

Run in a process of its own, so that the readers' work is not the server's:

    python -m tests.bench.crowd URL SECONDS PAGE,PAGE,... READERS
"""

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

SESSIONS = 50
PATIENCE = 180
STAY = 4.0  # seconds that all are there, and nobody clicks
ALL_HERE = "all are here"


@dataclass
class Crowd:
    """What happened to all readers: seconds of each run, and what went wrong."""

    took: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


async def ask(socket: ClientConnection, address: str, crowd: Crowd) -> None:
    """Go to an address ("resources?fact=memo") and wait until its run has ended."""
    page, _, query = address.partition("?")
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.query_string = query
    began = time.perf_counter()
    await socket.send(message.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(bytes(await asyncio.wait_for(socket.recv(decode=False), PATIENCE)))
        kind = answer.WhichOneof("type")
        if kind == "delta" and answer.delta.new_element.WhichOneof("type") == "exception":
            crowd.errors.append(f"{address}: {answer.delta.new_element.exception.message}")
        if kind == "script_finished":
            break
    crowd.took.append(time.perf_counter() - began)


async def reader(
    url: str, addresses: list[str], number: int, until: float, crowd: Crowd, all_done: asyncio.Barrier
) -> None:
    """One reader: comes, and clicks without pause until the time is up; each starts elsewhere in the list."""
    try:
        protocol = Subprotocol("streamlit")
        # No pings: a server that collects garbage for half a minute is slow, not gone.
        async with connect(
            f"{url}/_stcore/stream", subprotocols=[protocol], max_size=None, proxy=None, ping_interval=None
        ) as socket:
            await ask(socket, addresses[number % len(addresses)], crowd)
            while time.monotonic() < until:
                number += 1
                await ask(socket, addresses[number % len(addresses)], crowd)
            # Stays until all are done: their number is what the server's memory is divided by.
            if await all_done.wait() == 0:
                print(ALL_HERE, flush=True)
            await asyncio.sleep(STAY)
    except Exception as problem:
        await all_done.abort()
        crowd.errors.append(f"{type(problem).__name__}: {problem}")


async def crowded(url: str, seconds: float, addresses: list[str], sessions: int) -> Crowd:
    """All readers at once, for so many seconds; 0: each comes and looks once. Then all stay a moment."""
    crowd = Crowd()
    until = time.monotonic() + seconds
    all_done = asyncio.Barrier(sessions)
    await asyncio.gather(*(reader(url, addresses, number, until, crowd, all_done) for number in range(sessions)))
    return crowd


def main() -> None:
    """Print ALL_HERE once nobody clicks any more and all stay, and what happened at the end, as JSON."""
    url, seconds, addresses, sessions = sys.argv[1:5]
    crowd = asyncio.run(crowded(url, float(seconds), addresses.split(","), int(sessions)))
    print(json.dumps({"took": crowd.took, "errors": crowd.errors}))


if __name__ == "__main__":
    main()

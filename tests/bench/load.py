"""Fifty readers at once who click without pause: how long a run takes, what a session costs, whether memory grows.

    python -m tests.bench load -- [--seconds N] [--sessions N]

Ours for two minutes, then bare Streamlit for twenty seconds and ours for twenty again: the ratio is of the last two,
which saw the machine alike. What a session holds is asked of both alike: fifty come, look and stay, and before and
after both servers collect their garbage and give back what is free. Ends with 1 where any run of ours went wrong.
"""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread

from tests.bench import prepare
from tests.bench.crowd import ALL_HERE, SESSIONS
from tests.bench.table import Aim, ratios
from tests.serving import ROOT, Server, serving

OURS = ["resources", "resources?fact=memo", "timeline", "evidence?claim=arrests", "", "resources?unit=share", "data"]
BARE = ["first", "second"]
AIMS = {"median run": Aim("ms", 0.10, 0.06), "memory a session": Aim("kB", 1.2, 1.0)}
SHORT = 20
GIVES_BACK = 1.5  # seconds that giving memory back takes at most
# As `make run` sets it, for both; and what lets a server give memory back.
ALIKE = {"MALLOC_ARENA_MAX": "2", "PYTHONPATH": str(ROOT / "tests/bench/apps/giving_back")}


@dataclass(frozen=True)
class Result:
    """One crowd: seconds of each run in order, what went wrong, the server's megabytes, second by second.

    held   the megabytes that the server could not give back before anyone came, and while all stayed
    """

    took: list[float]
    errors: list[str]
    memory: list[float]
    held: tuple[float, float]


def crowd(server: Server, addresses: list[str], seconds: float, sessions: int) -> Result:
    """Let a crowd in and watch the server's memory."""
    before = held(server.pid)
    memory = [before]
    over = Event()

    def watch() -> None:
        while not over.wait(1):
            memory.append(resident(server.pid))

    watcher = Thread(target=watch)
    watcher.start()
    command = [sys.executable, "-m", "tests.bench.crowd", server.url.replace("http", "ws"), str(seconds)]
    with subprocess.Popen(
        [*command, ",".join(addresses), str(sessions)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            first = process.stdout.readline()
            over.set()
            after = held(server.pid)
            rest = process.stdout.read()
        finally:
            over.set()
            watcher.join()
    told = json.loads(rest if first.strip() == ALL_HERE else first)
    return Result(told["took"], told["errors"], memory, (before, after))


def held(pid: int) -> float:
    """Return the megabytes that a server holds once it has given back what is free."""
    os.kill(pid, signal.SIGUSR1)
    time.sleep(GIVES_BACK)
    return resident(pid)


def resident(pid: int) -> float:
    """Return the megabytes a process holds."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text("utf-8"))
    return int(found[1]) / 1024 if found else 0.0


def main(arguments: list[str]) -> int:
    """Print the table, and how the long crowd of ours went."""
    parser = argparse.ArgumentParser(prog="tests.bench load", description=__doc__)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--sessions", type=int, default=SESSIONS)
    options = parser.parse_args(arguments)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(env=ALIKE) as ours,
        prepare.peer("bare", prepare.charts(Path(folder)), env=ALIKE) as bare,
    ):
        each = {}
        for name, server, addresses in (("ours", ours, OURS), ("bare", bare, BARE)):
            # Two first: what is loaded once is no session's.
            crowd(server, addresses, 3, 2)
            before, after = crowd(server, addresses, 0, options.sessions).held
            each[name] = (after - before) / options.sessions * 1024
        long = crowd(ours, OURS, options.seconds, options.sessions)
        busy = {
            "bare": median(crowd(bare, BARE, SHORT, options.sessions).took),
            "ours": median(crowd(ours, OURS, SHORT, options.sessions).took),
        }
    print(f"{options.sessions} sessions; in brackets the ratio to bare Streamlit.")
    print(ratios(AIMS, {name: [busy[name] * 1000, each[name]] for name in ("ours", "bare")}))
    third = len(long.memory) // 3
    early, late = median(long.memory[third : 2 * third]), median(long.memory[2 * third :])
    print(f"Ours for {options.seconds:.0f} s: {len(long.took)} runs, {len(long.errors)} errors, ", end="")
    print(f"{early:.0f} MB in the middle third, {late:.0f} MB in the last ({late / early - 1:+.1%})")
    for error in sorted(set(long.errors))[:5]:
        print(f"  {error}")
    return int(bool(long.errors))

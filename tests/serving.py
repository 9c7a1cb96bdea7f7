"""Start the dashboard as a reader would, for as long as a test needs it.

A port is free until someone takes it: between asking for one and the server's start another process may be
quicker, so a start that ends at once is tried again on another port.
"""

import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STARTS_WITHIN = 60.0
STOPS_WITHIN = 10.0
TRIES = 3
# Below the ports that a system gives to whoever connects: a browser that looks for a server could be given its port.
PORTS = range(20_000, 32_000)


class NotServing(Exception):
    """The server ended, or did not answer in time; the message carries its log."""


@dataclass(frozen=True)
class Server:
    """A running dashboard. `url` has no slash at its end; `pid` leads a process group of its own."""

    url: str
    pid: int
    log_file: Path

    def log(self, lines: int = 60) -> str:
        """Return the last `lines` lines that the server has written."""
        return "\n".join(self.log_file.read_text("utf-8", "replace").splitlines()[-lines:])


@contextmanager
def serving(
    data: Path | None = None,
    script: Path = ROOT / "dashboard.py",
    env: dict[str, str] | None = None,
    options: tuple[str, ...] = (),
    below: str = "",
    oddly: str = "",
    port: int = 0,
) -> Iterator[Server]:
    """Serve `script` from the project's root until the block ends.

    `data` is a folder to read instead of data/ (the dashboard learns it from HEDGED_DATA); `env` is added to the
    environment; `options` go to `streamlit run`; `below` is the path under which it is served ("/figures"); `oddly`
    names what is wrong with the machine (tests/hard/oddly.py); `port` is one that others were told. Raises NotServing.

    >>> with serving() as server:
    ...     urllib.request.urlopen(server.url + "/_stcore/health")
    """
    with tempfile.TemporaryDirectory() as folder:
        for attempt in range(1, TRIES + 1):
            log_file = Path(folder, f"{attempt}.log")
            with log_file.open("wb") as log:
                at = port or free_port()
                process = _start(script, at, _environment(data, env), log.fileno(), options, oddly)
            server = Server(f"http://localhost:{at}{below}", process.pid, log_file)
            try:
                if _answers(server, process):
                    yield server
                    return
                if f"Port {at} is not available" not in server.log():
                    break
            finally:
                stop(process)
        raise NotServing(f"{script.name} is not served. Its log:\n{server.log() or '(empty)'}")


def free_port() -> int:
    """Return a port that nothing listens on at this moment."""
    while True:
        port = random.choice(PORTS)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End the process with all that it started: asked first, then forced."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
            process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            continue
        except ProcessLookupError:
            break


def _environment(data: Path | None, env: dict[str, str] | None) -> dict[str, str]:
    # The developer's own STREAMLIT_* settings would win over config.toml, which is under test.
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("STREAMLIT_", "HEDGED_"))}
    return kept | ({"HEDGED_DATA": str(data)} if data else {}) | (env or {})


def _start(
    script: Path, port: int, env: dict[str, str], log: int, options: tuple[str, ...], oddly: str = ""
) -> "subprocess.Popen[bytes]":
    through = [str(ROOT / "tests/hard/oddly.py"), oddly] if oddly else ["-m", "streamlit"]
    command = [sys.executable, *through, "run", str(script), "--server.port", str(port), *options]
    return subprocess.Popen(
        command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
    )


def _answers(server: Server, process: "subprocess.Popen[bytes]") -> bool:
    """Wait until the server is healthy; False when it ended or time is up."""
    give_up = time.monotonic() + STARTS_WITHIN
    # Asked without the machine's proxy: it is no way to localhost.
    ask = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while time.monotonic() < give_up and process.poll() is None:
        try:
            with ask.open(server.url + "/_stcore/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    return False

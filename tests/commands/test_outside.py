"""What happens outside a command, to its pipe, its disk or its patience, never ends in a trace."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.serving import ROOT

MANY = {
    "extract verify": ["-m", "extract", "verify", "data", "--json"],
    "extract read": ["-m", "extract", "read", "data/haider-2003-10-20/memo.txt", "--json"],
    "briefing check": ["-m", "briefing", "check", "5lh24k3zav", "--json"],
}


def start(command: list[str], unbuffered: str = "", **streams: Any) -> subprocess.Popen[bytes]:
    env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    return subprocess.Popen([sys.executable, *command], cwd=ROOT, env=env, preexec_fn=heed_interrupts, **streams)


def heed_interrupts() -> None:
    """What runs the tests in the background may have told its children to ignore them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


# Python writes what it holds at its end, or each line at once.
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", MANY)
def test_a_reader_that_has_had_enough_is_no_error(command: str, unbuffered: str):
    reads, writes = os.pipe()
    os.close(reads)
    done = start(MANY[command], unbuffered, stdout=writes, stderr=subprocess.PIPE)
    os.close(writes)
    _, err = done.communicate(timeout=120)
    assert (done.returncode, err.decode()) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux alone has a disk that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", MANY)
def test_a_full_disk_is_told_in_one_line(command: str, unbuffered: str):
    with Path("/dev/full").open("wb") as full:
        done = start(MANY[command], unbuffered, stdout=full, stderr=subprocess.PIPE)
        _, err = done.communicate(timeout=120)
    assert (done.returncode, err.decode()) == (2, "the answer cannot be written: No space left on device\n")


@pytest.mark.parametrize("command", [["extract", "read", "-"], ["extract", "read", "--jsonl"]])
def test_stopped_by_hand_it_says_so(command: list[str]):
    done = start(["-m", *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.stdin is not None
    assert done.stdout is not None
    if command[-1] == "--jsonl":  # it answers, so it is at work
        done.stdin.write(b'{"id": 1, "text": "ten men"}\n' * 2000)
        done.stdin.flush()
        done.stdout.read(1)
    else:
        wait_until_it_reads(done.pid)
    done.send_signal(signal.SIGINT)
    _, err = done.communicate(timeout=120)
    assert (done.returncode, err.decode()) == (130, "stopped\n")


def wait_until_it_reads(pid: int) -> None:
    """Until the process has opened everything it imports and sleeps in read(0)."""
    for _ in range(1200):
        if Path(f"/proc/{pid}/syscall").read_text().startswith("0 0x0 "):
            return
        time.sleep(0.1)
    raise AssertionError("it never read")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix closes it")
@pytest.mark.parametrize("option", ["-", "--jsonl"])
def test_standard_input_that_is_closed_is_refused(option: str):
    command = f'exec "{sys.executable}" -m extract read {option} <&-'
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "standard input: closed; give a memo through a pipe, or name a file\n"

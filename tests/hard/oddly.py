"""Run Streamlit on a machine that is not as it should be.

python tests/hard/oddly.py plain-rights run dashboard.py …   root without root's leave to read whatever it likes
python tests/hard/oddly.py full-disk run dashboard.py …      no file can be written; what it would log is lost
python tests/hard/oddly.py clock run dashboard.py …          the clock is off by as many seconds as the file
                                                             HEDGED_CLOCK says at that moment
"""

from __future__ import annotations

import ctypes
import os
import resource
import runpy
import sys
import time
from datetime import datetime
from pathlib import Path

DROP_FROM_BOUNDS, MAY_OVERRIDE, MAY_SEARCH = 24, 1, 2  # linux/prctl.h, linux/capability.h


def plain_rights() -> None:
    """From the next exec on, even root is held to a file's own rights. Nobody else has the leave that is dropped."""
    libc = ctypes.CDLL(None, use_errno=True)
    for one in (MAY_OVERRIDE, MAY_SEARCH) if os.geteuid() == 0 else ():
        if libc.prctl(DROP_FROM_BOUNDS, one, 0, 0, 0):
            # A root without the leave to drop a leave was given few: then this one is likely gone already.
            print(f"prctl: {os.strerror(ctypes.get_errno())}", file=sys.stderr)


def full_disk() -> None:
    """Every write to a file fails, as "File too large": the nearest that needs no disk of its own."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def clock() -> None:
    """Shift what the program takes for now. The clock that only counts forward is left alone, as a real one is."""
    told, real = Path(os.environ["HEDGED_CLOCK"]), time.time

    class Shifted(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.fromtimestamp(time.time(), tz)

    time.time = lambda: real() + float(told.read_text() or 0)
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    import briefing.dataset.catalog

    vars(briefing.dataset.catalog)["datetime"] = Shifted


def main(how: str, arguments: list[str]) -> None:
    """Change the machine, then hand over to Streamlit."""
    {"plain-rights": plain_rights, "full-disk": full_disk, "clock": clock}[how]()
    if how == "clock":
        sys.argv = ["streamlit", *arguments]
        runpy.run_module("streamlit", run_name="__main__")
    os.execv(sys.executable, [sys.executable, "-m", "streamlit", *arguments])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

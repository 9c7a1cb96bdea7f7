"""How far a long work is: one line that fills up on a terminal, plain lines elsewhere. Always on standard error."""

from __future__ import annotations

import sys
from typing import TextIO


class Progress:
    """Call it with what is being made: progress(3, 16, "arrests.png")."""

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = out or sys.stderr
        self._live = self.out.isatty()

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show that `done` of `total` are finished and `what` is next, or that all is done."""
        if not self._live:
            print(f"{done}/{total} {what}", file=self.out)
            return
        filled = 24 * done // max(total, 1)
        bar = "█" * filled + "░" * (24 - filled)
        print(f"\r\x1b[K{bar} {done}/{total} {what[:48]}", end="\n" if done == total else "", file=self.out, flush=True)

"""Read a file that someone else put there: no more of it than is asked for, and never waiting for it."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


class TooLarge(Exception):
    """The file holds more bytes than are wanted."""


def contents(path: Path, largest: int) -> bytes:
    """Return a file's bytes, at most `largest` of them. Raises OSError, or TooLarge.

    A pipe would be waited for without end, and a device may give without end: only an ordinary file is read. It is
    looked at once it is open, so that nothing can take its place in between.
    """
    # Without NONBLOCK, opening a pipe waits for a writer already.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            code = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
            raise OSError(code, "Is a directory" if stat.S_ISDIR(mode) else "Not an ordinary file")
        raw = file.read(largest + 1)
    if len(raw) > largest:
        raise TooLarge
    return raw

"""What every command line of ours shares: nothing that happens outside a command ends in a trace."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper

# As shells count them: 128 and the number of the signal.
CLOSED, STOPPED = 141, 130


def guarded(main: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Run a command line and return its exit code.

    CLOSED, without a word, where whoever read the answer has had enough (`| head`); STOPPED at Ctrl-C; 2 with one line
    where the answer cannot be written, as on a full disk.
    """
    for stream in (sys.stdout, sys.stderr):
        # A memo holds characters that a console may not have: better written out than no answer.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            return main(arguments)
        finally:
            # Here, not while Python ends: by then it could no longer be told.
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
    except BrokenPipeError:
        return _ended("", CLOSED)
    except KeyboardInterrupt:
        return _ended("stopped", STOPPED)
    except OSError as error:
        what = str(error.filename) if error.filename else "the answer cannot be written"
        return _ended(f"{what}: {error.strerror or error}", 2)


def _ended(words: str, code: int) -> int:
    if words:
        with suppress(OSError):
            print(words, file=sys.stderr, flush=True)
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            # What is left would be tried once more as Python ends, and told with a trace.
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return code

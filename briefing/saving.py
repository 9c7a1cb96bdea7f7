"""Write a file whole or not at all: aside first, then renamed; nothing is written over unasked."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from extract.problem import CannotRun, shown


def save(path: Path, data: bytes, force: bool = False) -> None:
    """Put `data` at `path`. Raises CannotRun with one line; then nothing is there that was not there before."""
    refuse(path, force)
    aside = ""
    try:
        handle, aside = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).chmod(0o666 & ~_umask())
        _put(Path(aside), path, force)
    except OSError as error:
        raise CannotRun(f"{shown(path)} cannot be written: {error.strerror or error}") from None
    finally:
        if aside:
            Path(aside).unlink(missing_ok=True)


def refuse(path: Path, force: bool = False) -> None:
    """Say before a long work starts that `path` cannot be written. Raises CannotRun."""
    if path.is_dir():
        raise CannotRun(f"{shown(path)} is a folder; name a file in it")
    if not path.parent.is_dir():
        raise CannotRun(f"{shown(path.parent)}: there is no such folder")
    if path.exists() and not path.is_file():
        raise CannotRun(f"{shown(path)} is a device or a pipe; name an ordinary file")
    # A link to nowhere is there too. With --force a link gives way to the file: what it points to is never touched.
    if os.path.lexists(path) and not force:
        raise CannotRun(_there(path))
    if not os.access(path.parent, os.W_OK):
        raise CannotRun(f"{shown(path)} cannot be written: no permission to write in {shown(path.parent)}")


def make_folder(path: Path) -> None:
    """Make one folder; somebody else may have made it meanwhile. Raises CannotRun."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotRun(f"{shown(path)} cannot be made: {error.strerror or error}") from None


def _put(aside: Path, path: Path, force: bool) -> None:
    """Give the finished file its name; where somebody else took that name meanwhile, theirs stays unless forced."""
    if not force:
        try:
            os.link(aside, path)
            return
        except FileExistsError:
            raise CannotRun(_there(path)) from None
        except OSError:
            pass  # no hard links on this disk: a rename then, which is whole as well
    aside.replace(path)


def _there(path: Path) -> str:
    return f"{shown(path)} is already there; --force writes over it"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

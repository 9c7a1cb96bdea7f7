"""Files: read no more than is allowed, take a memo in, write whole or not at all. Standard library only.

Whatever takes a memo in refuses what is none in the words that stand here: one line, what and why. A file is made
aside first, then renamed; nothing is written over unasked.
"""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, TextIO

from extract.problem import TooLarge, UserError, shown


def read_bounded(path: Path, largest: int) -> bytes:
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
        raise TooLarge(f"larger than {largest // 1_000_000} MB")
    return raw


STDIN = "standard input"
LARGEST = 5_000_000  # bytes; the longest memo known has 0.2 million


def read_memo(path: Path) -> tuple[bytes, str]:
    """Return a memo's bytes and its characters, line ends and byte-order mark untouched. Raises UserError."""
    name = shown(path)
    try:
        if path.is_dir():
            raise UserError(f"{name}: this is a folder; name the memo's text file")
        raw = read_bounded(path, LARGEST)
    except TooLarge:
        raise _too_large(name) from None
    except OSError as error:
        raise UserError(f"{name}: cannot be read: {error.strerror or error}") from error
    return raw, decoded(raw, name)


def streamed(stream: TextIO | None) -> str:
    """The characters of a memo on standard input; no more is taken than is allowed. Raises UserError."""
    return decoded(piped(stream).read(LARGEST + 1), STDIN)


def piped(stream: TextIO | None) -> BinaryIO:
    """What comes on standard input, which may be closed. Raises UserError."""
    if stream is None:
        raise UserError(f"{STDIN}: closed; give a memo through a pipe, or name a file")
    return stream.buffer


def _too_large(name: str) -> UserError:
    return UserError(f"{name}: larger than {LARGEST // 1_000_000} MB, which no memo is; cut it into memos")


def decoded(raw: bytes, name: str) -> str:
    """A memo's characters. Raises UserError where the bytes are no text of a memo."""
    if len(raw) > LARGEST:
        raise _too_large(name)
    if not raw.strip():
        raise UserError(f"{name}: empty; there is nothing to read")
    if b"\0" in raw:
        raise UserError(f"{name}: not text (it holds NUL bytes); save the memo as plain text in UTF-8")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise UserError(f"{name}:{line}: not UTF-8; save the memo as plain text in UTF-8") from error


def write_folder(folder: Path, files: Mapping[str, bytes], force: bool = False) -> None:
    """Write files into a folder: all aside first, then all renamed into place. Raises UserError; leaves no half."""
    try:
        if folder.exists() and not folder.is_dir():
            raise UserError(f"{shown(folder)}: this is a file; name a folder")
        there = [name for name in files if (folder / name).exists()]
        if there and not force:
            raise UserError(f"{shown(folder / there[0])}: is there already; choose another folder, or add --force")
        new = not folder.exists()
    except OSError as error:  # above it stands a folder that may not be looked into
        raise UserError(f"{shown(folder)}: cannot be written: {error.strerror or error}") from error
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write({folder / name: content for name, content in files.items()}, force)
    except OSError as error:
        with suppress(OSError):
            if new and folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise UserError(f"{shown(folder)}: cannot be written: {error.strerror or error}") from error


def write_atomic(path: Path, data: bytes, force: bool = False) -> None:
    """Put `data` at `path`. Raises UserError with one line; then nothing is there that was not there before."""
    refuse(path, force)
    try:
        _write({path: data}, force)
    except OSError as error:
        raise UserError(f"{shown(path)} cannot be written: {error.strerror or error}") from None


def _write(files: Mapping[Path, bytes], force: bool) -> None:
    """All aside first, then all in their places. Raises OSError, and UserError where another was quicker."""
    asides: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            # Of its own name: of two who write at once, one wins whole.
            handle, aside = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
            asides[path] = Path(aside)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            asides[path].chmod(0o666 & ~_umask())
        for path, ready in asides.items():
            _put(ready, path, force)
    finally:
        with suppress(OSError):
            for ready in asides.values():
                ready.unlink(missing_ok=True)


def refuse(path: Path, force: bool = False) -> None:
    """Say before a long work starts that `path` cannot be written. Raises UserError."""
    if path.is_dir():
        raise UserError(f"{shown(path)} is a folder; name a file in it")
    if not path.parent.is_dir():
        raise UserError(f"{shown(path.parent)}: there is no such folder")
    if path.exists() and not path.is_file():
        raise UserError(f"{shown(path)} is a device or a pipe; name an ordinary file")
    # A link to nowhere is there too. With --force a link gives way to the file: what it points to is never touched.
    if os.path.lexists(path) and not force:
        raise UserError(_there(path))
    if not os.access(path.parent, os.W_OK):
        raise UserError(f"{shown(path)} cannot be written: no permission to write in {shown(path.parent)}")


def make_folder(path: Path) -> None:
    """Make one folder; somebody else may have made it meanwhile. Raises UserError."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise UserError(f"{shown(path)} cannot be made: {error.strerror or error}") from None


def _put(aside: Path, path: Path, force: bool) -> None:
    """Give the finished file its name; where somebody else took that name meanwhile, theirs stays unless forced."""
    if not force:
        try:
            os.link(aside, path)
            return
        except FileExistsError:
            raise UserError(_there(path)) from None
        except OSError:
            pass  # no hard links on this disk: a rename then, which is whole as well
    aside.replace(path)


def _there(path: Path) -> str:
    return f"{shown(path)} is already there; --force writes over it"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

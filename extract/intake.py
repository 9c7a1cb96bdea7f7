"""Take a memo in, and write files without ever leaving half of one. Standard library only.

Whatever takes a memo in refuses what is none in the words that stand here: one line, what and why.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import IO

from extract.contents import TooLarge, contents
from extract.problem import CannotRun, shown

LARGEST = 5_000_000  # bytes; the longest memo known has 0.2 million


def memo(path: Path) -> tuple[bytes, str]:
    """Return a memo's bytes and its characters, line ends and byte-order mark untouched. Raises CannotRun."""
    name = shown(path)
    try:
        if path.is_dir():
            raise CannotRun(f"{name}: this is a folder; name the memo's text file")
        raw = contents(path, LARGEST)
    except TooLarge:
        raise _too_large(name) from None
    except OSError as error:
        raise CannotRun(f"{name}: cannot be read: {error.strerror or error}") from error
    return raw, decoded(raw, name)


def streamed(stream: IO[bytes], name: str) -> str:
    """The characters of a memo that comes through a pipe; no more is taken than is allowed. Raises CannotRun."""
    return decoded(stream.read(LARGEST + 1), name)


def _too_large(name: str) -> CannotRun:
    return CannotRun(f"{name}: larger than {LARGEST // 1_000_000} MB, which no memo is; cut it into memos")


def decoded(raw: bytes, name: str) -> str:
    """A memo's characters. Raises CannotRun where the bytes are no text of a memo."""
    if len(raw) > LARGEST:
        raise _too_large(name)
    if not raw.strip():
        raise CannotRun(f"{name}: empty; there is nothing to read")
    if b"\0" in raw:
        raise CannotRun(f"{name}: not text (it holds NUL bytes); save the memo as plain text in UTF-8")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise CannotRun(f"{name}:{line}: not UTF-8; save the memo as plain text in UTF-8") from error


def write(folder: Path, files: Mapping[str, bytes], force: bool = False) -> None:
    """Write files into a folder: all aside first, then all renamed into place. Raises CannotRun; leaves no half."""
    try:
        if folder.exists() and not folder.is_dir():
            raise CannotRun(f"{shown(folder)}: this is a file; name a folder")
        there = [name for name in files if (folder / name).exists()]
        if there and not force:
            raise CannotRun(f"{shown(folder / there[0])}: is there already; choose another folder, or add --force")
        new = not folder.exists()
    except OSError as error:  # above it stands a folder that may not be looked into
        raise CannotRun(f"{shown(folder)}: cannot be written: {error.strerror or error}") from error
    # Of its own name: of two who write at once, one wins whole.
    asides = {name: folder / f".{name}.{token_hex(4)}.new" for name in files}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            asides[name].write_bytes(content)
        for name, aside in asides.items():
            aside.replace(folder / name)
    except OSError as error:
        with suppress(OSError):
            for aside in asides.values():
                aside.unlink(missing_ok=True)
            if new and folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise CannotRun(f"{shown(folder)}: cannot be written: {error.strerror or error}") from error

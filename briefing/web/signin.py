"""Who may come in: everyone; or, where a secrets.toml has `[auth]`, who signs in; or, where that cannot work, nobody.

Streamlit takes a secrets.toml that it cannot read for one that is not there. Here it means closed; and a process that
once asked its readers to sign in never lets them in without. Nothing is kept of the answer: files change under us.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit import config
from streamlit.errors import StreamlitSecretNotFoundError

NEEDS = ("authlib", "httpx")
OURS = ("redirect_uri", "cookie_secret")
PROVIDERS = ("client_id", "client_secret", "server_metadata_url")
MEANT = (*OURS, "server_metadata_url")  # what nothing but signing in has
_log = logging.getLogger(__name__)


class Door(Enum):
    """How readers come in."""

    OPEN = "open"
    SIGN_IN = "sign in"
    CLOSED = "closed"


@dataclass
class Process:
    """What this process keeps: whether it ever asked for signing in, and which reason its log already has."""

    guarded: bool = False
    logged: str = ""


class _CannotTell(Exception):
    """Whether readers have to sign in cannot be told, or signing in cannot work; the message is for the log."""


_process = Process()


def door() -> Door:
    """How readers come in at this moment, to be asked for each document and each run. A reason to close is logged."""
    try:
        secrets = _secrets()
        if "auth" not in secrets:
            _astray(secrets)
            if not _process.guarded:
                return Door.OPEN
        _process.guarded = True
        _can_work(secrets)
    except _CannotTell as error:
        # What cannot be read may have said [auth]: taken away, it does not open what was shut.
        _process.guarded = True
        if str(error) != _process.logged:
            _process.logged = str(error)
            _log.error("Nobody is let in: %s. Mend it; or remove it and start anew, to let everyone in.", error)
        return Door.CLOSED
    _process.logged = ""  # what breaks again is said again
    return Door.SIGN_IN


def admits() -> bool:
    """Whether this session's reader may see a memo now."""
    now = door()
    # Not what merely looks true: a header that a proxy hands on could say "false".
    return now is Door.OPEN or (now is Door.SIGN_IN and st.user.get("is_logged_in") is True)


def _secrets() -> Mapping[str, Any]:
    """What stands in all secrets files; nothing where there is none."""
    files = [str(file) for file in st.get_option("secrets.files")]
    missing = [file for file in files if not os.path.lexists(file)]
    if missing and config.is_manually_set("secrets.files"):
        raise _CannotTell(f"{missing[0]}, which secrets.files names, is not there")
    try:
        secrets = st.secrets.to_dict()
        # Cut short, by a full disk say: a file without a word in it decides nothing.
        empty = next((file for file in map(Path, files) if file.is_file() and not file.read_bytes().strip()), None)
    except (StreamlitSecretNotFoundError, OSError, ValueError) as error:
        if isinstance(error, StreamlitSecretNotFoundError) and len(missing) == len(files):
            return {}
        raise _CannotTell(f"secrets.toml is there and cannot be read ({error})") from error
    if empty:
        raise _CannotTell(f"{empty} is empty")
    return secrets


def _astray(secrets: Mapping[str, Any]) -> None:
    """Refuse what was meant for `[auth]` and stands elsewhere: under [Auth] or [web.auth], or above every section."""
    for name, key in _keys(secrets, ()):
        if key.lower() in MEANT:
            where = ".".join(name) or "no section"
            raise _CannotTell(f"secrets.toml has {key} under {where}, and no section [auth]")


def _keys(inside: object, name: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """(names of the section, key) for every key, however deep."""
    if isinstance(inside, Mapping):
        for key, value in inside.items():
            yield name, key
            yield from _keys(value, (*name, key))
    elif isinstance(inside, list):
        for item in inside:
            yield from _keys(item, name)


def _can_work(secrets: Mapping[str, Any]) -> None:
    """Refuse what would show a button that cannot let anyone in."""
    section = secrets.get("auth")
    if not isinstance(section, Mapping):
        raise _CannotTell("secrets.toml has no section [auth] (any more)")
    # Streamlit's own words: a provider without a name is the section itself, or [auth.default].
    named = section.get("default", section)
    provider = named if isinstance(named, Mapping) else {}
    lacks = [key for key in OURS if not section.get(key)] + [key for key in PROVIDERS if not provider.get(key)]
    if lacks:
        raise _CannotTell(f"[auth] in secrets.toml lacks {', '.join(lacks)}")
    if missing := [name for name in NEEDS if not find_spec(name)]:
        raise _CannotTell(f"signing in needs {' and '.join(missing)}, which is not installed (pip install)")

"""A draft as a zip of its folder, and back: the same bytes every time, and no zip of others can do harm."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from hashlib import sha256
from typing import Any

from extract import reading
from extract.curation import draft_yaml, yaml_comments
from extract.curation.draft import LARGEST, Draft, Progress, positioned
from extract.curation.form_fields import KINDS
from extract.curation.positions import Taken
from extract.files import decoded
from extract.loading.store import NAMES, Memo, assemble
from extract.loading.yaml_file import LARGEST as LARGEST_YAML
from extract.problem import UserError

MOST = 40  # files in a zip, those of other systems' housekeeping included
_HOUSEKEEPING = re.compile(r"(^|/)(\.[^./]|__MACOSX/)")


def to_zip(desk: Draft) -> bytes:
    """The draft's folder as a zip. memo.txt is the memo byte for byte; what does not hold yet is not in it."""
    files = {"memo.txt": desk.raw, "memo.yaml": draft_yaml.as_text(desk.content, desk.comments).encode()} | desk.others
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as parcel:
        for name in NAMES:
            if name in files:
                entry = zipfile.ZipInfo(f"{desk.id}/{name}", (1980, 1, 1, 0, 0, 0))
                entry.create_system, entry.external_attr = 3, 0o644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                parcel.writestr(entry, files[name])
    return made.getvalue()


def from_zip(raw: bytes, name: str, told: Progress = lambda share, words: None) -> Draft:
    """Open a draft that was packed here, or any memo's folder as a zip. Raises UserError with one line."""
    files = _files(raw, name)
    told(0.05, "Reading what was decided so far")
    text = decoded(files["memo.txt"], f"{name}: memo.txt")
    loaded = assemble(files)
    broken = [one for one in loaded.problems if loaded.memo is None or one.code != "quote"]
    if broken:
        raise UserError(f"{name}: {_first(broken)}")
    assert loaded.memo is not None
    document = loaded.documents["memo.yaml"]
    content: Any = document.value
    others = {one: files[one] for one in NAMES[2:] if one in files}
    if sha256(files["memo.txt"]).hexdigest() != loaded.memo.file.memo.sha256:
        raise UserError(f"{name}: memo.txt is not the text that memo.yaml was made from (its sha256 differs)")
    told(0.3, "Reading the memo again")
    desk = Draft(files["memo.txt"], text, reading.read(text), dict(content), others)
    desk.comments = yaml_comments.found(files["memo.yaml"].decode("utf-8-sig"), document.node)
    _give_spans(desk, loaded.memo)
    told(0.6, "Looking for what was set aside")
    return _with_aside(positioned(desk, loaded.memo.spans))


def _give_spans(desk: Draft, loaded: Memo) -> None:
    """What has no id is known on the desk by its place, which a file written by hand need not say."""
    for section in ("header", "page_marks", "set_aside"):
        for row, span in zip(desk.content.get(section) or [], getattr(loaded.anchors, section), strict=True):
            if span:
                row["quote"]["span"] = list(span)


def _with_aside(desk: Draft) -> Draft:
    """What the reader sees and the file does not have was discarded, or never taken: it can be put back."""
    fresh = positioned(Draft(desk.raw, desk.text, desk.read, draft_yaml.draft(desk.text, desk.id, desk.read)))
    for kind in KINDS:
        kept = Taken(desk.places[one["id"]] for one in desk.section(kind))
        ids = {one["id"] for name in KINDS for one in desk.section(name)} | set(desk.discarded)
        for entry in fresh.section(kind):
            at = fresh.places[entry["id"]]
            if kept.touches(at):
                continue
            while entry["id"] in ids:
                entry["id"] += "-again"
            if kind != "redaction" and entry["theme"] not in desk.content.get("themes", {}):
                entry["theme"] = next(iter(desk.content["themes"]))
            desk.discarded[entry["id"]], desk.places[entry["id"]] = (kind, entry), at
    return desk


def _files(raw: bytes, name: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parcel:
            if len(parcel.infolist()) > MOST:
                raise UserError(f"{name}: holds {len(parcel.infolist())} files; a memo's folder has a few")
            found: dict[str, bytes] = {}
            for entry in parcel.infolist():
                own = _name(entry.filename, name)
                if entry.is_dir() or _HOUSEKEEPING.search(entry.filename):
                    continue
                if own not in NAMES:
                    allowed = ", ".join(NAMES)
                    raise UserError(f"{name}: “{entry.filename[:80]}” is no part of a memo's folder ({allowed})")
                if own in found:
                    raise UserError(f"{name}: {own} is in it twice")
                found[own] = _content(parcel, entry, name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise UserError(f"{name}: this is no zip that can be opened ({error})") from error
    for needed in NAMES[:2]:
        if needed not in found:
            raise UserError(f"{name}: {needed} is missing; a draft has memo.txt and memo.yaml")
    return found


def _name(path: str, name: str) -> str:
    """The file's own name, once it is sure that its path leads nowhere else."""
    parts = path.removeprefix("__MACOSX/").split("/")
    if path.startswith("/") or "\\" in path or ".." in parts or ":" in path or len([one for one in parts if one]) > 2:
        raise UserError(f"{name}: “{path[:80]}” leads out of the memo's folder; nothing was opened")
    return parts[-1]


def _content(parcel: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """A file's bytes; a zip that says less than it holds is stopped at the limit, too."""
    most = LARGEST if entry.filename.endswith(".txt") else LARGEST_YAML
    with parcel.open(entry) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise UserError(f"{name}: {entry.filename[:80]} is larger than {most // 1_000_000} MB")
    return content


def _first(problems: list) -> str:  # type: ignore[type-arg]
    lines = [" ".join(str(one).split()) for one in problems[:3]]
    return "; ".join(lines) + (f"; and {len(problems) - 3} more" if len(problems) > 3 else "")

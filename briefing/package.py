"""The dataset as a Frictionless Data Package 2: one typed CSV a table, the memo itself, and what describes them.

A cell that holds no value says why: "redacted" where the memo withholds it, "not stated" where the memo is silent,
nothing where the column does not apply. Same dataset, same bytes.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Mapping

from briefing import tables
from briefing.markup import cite
from briefing.package_fields import KEYS, TABLES, Field
from briefing.tables import Cell
from extract.store import Memo

PROFILES = "https://datapackage.org/profiles/2.0"
REDACTED, NOT_STATED = "redacted", "not stated"
MISSING = [
    {"value": "", "label": "does not apply"},
    {"value": NOT_STATED, "label": "the memo does not say"},
    {"value": REDACTED, "label": "the memo withholds it"},
]
# What a reader may look for and the memo leaves open; anywhere else an empty cell does not apply.
_SILENT = {"place", "who", "low", "high", "edtf", "date_wording", "toll", "toll_low", "toll_high"}


def files(memo: Memo) -> dict[str, bytes]:
    """Every file of the package by its name."""
    made = {f"{name}.csv": table(memo, name) for name in TABLES}
    made["memo.txt"] = memo.text.encode()
    described = json.dumps(descriptor(memo, made), ensure_ascii=False, indent=1) + "\n"
    return {"datapackage.json": described.encode(), **made}


def table(memo: Memo, name: str) -> bytes:
    """One table as CSV in UTF-8. No cell starts a formula: one that would gets a ' in front."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    fields = TABLES[name]
    writer.writerow([_name(field) for field in fields])
    for row in tables.records(memo, name):
        if name == "redactions":
            row["withheld"] = REDACTED
        writer.writerow([_cell(field, row.get(_name(field)), row) for field in fields])
    return out.getvalue().encode()


def _name(field: Field) -> str:
    return field[0].rstrip("!")


def _cell(field: Field, value: Cell, row: Mapping[str, Cell]) -> str:
    name = _name(field)
    if value in (None, "", []):
        return NOT_STATED if name in _SILENT and not _needless(name, row) else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if field[1] in ("number", "integer"):
        return repr(value)
    # A real value that reads like one of our words for none would be lost: it is quoted.
    words = tables.defused(value)
    return f"“{words}”" if words in (NOT_STATED, REDACTED) and name != "withheld" else words


def _needless(name: str, row: Mapping[str, Cell]) -> bool:
    """True where nothing is missing: an outside event without a toll has no bounds of one."""
    return name in ("toll_low", "toll_high") and not row.get("toll")


def descriptor(memo: Memo, made: Mapping[str, bytes]) -> dict[str, object]:
    """datapackage.json as a mapping."""
    it = memo.file.memo
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": it.id,
        "title": f"{it.title}: the memo's figures, each with its sentence",
        "description": "Every figure, event and judgement of one memo, with its hedge, its speaker and its place. "
        "No number is to be used without the wording in its row.",
        "version": it.version,
        "licenses": [{"name": "other-pd", "title": it.licence}],
        "sources": [{"title": cite.source(memo), "path": "memo.txt", "version": f"sha256:{it.sha256}"}],
        "citation": cite.how_to_cite(memo),
        "dataset_sha256": memo.digest,
        "resources": [*(_resource(name, made) for name in TABLES), _memo(made)],
    }


def _resource(name: str, made: Mapping[str, bytes]) -> dict[str, object]:
    fields = [
        {"name": _name(field), "type": field[1], "description": field[2], **_constraints(field)}
        for field in TABLES[name]
    ]
    keys = [{"fields": [field], "reference": {"resource": to, "fields": ["id"]}} for field, to in KEYS.get(name, ())]
    schema: dict[str, object] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": fields,
        "missingValues": MISSING,
        "primaryKey": ["id"],
    }
    if keys:
        schema["foreignKeys"] = keys
    described = {"type": "table", "title": tables.TITLES[name], "description": tables.STATEMENT[name]}
    return {
        "name": name,
        **described,
        **_file(f"{name}.csv", made),
        "format": "csv",
        "mediatype": "text/csv",
        "schema": schema,
    }


def _constraints(field: Field) -> dict[str, object]:
    if _name(field) == "id":
        return {"constraints": {"required": True, "unique": True}}
    return {"constraints": {"required": True}} if field[0].endswith("!") else {}


def _memo(made: Mapping[str, bytes]) -> dict[str, object]:
    return {"name": "memo", "title": "The memo as received", **_file("memo.txt", made), "format": "txt",
            "mediatype": "text/plain"}  # fmt: skip


def _file(name: str, made: Mapping[str, bytes]) -> dict[str, object]:
    content = made[name]
    digest = hashlib.sha256(content).hexdigest()
    return {"path": name, "encoding": "utf-8", "bytes": len(content), "hash": f"sha256:{digest}"}

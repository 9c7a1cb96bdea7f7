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

from briefing.dataset import citation, records
from briefing.dataset.records import Cell
from briefing.dataset.statements import FIELDS, REDACTED, STATED, Field, Row, rows
from extract.loading.store import Memo

PROFILES = "https://datapackage.org/profiles/2.0"
NOT_STATED = "not stated"
MISSING = [
    {"value": "", "label": "does not apply"},
    {"value": NOT_STATED, "label": "the memo does not say"},
    {"value": REDACTED, "label": "the memo withholds it"},
]
# What a reader may look for and the memo leaves open; anywhere else an empty cell does not apply.
_SILENT = {"place", "who", "low", "high", "edtf", "date_wording", "toll", "toll_low", "toll_high"}
_EXACT = {"quote"}  # the memo's own characters from start to end, whatever they say
_TYPES = {"strings": "string"}  # those of Table Schema 2 where they have another name there
_KEYS = {
    "claims": (("of", "claims"), ("same_as", "claims"), ("up_from", "claims"), ("down_from", "claims")),
    "context": (("event", "events"),),
    "inferences": (("claim", "claims"), ("context", "context")),
}


def files(memo: Memo) -> dict[str, bytes]:
    """Every file of the package by its name."""
    made = {f"{name}.csv": table(memo, name) for name in FIELDS}
    made["memo.txt"] = memo.text.encode()
    described = json.dumps(descriptor(memo, made), ensure_ascii=False, indent=1) + "\n"
    return {"datapackage.json": described.encode(), **made}


def table(memo: Memo, name: str) -> bytes:
    """One table as CSV in UTF-8, each cell as the dataset has it: it is for programs, which compute no cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    fields = _fields(name)
    writer.writerow([field.name for field in fields])
    for row in rows(memo, name):
        writer.writerow([_cell(field, records.cell(row[field.name]), row) for field in fields])
    return out.getvalue().encode()


def _fields(name: str) -> list[Field]:
    return [field for field in FIELDS[name] if "package" not in field.absent]


def _cell(field: Field, value: Cell, row: Row) -> str:
    if value in (None, "", []):
        return NOT_STATED if field.name in _SILENT and not _needless(field.name, row) else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if field.type in ("number", "integer"):
        return repr(value)
    words = records.shown(value)
    if field.name in _EXACT:
        return words
    # A real value that reads like one of our words for none would be lost: it is quoted.
    return f"“{words}”" if words in (NOT_STATED, REDACTED) and field.name != "withheld" else words


def _needless(name: str, row: Row) -> bool:
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
        "sources": [{"title": citation.source(memo), "path": "memo.txt", "version": f"sha256:{it.sha256}"}],
        "citation": citation.how_to_cite(memo),
        "dataset_sha256": memo.digest,
        "resources": [*(_resource(name, made) for name in FIELDS), _memo(made)],
    }


def _resource(name: str, made: Mapping[str, bytes]) -> dict[str, object]:
    fields = [
        {
            "name": field.name,
            "type": _TYPES.get(field.type, field.type),
            "description": field.meaning,
            **_constraints(field),
            **({"missingValues": [""]} if field.name in _EXACT else {}),
        }
        for field in _fields(name)
    ]
    keys = [{"fields": [field], "reference": {"resource": to, "fields": ["id"]}} for field, to in _KEYS.get(name, ())]
    schema: dict[str, object] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": fields,
        "missingValues": MISSING,
        "primaryKey": ["id"],
    }
    if keys:
        schema["foreignKeys"] = keys
    described = {"type": "table", "title": records.TITLES[name], "description": STATED[name]}
    return {
        "name": name,
        **described,
        **_file(f"{name}.csv", made),
        "format": "csv",
        "mediatype": "text/csv",
        "schema": schema,
    }


def _constraints(field: Field) -> dict[str, object]:
    if field.name == "id":
        return {"constraints": {"required": True, "unique": True}}
    return {"constraints": {"required": True}} if field.required else {}


def _memo(made: Mapping[str, bytes]) -> dict[str, object]:
    return {"name": "memo", "title": "The memo as received", **_file("memo.txt", made), "format": "txt",
            "mediatype": "text/plain"}  # fmt: skip


def _file(name: str, made: Mapping[str, bytes]) -> dict[str, object]:
    content = made[name]
    digest = hashlib.sha256(content).hexdigest()
    return {"path": name, "encoding": "utf-8", "bytes": len(content), "hash": f"sha256:{digest}"}

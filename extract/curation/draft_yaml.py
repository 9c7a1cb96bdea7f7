"""The whole draft: a memo.yaml in the codebook's shape, as plain values and as text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

import yaml

from extract import reading
from extract.curation import draft_entries, people, yaml_comments
from extract.curation.draft_entries import TODO
from extract.curation.form_fields import Entry
from extract.curation.yaml_comments import Comment
from extract.loading.quotes import quote
from extract.reading import redactions
from extract.reading.types import Reading
from extract.schema.edtf_dates import is_edtf

OPENING = """\
# Drafted by the reader: every number, date, redaction and speaker it found, each with its quote and span.
# Decide each TODO, remove what is not worth keeping, add what was missed; data/README.md explains every field.
"""
UNDATED = "XXXX"  # EDTF for a year that is not known
KEY_FIGURES = 6


def draft(text: str, memo_id: str, read: Reading | None = None) -> Entry:
    """Return memo.yaml's content for `text`. Invents nothing: what the memo does not say is TODO or left out."""
    read = read or reading.read(text)
    claims = draft_entries.claims(text, read)
    stated = [claim["id"] for claim in claims if not {"unstated", "share"} & set(claim["quantity"])]
    content: Entry = {
        "memo": _source(text, memo_id, read),
        "people": _people(read),
        "themes": {"todo": TODO},
        "key_figures": stated[:KEY_FIGURES],
        "header": _header(text, read),
        "claims": claims,
        "events": [*_meeting(text, read), *draft_entries.events(text, read)],
        "redactions": draft_entries.redactions(text, redactions.places(list(read.redactions), text)),
        "page_marks": [
            {"page": page.number, "quote": quote(page.start, page.end, text)} for page in read.pages if page.number
        ],
    }
    people.note(content, text)
    return content


def as_text(content: Entry, kept: Sequence[Comment] | None = None) -> str:
    """The draft as YAML, ready to be written as memo.yaml; with the comments `kept` from a file in place of ours."""
    text: str = yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return OPENING + text if kept is None else yaml_comments.written(text, kept)


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """No anchors, which the strict reader refuses; a list of plain values on one line."""

    def ignore_aliases(self, data: object) -> bool:
        return True

    def represent_list(self, data: Iterable[Any]) -> yaml.SequenceNode:
        items = list(data)
        flat = not any(isinstance(item, list | dict) for item in items)
        return self.represent_sequence(  # type: ignore[no-any-return]
            "tag:yaml.org,2002:seq", items, flow_style=flat
        )


_Dumper.add_representer(list, _Dumper.represent_list)


def _source(text: str, memo_id: str, read: Reading) -> Entry:
    values = {field.name: " ".join(field.value.split()) for field in reversed(read.header.fields) if field.value}
    title = next((values[name] for name in ("interviewee", "event", "subject") if name in values), TODO)
    return {
        "id": memo_id,
        "title": title[:400],
        "kind": " ".join((read.header.title or TODO).split())[:400],
        "publisher": TODO,
        "place": values.get("location", TODO)[:400],
        "date": read.header.date if is_edtf(read.header.date or "") else UNDATED,
        "version": "0.1.0",
        "licence": TODO,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }


def _people(read: Reading) -> list[Entry]:
    names = dict.fromkeys(name for one in read.speakers for name in one.who)
    found: dict[str, Entry] = {}
    for name in names:
        found.setdefault(
            draft_entries.person_id(name), {"id": draft_entries.person_id(name), "name": " ".join(name.split())[:400]}
        )
    return list(found.values())


def _header(text: str, read: Reading) -> list[Entry]:
    return [
        {
            "label": " ".join(field.label.split()).rstrip(" :") or field.name,
            "quote": quote(field.start, field.end, text),
        }
        for field in read.header.fields
        if field.end > field.start
    ]


def _meeting(text: str, read: Reading) -> list[Entry]:
    """The meeting itself, where the header dates it."""
    for date in read.dates if read.header.fields else ():
        if date.start < read.header.body_start and date.edtf == read.header.date and is_edtf(date.edtf):
            made: Entry = {"id": "interview", "label": f"{TODO}: the meeting", "theme": "todo", "kind": "interview"}
            made |= {"said_by": {"how": "not_stated"}, "dated_by": "memo"}
            made["date"] = {"edtf": date.edtf, "wording": date.wording}
            return [made | {"quote": quote(date.start, date.end, text)}]
    return []

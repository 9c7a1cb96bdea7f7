"""A view: every choice a reader made, as an address keeps it.

Parsed from an address and written back to one; a value that means nothing here falls back to the default,
with a message. Knows no Streamlit, so that links, snapshots and slides can be made anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import parse_qs, urlencode

from briefing.dataset.vocabulary import STATEMENT_KINDS
from extract.loading.store import Memo

TABLES = ("claims", "events", "assessments", "redactions", "context", "inferences")
UNITS = {"count": "as counted", "share": "share of the whole"}
SPEAKER_NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True)
class View:
    """Choices, each with a default that stands for "nothing chosen" and is left out of the address.

    theme, speaker   ids to keep; empty keeps all          fact     kinds of statement to keep; empty keeps all
    unit             count | share
    explore          id of the chart that Plotly has taken over; compare: ids of what is set side by side there
    claim            id of the entry whose sentence is lit
    find             words looked for, in the memo or in a table
    table, page      which table of the data, and which page of it, from 1
    slides, slide    ids of the slides to present, in their order (empty: all); which of them comes first
    """

    theme: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    fact: tuple[str, ...] = ()
    unit: str = "count"
    explore: str = ""
    compare: tuple[str, ...] = ()
    claim: str = ""
    find: str = ""
    table: str = "claims"
    page: int = 1
    slides: tuple[str, ...] = ()
    slide: str = ""

    def shows(self, statement: str) -> bool:
        """Whether a kind of statement is switched on."""
        return not self.fact or statement in self.fact

    def filters(self) -> View:
        """What is kept when a reader goes to another page, and all that changes a picture: its filters and its unit."""
        return View(self.theme, self.speaker, self.fact, self.unit)

    @property
    def filtered(self) -> bool:
        """True where a filter hides something."""
        return bool(self.theme or self.speaker or self.fact)


def speakers(memo: Memo) -> dict[str, str]:
    """Who can be chosen: ids and names of those the memo attributes something to, then "not stated"."""
    entries = [*memo.file.claims, *memo.file.events, *memo.file.assessments]
    heard = {person for entry in entries for person in entry.said_by.who}
    names = {person.id: person.name for person in memo.file.people if person.id in heard}
    return names | {SPEAKER_NOT_STATED: "speaker not stated"}


@dataclass(frozen=True, slots=True)
class Dropped:
    """A value that means nothing here, and what would have meant something."""

    name: str
    word: str
    options: Sequence[str]

    @property
    def what(self) -> str:
        """theme “weather”, which this memo does not have"""
        return f"{self.name} “{self.word[:40]}”, which this memo does not have"

    @property
    def instead(self) -> str:
        """There is: resources, threat."""
        return f"There is: {', '.join(self.options[:12])}{' and others' if len(self.options) > 12 else ''}."


def parse_params(
    params: Mapping[str, Sequence[str]], memo: Memo, charts: Sequence[str] = ()
) -> tuple[View, list[Dropped]]:
    """Return the view an address asks for, and each value that had to be dropped.

    `params` holds the values of each name in order; a list is written `theme=resources,threat` or repeated.
    `charts`: the ids of the memo's charts, where it has others than its charts.yaml lists.
    """
    dropped: list[Dropped] = []
    allowed: dict[str, Sequence[str]] = {
        "theme": list(memo.file.themes),
        "speaker": list(speakers(memo)),
        "fact": list(STATEMENT_KINDS),
        "compare": [one.id for one in (*memo.file.claims, *memo.file.events, *memo.file.assessments)],
    }
    chosen: dict[str, Any] = {}
    for name, options in allowed.items():
        asked = [word for value in params.get(name, ()) for word in value.split(",") if word]
        chosen[name] = tuple(option for option in options if option in asked)
        dropped += [Dropped(name, word, options) for word in dict.fromkeys(asked) if word not in options]
    from briefing.dataset.defaults import slides_of  # which knows views, too

    slides = [slide.id for slide in slides_of(memo)]
    wanted = list(dict.fromkeys(word for value in params.get("slides", ()) for word in value.split(",") if word))
    chosen["slides"] = tuple(word for word in wanted if word in slides)
    dropped += [Dropped("slides", word, slides) for word in wanted if word not in slides]
    single: dict[str, Sequence[str]] = {
        "slide": slides,
        "unit": list(UNITS),
        "explore": list(charts) or [chart.id for chart in memo.charts.charts],
        "claim": list(memo.spans),
        "table": TABLES,
    }
    for name, options in single.items():
        word = next(iter(params.get(name, ())), "")
        if word in options:
            chosen[name] = word
        elif word:
            dropped.append(Dropped(name, word, options))
    page = next(iter(params.get("page", ())), "1")
    if page.isascii() and page.isdigit() and 1 <= int(page[:9]) <= 99999:
        chosen["page"] = int(page)
    else:
        dropped.append(Dropped("page", page, ["a number from 1"]))
    chosen["find"] = next(iter(params.get("find", ())), "")[:200]
    return View(**chosen), dropped


def to_params(view: View, memo: str = "") -> dict[str, str]:
    """The choices that are not the default, as an address holds them."""
    chosen = {"memo": memo} if memo else {}
    for field in fields(View):
        value = getattr(view, field.name)
        if value != field.default:
            chosen[field.name] = ",".join(value) if isinstance(value, tuple) else str(value)
    return chosen


def to_url(page: str, view: View, memo: str = "") -> str:
    """A relative address: "evidence?claim=arrests"."""
    query = urlencode(to_params(view, memo), safe=",")
    return f"{page}?{query}" if query else page


MOST_WORDS = 50
VIEW_WORDS = "theme, speaker, fact, unit"


def parse_query(words: str, memo: Memo) -> tuple[View, list[str]]:
    """Return the view that an address or its query asks for, and one message for each word that means nothing.

    >>> parse_query("resources?unit=share#camera-points", memo)[0].unit
    'share'
    """
    query = words.partition("#")[0].rpartition("?")[2]
    if query.count("&") >= MOST_WORDS:
        return View(), [f"a view has at most {MOST_WORDS} choices"]
    asked = parse_qs(query, keep_blank_values=True)
    names = [field.name for field in fields(View)]
    unknown = [name for name in asked if name not in (*names, "memo")]
    messages = [f"a view has no “{name[:40]}”; there is: {', '.join(names)}" for name in unknown]
    view, dropped = parse_params(asked, memo)
    return view, messages + [f"the view asks for {each.what}. {each.instead}" for each in dropped]

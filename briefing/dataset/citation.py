"""A figure in words that can stand alone: hedge, speaker and how we know, quote, memo, link."""

from __future__ import annotations

from briefing.dataset.attribution import speaker
from briefing.dataset.vocabulary import long_date
from extract.loading.store import Memo
from extract.schema.memo import Assessment, Claim, Entry, Event
from extract.schema.wording import with_unit

LINK = "{link}"  # the script puts the full address here: only the browser knows under which host the page stands


def source(memo: Memo) -> str:
    """The memo as a source line names it."""
    it = memo.file.memo
    return f"{it.publisher}, {it.kind}: {it.title}, {it.place}, {long_date(it.date)}"


def dataset(memo: Memo) -> str:
    """Which dataset exactly: the version a curator raises and the hash nobody types."""
    return f"dataset {memo.file.memo.version}, {memo.digest[:12]}"


def how_to_cite(memo: Memo) -> str:
    """One line for a footnote: the memo, and the dataset that was read from it."""
    return f"{source(memo)}. Curated figures: {dataset(memo)}."


def headline(entry: Entry) -> str:
    """What an entry states, hedge first: "about 7,000 police: Police who only protect people"."""
    if isinstance(entry, Claim):
        return f"{with_unit(entry.quantity)}: {entry.label}"
    if isinstance(entry, Event) and entry.date:
        return f"{entry.label}, {entry.date.wording}"
    return entry.label


def sentence(memo: Memo, entry: Entry) -> str:
    """The cited sentence as plain text; `{link}` stands where the address belongs."""
    who = speaker(memo, entry.said_by, memo.spans[entry.id])
    kind = "Judgement in the memo" if isinstance(entry, Assessment) else "Said in the memo"
    first = headline(entry)
    return f"{first[0].upper()}{first[1:]}. {kind}, {who}: “{entry.quote.exact}” {source(memo)}. {LINK}"

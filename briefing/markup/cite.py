"""A figure in words that can stand alone: hedge, speaker and how we know, quote, memo, link."""

from __future__ import annotations

import datetime

from briefing.charts.scene import Row
from briefing.evidence import entries
from briefing.markup.html import Html, el
from briefing.markup.links import Links
from briefing.speaker import speaker
from extract.model import Assessment, Claim, Entry, Event
from extract.store import Memo
from extract.wording import with_unit

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LINK = "{link}"  # the script puts the full address here: only the browser knows under which host the page stands


def source(memo: Memo) -> str:
    """The memo as a source line names it."""
    it = memo.file.memo
    return f"{it.publisher}, {it.kind}: {it.title}, {it.place}, {day(it.date)}"


def day(date: str) -> str:
    """A day as people write it: "2003-10-20" is "20 October 2003"; anything else stays as it is."""
    try:
        found = datetime.date.fromisoformat(date)
    except ValueError:
        return date
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


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


def row_words(memo: Memo, row: Row) -> str:
    """A chart's row as plain text: what it states, which of the four kinds of statement it is, and on what it rests."""
    entry = entries(memo).get(row.entry)
    if row.statement == "memo" and entry is not None:
        return sentence(memo, entry)
    first = ", ".join(one for one in (f"{row.value}: {row.label}" if row.value else row.label, row.date) if one)
    first = first[0].upper() + first[1:]
    if row.statement == "derived":
        rests = f"It rests on “{row.quote}” ({row.speaker})."
        return f"{first}. Worked out by us, not stated in the memo. {rests} {source(memo)}. {LINK}"
    if row.statement == "context":
        return f"{first}. Public record, not in the memo: {row.quote or row.speaker}. {LINK}"
    return f"{first}. The curator’s inference, not in the memo: {row.quote} {LINK}"


def copy_row(links: Links, row: Row) -> Html:
    """Copy a chart's row as a cited sentence."""
    label = f"Copy as a cited sentence: {row.label}"
    return copy_button(row_words(links.memo, row), links.sentence(row.entry), label, "Copy")


def copy_button(words: str, href: str, label: str, show: str = "Copy") -> Html:
    """A button that copies `words`; `label` says what, for those who do not see where it stands."""
    return el(
        "button", el("span", show), class_="act", type="button", data_copy=words, data_link=href, aria_label=label
    )


def copy_sentence(links: Links, entry: Entry) -> Html:
    """Copy an entry as a cited sentence."""
    return copy_button(
        sentence(links.memo, entry),
        links.sentence(entry.id),
        f"Copy as a cited sentence: {entry.label}",
        "Copy citation",
    )

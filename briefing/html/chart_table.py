"""The table under a chart: the same rows as its marks, each value with its wording, its speaker and its sentence."""

from __future__ import annotations

from briefing.dataset.citation import LINK, sentence, source
from briefing.dataset.evidence import entries
from briefing.html.environment import Template
from briefing.html.links import Links
from briefing.scene.scene import TableRow
from extract.loading.store import Memo
from extract.schema.wording import label, with_unit

ROWS = 200  # under a chart; all of them are on the Data page


def noun(links: Links, row: TableRow) -> str:
    """The memo's noun, to stand right after the value; "" where the value's own words hold it."""
    claim = links.memo.claims.get(row.entry)
    if claim is None or row.statement != "memo" or row.value != label(claim.quantity):
        return ""
    return with_unit(claim.quantity).removeprefix(row.value)


def row_words(memo: Memo, row: TableRow) -> str:
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


scene_table = Template("chart_table", ROWS=ROWS, noun=noun, row_words=row_words).scene_table

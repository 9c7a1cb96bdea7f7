"""The Data page: the tables to search and to page through, the dataset's version and how to cite it."""

from __future__ import annotations

from briefing.dataset import records
from briefing.dataset.records import TITLES, Cell
from briefing.dataset.statements import STATED
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links

# What a reader sees of each table; the files hold every column.
COLUMNS = {
    "claims": {
        "value": "Value",
        "label": "What",
        "wording": "Memo’s words",
        "judged": "Judged",
        "low": "Low",
        "high": "High",
        "speaker": "Who says so",
        "quote": "Sentence",
        "start": "Span",
    },
    "events": {
        "label": "Event",
        "date_wording": "Memo’s date",
        "edtf": "EDTF",
        "judged": "Judged",
        "speaker": "Who says so",
        "quote": "Sentence",
        "start": "Span",
    },
    "assessments": {
        "label": "Judgement",
        "direction": "Direction",
        "speaker": "Who says so",
        "quote": "Sentence",
        "start": "Span",
    },
    "redactions": {
        "label": "Place",
        "marks": "Marks",
        "wording": "Words of the marks",
        "note": "Note",
        "start": "Span",
    },
    "context": {
        "label": "Event",
        "date_wording": "Date",
        "edtf": "EDTF",
        "toll": "Killed, as reported",
        "judged": "Judged",
        "reports": "Reports",
        "citations": "Sources",
        "note": "Note",
    },
    "inferences": {
        "label": "Inference",
        "word": "How sure",
        "value": "Memo’s figure",
        "quote": "Sentence",
        "reason": "Reason",
        "start": "Span",
    },
}
BOUNDS = "Low and high are bare bounds; the wording in the same row says what they mean."
FILES = (
    "For a spreadsheet take XLSX: there “9/11” stays words. In CSV files a cell that a spreadsheet would take for a "
    "formula has a ' in front, and the column guarded_columns names it; XLSX and JSON files hold it as it is."
)
_WIDTHS = {
    "quote": "quote",
    "low": "num",
    "high": "num",
    "start": "num",
    "marks": "num",
    "edtf": "num",
    "direction": "num",
}
_WIDTHS |= dict.fromkeys(("note", "reason", "judged", "reports", "citations", "speaker"), "long")


def table(links: Links) -> Html:
    """Which table, the search, the rows of this page, and the way to the others."""
    view = links.view
    rows = records.records(links.memo, view.table)
    page = records.page(rows, view.find, view.page)
    judged = any(row.get("judged") for row in page.rows)  # a column that would be empty says nothing
    columns = {name: title for name, title in COLUMNS[view.table].items() if name != "judged" or judged}
    return _DATA.table(links, page, columns, len(rows))


def _noun(row: dict[str, Cell]) -> str:
    """The memo's noun after a number; words that hold their noun already stand alone."""
    return f" {row['unit']}" if row.get("unit") and row["qualifier"] not in ("unstated", "none", "share") else ""


_DATA = Template(
    "data",
    TITLES=TITLES,
    STATED=STATED,
    BOUNDS=BOUNDS,
    FILES=FILES,
    WIDTHS=_WIDTHS,
    shown=records.shown,
    noun=_noun,
)
heading, facts = _DATA.heading, _DATA.facts

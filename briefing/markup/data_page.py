"""The Data page: the tables to search and to page through, the dataset's version and how to cite it."""

from __future__ import annotations

from briefing import tables
from briefing.markup import cite
from briefing.markup.html import Html, el, hidden, join
from briefing.markup.links import Links
from briefing.tables import TITLES, Cell, Page
from extract.wording import number

# What a reader sees of each table; the files hold every column.
COLUMNS = {
    "claims": {
        "value": "Value",
        "label": "What",
        "wording": "Memo’s words",
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
FILES = "In CSV files a cell that a spreadsheet would take for a formula has a ' in front; JSON files hold it as it is."
_WIDTHS = {
    "quote": "quote",
    "low": "num",
    "high": "num",
    "start": "num",
    "marks": "num",
    "edtf": "num",
    "direction": "num",
}
_WIDTHS |= dict.fromkeys(("note", "reason", "reports", "citations", "speaker"), "long")


def heading(links: Links) -> Html:
    """Title, version, hash, and how to cite."""
    words = cite.how_to_cite(links.memo)
    return el(
        "div",
        el("h1", "Data"),
        el("p", "Every row carries its wording, its sentence and where it stands in the memo.", class_="lead"),
        el(
            "dl",
            el("dt", "Dataset version"),
            el("dd", links.memo.file.memo.version),
            el("dt", "Content hash (sha256)"),
            el("dd", el("code", links.memo.digest)),
            el("dt", "Memo’s text (sha256)"),
            el("dd", el("code", links.memo.file.memo.sha256)),
            el("dt", "How to cite"),
            el("dd", words, " ", cite.copy_button(words, links.to("data"), "Copy the citation", "Copy citation")),
            class_="facts",
        ),
    )


def table(links: Links) -> Html:
    """Which table, the search, the rows of this page, and the way to the others."""
    view = links.view
    rows = tables.records(links.memo, view.table)
    page = tables.page(rows, view.find, view.page)
    return el(
        "section",
        el("h2", "Tables"),
        _tabs(links),
        _search(links, page, len(rows)),
        _rows(links, page) if page.rows else el("p", "No row holds these words.", class_="count"),
        _pager(links, page) if page.pages > 1 else None,
        el("p", BOUNDS if view.table == "claims" else None, f" {FILES}", class_="count"),
        class_="data",
    )


def _tabs(links: Links) -> Html:
    items = [
        el(
            "li",
            el(
                "a",
                title,
                href=links.here(table=name, page=1, find=""),
                aria_current="true" if name == links.view.table else None,
                data_focus=f"table:{name}",
            ),
        )
        for name, title in TITLES.items()
    ]
    return el("nav", el("ul", items, class_="tabs"), aria_label="Tables")


def _search(links: Links, page: Page, whole: int) -> Html:
    view = links.view
    title = TITLES[view.table].lower()
    return el(
        "form",
        el("label", f"Search {title}", for_="find"),
        el("input", id="find", name="find", type="search", value=view.find, maxlength=200, autocomplete="off"),
        el("button", "Search", type="submit", class_="act"),
        el("a", "Clear", hidden(" the search"), href=links.here(find="", page=1), class_="act") if view.find else None,
        el("span", f"{page.found} of {whole} rows" if view.find else f"{whole} rows", class_="count", role="status"),
        class_="find",
        role="search",
        data_go=links.here(find="", page=1),
    )


def _rows(links: Links, page: Page) -> Html:
    columns = COLUMNS[links.view.table]
    heads = [el("th", title, scope="col") for title in columns.values()]
    caption = f"{TITLES[links.view.table]}: {tables.STATEMENT[links.view.table]}"
    body = [
        el("tr", [_cell(links, row, name, title, first=n == 0) for n, (name, title) in enumerate(columns.items())])
        for row in page.rows
    ]
    return el(
        "div",
        el("table", el("caption", caption), el("thead", el("tr", heads)), el("tbody", body), class_="rows"),
        class_="scroll",
        tabindex=0,
        role="region",
        aria_label=caption,
    )


def _cell(links: Links, row: dict[str, Cell], name: str, title: str, *, first: bool) -> Html:
    words: Html | str = tables.shown(row[name]) or "–"
    here = str(row["claim"] if "claim" in row else row["id"])
    if name == "start":
        words = el("a", f"{row['start']}–{row['end']}", hidden(": show in the memo"), href=links.sentence(here))
    elif name in ("low", "high") and isinstance(row[name], int | float):
        words = number(round(float(str(row[name])), 4))
    elif name == "quote":
        words = el("q", words)
    elif first and here in links.memo.spans:
        words = el("a", words, href=links.sentence(here), class_="figure")
    if name == "toll" and row["toll"]:
        words = f"{row['toll']} {row['toll_unit']}"
    if name == "value" and "unit" in row:
        words = join([words, _noun(row)])
    tag, scope = ("th", "row") if first else ("td", None)
    return el(tag, words, scope=scope, data_label=title, class_=None if first else _WIDTHS.get(name, "mid"))


def _noun(row: dict[str, Cell]) -> str:
    """The memo's noun after a number; words that hold their noun already stand alone."""
    return f" {row['unit']}" if row["unit"] and row["qualifier"] not in ("unstated", "none", "share") else ""


def _pager(links: Links, page: Page) -> Html:
    before = el("a", "Previous 50", href=links.here(page=page.number - 1), class_="act") if page.number > 1 else None
    after = (
        el("a", "Next 50", href=links.here(page=page.number + 1), class_="act") if page.number < page.pages else None
    )
    where = el("span", f"Page {page.number} of {page.pages}", class_="count")
    return el("nav", before, where, after, class_="pager", aria_label="Pages of the table")

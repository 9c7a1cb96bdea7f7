"""The curator's page in markup: the memo as it was read, the open mark, what waits, a curated file beside it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from briefing import curating
from briefing.curating import ABOUT, NAMES, Stretch, short
from briefing.markup.html import Html, classes, el, hidden
from briefing.markup.swatches import ONE_AND_MANY, swatches
from extract.drafting.desk import Desk
from extract.drafting.fields import Trouble
from extract.quantity import Quantity
from extract.quote import Span
from extract.wording import with_unit

LAYERS = {"claim": "claim", "event": "event", "assessment": "assessment", "redaction": "redacted"}
READ = ONE_AND_MANY | {"event": ("date", "dates and events")}  # to the reader every date is one
Where = dict[str, str]


def to(where: Where, **changes: str | int) -> str:
    """An address of this page; `where` is what every address has to name (the memo on show)."""
    asked = {**where, **{name: value for name, value in changes.items() if value}}
    return "curate" + (f"?{urlencode(asked)}" if asked else "")


def opening() -> Html:
    """What this page is, before there is a draft."""
    return el(
        "div",
        el("h1", "Curate"),
        el(
            "p",
            "Paste or open a memo: every amount, date, speaker and withheld place is read and marked for you to judge.",
            class_="lead",
        ),
        el(
            "p",
            "The memo and its draft stay in this page’s memory. Nothing is written on the server or sent elsewhere, and"
            " the address does not hold the draft: download it to keep it.",
            class_="eyebrow",
        ),
    )


def heading(desk: Desk) -> Html:
    """The draft's name and how much there is of each kind."""
    aside = len(desk.aside)
    state = f"{desk.unsaved:,} change{'s' * (desk.unsaved != 1)} not downloaded" if desk.unsaved else "nothing to save"
    return el(
        "div",
        el("h1", f"Draft: {short(str(desk.content['memo']['title']), 120)}"),
        el("p", f"{len(desk.text):,} characters, {aside:,} set aside, ", el("strong", state), ".", class_="lead"),
        el("p", el("strong", _left_out(len(desk.unfinished)))) if desk.unfinished else None,
        swatches({kind: len(desk.section(kind)) for kind in NAMES}, READ),
    )


def _left_out(count: int) -> str:
    what = "correction does" if count == 1 else "corrections do"
    return f"{count} {what} not hold yet and will not be in the zip."


def memo(desk: Desk, chosen: str, part: int, where: Where) -> Html:
    """One part of the memo, every mark a link to its reading."""
    cut = curating.parts(desk.text)
    within = cut[part - 1]
    near = curating.marks(desk, within)
    sentence = curating.sentence_of(desk, chosen) if desk.kind(chosen) else None
    seen: set[str] = set()
    body = []
    for paragraph in curating.paragraphs(desk, within):
        pieces = [
            [_stretch(desk, piece, chosen, where, seen) for piece in curating.stretches(line, near, sentence)]
            for line in paragraph
        ]
        body.append(el("p", [[one, " "] for one in pieces], class_=_class(desk, paragraph[0])))
    return el(
        "section",
        el("h2", "The memo as it was read", class_="sr"),
        _pager(part, len(cut), where) if len(cut) > 1 else None,
        el("article", *body, class_="desk-memo", lang="en", aria_label="The memo", data_desk=True),
        _pager(part, len(cut), where) if len(cut) > 1 else None,
        _toolbar(),
        class_="document",
    )


def _toolbar() -> Html:
    """Shown by the script where words are selected."""
    buttons = [el("button", name, type="button", class_="act", data_pick=kind) for kind, name in NAMES.items()]
    return el(
        "div",
        el("span", "Add what was missed, as a", class_="count"),
        *buttons,
        class_="picker-bar",
        role="toolbar",
        aria_label="Add what was missed",
        hidden=True,
    )


def _class(desk: Desk, line: Span) -> str:
    if any(page.start < line.end and line.start < page.end and page.number for page in desk.read.pages):
        return "line pagemark"
    if any(field.start < line.end and line.start < field.end for field in desk.read.header.fields):
        return "line header"
    return "line"


def _stretch(desk: Desk, piece: Stretch, chosen: str, where: Where, seen: set[str]) -> Html:
    words = el(
        "span",
        desk.text[piece.span.start : piece.span.end],
        class_="sentence" if piece.sentence else None,
        data_start=piece.span.start,
    )
    if not piece.entries:
        return words
    target = chosen if chosen in piece.entries else piece.entries[0]
    first, lit = target not in seen, chosen in piece.entries
    seen.add(target)
    wrong = target in desk.unfinished
    return el(
        "a",
        hidden(f"{NAMES[piece.kinds[0]]}: ") if first else None,
        words,
        id=f"at-{target}" if first else None,
        class_=classes("seg", *(LAYERS[kind] for kind in piece.kinds), lit and "lit", wrong and "wrong"),
        href=to(where, mark=target),
        data_entry=" ".join(piece.entries),
        tabindex=None if first else -1,
        aria_current="true" if lit and first else None,
    )


def _pager(part: int, count: int, where: Where) -> Html:
    def step(word: str, number: int) -> Html:
        if not 1 <= number <= count:
            return el("span", word, class_="act off", aria_hidden="true")
        return el("a", word, href=to(where, page=number), class_="act")

    return el(
        "nav",
        step("Part before", part - 1),
        el("span", f"Part {part} of {count}", class_="count"),
        step("Next part", part + 1),
        class_="pager",
        aria_label="Parts of the memo",
    )


def panel(desk: Desk, chosen: str, where: Where) -> Html:
    """The head of the open mark: what it is, its words, how they were read."""
    order = [entry for _, entry, _ in curating.marks(desk)]
    if chosen == ABOUT:
        close = el("a", "Close", href=to(where), class_="act")
        title = el("h2", "The memo itself", id="desk-panel", tabindex=-1)
        return el("div", el("nav", close, class_="steps", aria_label="Marks"), title, class_="panel-head")
    if not desk.kind(chosen):
        first = el("a", "Start with the first", href=to(where, mark=order[0]), class_="act", data_key="next")
        return el(
            "div",
            el("h2", "Choose a mark", id="desk-panel", tabindex=-1),
            el(
                "p",
                "Each mark is something the reader found. Open one to correct it or to discard it. What is not"
                " marked was missed: select its words in the memo and add them.",
            ),
            el("p", first, class_="acts") if order else el("p", "The reader found nothing here."),
            el("p", el("kbd", "n"), " next, ", el("kbd", "p"), " previous", class_="keys"),
            class_="panel-head",
        )
    kind, at = desk.kind(chosen), desk.places[chosen]
    words = short(desk.text[at.start : at.end], 160)
    return el(
        "div",
        _steps(order, chosen, where),
        el("p", el("span", NAMES[kind], class_=f"kind {kind}"), " ", el("span", chosen, class_="id"), class_="kinds"),
        el("h2", f"“{words}”", id="desk-panel", tabindex=-1),
        el("p", _reading(desk, chosen), class_="reading"),
        class_="panel-head",
    )


def _steps(order: Sequence[str], chosen: str, where: Where) -> Html:
    close = el("a", "Close", href=to(where), class_="act")
    if chosen not in order:
        return el("nav", close, class_="steps", aria_label="Marks")
    at = order.index(chosen)

    def step(word: str, key: str, to_entry: str) -> Html:
        if not to_entry:
            return el("span", word, class_="act off", aria_hidden="true")
        return el("a", word, href=to(where, mark=to_entry), class_="act", data_key=key)

    return el(
        "nav",
        step("Previous", "previous", order[at - 1] if at else ""),
        el("span", f"{at + 1} of {len(order)}", class_="count"),
        step("Next", "next", order[at + 1] if at + 1 < len(order) else ""),
        el("a", "To its place", href=f"#at-{chosen}", class_="act", data_place=f"at-{chosen}"),
        close,
        class_="steps",
        aria_label="Marks",
    )


def _reading(desk: Desk, entry: str) -> str:
    value, kind = desk.entry(entry), desk.kind(entry)
    if entry in desk.aside:
        return "Set aside. It is not in the draft."
    if kind == "claim":
        try:
            return f"Read as: {with_unit(Quantity.model_validate(value['quantity']))}"
        except ValueError:
            return "Not a quantity yet."
    if kind == "event":
        date = value.get("date")
        return f"Read as the date {date['edtf']}" if date else "No date that could be placed."
    if kind == "redaction":
        marks = len(value["marks"])
        return f"{marks} mark{'s' * (marks != 1)}. What stood here is not known."
    return f"Direction: {value['direction'].replace('_', ' ')}"


def troubles(found: Sequence[Trouble]) -> Html | None:
    """What is wrong with a field, in words, beside it."""
    if not found:
        return None
    rows = [
        el(
            "p",
            el("strong", "Kept, but the reader disagrees: " if one.holds else "Not taken over: "),
            one.what,
            ". ",
            one.fix,
        )
        for one in found
    ]
    return el("div", el("div", rows, class_="trouble", role="status"), class_="hf")


def notice(words: str, wrong: bool = True) -> Html:
    """One line on what could not be done."""
    return el("div", el("p", words), class_=classes("notice", wrong and "wrong"), role="alert" if wrong else "status")

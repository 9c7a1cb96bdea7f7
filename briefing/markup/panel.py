"""What rests on the lit sentence: each entry with its speaker and notes, what is tied to it, the charts that use it."""

from __future__ import annotations

from briefing.evidence import KINDS, Placed, charts_using, entries, neighbours, placed, resting_on
from briefing.frames import context as context_frame
from briefing.markup import cite
from briefing.markup.figures import amount, attribution, badge, claims_of, prose, worked
from briefing.markup.html import Html, el, hidden
from briefing.markup.links import Links
from briefing.prose import plain, runs
from extract.model import Claim, Event, Inference


def panel(links: Links, entry: str, style: str = "") -> Html:
    """The notes beside the memo; without a lit entry, how to use the page."""
    if not entry or entry not in links.memo.spans:
        return el("aside", _idle(links), class_="panel", style=style, aria_label="About the memo’s sentences")
    others = [one for one in resting_on(links.memo, links.memo.spans[entry]) if one.id != entry]
    first = next((one for one in placed(links.memo) if one.id == entry), None)
    return el(
        "aside",
        _steps(links, entry) if first else None,
        _entry(links, first) if first else _plain(links, entry),
        [_entry(links, one) for one in others],
        class_="panel",
        style=style,
        aria_label="What rests on this sentence",
    )


def _idle(links: Links) -> list[Html | None]:
    first = placed(links.memo, "claim") or placed(links.memo)
    return [
        el("h3", "Choose a highlight"),
        el(
            "p",
            "Each highlight shows the figures, events and judgements that rest on it, and the charts that use them.",
        ),
        el("p", el("a", "Start with the first", href=links.here(claim=first[0].id), class_="act", data_key="next"))
        if first
        else None,
        el("p", el("kbd", "n"), " next, ", el("kbd", "p"), " previous, ", el("kbd", "/"), " find", class_="keys"),
    ]


def _steps(links: Links, entry: str) -> Html:
    at, count, before, after = neighbours(links.memo, entry)
    kind = next((one.kind for one in placed(links.memo) if one.id == entry), "claim")

    def step(word: str, key: str, to: Placed | None) -> Html:
        if to is None:
            return el("span", word, class_="act off", aria_hidden="true")
        return el("a", word, hidden(f": {to.label}"), href=links.here(claim=to.id), class_="act", data_key=key)

    where = el("span", f"{KINDS[kind]} {at} of {count}", class_="count")
    return el(
        "nav",
        step("Previous", "previous", before),
        where,
        step("Next", "next", after),
        class_="steps",
        aria_label="Step",
    )


def _entry(links: Links, one: Placed) -> Html:
    if one.kind == "redaction":
        return _redaction(links, one)
    entry = entries(links.memo)[one.id]
    return el(
        "section",
        el("p", el("span", KINDS[one.kind], class_=f"kind {one.kind}"), " ", badge("memo"), class_="kinds"),
        el("p", amount(entry.quantity), class_="big") if isinstance(entry, Claim) else None,
        el("h3", entry.label),
        el("p", f"Dated by the memo: “{entry.date.wording}”" if entry.date else "The memo gives no date.")
        if isinstance(entry, Event)
        else None,
        el("p", f"Direction: {entry.direction.replace('_', ' ')}") if hasattr(entry, "direction") else None,
        attribution(links, entry),
        worked(links, entry) if isinstance(entry, Claim) else None,
        _relations(links, entry) if isinstance(entry, Claim) else None,
        el("p", el("strong", "Curator’s note. "), prose(links, entry.note), class_="note") if entry.note else None,
        _outside(links, one.id),
        _charts(links, one.id),
        el("p", cite.copy_sentence(links, entry), class_="acts"),
        class_=f"entry {one.kind}",
    )


def entry_notes(links: Links, one: Placed) -> Html:
    """The notes of one entry alone, for a document that holds them all."""
    return _entry(links, one)


def _redaction(links: Links, one: Placed) -> Html:
    place = next(place for place in links.memo.file.redactions if place.id == one.id)
    marks = ", ".join(f"“{mark.quote.exact}”" for mark in place.marks)
    return el(
        "section",
        el("p", el("span", KINDS["redaction"], class_="kind redaction"), class_="kinds"),
        el("h3", place.label),
        el("p", f"{len(place.marks)} mark{'s' * (len(place.marks) > 1)}: {marks}. What stood here is not known."),
        el("p", el("strong", "Curator’s note. "), prose(links, place.note), class_="note") if place.note else None,
        class_="entry redaction",
    )


def _plain(links: Links, entry: str) -> Html:
    span = links.memo.spans[entry]
    words = links.memo.text[span.start : span.end]
    field = next((one for n, one in enumerate(links.memo.file.header, 1) if f"header-{n}" == entry), None)
    return el(
        "section",
        el("h3", f"Header: {field.label}" if field else "Page mark"),
        el("p", f"“{words}”"),
        el("p", el("strong", "Curator’s note. "), prose(links, field.note), class_="note")
        if field and field.note
        else None,
        class_="entry",
    )


def _relations(links: Links, claim: Claim) -> list[Html]:
    by_id = claims_of(links)

    def other(word: str, id_: str, after: str = "") -> list[Html]:
        if id_ not in by_id:
            return []
        it = by_id[id_]
        link = el("a", cite.headline(it), href=links.sentence(id_), class_="figure", data_entry=id_)
        return [el("p", word, " ", link, after, class_="relation")]

    return [
        *other("The same statement in another form:", claim.same_as or ""),
        *(one for id_ in claim.may_overlap for one in other("May overlap with", id_, "; the memo does not say.")),
        *other("A share of", claim.quantity.of or ""),
    ]


def _outside(links: Links, entry: str) -> list[Html]:
    """What the public record adds, and the curator's links to it, each called what it is."""
    frame = context_frame(links.memo).set_index("id", drop=False)
    tied: list[tuple[str, Inference | None]] = [
        (one.id, None) for one in links.memo.context.events if one.event == entry
    ]
    tied += [(one.context, one) for one in links.memo.context.inferences if one.claim == entry]
    rows: list[Html] = []
    for name, inference in tied:
        if name not in frame.index:
            continue
        row = frame.loc[name]
        toll = f"; killed, as reported: {row['toll']}" if row["toll"] else ""
        said = el(
            "p", badge("context"), f" {row['label']}, {row['date_wording']}{toll}. ", _cited(tuple(row["citations"]))
        )
        if inference is not None:
            reason = plain(runs(inference.reason, claims_of(links)))
            rows.append(
                el("p", badge("inference"), f" {inference.label} ({inference.word}): {reason}", class_="outside")
            )
        rows.append(el("div", said, class_="outside"))
    return rows


def _cited(citations: tuple[str, ...]) -> Html:
    return el("cite", "; ".join(citations))


def _charts(links: Links, entry: str) -> Html | None:
    charts = charts_using(links.memo, entry)
    if not charts:
        return None
    by_id = claims_of(links)
    items = [el("li", el("a", plain(runs(one.title, by_id)), href=links.chart(one.id))) for one in charts]
    return el("div", el("h4", "Drawn in"), el("ul", items), class_="drawn")

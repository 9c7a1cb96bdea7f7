"""A figure on the page: in running text, in a tile, in a panel. Never a number without its hedge and its link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing import derivations
from briefing.evidence import entries
from briefing.markup import cite
from briefing.markup.html import Html, el, hidden, join
from briefing.markup.links import Links
from briefing.prose import Run, runs
from briefing.speaker import speaker
from extract import wording
from extract.model import Claim, Entry
from extract.quantity import Quantity

STATEMENTS = {
    "memo": "said in the memo",
    "derived": "derived by us",
    "context": "public record",
    "inference": "curator’s inference",
}


def claims_of(links: Links) -> Mapping[str, Claim]:
    """Every claim by its id."""
    return links.memo.claims


def prose(links: Links, text: str) -> Html:
    """Prose of the dataset; each figure it names is a link to its sentence."""
    return figure_runs(links, runs(text, claims_of(links)))


def figure_runs(links: Links, pieces: Iterable[Run]) -> Html:
    """Runs as markup: plain words, and figures as links."""
    return join(_run(links, piece) for piece in pieces)


def _run(links: Links, piece: Run) -> Html | str:
    if not piece.entry:
        return piece.text
    label = next((claim.label for claim in links.memo.file.claims if claim.id == piece.entry), piece.entry)
    return el(
        "a",
        piece.text,
        class_="figure derived" if piece.derived else "figure",
        href=links.sentence(piece.entry),
        title=f"{label}: show the sentence",
        data_entry=piece.entry,
    )


def badge(statement: str) -> Html:
    """Which of the four kinds of statement something is, by shape and by word."""
    return el(
        "span", el("span", class_="shape", aria_hidden="true"), STATEMENTS[statement], class_=f"badge {statement}"
    )


def amount(quantity: Quantity) -> Html:
    """A value as large type: the hedge is as large as the number, the memo's noun stands beside it."""
    words = wording.label(quantity)
    noun = wording.with_unit(quantity).removeprefix(words).strip()
    return el(
        "span",
        el("span", words, class_="value"),
        " " if noun else None,
        el("span", noun, class_="unit") if noun else None,
    )


def attribution(links: Links, entry: Entry) -> Html:
    """Who said it and how we know, with the memo's own words of attribution."""
    how = speaker(links.memo, entry.said_by, links.memo.spans[entry.id])
    words = entry.said_by.words
    return el("p", how[0].upper() + how[1:], f" (“{words}”)" if words else None, class_="who")


def tile(links: Links, entry: str) -> Html:
    """A key figure: value, label, quote, speaker, the way to its sentence, and a copy of it all."""
    claim = claims_of(links)[entry]
    return el(
        "li",
        el("p", el("a", amount(claim.quantity), class_="big", href=links.sentence(entry), data_entry=entry)),
        el("p", claim.label, class_="label"),
        worked(links, claim),
        el("blockquote", f"“{claim.quote.exact}”"),
        attribution(links, claim),
        el(
            "p",
            el(
                "a",
                "In the memo",
                hidden(f": the sentence of “{claim.label}”"),
                href=links.sentence(entry),
                class_="act",
            ),
            cite.copy_sentence(links, claim),
            class_="acts",
        ),
        class_="tile",
    )


def worked(links: Links, claim: Claim) -> Html | None:
    """What the claim comes to when it is worked out, marked as derived."""
    done = derivations.of(claim, claims_of(links))
    return el("ul", [_worked(one) for one in done], class_="worked") if done else None


def _worked(one: derivations.Worked) -> Html:
    return el("li", badge("derived"), " ", f"{one.words} ({one.formula}{'; ' + one.assumes if one.assumes else ''})")


def tiles(links: Links) -> Html:
    """The key figures the curator chose, in their order."""
    known = entries(links.memo)
    return el("ul", [tile(links, one) for one in links.memo.file.key_figures if one in known], class_="tiles")
